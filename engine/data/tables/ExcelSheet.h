#pragma once

#include "engine/data/tables/SheetRows.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::data {

/// What the cells of an Excel workbook refer to.
struct ExcelParts {
    std::vector<std::string> texts;     ///< shared between cells
    std::vector<bool> dateStyles;       ///< whether a style shows numbers as dates
    bool from1904 = false;              ///< the day that dates count from
};

/// Rows of xl/worksheets/sheet….xml.
std::unique_ptr<SheetGrammar> excelGrammar(std::shared_ptr<const ExcelParts> parts);

/// “2024-03-04 05:06:07” of days since 1899-12-30; without the time when it is midnight.
std::string excelDate(double days, bool from1904);
/// Whether a format like “dd.mm.yyyy” or “h:mm” shows a date or a time.
bool isDateFormat(std::string_view format);

} // namespace netwright::data
