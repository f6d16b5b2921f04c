#pragma once

#include "ui/shell/AppContext.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace netwright::data_ui {
class DatasetStore;
}
namespace netwright::document {
class ProjectDocument;
}
namespace netwright::training_ui {
class DesignSpeed;
class RunController;
}

namespace netwright::shell {

/// The bottom line of the window: size and cost of the network at the left, problems and speed at the right, and for a few
/// seconds what was just refused or done.
class StatusFigures : public QWidget {
    Q_OBJECT
public:
    StatusFigures(document::ProjectDocument* document, data_ui::DatasetStore* datasets, training_ui::RunController* run,
                  training_ui::DesignSpeed* speed, const AppContext& context, QWidget* parent = nullptr);
    void showMessage(const QString& text);

signals:
    void problemsClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void refreshRun();
    void refreshProblems();
    void fit();
    QStringList costTexts() const; ///< memory, then the time of an epoch where it is known
    /// How fast this machine trained, for forecasts: kept between sessions.
    void rememberSpeed();

    document::ProjectDocument* m_document;
    data_ui::DatasetStore* m_datasets;
    training_ui::RunController* m_run;
    training_ui::DesignSpeed* m_designSpeed;
    theme::ThemeManager* m_themes;
    QSettings* m_settings;
    QLabel* m_figures;
    QLabel* m_message;
    QToolButton* m_problems;
    QLabel* m_speed;
    QString m_size, m_work; ///< of the network, as m_figures shows them
    QStringList m_costs;
    int m_fitted = 0; ///< the width that the row asked for when it was last fitted
};

} // namespace netwright::shell
