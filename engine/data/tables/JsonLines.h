#pragma once

#include "engine/core/Result.h"
#include "engine/data/tables/Record.h"
#include "engine/data/tables/TextStream.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::data {

/// Objects as rows: one in each line ({"a": 1, "b": "x"}), or a list of them ([{…}, {…}]). The first record holds the names, those
/// of all objects at the beginning in the order in which they appear; values of objects within get names like “place.city”.
/// Objects that are no JSON are counted and left out.
class JsonLines : public RecordReader {
public:
    explicit JsonLines(TextStream stream);

    bool next(Record& record) override;
    void restart() override;
    double progress() const override { return m_stream.progress(); }
    std::int64_t damaged() const { return m_damaged; }

private:
    bool object(std::string& text, std::int64_t& line);
    bool fill();

    TextStream m_stream;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    bool m_namesGiven = false;
    std::vector<std::string> m_names;
    std::vector<std::string> m_cells;
    std::int64_t m_damaged = 0;
};

} // namespace netwright::data
