#pragma once

#include "engine/core/Diagnostic.h"
#include "ui/document/QuickFixes.h"
#include "ui/theme/Theme.h"

#include <QTimer>
#include <QTreeWidget>
#include <QWidget>

class QLabel;

namespace netwright::shell {

/// What is wrong with the project, the worst first: what happened, where, what to do. Choosing a row goes to the place; a
/// button carries out what can be done in one step.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    /// `document`: whose fixes are offered; not owned.
    ProblemsPanel(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setProblems(const core::Diagnostics& problems);
    QTreeWidget* list() const { return m_list; }

protected:
    void showEvent(QShowEvent* event) override;

signals:
    void problemChosen(const netwright::core::Location& where);

private:
    void fill();
    void offerNextFix();
    QWidget* fixButton(const std::vector<document::QuickFix>& fixes);

    document::ProjectDocument* m_document;
    theme::ThemeManager* m_themes;
    core::Diagnostics m_problems;
    QTreeWidget* m_list;
    QLabel* m_none;
    QTimer m_offer; ///< ideas cost a check each: one row at a time, while the panel is seen
    int m_nextRow = 0;
};

QString placeText(const core::Location& where);

} // namespace netwright::shell
