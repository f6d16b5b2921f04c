#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::training_ui {
class RunController;
}

namespace netwright::shell {

/// The bottom line of the window: size and cost of the network at the left, problems and speed at the right, and for a few
/// seconds what was just refused or done.
class StatusFigures : public QWidget {
    Q_OBJECT
public:
    StatusFigures(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
                  QWidget* parent = nullptr);
    void showMessage(const QString& text);

signals:
    void problemsClicked();

private:
    void refresh();
    void refreshRun();

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    theme::ThemeManager* m_themes;
    QLabel* m_figures;
    QLabel* m_message;
    QToolButton* m_problems;
    QLabel* m_speed;
};

} // namespace netwright::shell
