#pragma once

#include "engine/data/tables/Record.h"
#include "engine/data/tables/XmlEvents.h"
#include "engine/data/tables/ZipFile.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace netwright::data {

/// One row of a sheet.
struct SheetRow {
    std::int64_t number = 0; ///< 1-based
    std::vector<std::string> cells;
};

/// Takes the rows of a sheet out of the XML that goes by.
class SheetGrammar {
public:
    virtual ~SheetGrammar() = default;
    virtual void begin(std::string_view name, const XmlEvents::Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
    std::deque<SheetRow> rows; ///< that are complete
    bool done = false;         ///< the sheet has ended
};

/// Rows of a sheet as records.
class SheetRecords : public RecordReader {
public:
    using MakeGrammar = std::function<std::unique_ptr<SheetGrammar>()>;
    SheetRecords(std::shared_ptr<const ZipFile> zip, std::string part, MakeGrammar make);

    bool next(Record& record) override;
    void restart() override;

private:
    bool pull();

    std::shared_ptr<const ZipFile> m_zip;
    std::string m_part; ///< of the archive
    MakeGrammar m_make;
    std::unique_ptr<ZipFile::Stream> m_stream;
    std::unique_ptr<XmlEvents> m_events;
    std::unique_ptr<SheetGrammar> m_grammar;
    SheetRow m_row;
    std::size_t m_width = 0;
    std::int64_t m_lastRow = 0;
    bool m_ended = false;
};

} // namespace netwright::data
