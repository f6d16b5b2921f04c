#pragma once

#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// Which gesture a press begins; nullptr for none. `panning`: Space is held.
std::unique_ptr<Tool> toolFor(ToolContext& context, const Pointer& pointer, Qt::MouseButton button, bool panning);

/// What a press at this point would hit.
Hit hitAt(const ToolContext& context, QPointF scene);

} // namespace netwright::canvas
