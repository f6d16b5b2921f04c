#include "ui/shell/ProjectFiles.h"

#include "engine/exchange/Weights.h"
#include "engine/project/NewProject.h"
#include "engine/project/ReadablePart.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/RunController.h"
#include "ui/widgets/Background.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace netwright::shell {
namespace {

constexpr int kMostRecent = 10;
const QString kRecentKey = QStringLiteral("files/recent");

QString bulletList(const core::Diagnostics& problems) {
    constexpr std::size_t kMostShown = 12;
    QString text;
    for (std::size_t index = 0; index < std::min(problems.size(), kMostShown); ++index) {
        const core::Diagnostic& problem = problems[index];
        const QString where = document::placeText(problem.where);
        text += QStringLiteral("<p>%1%2<br><i>%3</i></p>")
                    .arg(where.isEmpty() ? QString() : QStringLiteral("<b>%1</b>: ").arg(where.toHtmlEscaped()),
                         document::problemText(problem.message).toHtmlEscaped(),
                         document::problemText(problem.fix).toHtmlEscaped());
    }
    if (problems.size() > kMostShown)
        text += QObject::tr("<p>… and %1 more.</p>").arg(problems.size() - kMostShown);
    return text;
}

} // namespace

ProjectFiles::ProjectFiles(document::ProjectDocument* document, training_ui::RunController* run, QSettings* settings,
                           QWidget* window)
    : QObject(window), m_document(document), m_run(run), m_settings(settings), m_window(window) {
    chooseFolderToOpen = [this](const QString& title) {
        const QString file = QFileDialog::getOpenFileName(m_window, title, recent().value(0, QDir::homePath()),
                                                          tr("Netwright projects (project.json)"));
        return file;
    };
    chooseFolderToSave = [this](const QString& suggestion) {
        return QFileDialog::getSaveFileName(m_window, tr("Save project as a folder"), suggestion, tr("Folders (*)"), nullptr,
                                            QFileDialog::DontConfirmOverwrite);
    };
}

void ProjectFiles::newProject() {
    if (!mayDiscard())
        return;
    m_run->discard();
    m_document->newProject({}, tr("Untitled"));
    emit opened();
}

void ProjectFiles::newFromTemplate(const project::TemplateSpec& spec) {
    if (!mayDiscard())
        return;
    const core::DataSchema* schema = m_document->schema();
    if (schema && project::fits(spec, *schema))
        create(&spec, m_document->project().data, m_document->dataFolder());
    else
        create(&spec, {}, {});
}

void ProjectFiles::create(const project::TemplateSpec* network, data::DataSpec data, const QString& dataFolder) {
    project::NewProject made = project::makeProject(network, std::move(data), dataFolder.toStdString());
    m_run->discard();
    m_document->newProject(std::move(made.project), network ? QString::fromStdString(network->title) : tr("Untitled"), dataFolder);
    emit opened();
}

void ProjectFiles::openWithDialog() {
    const QString path = chooseFolderToOpen(tr("Open project"));
    if (!path.isEmpty())
        open(path);
}

bool ProjectFiles::open(const QString& path) {
    if (!mayDiscard())
        return false;
    const core::Status status = m_document->open(path);
    if (!status.ok())
        return offerReadablePart(path, status.problems());
    m_run->discard();
    remember(m_document->folder());
    openWeights(m_document->folder());
    emit opened();
    return true;
}

bool ProjectFiles::offerReadablePart(const QString& path, const core::Diagnostics& problems) {
    const QString title = tr("The project cannot be opened");
    core::Result<project::ReadablePart> part = project::loadReadablePart(path.toStdString());
    if (!part.ok() || part->project.graph.nodes.empty()) {
        showProblems(title, problems);
        return false;
    }
    QMessageBox box(QMessageBox::Warning, title, QStringLiteral("<b>%1</b>").arg(tr("The project file has problems")),
                    QMessageBox::Cancel, m_window);
    box.setInformativeText(bulletList(problems) + tr("<p>What can be read of it can be opened as a copy. The file itself stays "
                                                     "as it is.</p>"));
    QPushButton* open = box.addButton(tr("Open what can be read"), QMessageBox::AcceptRole);
    box.setDefaultButton(open);
    box.exec();
    if (box.clickedButton() != open)
        return false;
    const QString folder =
        QDir(QString::fromStdString(project::folderOf(path.toStdString()).string())).absolutePath();
    m_run->discard();
    m_document->newProject(std::move(part->project), QFileInfo(folder).fileName(), folder);
    emit opened();
    return true;
}

