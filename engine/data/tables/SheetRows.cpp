#include "engine/data/tables/SheetRows.h"

#include <algorithm>
#include <array>

namespace netwright::data {
namespace {

bool isEmpty(const SheetRow& row) {
    return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

} // namespace

SheetRecords::SheetRecords(std::shared_ptr<const ZipFile> zip, std::string part, MakeGrammar make)
    : m_zip(std::move(zip)), m_part(std::move(part)), m_make(std::move(make)) {
    restart();
    constexpr int kLook = 1000;
    for (int i = 0; i < kLook && (!m_grammar->rows.empty() || pull()); ++i) {
        SheetRow row = std::move(m_grammar->rows.front());
        m_grammar->rows.pop_front();
        while (!row.cells.empty() && row.cells.back().empty())
            row.cells.pop_back();
        m_width = std::max(m_width, row.cells.size());
    }
    restart();
}

void SheetRecords::restart() {
    m_grammar = m_make();
    m_events = std::make_unique<XmlEvents>();
    m_events->begin = [this](std::string_view name, const XmlEvents::Attributes& attributes) { m_grammar->begin(name, attributes); };
    m_events->end = [this](std::string_view name) { m_grammar->end(name); };
    m_events->text = [this](std::string_view piece) { m_grammar->text(piece); };
    m_stream = m_zip->stream(m_part);
    m_lastRow = 0;
    m_ended = m_stream == nullptr;
}

/// Reads on until there is a row.
bool SheetRecords::pull() {
    std::array<char, 65536> piece{};
    while (m_grammar->rows.empty() && !m_ended && !m_grammar->done) {
        const std::size_t count = m_stream->read(piece.data(), piece.size());
        m_ended = !m_events->feed({piece.data(), count}, count == 0) || count == 0;
    }
    return !m_grammar->rows.empty();
}

bool SheetRecords::next(Record& record) {
    record.mended = false;
    do {
        if (!pull())
            return false;
        m_row = std::move(m_grammar->rows.front());
        m_grammar->rows.pop_front();
    } while (isEmpty(m_row));
    record.line = m_row.number;
    record.afterBlank = m_lastRow > 0 && m_row.number > m_lastRow + 1;
    m_lastRow = m_row.number;
    while (m_row.cells.size() > m_width && m_row.cells.back().empty())
        m_row.cells.pop_back();
    m_row.cells.resize(std::max(m_width, m_row.cells.size()));
    record.cells.clear();
    for (const std::string& cell : m_row.cells)
        record.cells.push_back({cell, false});
    return true;
}

} // namespace netwright::data
