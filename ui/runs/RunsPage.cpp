#include "ui/runs/RunsPage.h"

#include "engine/training/TrainingSettings.h"
#include "ui/training/BeforeTraining.h"
#include "ui/training/PlotChart.h"
#include "ui/training/RunController.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/MetricUnits.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace netwright::runs_ui {
namespace {

constexpr int kShownAtFirst = 3;

QIcon lineIcon(const QColor& color) {
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(4, 16), QPointF(28, 16));
    painter.end();
    return QIcon(pixmap);
}

QString columnTitle(const QString& column) {
    const QString prefix = QStringLiteral("validation_");
    return column.startsWith(prefix) ? QObject::tr("%1, validation").arg(widgets::runMetricTitle(column.mid(prefix.size())))
                                     : widgets::runMetricTitle(column);
}

QString optimizerTitle(const QString& type) {
    const training::ChoiceSpec* spec = training::findChoice(training::optimizerSpecs(), type.toStdString());
    return spec ? widgets::engineText(spec->title) : type;
}

} // namespace

RunsPage::RunsPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_run(run), m_themes(themes), m_views(new QStackedWidget(this)),
      m_empty(new training_ui::BeforeTraining(QStringLiteral("chart"), document, run, m_views)), m_list(new QTreeWidget(this)),
      m_quantity(new QComboBox(this)), m_logarithmic(new QToolButton(this)),
      m_chart(new training_ui::PlotChart(themes, this)) {
    m_empty->say(tr("No runs yet"), tr("Every time the network is trained, its figures are kept here, to compare."));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->setAccessibleName(tr("Runs"));
    m_quantity->setAccessibleName(tr("Plotted quantity"));
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setProperty("role", "quiet");
    m_logarithmic->setAccessibleName(tr("Logarithmic scale"));

    auto* splitter = new QSplitter(Qt::Vertical, m_views);
    auto* plot = new QWidget(splitter);
    plot->setProperty("role", "panel");
    plot->setAttribute(Qt::WA_StyledBackground);
    auto* plotLayout = new QVBoxLayout(plot);
    plotLayout->setContentsMargins(12, 8, 12, 8);
    auto* header = new QHBoxLayout;
    m_compare = widgets::plainButton(tr("Compare the networks…"), plot);
    m_compare->setToolTip(tr("What has changed in the network since the selected run"));
    m_compare->setEnabled(false);
    m_resume = widgets::plainButton(tr("Resume"), plot);
    m_resume->setToolTip(
        tr("Go on with the selected run from its last checkpoint, with the settings it was started with"));
    m_resume->setEnabled(false);
    header->addWidget(m_quantity);
    header->addWidget(m_compare);
    header->addWidget(m_resume);
    header->addStretch();
    header->addWidget(m_logarithmic);
    plotLayout->addLayout(header);
    plotLayout->addWidget(m_chart, 1);
    splitter->addWidget(m_list);
    splitter->addWidget(plot);
    splitter->setSizes({220, 480});
    m_views->addWidget(m_empty);
    m_views->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);

    connect(m_list, &QTreeWidget::itemChanged, this, &RunsPage::fillCurves);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RunsPage::enableActions);
    connect(m_run, &training_ui::RunController::stateChanged, this, &RunsPage::enableActions);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const RunInfo* selected = selectedRun())
            m_run->resume(selected->folder.toStdString());
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem* item = m_list->currentItem())
            emit compareRequested(item->toolTip(0) + QStringLiteral("/run.json"));
    });
    connect(m_quantity, &QComboBox::activated, this, &RunsPage::fillCurves);
    connect(m_logarithmic, &QToolButton::toggled, m_chart, &training_ui::PlotChart::setLogarithmic);
    connect(themes, &theme::ThemeManager::changed, this, &RunsPage::fillCurves);
    connect(run, &training_ui::RunController::epochDone, this, [this] {
        if (isVisible())
            reload();
    });
}

const RunInfo* RunsPage::selectedRun() const {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_runs.size() ? &m_runs[row] : nullptr;
}

void RunsPage::enableActions() {
    const RunInfo* run = selectedRun();
    m_compare->setEnabled(run);
    m_resume->setEnabled(run && run->canResume && !m_run->isActive());
}

void RunsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    reload();
}

void RunsPage::reload() {
    widgets::inBackground<QList<RunInfo>>(
        this, [folder = m_run->runsFolder()] { return readRuns(folder); },
        [this](const QList<RunInfo>& runs) { showRuns(runs); });
}

QStringList RunsPage::columns() const {
    QStringList all;
    for (const RunInfo& run : m_runs)
        for (const QString& column : run.epochCurves.keys() + run.steppedCurves.keys())
            if (!all.contains(column))
                all.append(column);
    return all;
}

