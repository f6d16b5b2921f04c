#include "engine/data/tables/OpenDocumentSheet.h"

#include "engine/data/tables/CellText.h"

#include <algorithm>
#include <utility>

namespace netwright::data {
namespace {

constexpr std::size_t kMostColumns = 16'384;
constexpr std::int64_t kMostRepeats = 1'048'576;
constexpr std::size_t kLongestCell = 100'000;

class OpenDocumentGrammar : public SheetGrammar {
public:
    explicit OpenDocumentGrammar(std::string sheet) : m_sheet(std::move(sheet)) {}

    void begin(std::string_view name, const XmlEvents::Attributes& attributes) override {
        const auto value = [&](std::string_view wanted) {
            const auto found = attributes.find(wanted);
            return found == attributes.end() ? std::string() : found->second;
        };
        const auto count = [&](std::string_view wanted) {
            const auto number = numberIn(value(wanted));
            return number ? std::clamp<std::int64_t>(static_cast<std::int64_t>(*number), 1, kMostRepeats) : 1;
        };
        if (name == "table")
            m_inSheet = value("name") == m_sheet;
        if (!m_inSheet)
            return;
        if (name == "table-row") {
            m_cells.clear();
            m_rowRepeats = count("number-rows-repeated");
        } else if (name == "table-cell" || name == "covered-table-cell") {
            m_repeats = count("number-columns-repeated");
            m_text.clear();
            m_paragraphs = 0;
            m_fixed.clear();
            const std::string type = value("value-type");
            if (type == "float" || type == "percentage" || type == "currency")
                m_fixed = value("value");
            else if (type == "date")
                m_fixed = value("date-value");
            else if (type == "boolean")
                m_fixed = value("boolean-value") == "true" ? "TRUE" : "FALSE";
            std::ranges::replace(m_fixed, 'T', type == "date" ? ' ' : 'T');
        } else if (name == "p") {
            if (m_paragraphs++ > 0)
                m_text += '\n';
            m_reads = true;
        } else if (name == "annotation") {
            m_inNote = true;
        } else if (name == "s" && m_reads) {
            m_text += std::string(static_cast<std::size_t>(std::min<std::int64_t>(count("c"), 1000)), ' ');
        }
    }

    void text(std::string_view piece) override {
        if (m_inSheet && m_reads && !m_inNote && m_text.size() < kLongestCell)
            m_text += piece;
    }

    void end(std::string_view name) override {
        if (!m_inSheet)
            return;
        if (name == "p") {
            m_reads = false;
        } else if (name == "annotation") {
            m_inNote = false;
            m_text.clear();
            m_paragraphs = 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            const std::string& cell = m_fixed.empty() ? m_text : m_fixed;
            const auto most = static_cast<std::int64_t>(kMostColumns - std::min(kMostColumns, m_cells.size()));
            if (cell.empty())
                m_gap += m_repeats; // a row is filled up with empty cells to the last column there is
            else {
                m_cells.resize(std::min(kMostColumns, m_cells.size() + static_cast<std::size_t>(std::min(m_gap, most))));
                m_gap = 0;
                m_cells.insert(m_cells.end(), static_cast<std::size_t>(std::min(m_repeats, most)), cell);
            }
        } else if (name == "table-row") {
            endRow();
        } else if (name == "table") {
            done = true;
        }
    }

private:
    void endRow() {
        m_gap = 0;
        if (m_cells.empty()) {
            m_number += m_rowRepeats; // empty rows to the end of the sheet
            return;
        }
        constexpr std::int64_t kMostCopies = 10'000;
        for (std::int64_t i = 0; i < std::min(m_rowRepeats, kMostCopies); ++i)
            rows.push_back({++m_number, m_cells});
    }

    std::string m_sheet;
    std::vector<std::string> m_cells;
    std::string m_text;
    std::string m_fixed; ///< the value that an attribute gives
    std::int64_t m_repeats = 1;
    std::int64_t m_rowRepeats = 1;
    std::int64_t m_gap = 0; ///< empty cells since the last one with a text
    std::int64_t m_number = 0;
    int m_paragraphs = 0;
    bool m_inSheet = false;
    bool m_inNote = false;
    bool m_reads = false;
};

} // namespace

std::unique_ptr<SheetGrammar> openDocumentGrammar(std::string sheet) { return std::make_unique<OpenDocumentGrammar>(std::move(sheet)); }

} // namespace netwright::data
