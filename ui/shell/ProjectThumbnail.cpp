#include "ui/shell/ProjectThumbnail.h"

#include "engine/project/Project.h"
#include "ui/shell/GraphThumbnail.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QTextStream>

namespace netwright::shell {
namespace {

constexpr int kSmallest = 16, kLargest = 4096;
constexpr qint64 kMostBytes = 64 << 20; ///< a file manager asks for pictures of whatever it finds

int fail(const QString& message) {
    QTextStream(stderr) << message << '\n';
    return 1;
}

} // namespace

QImage projectThumbnail(const std::string& projectText, int size) {
    const core::Result<project::Project> project = project::projectFromText(projectText, "project.json");
    if (!project.ok())
        return {};
    const theme::Theme theme = theme::loadTheme(/*dark=*/false);
    // Drawn at one size and enlarged, so that a folder looks alike at every zoom.
    const QRectF whole(0, 0, 256, 192);
    QImage image(size, size * 3 / 4, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(image.width() / whole.width(), image.height() / whole.height());
    painter.setPen(QPen(theme.line, 2));
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 10, 10);
    const QRectF area = whole.adjusted(18, 16, -18, -16);
    paintThumbnail(painter, foldedToFit(project->graph, area.width() / area.height()), layers::builtinLayers(), area, theme);
    return image;
}

int writeProjectThumbnail(const QStringList& arguments) {
    bool isNumber = false;
    const int size = arguments.value(0).toInt(&isNumber);
    if (arguments.size() != 3 || !isNumber || size < kSmallest || size > kLargest)
        return fail(QStringLiteral("usage: netwright --thumbnail SIZE PROJECT PNG"));
    QFile file(QFileInfo(arguments[1]).isDir() ? arguments[1] + QStringLiteral("/project.json") : arguments[1]);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return fail(QStringLiteral("%1 cannot be read.").arg(file.fileName()));
    const QImage image = projectThumbnail(file.readAll().toStdString(), size);
    if (image.isNull())
        return fail(QStringLiteral("%1 is no Netwright project.").arg(file.fileName()));
    return image.save(arguments[2], "PNG") ? 0 : fail(QStringLiteral("%1 cannot be written.").arg(arguments[2]));
}

} // namespace netwright::shell
