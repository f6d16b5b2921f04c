#pragma once

#include "engine/training/RateRange.h"
#include "ui/theme/Theme.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QLabel;
class QPushButton;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::data_ui {
class DatasetStore;
}

namespace netwright::training_ui {

class RateChart;

/// Finds a learning rate for the open project: runs the range test on a thread of its own, shows its curve as it grows,
/// and takes the suggestion (or the rate that was clicked) over into the project, as one undo step.
class RatesDialog : public QDialog {
    Q_OBJECT
public:
    RatesDialog(document::ProjectDocument* document, data_ui::DatasetStore* datasets, theme::ThemeManager* themes,
                QWidget* parent = nullptr);
    ~RatesDialog() override; ///< ends the test; does not wait for it

    RateChart* chart() const { return m_chart; }
    QPushButton* useButton() const { return m_use; }

private:
    bool event(QEvent* event) override;
    void startWhenLoaded();
    void start();
    void addPoint(const training::RateRange::Point& point);
    void finish(const core::Result<training::RateRange>& range);
    void use();

    document::ProjectDocument* m_document;
    data_ui::DatasetStore* m_datasets;
    RateChart* m_chart;
    QLabel* m_state;
    QPushButton* m_use;
    training::RateRange m_range;
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    bool m_started = false;
};

} // namespace netwright::training_ui
