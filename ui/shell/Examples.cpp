#include "ui/shell/Examples.h"

#include "engine/project/Project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace netwright::shell {
namespace {

/// Names of folders with the group each belongs to, in the order in which they are shown.
QList<std::pair<QString, QString>> arranged(const QDir& folder) {
    QList<std::pair<QString, QString>> places;
    QStringList rest = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QFile file(folder.filePath(QStringLiteral("examples.json")));
    if (file.open(QIODevice::ReadOnly))
        for (const QJsonValue& group : QJsonDocument::fromJson(file.readAll()).array())
            for (const QJsonValue& name : group[QStringLiteral("examples")].toArray())
                if (rest.removeOne(name.toString()))
                    places.append({name.toString(), group[QStringLiteral("title")].toString()});
    for (const QString& name : rest)
        places.append({name, QStringLiteral("More")});
    return places;
}

} // namespace

QString findExamplesFolder() {
    const QDir beside(QCoreApplication::applicationDirPath());
    QStringList candidates{beside.filePath(QStringLiteral("../share/netwright/projects"))};
    // In the source tree the program is in build/<preset>/bin.
    candidates.append(beside.filePath(QStringLiteral("../../../projects")));
    candidates.append(QStringLiteral(NETWRIGHT_SOURCE_PROJECTS));
    for (const QString& candidate : candidates)
        if (!QDir(candidate).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty())
            return QDir::cleanPath(candidate);
    return {};
}

QList<Example> findExamples(const QString& examplesFolder) {
    QList<Example> examples;
    if (examplesFolder.isEmpty())
        return examples;
    const QDir folder(examplesFolder);
    for (const auto& [name, group] : arranged(folder)) {
        if (!QFile::exists(folder.filePath(name + QStringLiteral("/project.json"))))
            continue;
        const auto project = project::loadProject(folder.filePath(name).toStdString());
        if (!project.ok())
            continue;
        const QString title = QString::fromStdString(project->title);
        examples.append({folder.filePath(name), title.isEmpty() ? name : title, group,
                         QString::fromStdString(project->description), project->graph});
    }
    return examples;
}

} // namespace netwright::shell
