#pragma once

#include "engine/data/tables/SheetRows.h"

#include <memory>
#include <string>

namespace netwright::data {

/// Rows of one table in the content.xml of an OpenDocument spreadsheet.
std::unique_ptr<SheetGrammar> openDocumentGrammar(std::string sheet);

} // namespace netwright::data
