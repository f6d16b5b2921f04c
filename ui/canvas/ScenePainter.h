#pragma once

#include "ui/canvas/CanvasOptions.h"
#include "ui/canvas/GroundPainter.h"
#include "ui/canvas/SceneModel.h"
#include "ui/canvas/Sprites.h"
#include "ui/canvas/Viewport.h"
#include "ui/theme/Theme.h"

namespace netwright::canvas {

class Probes;
class Tool;

/// Draws the whole canvas: ground, frames, notes, wires, cards, rings. Used by the widget and by the export as a picture.
class ScenePainter {
public:
    struct State {
        const Selection* selection = nullptr; ///< nullptr: for a file, nothing is selected
        const std::vector<bool>* chosen = nullptr; ///< the selected nodes by number
        Tool* tool = nullptr;                 ///< the gesture under way
        Hit hover;
        const Probes* probes = nullptr;       ///< cards pinned to wires
        CanvasOptions::Overlay overlay = CanvasOptions::Overlay::None;
    };

    /// What is painted, and how it is looked at.
    struct View {
        const SceneModel& scene;
        const Viewport& viewport;
        const theme::Theme& theme;
        State state;
    };

    /// `area` in widget pixels; the painter is in widget pixels.
    void paint(QPainter& painter, const View& view, const QRect& area);
    /// The empty canvas.
    void paintGround(QPainter& painter, const View& view, const QRect& area);
    /// Paints the live pictures of these nodes again, over a scene that is painted already.
    static void paintPictures(QPainter& painter, const SceneModel& scene, const Viewport& viewport, const theme::Theme& theme,
                              const std::vector<int>& nodes);

private:
    void paintWires(QPainter& painter, const View& view, const QRectF& visible) const;
    void paintNodes(QPainter& painter, const View& view, const QRectF& visible);

    GroundPainter m_ground;
    Sprites m_sprites;
    TextShaper m_shaper;
};

} // namespace netwright::canvas
