#pragma once

#include "engine/data/Dataset.h"
#include "engine/project/templates/Templates.h"
#include "ui/theme/Theme.h"

#include <QDialog>

#include <functional>
#include <optional>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace netwright::document {
class ProjectDocument;
}

namespace netwright::shell {

class ProjectCard;

/// File ▸ New: which data, and which network to start from. Networks are drawn as they will be with that data; those that
/// cannot start from it are greyed.
class NewProjectDialog : public QDialog {
    Q_OBJECT
public:
    /// The data of the open project, if it has any, is what the new one starts with unless other data is chosen.
    NewProjectDialog(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent = nullptr);

    /// A file or folder of data, as if chosen or dropped. False when it is not clear what it is; the dialog says so.
    bool chooseData(const QString& path);

    const project::TemplateSpec* network() const; ///< nullptr: an empty canvas
    const data::DataSpec& dataSpec() const { return m_data; }
    const QString& dataFolder() const { return m_dataFolder; } ///< where relative paths of the data start

    /// Tests replace the file dialogs.
    std::function<QString(bool folder)> choosePath;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildData();
    QWidget* buildNetworks();
    void useData(data::DataSpec spec, const QString& folder, const QString& name);
    void showProblems(const core::Diagnostics& problems);
    void refreshNetworks();

    theme::ThemeManager* m_themes;
    const layers::LayerRegistry& m_registry;
    data::DataSpec m_data;
    QString m_dataFolder;
    std::optional<core::DataSchema> m_schema;
    QLabel* m_dataName = nullptr;
    QLabel* m_dataFacts = nullptr;
    QPushButton* m_noData = nullptr;
    QButtonGroup* m_networks = nullptr; ///< id: index in project::templates(), or kEmpty
    QPushButton* m_create = nullptr;
};

} // namespace netwright::shell
