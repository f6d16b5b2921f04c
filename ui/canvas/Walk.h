#pragma once

#include "ui/canvas/SceneModel.h"

namespace netwright::canvas {

/// Which node the arrow key leads to: left and right along wires, up and down to the nearest card. Empty: none.
graph::NodeId neighbour(const SceneModel& scene, const graph::NodeId& from, Qt::Key arrow);

} // namespace netwright::canvas
