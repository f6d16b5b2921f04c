#pragma once

#include "engine/core/ParamSpec.h"
#include "engine/data/Dataset.h"
#include "engine/data/tables/Dialect.h"

namespace netwright::data {

/// How a table is written, where somebody knows better than the program: settings of every source that reads tables.
std::vector<core::ParamSpec> tableParams();
TableOptions tableOptions(const core::ParamReader& options);
/// The same of a project's data; settings that its source does not have are found out.
TableOptions tableOptions(const DataSpec& spec);

} // namespace netwright::data
