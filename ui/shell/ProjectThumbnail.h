#pragma once

#include <QImage>
#include <QString>

#include <string>

namespace netwright::shell {

/// The network of a project as a picture, `size` pixels wide and three quarters as high, on a ground of the light canvas.
/// Null for text that is no project. Needs no display and no QGuiApplication; reads no data and no settings.
QImage projectThumbnail(const std::string& projectText, int size);

/// What file managers call through resources/desktop/netwright.thumbnailer: `netwright --thumbnail SIZE PROJECT PNG`, where
/// PROJECT may be a copy of project.json under another name. Returns the exit code; problems are told on standard error.
int writeProjectThumbnail(const QStringList& arguments);

} // namespace netwright::shell
