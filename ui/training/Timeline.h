#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace netwright::training_ui {

class RunController;

/// The strip under the plots: how far the run is, with a tick at the end of every epoch, a mark at the best one and at
/// every event.
class Timeline : public QWidget {
    Q_OBJECT
public:
    Timeline(RunController* run, theme::ThemeManager* themes, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {400, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override; ///< tool tips

private:
    double xOf(double step) const;
    QRectF track() const;

    RunController* m_run;
    theme::ThemeManager* m_themes;
    std::int64_t m_bestStep = 0;
    int m_bestEpoch = 0;
};

} // namespace netwright::training_ui
