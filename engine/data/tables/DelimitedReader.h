#pragma once

#include "engine/data/tables/RecordParser.h"
#include "engine/data/tables/TextStream.h"

namespace netwright::data {

/// Records of a delimited text, straight from the stream. Quotation marks out of order are read as the width of the table
/// suggests; nothing stops it. Memory: one record (at most kLongestRecord) and a block.
class DelimitedReader : public RecordReader {
public:
    static constexpr std::size_t kLongestRecord = std::size_t{8} << 20;

    DelimitedReader(TextStream stream, TableDialect dialect);
    /// A beginning of a text, already UTF-8, whose end may have been cut off (`whole` false): the last record is left out then.
    DelimitedReader(std::string_view beginning, bool whole, TableDialect dialect);

    bool next(Record& record) override;
    void restart() override;
    void expectWidth(std::size_t width) override { m_width = width; }
    double progress() const override { return m_stream ? m_stream->progress() : 0; }

    const TableDialect& dialect() const { return m_dialect; }
    const TextStream* stream() const { return m_stream ? &*m_stream : nullptr; }

private:
    bool fill();
    void skipLines();
    void skipComment();
    bool isComment(std::string_view rest) const;
    RecordParser::Outcome parseBest(std::string_view rest, Record& record);

    TableDialect m_dialect;
    RecordParser m_parser;
    std::optional<TextStream> m_stream;
    std::string m_buffer;
    std::string_view m_text;   ///< the buffer, or the text in memory
    std::size_t m_at = 0;
    bool m_last = false;       ///< nothing follows behind m_text
    bool m_cut = false;        ///< the text in memory is only a beginning
    std::int64_t m_line = 1;
    std::size_t m_width = 0;
};

} // namespace netwright::data
