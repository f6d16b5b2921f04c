#pragma once

#include "engine/core/Result.h"
#include "ui/canvas/SceneModel.h"
#include "ui/theme/Theme.h"

#include <QImage>

namespace netwright::canvas {

/// The whole graph as a picture, for papers and chats: nothing selected, no overview map. GUI thread.
class CanvasPicture {
public:
    CanvasPicture(const SceneModel& scene, const theme::Theme& theme) : m_scene(scene), m_theme(theme) {}

    /// `scale` pixels per scene unit, less when the picture would become larger than 16,000 pixels.
    QImage toImage(double scale) const;
    QByteArray toSvg() const;
    /// As the ending says: .png (two pixels a unit), .svg or .pdf. Errors: "picture.format", "file.write".
    core::Status save(const QString& file) const;
    /// PNG and SVG at once: the program that is pasted into takes what it likes.
    void copyToClipboard() const;

private:
    QRectF area() const;
    void paint(QPainter& painter, double scale) const;

    const SceneModel& m_scene;
    const theme::Theme& m_theme;
};

} // namespace netwright::canvas
