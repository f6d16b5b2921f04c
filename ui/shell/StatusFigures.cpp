#include "ui/shell/StatusFigures.h"

#include "ui/data/DatasetStore.h"
#include "ui/document/ProjectDocument.h"
#include "ui/shell/CostForecast.h"
#include "ui/training/DesignSpeed.h"
#include "ui/training/RunController.h"
#include "ui/widgets/FitRow.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QThread>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr int kMessageMilliseconds = 6000;
const QString kSpeedKey = QStringLiteral("speed/flopsPerSecond");

QIcon dot(const QColor& color) {
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(16, 16), 9, 9);
    painter.end();
    return QIcon(pixmap);
}

} // namespace

StatusFigures::StatusFigures(document::ProjectDocument* document, data_ui::DatasetStore* datasets,
                             training_ui::RunController* run, training_ui::DesignSpeed* speed, const AppContext& context,
                             QWidget* parent)
    : QWidget(parent), m_document(document), m_datasets(datasets), m_run(run), m_designSpeed(speed), m_themes(context.themes),
      m_settings(context.settings), m_figures(new QLabel(this)),
      m_message(new QLabel(this)), m_problems(new QToolButton(this)), m_speed(new QLabel(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "status");
    setFixedHeight(26);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(12);
    layout->addWidget(m_figures);
    layout->addStretch();
    layout->addWidget(m_message);
    layout->addWidget(m_problems);
    layout->addWidget(m_speed);
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setProperty("role", "secondary");
    m_message->setProperty("role", "secondary");
    m_message->hide();
    m_speed->setProperty("role", "secondary");
    m_speed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_problems->setProperty("role", "status-button");
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setIconSize({10, 10});
    m_problems->setFocusPolicy(Qt::TabFocus);
    connect(m_problems, &QToolButton::clicked, this, &StatusFigures::problemsClicked);
    connect(document, &document::ProjectDocument::infoChanged, this, &StatusFigures::refresh);
    connect(document, &document::ProjectDocument::reset, this, &StatusFigures::refresh);
    connect(run, &training_ui::RunController::seriesChanged, this, &StatusFigures::refreshRun);
    connect(run, &training_ui::RunController::stateChanged, this, &StatusFigures::refreshRun);
    connect(run, &training_ui::RunController::epochDone, this, &StatusFigures::rememberSpeed);
    connect(datasets, &data_ui::DatasetStore::stateChanged, this, &StatusFigures::refresh);
    connect(speed, &training_ui::DesignSpeed::changed, this, &StatusFigures::refresh);
    connect(document, &document::ProjectDocument::trainingChanged, this, &StatusFigures::refresh);
    connect(run, &training_ui::RunController::started, this, &StatusFigures::refresh);
    connect(m_themes, &theme::ThemeManager::changed, this, &StatusFigures::refresh);
    refresh();
    refreshRun();
}

void StatusFigures::refresh() {
    const layers::GraphInfo& info = m_document->lastInfo();
    const auto strong = [this](const QString& text) {
        return QStringLiteral("<b style='color:%1;font-weight:600'>%2</b>").arg(m_themes->theme().text.name(), text);
    };
    const auto count = static_cast<int>(m_document->project().graph.nodes.size());
    m_size = widgets::counted(count, tr("%1 layer"), tr("%1 layers")) + QStringLiteral(" · ") +
             tr("%1 parameters").arg(strong(widgets::grouped(info.parameters)));
    m_work = info.flops > 0 ? QStringLiteral(" · ") + tr("%1 a sample").arg(strong(widgets::flops(info.flops))) : QString();
    m_costs = costTexts();
    refreshProblems();
    fit();
}

/// What is left out first in a narrow window: the work, the memory, the time, at last all figures beside a message.
void StatusFigures::fit() {
    const QString whole = m_size + m_work + m_costs.join(QString());
    m_figures->setToolTip(whole);
    widgets::fitRow(this, 4, [&](int level) {
        QString text = level == 0 ? m_size + m_work : m_size;
        for (qsizetype index = std::max(0, level - 1); index < m_costs.size(); ++index)
            text += m_costs[index];
        m_figures->setText(text);
        m_figures->setVisible(level < 4 || m_message->isHidden());
    });
    m_fitted = layout()->sizeHint().width();
}

