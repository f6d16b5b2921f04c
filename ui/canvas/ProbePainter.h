#pragma once

#include "ui/canvas/Probes.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace netwright::canvas {

/// Draws the cards that are pinned to wires. The painter is in scene units.
class ProbePainter {
public:
    ProbePainter(const theme::Theme& theme, const NodePictures* pictures, double zoom)
        : m_theme(theme), m_pictures(pictures), m_zoom(zoom) {}

    void paint(QPainter& painter, const Probes& probes, int card, const QString& nodeId) const;

private:
    void paintReading(QPainter& painter, const QRectF& area, const Probes& probes, int card, const QString& nodeId) const;

    const theme::Theme& m_theme;
    const NodePictures* m_pictures;
    double m_zoom;
};

} // namespace netwright::canvas
