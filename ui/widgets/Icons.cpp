#include "ui/widgets/Icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

// Resources in a static library are only linked in when their initialiser is called, and that must be outside any
// namespace.
static void initShellResources() {
    Q_INIT_RESOURCE(shell);
}

namespace netwright::widgets {
namespace {

QPixmap render(const QString& name, int size, qreal pixelRatio) {
    static const bool ready = [] {
        initShellResources();
        return true;
    }();
    Q_UNUSED(ready);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

/// Draws the SVG at just the size that is asked for, so that it is sharp at 125 % and 150 % too.
class SvgIconEngine final : public QIconEngine {
public:
    SvgIconEngine(QString name, const QColor& color) : m_name(std::move(name)), m_color(color) {}

    QIconEngine* clone() const override { return new SvgIconEngine(*this); }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }
    /// `size` in pixels of the screen.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(color.alphaF() * 0.4f);
        const int side = std::min(size.width(), size.height());
        const QString key = QStringLiteral("icon/%1/%2/%3").arg(m_name).arg(color.rgba()).arg(side);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = iconPixmap(m_name, color, side, 1);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QPixmap pixmap = scaledPixmap(rect.size() * painter->device()->devicePixelRatioF(), mode, state, 1);
        painter->drawPixmap(rect, pixmap);
    }

private:
    QString m_name;
    QColor m_color;
};

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal pixelRatio) {
    QPixmap pixmap = render(name, size, pixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), color);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& color) {
    return QIcon(new SvgIconEngine(name, color));
}

QPixmap logo(int size, qreal pixelRatio) {
    return render(QStringLiteral("netwright"), size, pixelRatio);
}

} // namespace netwright::widgets
