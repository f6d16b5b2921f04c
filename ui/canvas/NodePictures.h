#pragma once

#include "ui/theme/Theme.h"

#include <QObject>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace netwright::canvas {

/// What a node does right now, as a picture inside its card: feature maps, bars, curves. Implemented by ui/training;
/// the canvas only asks and paints. GUI thread; paint() must be cheap (pictures are prepared when data arrives).
class NodePictures : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Height the picture wants inside a card of this width; 0: no picture, the card closes up.
    virtual int heightFor(const QString& nodeId, int width) const = 0;
    virtual void paint(QPainter& painter, const QString& nodeId, const QRectF& area, const theme::Theme& theme) const = 0;
signals:
    void pictureChanged(const QString& nodeId); ///< repaint
    void sizesChanged();                        ///< heights changed: lay the cards out again
};

} // namespace netwright::canvas
