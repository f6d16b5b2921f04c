#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/SegmentedControl.h"

#include <QToolButton>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::training_ui {
class RunController;
}

namespace netwright::shell {

/// The bar at the top: menu, name of the project, workspaces, state of the run and its three buttons.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
           QWidget* parent = nullptr);

    void setMenu(QMenu* menu);
    void openMenu();
    widgets::SegmentedControl* workspaces() const { return m_workspaces; }
    void setProjectOpen(bool open); ///< false: the start page is shown

signals:
    void trainOrPause();
    void step();
    void stop();
    void testRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What is left out, step by step, when the bar is narrow.
    enum Squeeze { kAllWords, kShortOutcome, kNoAppName, kShortTitle, kIconButtons, kNoTitle };

    void refreshTitle();
    void refreshOutcome();
    void refreshRun();
    void refreshTrain();
    void fit();
    void apply(Squeeze squeeze);
    void applyTheme();
    QString runText() const;

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    theme::ThemeManager* m_themes;
    QToolButton* m_menuButton;
    QLabel* m_logo;
    QLabel* m_title;
    widgets::SegmentedControl* m_workspaces;
    QLabel* m_state;
    QToolButton* m_outcome; ///< in place of the state, when a run has come to its end
    QPushButton *m_train, *m_step, *m_stop;
    bool m_open = false;
    Squeeze m_squeeze = kAllWords;
    int m_fitted = 0; ///< the width that the row asked for when it was last fitted
};

} // namespace netwright::shell
