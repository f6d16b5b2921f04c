#include "ui/widgets/Icons.h"

#include <QPainter>
#include <QSvgRenderer>

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

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal pixelRatio) {
    QPixmap pixmap = render(name, size, pixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), color);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& color) {
    QIcon result;
    QColor disabled = color;
    disabled.setAlphaF(color.alphaF() * 0.4f);
    for (const qreal ratio : {1.0, 2.0, 3.0}) {
        result.addPixmap(iconPixmap(name, color, 16, ratio), QIcon::Normal);
        result.addPixmap(iconPixmap(name, disabled, 16, ratio), QIcon::Disabled);
    }
    return result;
}

QPixmap logo(int size, qreal pixelRatio) {
    return render(QStringLiteral("netwright"), size, pixelRatio);
}

} // namespace netwright::widgets
