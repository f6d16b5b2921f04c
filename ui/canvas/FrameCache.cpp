#include "ui/canvas/FrameCache.h"

#include <QPainter>

#include <cmath>

namespace netwright::canvas {
namespace {

/// How far the picture has to move, in device pixels.
QPointF shiftBetween(const Viewport& from, const Viewport& to, qreal pixelRatio) {
    return (to.offset() - from.offset()) * pixelRatio;
}

} // namespace

/// Only by whole pixels: everything else would have to be drawn anew to stay sharp.
bool FrameCache::canMoveTo(const Viewport& viewport, QSize size, qreal pixelRatio) const {
    if (!m_valid || m_picture.devicePixelRatio() != pixelRatio || m_picture.size() != size * pixelRatio ||
        viewport.zoom() != m_viewport.zoom())
        return false;
    const QPointF shift = shiftBetween(m_viewport, viewport, pixelRatio);
    constexpr double kNearly = 1e-6;
    return std::abs(shift.x() - std::round(shift.x())) < kNearly && std::abs(shift.y() - std::round(shift.y())) < kNearly &&
           std::abs(shift.x()) < m_picture.width() && std::abs(shift.y()) < m_picture.height();
}

void FrameCache::moveTo(const Viewport& viewport) {
    const qreal ratio = m_picture.devicePixelRatio();
    const QPoint shift = shiftBetween(m_viewport, viewport, ratio).toPoint();
    if (shift.isNull())
        return;
    QRegion exposed;
    m_picture.scroll(shift.x(), shift.y(), m_picture.rect(), &exposed);
    m_dirty.translate((QPointF(shift) / ratio).toPoint());
    for (const QRect& strip : exposed) // in device pixels; outwards to whole widget pixels
        m_dirty += QRectF(QPointF(strip.topLeft()) / ratio, QSizeF(strip.size()) / ratio).toAlignedRect().adjusted(-1, -1, 1, 1);
}

void FrameCache::zoomTo(const Viewport& viewport, QSize size) {
    if (m_spare.size() != m_picture.size() || m_spare.devicePixelRatio() != m_picture.devicePixelRatio())
        m_spare = m_picture.copy();
    const QRectF shown = viewport.toScreen(m_viewport.toScene(QRectF(QPointF(), size)));
    QPainter painter(&m_spare);
    painter.drawPixmap(shown, m_picture, QRectF(m_picture.rect()));
    painter.end();
    m_picture.swap(m_spare);
    const QRect covered = QRectF(shown.topLeft() + QPointF(1, 1), shown.size() - QSizeF(2, 2)).toRect();
    m_dirty = QRegion(QRect(QPoint(), size)) - QRegion(covered);
    m_rough = true;
}

const QPixmap& FrameCache::update(const Viewport& viewport, QSize size, qreal pixelRatio, bool rough, const Paint& paint) {
    if (canMoveTo(viewport, size, pixelRatio)) {
        moveTo(viewport);
    } else if (rough && canZoomTo(size, pixelRatio)) {
        zoomTo(viewport, size);
    } else {
        m_rough = false;
        if (m_picture.size() != size * pixelRatio || m_picture.devicePixelRatio() != pixelRatio) {
            m_picture = QPixmap(size * pixelRatio);
            m_picture.setDevicePixelRatio(pixelRatio);
        }
        m_dirty = QRect(QPoint(), size);
    }
    m_viewport = viewport;
    m_valid = true;
    if (!m_dirty.isEmpty()) {
        constexpr int kManyPieces = 6; // each costs a walk through the scene
        m_dirty = m_dirty.rectCount() > kManyPieces ? QRegion(m_dirty.boundingRect()) : m_dirty;
        m_dirty &= QRect(QPoint(), size);
        QPainter painter(&m_picture);
        for (const QRect& area : m_dirty) {
            painter.save();
            painter.setClipRect(area);
            paint(painter, area);
            painter.restore();
        }
        m_dirty = {};
    }
    return m_picture;
}

void FrameCache::touchUp(const std::function<void(QPainter&)>& paint) {
    QPainter painter(&m_picture);
    paint(painter);
}

} // namespace netwright::canvas