void RunsPage::showRuns(const QList<RunInfo>& runs) {
    m_runs = runs;
    m_views->setCurrentIndex(runs.isEmpty() ? 0 : 1);
    const QString shown = m_quantity->currentData().toString();
    const QSignalBlocker blocker(m_quantity);
    m_quantity->clear();
    for (const QString& column : columns())
        m_quantity->addItem(columnTitle(column), column);
    const int wanted = m_quantity->findData(shown.isEmpty() ? QStringLiteral("validation_loss") : shown);
    m_quantity->setCurrentIndex(std::max(0, wanted));
    fillList();
    fillCurves();
    emit reloaded();
}

void RunsPage::fillList() {
    const QSignalBlocker blocker(m_list);
    QStringList known, unticked;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        known.append(m_list->topLevelItem(row)->data(0, Qt::UserRole).toString());
        if (m_list->topLevelItem(row)->checkState(0) != Qt::Checked)
            unticked.append(known.back());
    }
    QStringList figures;
    for (const RunInfo& run : m_runs)
        for (const QString& name : run.finals.keys())
            if (!figures.contains(name) && name != QLatin1String("learning_rate"))
                figures.append(name);
    const auto isTicked = [&](const QString& name, int index) {
        return known.contains(name) ? !unticked.contains(name) : !known.isEmpty() || index < kShownAtFirst;
    };
    QStringList headers{tr("Run"), tr("Started"), tr("Epochs"), tr("Time"), tr("Optimizer"), tr("Learning rate"), tr("Batch")};
    for (const QString& name : figures)
        headers.append(columnTitle(name));
    m_list->clear();
    m_list->setColumnCount(static_cast<int>(headers.size()));
    m_list->setHeaderLabels(headers);
    for (int index = 0; index < m_runs.size(); ++index) {
        const RunInfo& run = m_runs[index];
        QStringList texts{run.title,
                          run.started,
                          QString::number(run.epochs),
                          widgets::shortDuration(run.seconds),
                          optimizerTitle(run.settings.value(QStringLiteral("optimizer"))),
                          QLocale().toString(run.settings.value(QStringLiteral("learningRate")).toDouble(), 'g', 6),
                          widgets::grouped(run.settings.value(QStringLiteral("batch")).toLongLong())};
        for (const QString& name : figures)
            texts.append(run.finals.contains(name)
                             ? widgets::metricText(name.mid(name.startsWith(QLatin1String("validation_")) ? 11 : 0), run.finals[name])
                             : QStringLiteral("–"));
        auto* item = new QTreeWidgetItem(m_list, texts);
        item->setData(0, Qt::UserRole, run.name);
        item->setToolTip(0, run.folder);
        item->setCheckState(0, isTicked(run.name, index) ? Qt::Checked : Qt::Unchecked);
        for (int column = 2; column < texts.size(); ++column)
            item->setTextAlignment(column, column == 4 ? Qt::AlignLeft : Qt::AlignRight);
    }
    for (int column = 0; column < headers.size(); ++column) {
        m_list->headerItem()->setTextAlignment(column, column >= 2 && column != 4 ? Qt::AlignRight : Qt::AlignLeft);
        m_list->resizeColumnToContents(column);
    }
    constexpr int kNameWidth = 200, kSquareAndLine = 56; // Qt forgets the tick and the icon
    m_list->setColumnWidth(0, std::max(m_list->columnWidth(0) + kSquareAndLine, kNameWidth));
}

void RunsPage::fillCurves() {
    m_chart->clearLines();
    const QString quantity = m_quantity->currentData().toString();
    const QString plain = quantity.startsWith(QLatin1String("validation_")) ? quantity.mid(11) : quantity;
    m_chart->setShares(widgets::isShare(plain));
    m_chart->setFormat([plain](double value) { return widgets::metricText(plain, value); });
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->topLevelItemCount() && row < m_runs.size(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        const bool ticked = item->checkState(0) == Qt::Checked;
        const int age = static_cast<int>(m_runs.size()) - 1 - row; // so that a run keeps its colour when another one is made
        const QColor color = training_ui::PlotChart::toneColor(m_themes->theme(), training_ui::PlotChart::Tone::Other, age);
        item->setIcon(0, ticked ? lineIcon(color) : QIcon());
        if (!ticked)
            continue;
        const RunInfo& run = m_runs[row];
        const int line = m_chart->addLine(training_ui::PlotChart::Tone::Other, age);
        const bool stepped = run.steppedCurves.contains(quantity);
        m_chart->setPoints(line, stepped ? run.steppedCurves[quantity] : run.epochCurves.value(quantity));
        m_chart->setLineName(line, run.title);
    }
    m_chart->refresh();
}

} // namespace netwright::runs_ui
