#pragma once

#include "engine/core/Diagnostic.h"
#include "ui/theme/Theme.h"

#include <QTreeWidget>
#include <QWidget>

class QLabel;

namespace netwright::shell {

/// What is wrong with the project, the worst first: what happened, where, what to do. Choosing a row goes to the place.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setProblems(const core::Diagnostics& problems);
    QTreeWidget* list() const { return m_list; }

signals:
    void problemChosen(const netwright::core::Location& where);

private:
    void fill();

    theme::ThemeManager* m_themes;
    core::Diagnostics m_problems;
    QTreeWidget* m_list;
    QLabel* m_none;
};

QString placeText(const core::Location& where);

} // namespace netwright::shell
