#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QToolButton;

namespace netwright::training_ui {

class RunController;

/// The strip under the plots: how far the run is, with a tick at the end of every epoch, a mark at the best one and at
/// every event. Its handle can be taken back, with the mouse or the arrow keys, to the end of an epoch: the curves are
/// read there, and a new run can branch off.
class Timeline : public QWidget {
    Q_OBJECT
public:
    Timeline(RunController* run, theme::ThemeManager* themes, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {400, 32}; }

    std::optional<std::int64_t> chosen() const { return m_chosen; } ///< step at the end of an epoch; nullopt: live
    void choose(std::optional<std::int64_t> step);

signals:
    void chosenChanged(std::optional<std::int64_t> step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override; ///< tool tips

private:
    double xOf(double step) const;
    QRectF track() const;
    QString words() const;
    void chooseNear(double x);
    void chooseNext(int direction);
    void refresh();
    void applyTheme();

    RunController* m_run;
    theme::ThemeManager* m_themes;
    QToolButton* m_branch;
    std::optional<std::int64_t> m_chosen;
};

} // namespace netwright::training_ui