void ProjectFiles::openWeights(const QString& folder) {
    const std::string hash = exchange::graphHash(m_document->project().graph);
    widgets::inBackground<core::Result<exchange::TensorFile>>(
        this, [path = std::filesystem::path(folder.toStdString())] { return exchange::readWeights(path); },
        [this, folder, hash](core::Result<exchange::TensorFile> file) {
            // Weights of another network, or none at all, are no problem: the project is just not trained.
            const bool fits = file.ok() && file->metadata["graph_hash"] == hash;
            if (fits && m_document->folder() == folder)
                m_run->openStored(std::move(file->tensors));
        });
}

bool ProjectFiles::openPath(const QString& path, const QString& examplesFolder) {
    const QString folder = QDir(QString::fromStdString(project::folderOf(path.toStdString()).string())).canonicalPath();
    const QString parent = folder.isEmpty() ? QString() : QFileInfo(folder).path();
    if (!parent.isEmpty() && parent == QDir(examplesFolder).canonicalPath())
        return openExample(folder);
    return open(path);
}

bool ProjectFiles::openExample(const QString& folder) {
    if (!mayDiscard())
        return false;
    core::Result<project::Project> project = project::loadProject(folder.toStdString());
    if (!project.ok()) {
        showProblems(tr("The example cannot be opened"), project.problems());
        return false;
    }
    m_run->discard();
    m_document->newProject(std::move(project).value(), QDir(folder).dirName(), folder);
    emit opened();
    return true;
}

bool ProjectFiles::save() {
    return m_document->folder().isEmpty() ? saveAs() : saveTo(m_document->folder());
}

bool ProjectFiles::saveAs() {
    const QString start = m_document->folder().isEmpty() ? QDir::homePath() : QFileInfo(m_document->folder()).path();
    const QString folder = chooseFolderToSave(QDir(start).filePath(m_document->title()));
    if (folder.isEmpty())
        return false;
    const bool other = QDir::cleanPath(folder) != QDir::cleanPath(m_document->folder());
    if (other && QFile::exists(QDir(folder).filePath(QStringLiteral("project.json"))) && !mayReplace(folder))
        return false;
    return saveTo(folder);
}

bool ProjectFiles::mayReplace(const QString& folder) {
    QMessageBox box(QMessageBox::Warning, tr("Replace the project?"),
                    tr("“%1” holds a project already.").arg(QDir::toNativeSeparators(folder)), QMessageBox::Cancel, m_window);
    box.setInformativeText(tr("If you replace it, what is in it now is lost."));
    const QPushButton* replace = box.addButton(tr("Replace"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

bool ProjectFiles::saveTo(const QString& folder) {
    const core::Status status = m_document->save(folder);
    if (!status.ok()) {
        showProblems(tr("The project could not be saved"), status.problems());
        return false;
    }
    if (m_run->isTrained() && !m_run->graphDiffers())
        saveWeights(folder);
    remember(m_document->folder());
    emit saved(m_document->folder());
    return true;
}

void ProjectFiles::saveWeights(const QString& folder) {
    const project::Project project = m_document->project();
    const auto dataset = m_run->dataset();
    m_run->snapshotParameters(this, [this, project, dataset, folder](std::vector<core::NamedTensor> tensors) {
        exchange::TensorFile file{std::move(tensors), exchange::weightsMetadata(project, *dataset)};
        widgets::inBackground<core::Status>(
            this,
            [file = std::move(file), folder] {
                return exchange::writeSafetensors(
                    file, std::filesystem::path(folder.toStdString()) / exchange::kWeightsFileName);
            },
            [this](const core::Status& status) {
                if (!status.ok())
                    showProblems(tr("The trained weights could not be saved"), status.problems());
            });
    });
}

bool ProjectFiles::mayDiscard() {
    if (!m_document->isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Save changes?"),
                    tr("“%1” has changes that are not saved.").arg(m_document->title()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setInformativeText(tr("Without saving they are lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

QStringList ProjectFiles::recent() const {
    QStringList folders = m_settings->value(kRecentKey).toStringList();
    folders.removeIf([](const QString& folder) {
        return !QFile::exists(QDir(folder).filePath(QStringLiteral("project.json")));
    });
    return folders;
}

void ProjectFiles::clearRecent() {
    m_settings->remove(kRecentKey);
    emit recentChanged();
}

void ProjectFiles::remember(const QString& folder) {
    QStringList folders = recent();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings->setValue(kRecentKey, QStringList(folders.mid(0, kMostRecent)));
    emit recentChanged();
}

void ProjectFiles::showProblems(const QString& title, const core::Diagnostics& problems) {
    QMessageBox box(QMessageBox::Warning, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()), QMessageBox::Ok,
                    m_window);
    box.setInformativeText(bulletList(problems));
    box.exec();
}

} // namespace netwright::shell