void StatusFigures::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

QStringList StatusFigures::costTexts() const {
    const layers::GraphInfo& info = m_document->lastInfo();
    if (info.flops <= 0)
        return {};
    const auto strong = [this](const QString& text) {
        return QStringLiteral("<b style='color:%1;font-weight:600'>%2</b>").arg(m_themes->theme().text.name(), text);
    };
    const auto dataset = m_datasets->dataset();
    const std::int64_t samples = dataset ? dataset->size(data::Split::Train) : 0;
    CostForecast cost = forecastCost(m_document->project(), info, m_settings->value(kSpeedKey).toDouble(), samples);
    if (const auto& measured = m_designSpeed->speed()) {
        cost.memoryBytes = static_cast<double>(measured->memoryBytes);
        cost.epochSeconds = measured->secondsPerStep * static_cast<double>(samples) /
                            static_cast<double>(m_document->project().training.batch);
    }
    const QString gap = QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;");
    QStringList texts{gap + tr("memory while training about %1").arg(strong(widgets::bytes(cost.memoryBytes)))};
    if (m_run->lastEpoch() && !m_run->graphDiffers())
        texts << gap + tr("one epoch %1").arg(strong(widgets::shortDuration(m_run->lastEpoch()->seconds)));
    else if (cost.epochSeconds)
        texts << gap + tr("one epoch about %1").arg(strong(widgets::shortDuration(*cost.epochSeconds)));
    return texts;
}

void StatusFigures::rememberSpeed() {
    const auto dataset = m_run->dataset();
    if (dataset && m_run->lastEpoch() && m_run->lastEpoch()->seconds > 0 && !m_run->graphDiffers())
        m_settings->setValue(kSpeedKey, kTrainingFactor * m_document->info().flops *
                                            static_cast<double>(dataset->size(data::Split::Train)) /
                                            m_run->lastEpoch()->seconds);
    refresh();
}

void StatusFigures::refreshProblems() {
    const core::Diagnostics problems = m_document->problemsToTell();
    const auto errors = std::ranges::count(problems, core::Severity::Error, &core::Diagnostic::severity);
    const auto warnings = std::ranges::count(problems, core::Severity::Warning, &core::Diagnostic::severity);
    const bool empty = m_document->project().graph.nodes.empty();
    const theme::Theme& theme = m_themes->theme();
    if (errors > 0)
        m_problems->setText(widgets::counted(errors, tr("%1 problem"), tr("%1 problems")));
    else if (warnings > 0)
        m_problems->setText(widgets::counted(warnings, tr("%1 warning"), tr("%1 warnings")));
    else
        m_problems->setText(empty ? tr("Nothing drawn yet") : tr("No problems"));
    m_problems->setIcon(dot(errors > 0 ? theme.wrong : warnings > 0 ? theme.validation : empty ? theme.faint : theme.good));
}

void StatusFigures::refreshRun() {
    const auto chosen = static_cast<int>(m_document->project().training.threads);
    const int threads = chosen > 0 ? chosen : QThread::idealThreadCount();
    QString text = widgets::counted(threads, tr("%1 thread"), tr("%1 threads"));
    if (m_run->lastStep() && m_run->isRunning())
        text += QStringLiteral(" · ") +
                tr("%1 samples/s").arg(widgets::grouped(std::llround(m_run->lastStep()->samplesPerSecond)));
    widgets::setLiveText(m_speed, text);
    if (layout()->sizeHint().width() != m_fitted)
        fit();
}

void StatusFigures::showMessage(const QString& text) {
    constexpr int kRoomBeside = 320; // problems and speed
    const int room = std::max(200, width() - kRoomBeside);
    m_message->setText(m_message->fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_message->setToolTip(text);
    m_message->setVisible(!text.isEmpty());
    fit();
    QTimer::singleShot(kMessageMilliseconds, m_message, [this, text] {
        if (m_message->toolTip() != text)
            return;
        m_message->hide();
        fit();
    });
}

} // namespace netwright::shell
