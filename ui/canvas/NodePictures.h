#pragma once

#include "ui/canvas/Items.h"
#include "ui/theme/Theme.h"

#include <QObject>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace netwright::canvas {

/// What flows out of a port right now.
struct Reading {
    std::vector<float> shares; ///< of the values, per bin between `low` and `high`
    double low = 0, high = 0;
    double zeros = 0;          ///< share of values that are exactly 0
    double mean = 0, deviation = 0;
};

/// What a node does right now, as a picture inside its card: feature maps, bars, curves. Implemented by ui/training;
/// the canvas only asks and paints. GUI thread; paint() must be cheap (pictures are prepared when data arrives).
class NodePictures : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Height the picture wants inside a card of this width; 0: no picture, the card closes up.
    virtual int heightFor(const QString& nodeId, int width) const = 0;
    virtual void paint(QPainter& painter, const QString& nodeId, const QRectF& area, const theme::Theme& theme) const = 0;
    virtual std::optional<Reading> readingOf(const QString& /*nodeId*/, const QString& /*port*/) const { return std::nullopt; }
    virtual Learning learningOf(const QString& /*nodeId*/) const { return Learning::Unknown; }
signals:
    void learningChanged(); ///< of any node
    void pictureChanged(const QString& nodeId); ///< repaint
    void sizesChanged();                        ///< heights changed: lay the cards out again
};

} // namespace netwright::canvas
