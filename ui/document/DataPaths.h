#pragma once

#include "engine/data/Dataset.h"

#include <QString>

namespace netwright::document {

/// Makes the files that `spec` names relative to `from` findable from `to`: relative where they lie inside `to`, absolute
/// elsewhere. Options that name no existing file stay as they are.
void rebaseDataPaths(data::DataSpec& spec, const QString& from, const QString& to);

} // namespace netwright::document
