#pragma once

#include "ui/canvas/Items.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace netwright::canvas {

enum class WireLook { Plain, Marked, Muted };

/// Draws wires. The painter is in scene units.
class WirePainter {
public:
    WirePainter(const theme::Theme& theme, double zoom) : m_theme(theme), m_zoom(zoom) {}

    void paint(QPainter& painter, const QPainterPath& path, WireLook look) const;
    /// A wire that only one of two versions has.
    void paintDifference(QPainter& painter, const QPainterPath& path, VersionMarks::Kind kind) const;
    /// All wires of one look at once, for a view so far away that single ones need no care.
    void paintFar(QPainter& painter, const QVector<QLineF>& lines, WireLook look) const;
    /// Adds the straight pieces that stand for a wire seen from far away.
    static void addFarLines(const QPainterPath& path, QVector<QLineF>& lines);
    enum class Label { Fact, Refusal };
    /// The text beside the mouse: the shape of what flows, or why a wire does not fit. Stays inside of the view.
    void paintLabel(QPainter& painter, QPointF at, const QString& text, Label kind = Label::Fact) const;

    static QColor plainColor(const theme::Theme& theme); ///< of a wire that is not marked

    static constexpr double kFarZoom = 0.35;

private:

    const theme::Theme& m_theme;
    double m_zoom;
};

} // namespace netwright::canvas
