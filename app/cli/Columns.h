#pragma once

#include "app/cli/Report.h"
#include "engine/data/tables/Table.h"

#include <string>
#include <vector>

namespace netwright::cli {

Json toJson(const std::vector<data::ColumnReport>& columns);

/// A line for each column: name, type, role, missing and distinct cells, why it is left out.
void printColumns(const std::vector<data::ColumnReport>& columns);

/// What is odd about columns: cells that do not fit, dates that can be read in two ways.
core::Diagnostics findingsOf(const std::vector<data::ColumnReport>& columns, const std::string& file);

std::string delimiterText(const data::TableDialect& dialect); ///< as stored: ";"
std::string delimiterName(const data::TableDialect& dialect); ///< "semicolons"

} // namespace netwright::cli
