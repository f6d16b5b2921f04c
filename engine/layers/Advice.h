#pragma once

#include "engine/layers/FlattenGraph.h"

namespace netwright::layers {

/// What is allowed but most likely not meant: a softmax in front of an output that applies one itself, results that
/// nobody uses. Warnings only.
core::Diagnostics advise(const FlatGraph& flat);

} // namespace netwright::layers
