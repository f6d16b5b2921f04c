#include "ui/shell/Examples.h"

#include "engine/project/Project.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace netwright::shell {
namespace {

/// Emphasis, code and links as what they say.
QString withoutMarkdown(QString text) {
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))")), marks(QStringLiteral("[*`]+"));
    return text.replace(link, QStringLiteral("\\1")).remove(marks);
}

/// Of the first paragraph below the heading.
QString firstSentence(const QString& markdown) {
    QString text;
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        const QString words = line.simplified();
        if (words.isEmpty() && !text.isEmpty())
            break;
        if (!words.startsWith(QLatin1Char('#')))
            text += words + QLatin1Char(' ');
    }
    text = withoutMarkdown(text);
    const auto end = text.indexOf(QStringLiteral(". "));
    return end > 0 ? text.left(end + 1) : text.trimmed();
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
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!QFile::exists(folder.filePath(name + QStringLiteral("/project.json"))))
            continue;
        const auto project = project::loadProject(folder.filePath(name).toStdString());
        if (!project.ok())
            continue;
        const QString description = firstSentence(QString::fromStdString(project->description));
        const QString title = QString::fromStdString(project->title);
        examples.append({folder.filePath(name), title.isEmpty() ? name : title, description, project->graph});
    }
    return examples;
}

} // namespace netwright::shell
