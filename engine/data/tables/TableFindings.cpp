#include "engine/data/Source.h"
#include "engine/data/tables/TableReader.h"
#include "engine/data/tables/TextStream.h"

#include <algorithm>

/// What a table says about itself: the guesses, and the rows that were no rows.
namespace netwright::data {
namespace {

core::Diagnostic note(std::string code, core::Location where, std::string message, std::string fix) {
    return {core::Severity::Note, std::move(code), std::move(where), std::move(message), std::move(fix)};
}

/// “3, 17, 40”, at most a few.
std::string linesText(const std::vector<ApartRow>& rows) {
    constexpr std::size_t kMost = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(rows.size(), kMost); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(rows[i].line);
    return text + (rows.size() > kMost ? ", …" : "");
}

} // namespace

core::Diagnostics TableReader::findings() const {
    core::Diagnostics found;
    const auto place = [&](std::int64_t line = 0) { return core::inFile(m_name, static_cast<int>(line)); };
    if (m_dialect.encoding != "UTF-8")
        found.push_back(note("table.encoding", place(), "The text is not UTF-8 but was read as " + m_dialect.encoding + ".",
                             "Choose another encoding if letters look wrong."));
    if (const TextStream* text = stream()) {
        const core::DecodingNotes& decoding = text->notes();
        if (decoding.strange > 0)
            found.push_back(core::warning("table.encoding", place(),
                                          "Bytes that are not UTF-8 and were read as Windows-1252: " + grouped(static_cast<std::int64_t>(decoding.strange)) + ".",
                                          "Choose another encoding if letters look wrong."));
        if (decoding.zeros > 0)
            found.push_back(core::warning("table.nul", place(),
                                          "NUL characters that were left out: " + grouped(static_cast<std::int64_t>(decoding.zeros)) + ".",
                                          "Check whether the file was written completely."));
    }
    if (m_layout.preamble > 0)
        found.push_back(note("table.preamble", place(1), "Rows above the table that were left out: " + grouped(m_layout.preamble) + ".",
                             "Set the number of rows to skip if this is wrong."));
    if (m_layout.headerRows == 0 && m_layout.width > 0)
        found.push_back(note("table.no-header", place(1), "The first row is no header but data, so the columns were given names.",
                             "Set the rows with names to 1 if the first row is a header."));
    if (m_layout.headerRows > 1)
        found.push_back(note("table.header-rows", place(1), "Rows that hold the names of the columns, which were joined: " + grouped(m_layout.headerRows) + ".",
                             "Set the rows with names to 1 if this is wrong."));
    if (m_layout.units)
        found.push_back(note("table.units", place(), "The row below the names holds units and was left out.", "Nothing to do if this is right."));
    if (m_layout.trailingDelimiter)
        found.push_back(note("table.trailing", place(), "Every row ends with a delimiter behind which nothing stands.", "Nothing to do if this is right."));
    if (m_counts.apart > 0)
        found.push_back(core::warning("table.ragged", place(m_counts.firstApart.front().line),
                                      "Rows with too many or too few cells that were left out: " + grouped(m_counts.apart) + ", in lines " +
                                          linesText(m_counts.firstApart) + ".",
                                      "Add or remove cells, or put texts that contain the delimiter in quotation marks."));
    if (m_counts.mended > 0)
        found.push_back(core::warning("table.mended", place(m_counts.firstMended.front().line),
                                      "Rows whose cells or quotation marks were out of order and were read as they make sense: " +
                                          grouped(m_counts.mended) + ", in lines " + linesText(m_counts.firstMended) + ".",
                                      "Look at these rows."));
    if (m_anotherTable != 0)
        found.push_back(core::warning("table.another", place(m_anotherTable), "Another table begins here; only the first one was read.",
                                      "Put each table into a file of its own."));
    else if (m_counts.footer > 0)
        found.push_back(note("table.footer", place(m_counts.firstFooter.front().line),
                             "Rows below the table that were left out as notes or totals: " + grouped(m_counts.footer) + ".",
                             "Remove the empty lines above them if they are data."));
    if (m_counts.empty > 0)
        found.push_back(note("table.empty-rows", place(), "Rows without any text that were left out: " + grouped(m_counts.empty) + ".",
                             "Nothing to do if this is right."));
    if (m_counts.repeatedHeaders > 0)
        found.push_back(note("table.repeated-header", place(), "Repetitions of the header that were left out: " + grouped(m_counts.repeatedHeaders) + ".",
                             "Nothing to do if this is right."));
    return found;
}

} // namespace netwright::data
