#pragma once

namespace netwright::canvas {

/// Habits that people may choose.
struct CanvasOptions {
    bool snapToGrid = false;
    bool minimap = true;
    bool readOnly = false; ///< looking only: pan, zoom, select, enter groups
    enum class Overlay { None, Parameters, Flops, Memory } overlay = Overlay::None;
};

} // namespace netwright::canvas
