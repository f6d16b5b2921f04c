#pragma once

#include "ui/document/Design.h"
#include "ui/document/GraphChange.h"
#include "ui/document/GraphEdits.h"

namespace netwright::document {

/// Those of the nodes at `path` that are muted or could be: they have an input and an output, and when what arrives is passed
/// on instead of what they compute, nothing becomes wrong that was right. All of them together if that is possible, else
/// those that can be muted alone. Any thread; costs a check of the network, or one for each node.
NodeIds thoseThatCanBeMuted(const Design& design, const GraphPath& path, const NodeIds& nodes);

} // namespace netwright::document
