#pragma once

#include "engine/data/tables/Dialect.h"

#include <string_view>

namespace netwright::data {

/// The dialect of a text by its beginning (UTF-8; `whole`: nothing was cut off). Each possible delimiter and quotation mark is
/// tried; the one counts under which most rows are equally long and most cells are something (a number, a date). What the
/// options give is not guessed. A “sep=” line decides by itself.
TableDialect sniffDialect(std::string_view beginning, bool whole, const TableOptions& options);

} // namespace netwright::data
