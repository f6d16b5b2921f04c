#pragma once

#include "ui/canvas/Items.h"
#include "ui/canvas/Sprites.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <initializer_list>
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
    TextLine share;                   ///< of the whole cost; stands for the parameter count then
    const std::vector<PortFit>* fits = nullptr; ///< per port, while a wire is being dragged
    int hoveredPort = -1;
};

/// Draws cards, pills and reroute points. The painter is in scene units; `zoom` decides how much detail is worth drawing.
class NodePainter {
public:
    /// `sprites`: for the screen; nullptr where everything is to be drawn as it is (files).
    NodePainter(const theme::Theme& theme, const NodePictures* pictures, double zoom, Sprites* sprites = nullptr)
        : m_theme(theme), m_pictures(pictures), m_zoom(zoom), m_sprites(sprites) {}

    void paint(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    /// Only the live picture, over a card that is there already and changed nothing else. Not for cards that are muted,
    /// faded or coloured by an overlay.
    void paintPictureAgain(QPainter& painter, const NodeItem& node) const;
    bool showsPicture(const NodeItem& node) const;

    static constexpr double kPortZoom = 0.35; ///< seen from further away there are no rings

    /// The rings, drawn after all cards and wires so that they lie on top.
    void paintPorts(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    /// What differs from another version, in words below the card.
    void paintDifferences(QPainter& painter, const NodeItem& node) const;

private:
    struct Text {
        const TextLine& line;
        const QFont& font;
        QColor color;
        bool shorten; ///< else it is left out when it does not fit
        bool atRight;
    };
    double enlargement(const QFont& font) const;
    qreal paintText(QPainter& painter, qreal left, qreal right, qreal middle, const Text& text) const;
    qreal paintLearning(QPainter& painter, const NodeItem& node, QPointF centre) const;
    void drawLearning(QPainter& painter, const NodeItem& node) const;
    void paintBadge(QPainter& painter, const QRectF& place, const QColor& color) const;
    void paintPin(QPainter& painter, QPointF at) const;
    void paintFar(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    void paintBody(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    void drawBody(QPainter& painter, const QRectF& rect, const NodeItem& node, const NodeLook& look) const;
    void paintResult(QPainter& painter, QPointF centre, const NodeItem& node) const;
    void paintRing(QPainter& painter, QPointF centre, qreal radius, const QColor& color, const QColor& fill) const;
    /// A piece that looks the same wherever `key` is the same: drawn around (0, 0), within `extent`, and put `at` its place.
    void paintPiece(QPainter& painter, QPointF at, const QRectF& extent, const QByteArray& key, const Sprites::Draw& draw) const;
    /// Something small around `at`, told from others by these numbers.
    void paintSmall(QPainter& painter, QPointF at, qreal reach, std::initializer_list<double> numbers, const Sprites::Draw& draw) const;
    void paintHeader(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    void paintFooter(QPainter& painter, const NodeItem& node, const NodeLook& look) const;
    void paintMarks(QPainter& painter, const NodeItem& node) const;
    QColor ground(const NodeItem& node, const NodeLook& look) const;
    QColor secondary(const NodeItem& node, const NodeLook& look) const; ///< of words that are less important
    QColor border(const NodeItem& node, const NodeLook& look) const;

    const theme::Theme& m_theme;
    const NodePictures* m_pictures;
    double m_zoom;
    Sprites* m_sprites;
};

} // namespace netwright::canvas
