#pragma once

#include "engine/core/Diagnostic.h"
#include "engine/data/Dataset.h"
#include "engine/project/templates/Templates.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <functional>

class QWidget;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::training_ui {
class RunController;
}

namespace netwright::shell {

/// Opening and saving with everything people expect around it: dialogs, the question about unsaved changes, the list of
/// recent projects, messages that say what is wrong with a file. GUI thread.
class ProjectFiles : public QObject {
    Q_OBJECT
public:
    ProjectFiles(document::ProjectDocument* document, training_ui::RunController* run, QSettings* settings,
                 QWidget* window);

    void newProject();
    /// A new project with a network to start from, fitted to the data of the project that is open when that suits it (the
    /// new one then has the same data).
    void newFromTemplate(const project::TemplateSpec& spec);
    /// A new project with that network (nullptr: none) fitted to that data, whose relative paths start at `dataFolder`.
    /// Does not ask about unsaved changes.
    void create(const project::TemplateSpec* network, data::DataSpec data, const QString& dataFolder);
    void openWithDialog();
    bool open(const QString& path); ///< a project folder or its project.json; asks about unsaved changes first
    /// Examples as copies, everything else as itself.
    bool openPath(const QString& path, const QString& examplesFolder);
    bool openExample(const QString& folder); ///< as an unsaved copy
    bool save();                    ///< asks for a folder when there is none yet
    bool saveAs();
    /// True when nothing would be lost: not modified, saved now, or the user does not mind.
    bool mayDiscard();

    void showProblems(const QString& title, const core::Diagnostics& problems);

    QStringList recent() const; ///< folders, newest first, only those that still exist
    void clearRecent();

    /// Tests replace the file dialogs.
    std::function<QString(const QString& title)> chooseFolderToOpen;
    std::function<QString(const QString& suggestion)> chooseFolderToSave;

signals:
    void opened();        ///< a project is there, new or from a file
    void recentChanged();
    void saved(const QString& folder);

private:
    /// For a file with problems: tells them, and opens what can be read of it as an unsaved copy if that is wanted, so
    /// that nothing is written over the file by accident.
    bool offerReadablePart(const QString& path, const core::Diagnostics& problems);
    bool mayReplace(const QString& folder); ///< asks
    bool saveTo(const QString& folder);
    void saveWeights(const QString& folder);
    void openWeights(const QString& folder);
    void remember(const QString& folder);

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    QSettings* m_settings;
    QWidget* m_window;
};

} // namespace netwright::shell
