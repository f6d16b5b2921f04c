#include "ui/training/Timeline.h"

#include "ui/training/RunController.h"
#include "ui/widgets/Format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace netwright::training_ui {

Timeline::Timeline(RunController* run, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_run(run), m_themes(themes) {
    setFixedHeight(32);
    setAccessibleName(tr("Progress of the run"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
    connect(run, &RunController::seriesChanged, this, qOverload<>(&QWidget::update));
    connect(run, &RunController::stateChanged, this, qOverload<>(&QWidget::update));
    connect(run, &RunController::started, this, [this] {
        m_bestStep = 0;
        update();
    });
    connect(run, &RunController::epochDone, this, [this](const telemetry::EpochDone& epoch) {
        if (!epoch.best)
            return;
        m_bestStep = epoch.step;
        m_bestEpoch = epoch.epoch;
    });
}

QRectF Timeline::track() const {
    return {148, height() / 2.0 - 2, std::max(10.0, width() - 148.0 - 20), 4};
}

double Timeline::xOf(double step) const {
    const auto planned = static_cast<double>(std::max<std::int64_t>(m_run->series().plannedSteps(), 1));
    return track().left() + track().width() * std::min(1.0, step / planned);
}

void Timeline::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);

    const std::int64_t step = m_run->series().lastStep();
    QString words = tr("Not trained yet");
    if (m_run->state() == telemetry::RunState::Preparing)
        words = tr("Preparing");
    else if (step > 0)
        words = m_run->state() == telemetry::RunState::Running ? tr("Step %1 · live").arg(widgets::grouped(step))
                                                               : tr("Step %1").arg(widgets::grouped(step));
    QFont bold = theme.secondary();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.dim);
    painter.drawText(QRectF(12, 0, 132, height()), Qt::AlignVCenter, words);

    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(track(), 2, 2);
    if (step <= 0)
        return;
    QRectF done = track();
    done.setRight(xOf(static_cast<double>(step)));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(done, 2, 2);
    painter.setBrush(theme.panel);
    double last = -10;
    for (const std::int64_t end : m_run->series().epochEnds()) {
        const double x = xOf(static_cast<double>(end));
        if (x - last < 5 || x > done.right() - 3)
            continue;
        painter.drawRect(QRectF(x - 0.75, done.top(), 1.5, done.height()));
        last = x;
    }
    painter.setBrush(theme.validation);
    const auto diamond = [&](double x) {
        painter.drawPolygon(QPolygonF{QPointF(x, 3), QPointF(x + 4, 7), QPointF(x, 11), QPointF(x - 4, 7)});
    };
    if (m_bestStep > 0)
        diamond(xOf(static_cast<double>(m_bestStep)));
    painter.setBrush(theme.dim);
    for (const telemetry::Marker& marker : m_run->series().markers())
        painter.drawEllipse(QPointF(xOf(static_cast<double>(marker.step)), height() - 7.0), 2, 2);
    painter.setBrush(theme.accent);
    painter.drawEllipse(QPointF(done.right(), track().center().y()), 5, 5);
}

bool Timeline::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    const auto near = [&](std::int64_t step) { return std::abs(xOf(static_cast<double>(step)) - help->pos().x()) < 6; };
    if (m_bestStep > 0 && near(m_bestStep))
        lines.append(tr("Best so far: epoch %1").arg(m_bestEpoch));
    for (const telemetry::Marker& marker : m_run->series().markers())
        if (near(marker.step))
            lines.append(tr("Step %1: %2").arg(widgets::grouped(marker.step), QString::fromStdString(marker.text)));
    if (lines.isEmpty() && m_run->series().lastStep() > 0)
        lines.append(tr("Step %1 of %2")
                         .arg(widgets::grouped(m_run->series().lastStep()),
                              widgets::grouped(m_run->series().plannedSteps())));
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

} // namespace netwright::training_ui
