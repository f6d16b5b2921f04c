#pragma once

namespace netwright::canvas {

/// Makes the canvas readable for screen readers: each card is a child with its name, type, shape, state and problems, and
/// each of its ports a child of that. Call once per program; more often does no harm.
void installCanvasAccessibility();

} // namespace netwright::canvas
