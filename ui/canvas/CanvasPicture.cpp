#include "ui/canvas/CanvasPicture.h"

#include "engine/core/AtomicFile.h"
#include "ui/canvas/ScenePainter.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace netwright::canvas {

QRectF CanvasPicture::area() const {
    constexpr double kMargin = 40;
    return m_scene.bounds().adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

void CanvasPicture::paint(QPainter& painter, double scale) const {
    const QRectF all = area();
    Viewport viewport;
    viewport.zoomAt({}, scale);
    viewport.pan(-all.topLeft() * viewport.zoom());
    ScenePainter().paint(painter, {m_scene, viewport, m_theme, {}}, QRect(QPoint(), (all.size() * viewport.zoom()).toSize()));
}

QImage CanvasPicture::toImage(double scale) const {
    constexpr double kLargest = 16000;
    const QRectF all = area();
    const double used = std::min({scale, kLargest / all.width(), kLargest / all.height()});
    QImage image((all.size() * used).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    paint(painter, used);
    return image;
}

QByteArray CanvasPicture::toSvg() const {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(area().size().toSize());
    generator.setViewBox(QRect(QPoint(), area().size().toSize()));
    generator.setTitle(QStringLiteral("Netwright"));
    QPainter painter(&generator);
    paint(painter, 1);
    painter.end();
    return buffer.data();
}

core::Status CanvasPicture::save(const QString& file) const {
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (ending == QLatin1String("png")) {
        toImage(2).save(&buffer, "PNG");
    } else if (ending == QLatin1String("svg")) {
        bytes = toSvg();
    } else if (ending == QLatin1String("pdf")) {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        writer.setPageSize(QPageSize(area().size(), QPageSize::Point));
        writer.setPageMargins({});
        QPainter painter(&writer);
        paint(painter, 1);
    } else {
        return core::error("picture.format", core::inFile(file.toStdString()),
                           "Pictures are written as PNG, SVG or PDF, not as “" + ending.toStdString() + "”.",
                           "Choose a name that ends in .png, .svg or .pdf.");
    }
    buffer.close();
    return core::writeFileAtomically(file.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void CanvasPicture::copyToClipboard() const {
    auto* data = new QMimeData;
    data->setImageData(toImage(2));
    data->setData(QStringLiteral("image/svg+xml"), toSvg());
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace netwright::canvas
