#pragma once

#include "ui/canvas/Items.h"
#include "ui/theme/Theme.h"

/// Measures of the cards and the routes of the wires, in scene units. No painting, no state.
namespace netwright::canvas::geometry {

inline constexpr qreal kCardWidth = 168;
inline constexpr qreal kWidestCard = 248;
inline constexpr qreal kHeader = 32;
inline constexpr qreal kFooter = 27;
inline constexpr qreal kPadding = 11;
inline constexpr qreal kRadius = 8;
inline constexpr qreal kSquare = 9;
inline constexpr qreal kPillHeight = 30;
inline constexpr qreal kReroute = 14;
inline constexpr qreal kPortRadius = 4.5;
inline constexpr qreal kPortSpacing = 18;
inline constexpr qreal kGrid = 24;
inline constexpr qreal kFrameTitle = 32;

/// Where the sign of a problem sits: on the upper right corner.
inline QRectF badgeRect(const QRectF& card) { return {card.right() - 16, card.top() - 8, 16, 16}; }

/// Width of the picture inside a card of that width.
inline constexpr qreal pictureWidth(qreal card) { return card - 2 * kPadding + 1; }

/// Sets the size of rect (its corner stays), the texts and the places of the ports.
void layOut(NodeItem& item, TextShaper& shaper);
void layOutFooter(NodeItem& item, TextShaper& shaper); ///< after shape or parameters changed

const QFont& nameFont();
const QFont& typeFont();
const QFont& footerFont();
const QFont& frameFont(); ///< of titles of frames
const QFont& smallFont(); ///< of cards that are pinned to wires, with smallTitleFont()
const QFont& smallTitleFont();

/// Puts the ports at their usual places: inputs on the left edge, outputs on the right.
void placePorts(NodeItem& item);
/// Whether a wire is better drawn straight down: the target stands below, mostly in the same column.
bool standsBelow(const NodeItem& source, const NodeItem& target);

/// A wire as a cubic Bézier from an output (leaving to the right) to an input (arriving from the left).
QPainterPath wirePath(QPointF from, QPointF to);
/// The same between two cards. A wire that leads back to the left goes around them with rounded corners: between them where
/// one stands below the other, else beneath both.
QPainterPath wirePath(QPointF from, QPointF to, const QRectF& source, const QRectF& target);
/// The same from the lower edge of a card to the upper edge of another.
QPainterPath wirePathDown(QPointF from, QPointF to);
/// Where `point` is nearest: distance in scene units.
qreal distanceTo(const QPainterPath& path, QPointF point);

QPointF snapped(QPointF point);

} // namespace netwright::canvas::geometry
