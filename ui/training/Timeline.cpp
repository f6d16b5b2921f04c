#include "ui/training/Timeline.h"

#include "ui/document/ProblemText.h"
#include "ui/training/RunController.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Icons.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace netwright::training_ui {
namespace {

constexpr double kWordsWidth = 168;
constexpr int kMargin = 12;

} // namespace

Timeline::Timeline(RunController* run, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_run(run), m_themes(themes), m_branch(new QToolButton(this)) {
    setFixedHeight(32);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Progress of the run"));
    m_branch->setText(tr("Branch here"));
    m_branch->setAccessibleName(m_branch->text());
    m_branch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_branch->setProperty("role", "status-button");
    m_branch->setFocusPolicy(Qt::TabFocus);
    connect(m_branch, &QToolButton::clicked, this, [this] {
        const int epoch = m_chosen ? m_run->series().epochEndingAt(*m_chosen) : 0;
        choose(std::nullopt);
        if (m_run->canBranch(epoch))
            m_run->branch(epoch);
    });
    connect(themes, &theme::ThemeManager::changed, this, &Timeline::applyTheme);
    connect(run, &RunController::seriesChanged, this, &Timeline::refresh);
    connect(run, &RunController::stateChanged, this, &Timeline::refresh);
    connect(run, &RunController::started, this, [this] { choose(std::nullopt); });
    applyTheme();
}

void Timeline::applyTheme() {
    m_branch->setIcon(widgets::icon(QStringLiteral("branch"), m_themes->theme().dim));
    refresh();
}

void Timeline::refresh() {
    const bool possible = m_chosen && m_run->canBranch(m_run->series().epochEndingAt(*m_chosen));
    m_branch->setEnabled(possible);
    m_branch->setToolTip(possible ? tr("Train on from here as a run of its own, with the settings as they are now")
                         : m_chosen ? tr("The checkpoint of this epoch was not kept. Choose another one.")
                                    : tr("Drag the handle back to the end of an epoch to train on from there."));
    setAccessibleDescription(words());
    update();
}

void Timeline::choose(std::optional<std::int64_t> step) {
    if (m_chosen == step)
        return;
    m_chosen = step;
    refresh();
    emit chosenChanged(step);
}

QRectF Timeline::track() const {
    return {kMargin + kWordsWidth, height() / 2.0 - 2,
            std::max(10.0, width() - kMargin - kWordsWidth - m_branch->width() - 2.0 * kMargin), 4};
}

double Timeline::xOf(double step) const {
    const auto planned = static_cast<double>(std::max<std::int64_t>(m_run->series().plannedSteps(), 1));
    return track().left() + track().width() * std::min(1.0, step / planned);
}

QString Timeline::words() const {
    const std::int64_t step = m_run->series().lastStep();
    if (m_chosen)
        return tr("Step %1 · epoch %2")
            .arg(widgets::grouped(*m_chosen), widgets::grouped(m_run->series().epochEndingAt(*m_chosen)));
    if (m_run->state() == telemetry::RunState::Preparing)
        return tr("Preparing");
    if (step <= 0)
        return tr("Not trained yet");
    return m_run->state() == telemetry::RunState::Running ? tr("Step %1 · live").arg(widgets::grouped(step))
                                                          : tr("Step %1").arg(widgets::grouped(step));
}

void Timeline::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    const SeriesStore& series = m_run->series();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);

    QFont bold = theme.secondary();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.dim);
    painter.drawText(QRectF(kMargin, 0, kWordsWidth - 8, height()), Qt::AlignVCenter, words());

    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(track(), 2, 2);
    if (series.lastStep() <= 0)
        return;
    const double live = xOf(static_cast<double>(series.lastStep()));
    const double handle = m_chosen ? xOf(static_cast<double>(*m_chosen)) : live;
    QRectF done = track();
    done.setRight(live);
    painter.setBrush(theme::mixed(theme.panel, theme.accent, 0.45));
    painter.drawRoundedRect(done, 2, 2);
    done.setRight(handle);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(done, 2, 2);
    painter.setBrush(theme.panel);
    double last = -10;
    for (const std::int64_t end : series.epochEnds()) {
        const double x = xOf(static_cast<double>(end));
        if (x - last < 5 || x > live - 3)
            continue;
        painter.drawRect(QRectF(x - 0.75, done.top(), 1.5, done.height()));
        last = x;
    }
    painter.setBrush(theme.validation);
    if (const std::int64_t best = series.bestStep(); best > 0) {
        const double x = xOf(static_cast<double>(best));
        painter.drawPolygon(QPolygonF{QPointF(x, 3), QPointF(x + 4, 7), QPointF(x, 11), QPointF(x - 4, 7)});
    }
    painter.setBrush(theme.dim);
    for (const telemetry::Marker& marker : series.markers())
        painter.drawEllipse(QPointF(xOf(static_cast<double>(marker.step)), height() - 7.0), 2, 2);
    painter.setBrush(theme.accent);
    painter.setPen(hasFocus() ? QPen(theme.text, 1.5) : QPen(Qt::NoPen));
    painter.drawEllipse(QPointF(handle, track().center().y()), 5, 5);
}

void Timeline::resizeEvent(QResizeEvent*) {
    const QSize size = m_branch->sizeHint();
    m_branch->setGeometry(width() - size.width() - kMargin + 6, (height() - size.height()) / 2, size.width(), size.height());
}

void Timeline::chooseNear(double x) {
    const SeriesStore& series = m_run->series();
    if (series.lastStep() <= 0)
        return;
    std::optional<std::int64_t> nearest;
    double distance = std::abs(xOf(static_cast<double>(series.lastStep())) - x);
    for (const std::int64_t end : series.epochEnds()) {
        const double away = std::abs(xOf(static_cast<double>(end)) - x);
        if (away > distance || (away == distance && end == series.lastStep() && m_run->isRunning()))
            continue;
        distance = away;
        nearest = end;
    }
    choose(nearest);
}

void Timeline::chooseNext(int direction) {
    const std::vector<std::int64_t>& ends = m_run->series().epochEnds();
    if (ends.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(ends.size());
    const std::ptrdiff_t now = m_chosen ? std::ranges::find(ends, *m_chosen) - ends.begin() : count;
    const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>(now + direction, 0, count);
    choose(next == count ? std::nullopt : std::optional(ends[static_cast<std::size_t>(next)]));
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->position().x() > track().left() - 8)
        chooseNear(event->position().x());
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        chooseNear(event->position().x());
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: chooseNext(-1); break;
    case Qt::Key_Right: chooseNext(1); break;
    case Qt::Key_End:
    case Qt::Key_Escape: choose(std::nullopt); break;
    default: QWidget::keyPressEvent(event);
    }
}

bool Timeline::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const SeriesStore& series = m_run->series();
    QStringList lines;
    const auto near = [&](std::int64_t step) { return std::abs(xOf(static_cast<double>(step)) - help->pos().x()) < 6; };
    if (series.bestStep() > 0 && near(series.bestStep()))
        lines.append(tr("Best so far: epoch %1").arg(series.epochEndingAt(series.bestStep())));
    for (const telemetry::Marker& marker : series.markers())
        if (near(marker.step))
            lines.append(tr("Step %1: %2").arg(widgets::grouped(marker.step), document::problemText(marker.text)));
    if (lines.isEmpty() && series.lastStep() > 0)
        lines.append(tr("Step %1 of %2").arg(widgets::grouped(series.lastStep()), widgets::grouped(series.plannedSteps())));
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

} // namespace netwright::training_ui
