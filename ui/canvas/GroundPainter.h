#pragma once

#include "engine/graph/Graph.h"
#include "ui/canvas/Sprites.h"
#include "ui/canvas/TextLine.h"
#include "ui/canvas/Viewport.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPixmap>

#include <map>

class QTextDocument;

namespace netwright::canvas {

/// Draws what lies under the cards: the dotted ground, frames and notes. `sprites`: for the screen, as with NodePainter.
class GroundPainter {
public:
    /// In widget pixels.
    void paintDots(QPainter& painter, const Viewport& viewport, const QRect& area, const theme::Theme& theme);
    /// In scene units.
    void paintFrame(QPainter& painter, const graph::Frame& frame, bool selected, double zoom, const theme::Theme& theme, Sprites* sprites);
    void paintNote(QPainter& painter, const graph::Note& note, bool selected, double zoom, const theme::Theme& theme, Sprites* sprites);

private:
    void drawNote(QPainter& painter, const graph::Note& note, const QRectF& rect, bool selected, double zoom, const theme::Theme& theme);

    QPixmap m_tile;
    double m_tileZoom = 0;
    double m_tileRatio = 0;
    QRgb m_tileColor = 0;

    struct LaidOutNote {
        std::string text;
        double width = 0;
        QRgb color = 0;
        std::shared_ptr<QTextDocument> document;
    };
    std::map<std::string, LaidOutNote> m_notes; ///< by id
    TextShaper m_titles;
};

} // namespace netwright::canvas
