#pragma once

#include "engine/core/Result.h"
#include "engine/graph/GraphDiff.h"
#include "ui/theme/Theme.h"

#include <QDialog>

#include <filesystem>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace netwright::document {
class ProjectDocument;
}

namespace netwright::shell {

class VersionView;

/// Compares the open network with that of a run or of another project: both side by side, and the differences as a list.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    CompareDialog(document::ProjectDocument* document, const std::filesystem::path& runsFolder,
                  theme::ThemeManager* themes, QWidget* parent = nullptr);

    void compareWithFile(const QString& path, const QString& name); ///< a project, or the run.json of a run
    void compareWith(const graph::Graph& other, const QString& name);
    const graph::GraphDiff& differences() const { return m_differences; }

private:
    void fillChoices(const std::filesystem::path& runsFolder);
    void choose(int index);
    void fillList();
    void addRow(const QString& what, const QString& where, const QString& before, const QString& after,
                const std::string& node);

    document::ProjectDocument* m_document;
    theme::ThemeManager* m_themes;
    QComboBox* m_choice;
    QLabel* m_otherName;
    VersionView *m_other, *m_this;
    QTreeWidget* m_list;
    QLabel* m_summary;
    graph::GraphDiff m_differences;
};

/// The graph of a run (run.json) or of a project (folder or project.json).
core::Result<graph::Graph> readGraphOf(const std::filesystem::path& path);

} // namespace netwright::shell
