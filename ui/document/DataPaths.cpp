#include "ui/document/DataPaths.h"

#include <QDir>
#include <QFileInfo>

namespace netwright::document {

void rebaseDataPaths(data::DataSpec& spec, const QString& from, const QString& to) {
    for (auto& [name, value] : spec.options) {
        auto* text = std::get_if<std::string>(&value);
        if (!text || text->empty())
            continue;
        const QFileInfo file(QDir(from), QString::fromStdString(*text));
        if (!file.exists())
            continue;
        const QString relative = QDir(to).relativeFilePath(file.absoluteFilePath());
        const bool inside = !relative.startsWith(QStringLiteral("..")) && QDir::isRelativePath(relative);
        *text = (inside ? relative : file.absoluteFilePath()).toStdString();
    }
}

} // namespace netwright::document
