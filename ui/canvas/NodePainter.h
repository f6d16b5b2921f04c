#pragma once

#include "ui/canvas/Items.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <optional>

namespace netwright::canvas {

class NodePictures;

/// How a port looks while a wire is being dragged.
enum class PortFit { Plain, Fits, Faded };

struct NodeLook {
    bool selected = false;
    bool hovered = false;
    bool faded = false;               ///< cannot take the wire that is being dragged
    std::optional<double> heat;       ///< 0…1: the cost overlay
    QString qualifiedId;
    const std::vector<PortFit>* fits = nullptr; ///< per port, while a wire is being dragged
    int hoveredPort = -1;
};

/// Draws cards, pills and reroute points. The painter is in scene units; `zoom` decides how much detail is worth drawing.
class NodePainter {
public:
    NodePainter(const theme::Theme& theme, const NodePictures* pictures, double zoom)
        : m_theme(theme), m_pictures(pictures), m_zoom(zoom) {}

    void paint(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    /// The rings, drawn after all cards and wires so that they lie on top.
    void paintPorts(QPainter& painter, const NodeItem& node, const NodeLook& look) const;

private:
    void paintFar(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    void paintBody(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    void paintHeader(QPainter& painter, const NodeItem& node) const;
    void paintFooter(QPainter& painter, const NodeItem& node) const;
    void paintMarks(QPainter& painter, const NodeItem& node) const;
    QColor ground(const NodeItem& node, const NodeLook& look) const;
    QColor border(const NodeItem& node, const NodeLook& look) const;

    const theme::Theme& m_theme;
    const NodePictures* m_pictures;
    double m_zoom;
};

} // namespace netwright::canvas
