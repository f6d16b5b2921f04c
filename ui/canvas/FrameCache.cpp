#include "ui/canvas/FrameCache.h"

#include "ui/canvas/Pieces.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace netwright::canvas {
namespace {

/// How far the picture has to move, in device pixels.
QPointF shiftBetween(const Viewport& from, const Viewport& to, qreal pixelRatio) {
    return (to.offset() - from.offset()) * pixelRatio;
}

} // namespace

void FrameCache::invalidate() {
    m_valid = false;
    m_damage.clear();
}

void FrameCache::invalidate(const QRectF& area) {
    if (m_valid)
        m_damage.append(area);
}

bool FrameCache::fits(const Scene& scene) const {
    return m_valid && m_picture.devicePixelRatio() == scene.pixelRatio && m_picture.size() == scene.size * scene.pixelRatio;
}

/// Only by whole pixels: everything else would have to be drawn anew to stay sharp.
bool FrameCache::canMoveTo(const Scene& scene) const {
    if (!fits(scene) || scene.viewport.zoom() != m_viewport.zoom())
        return false;
    const QPointF shift = shiftBetween(m_viewport, scene.viewport, scene.pixelRatio);
    constexpr double kNearly = 1e-6;
    return std::abs(shift.x() - std::round(shift.x())) < kNearly && std::abs(shift.y() - std::round(shift.y())) < kNearly &&
           std::abs(shift.x()) < m_picture.width() && std::abs(shift.y()) < m_picture.height();
}

QList<QRect> FrameCache::moveTo(const Viewport& viewport) {
    const qreal ratio = m_picture.devicePixelRatio();
    const QPoint shift = shiftBetween(m_viewport, viewport, ratio).toPoint();
    if (shift.isNull())
        return {};
    QRegion exposed;
    m_picture.scroll(shift.x(), shift.y(), m_picture.rect(), &exposed);
    // In widget pixels, and outwards to whole ones, where a pixel of the screen is a part of one.
    for (QRegion* region : {&m_rough, &m_empty}) {
        QRegion there;
        for (const QRect& area : *region)
            there += QRectF(area).translated(QPointF(shift) / ratio).toAlignedRect();
        *region = there;
    }
    QList<QRect> strips;
    for (const QRect& strip : exposed)
        strips.append(QRectF(QPointF(strip.topLeft()) / ratio, QSizeF(strip.size()) / ratio).toAlignedRect().adjusted(-1, -1, 1, 1));
    return strips;
}

QList<QRect> FrameCache::takeDamage(const Viewport& viewport) {
    constexpr int kSoft = 2; // smoothed edges
    QList<QRect> areas;
    for (const QRectF& area : std::exchange(m_damage, {}))
        areas.append(viewport.toScreen(area).toAlignedRect().adjusted(-kSoft, -kSoft, kSoft, kSoft));
    return areas;
}

void FrameCache::zoomTo(const Scene& scene) {
    if (m_spare.size() != m_picture.size() || m_spare.devicePixelRatio() != m_picture.devicePixelRatio()) {
        m_spare = QPixmap(m_picture.size());
        m_spare.setDevicePixelRatio(m_picture.devicePixelRatio());
    }
    const QRect all(QPoint(), scene.size);
    const QRectF shown = scene.viewport.toScreen(m_viewport.toScene(QRectF(all)));
    const QRect covered = QRectF(shown.topLeft() + QPointF(1, 1), shown.size() - QSizeF(2, 2)).toRect();
    QPainter painter(&m_spare);
    painter.drawPixmap(shown, m_picture, QRectF(m_picture.rect()));
    m_rough = all;
    m_empty = QRegion(all) - QRegion(covered);
    for (const QRect& area : m_empty) {
        painter.setClipRect(area);
        scene.paintGround(painter, area);
    }
    painter.end();
    m_picture.swap(m_spare);
}

void FrameCache::beginAnew(const Scene& scene) {
    if (m_picture.size() != scene.size * scene.pixelRatio || m_picture.devicePixelRatio() != scene.pixelRatio) {
        m_picture = QPixmap(scene.size * scene.pixelRatio);
        m_picture.setDevicePixelRatio(scene.pixelRatio);
    }
    m_rough = m_empty = {};
    m_damage.clear();
}

void FrameCache::paintPieces(const Scene& scene, const QList<QRect>& pieces) {
    if (pieces.isEmpty())
        return;
    QPainter painter(&m_picture);
    for (const QRect& piece : pieces) {
        painter.save();
        painter.setClipRect(piece);
        scene.paint(painter, piece);
        painter.restore();
        m_rough -= piece;
        m_empty -= piece;
    }
}

const QPixmap& FrameCache::update(const Scene& scene) {
    const QRect all(QPoint(), scene.size);
    QList<QRect> stale;
    if (canMoveTo(scene)) {
        stale = moveTo(scene.viewport);
    } else if (scene.crowded && fits(scene) && scene.viewport.zoom() != m_viewport.zoom()) {
        zoomTo(scene);
    } else {
        beginAnew(scene);
        stale = {all};
    }
    m_viewport = scene.viewport;
    m_valid = true;
    m_rough &= all;
    m_empty &= all;
    paintPieces(scene, piecesCovering(stale + takeDamage(scene.viewport), all));
    if (!m_empty.isEmpty())
        paintTiles(scene, m_empty);
    return m_picture;
}

const QPixmap& FrameCache::refine(const Scene& scene) {
    paintTiles(scene, m_rough);
    return m_picture;
}

void FrameCache::paintTiles(const Scene& scene, const QRegion& of) {
    constexpr int kWide = 240, kHigh = 180;
    constexpr qint64 kEnough = 4; // milliseconds
    QElapsedTimer timer;
    timer.start();
    struct Tile {
        bool empty;
        int distance;
        QRect area;
        auto rank() const { return std::pair(!empty, distance); }
    };
    std::vector<Tile> tiles;
    for (int x = 0; x < scene.size.width(); x += kWide)
        for (int y = 0; y < scene.size.height(); y += kHigh) {
            const QRect tile(x, y, kWide, kHigh);
            if (const QRect area = (of & tile).boundingRect(); !area.isEmpty())
                tiles.push_back({m_empty.intersects(area), (area.center() - scene.focus).manhattanLength(), area});
        }
    std::ranges::sort(tiles, {}, &Tile::rank);
    for (const Tile& tile : tiles) {
        paintPieces(scene, {tile.area});
        if (timer.elapsed() >= kEnough)
            break;
    }
}

void FrameCache::touchUp(const std::function<void(QPainter&)>& paint) {
    QPainter painter(&m_picture);
    paint(painter);
}

} // namespace netwright::canvas
