#pragma once

#include "engine/graph/Graph.h"
#include "ui/canvas/Viewport.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPixmap>

#include <map>

class QTextDocument;

namespace netwright::canvas {

/// Draws what lies under the cards: the dotted ground, frames and notes.
class GroundPainter {
public:
    /// In widget pixels.
    void paintDots(QPainter& painter, const Viewport& viewport, const QRect& area, const theme::Theme& theme);
    /// In scene units.
    void paintFrame(QPainter& painter, const graph::Frame& frame, bool selected, double zoom,
                    const theme::Theme& theme) const;
    void paintNote(QPainter& painter, const graph::Note& note, bool selected, double zoom, const theme::Theme& theme);

private:
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
};

} // namespace netwright::canvas
