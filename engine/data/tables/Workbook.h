#pragma once

#include "engine/core/Result.h"
#include "engine/data/tables/Record.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace netwright::data {

/// The sheets of an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods). Rows are streamed; only the texts that an
/// Excel workbook shares between cells are kept. Dates come as “2024-03-04” or “2024-03-04 05:06:07”, numbers as Excel shows
/// them, with at most 15 digits.
class Workbook {
public:
    virtual ~Workbook() = default;
    /// Errors: "table.unreadable".
    static core::Result<std::shared_ptr<const Workbook>> open(const std::filesystem::path& path);

    virtual std::vector<std::string> sheets() const = 0;
    /// The records of a sheet, padded to the width of its first rows; sheets without cells have none. Null: there is no such sheet.
    virtual std::unique_ptr<RecordReader> read(const std::string& sheet) const = 0;
};

} // namespace netwright::data
