#pragma once

#include "engine/core/Diagnostic.h"

namespace netwright::layers {

/// For a project that has chosen data, of which nothing is known because they are wrong or still being read: that no data
/// is chosen (the note "input.no-data" of checkGraph()) is not true of it.
void forgetMissingData(core::Diagnostics& problems);

} // namespace netwright::layers
