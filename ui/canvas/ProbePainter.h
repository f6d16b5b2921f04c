#pragma once

#include "ui/canvas/Probes.h"
#include "ui/canvas/TextLine.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace netwright::canvas {

/// Draws the cards that are pinned to wires, on the screen. The painter is in scene units.
class ProbePainter {
public:
    ProbePainter(const theme::Theme& theme, const NodePictures* pictures, double zoom, TextShaper& shaper)
        : m_theme(theme), m_pictures(pictures), m_zoom(zoom), m_shaper(shaper) {}

    void paint(QPainter& painter, const Probes& probes, int card, const QString& nodeId) const;

private:
    void write(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text, const QFont& font) const;
    void paintReading(QPainter& painter, const QRectF& area, const Probes& probes, int card, const QString& nodeId) const;

    const theme::Theme& m_theme;
    const NodePictures* m_pictures;
    double m_zoom;
    TextShaper& m_shaper;
};

} // namespace netwright::canvas
