#include "ui/shell/DesignPage.h"

#include "ui/canvas/CanvasView.h"
#include "ui/compare/CompareArea.h"
#include "ui/document/ProjectDocument.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/shell/PalettePanel.h"
#include "ui/shell/ProblemsPanel.h"
#include "ui/training/ActivationPictures.h"
#include "ui/training/LayerCosts.h"
#include "ui/training/PlotPanel.h"
#include "ui/training/RunController.h"
#include "ui/training/SamplePanel.h"
#include "ui/training/SampleWatch.h"

#include <QDockWidget>
#include <QUndoView>

#include <utility>

namespace netwright::shell {
namespace {

constexpr int kLayoutVersion = 1;
const QString kLayoutKey = QStringLiteral("layout/panels");
const QString kLockedKey = QStringLiteral("layout/locked");

} // namespace

DesignPage::DesignPage(document::ProjectDocument* document, training_ui::RunController* run,
                       training_ui::SampleWatch* watch, const AppContext& context, QWidget* parent)
    : QMainWindow(parent), m_document(document), m_run(run), m_watch(watch), m_themes(context.themes),
      m_canvas(new canvas::CanvasView(document, context.themes, this)),
      m_comparison(new compare::CompareArea(document, m_canvas, context.themes, this)),
      m_pictures(new training_ui::ActivationPictures(document, watch, context.themes, this)) {
    setWindowFlags(Qt::Widget);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCentralWidget(m_comparison);
    m_pictures->follow(run);
    m_canvas->setPictures(m_pictures);
    m_canvas->setAccessibleName(tr("Canvas"));
    buildPanels(context);
    connect(m_canvas, &canvas::CanvasView::selectionChanged, this, &DesignPage::selectionChanged);
    connect(m_canvas, &canvas::CanvasView::pathChanged, this, &DesignPage::selectionChanged);
    connect(m_comparison, &compare::CompareArea::comparingChanged, this, &DesignPage::giveRoom);
    connect(m_palette, &PalettePanel::layerChosen, m_canvas, &canvas::CanvasView::addLayer);
    connect(m_problems, &ProblemsPanel::problemChosen, this, [this](const core::Location& where) {
        if (!where.node.empty())
            m_canvas->showNode(QString::fromStdString(where.node));
    });
    connect(document, &document::ProjectDocument::infoChanged, this,
            [this] { m_problems->setProblems(m_document->problemsToTell()); });
    connect(document, &document::ProjectDocument::reset, this, [this] {
        m_problems->setProblems(m_document->problemsToTell());
        selectionChanged();
    });
    connect(run, &training_ui::RunController::seriesChanged, this, &DesignPage::refreshPlots);
}

void DesignPage::buildPanels(const AppContext& context) {
    m_palette = new PalettePanel(m_document->registry(), &m_document->blocks(), context.themes, this);
    m_inspector = new inspector::InspectorPanel(
        m_document, m_watch, new training_ui::LayerCosts(m_run, context.settings, this), context.themes, this);
    m_problems = new ProblemsPanel(m_document, context.themes, this);
    m_loss = new training_ui::PlotPanel(training_ui::PlotPanel::Shows::Loss, context.themes, this);
    m_metrics = new training_ui::PlotPanel(training_ui::PlotPanel::Shows::Metrics, context.themes, this);
    m_sample = new training_ui::SamplePanel(m_document, m_watch, context.themes, this);
    addPanel(QStringLiteral("layers"), tr("Layers"), m_palette, Qt::LeftDockWidgetArea);
    addPanel(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    QDockWidget* loss = addPanel(QStringLiteral("loss"), tr("Loss"), m_loss, Qt::BottomDockWidgetArea);
    QDockWidget* metrics = addPanel(QStringLiteral("metrics"), tr("Metrics"), m_metrics, Qt::BottomDockWidgetArea);
    QDockWidget* sample = addPanel(QStringLiteral("sample"), tr("This sample"), m_sample, Qt::BottomDockWidgetArea);
    QDockWidget* problems = addPanel(QStringLiteral("problems"), tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    auto* history = new QUndoView(m_document->undoStack(), this);
    history->setEmptyLabel(tr("As opened"));
    history->setAccessibleName(tr("History of changes"));
    history->setProperty("role", "panel");
    m_problemsDock = problems;
    m_historyDock = addPanel(QStringLiteral("history"), tr("History"), history, Qt::RightDockWidgetArea);
    splitDockWidget(loss, metrics, Qt::Horizontal);
    splitDockWidget(metrics, sample, Qt::Horizontal);
    addDockWidget(Qt::BottomDockWidgetArea, problems, Qt::Vertical);
    m_problemsDock->hide();
    m_historyDock->hide();
    setLocked(true);
}

QDockWidget* DesignPage::addPanel(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QStringLiteral("panel.") + name);
    dock->setWidget(content);
    dock->toggleViewAction()->setObjectName(QStringLiteral("view.panel.") + name);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void DesignPage::setLocked(bool locked) {
    m_locked = locked;
    for (QDockWidget* dock : m_docks) {
        QWidget* previous = dock->titleBarWidget();
        dock->setTitleBarWidget(locked ? new QWidget(dock) : nullptr);
        delete previous;
    }
}

void DesignPage::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!m_sized) {
        m_sized = true;
        if (m_savedLayout.isEmpty())
            restoreDefaultLayout();
    }
    refreshPlots();
}

void DesignPage::restoreDefaultLayout() {
    for (QDockWidget* dock : m_docks) {
        dock->setFloating(false);
        dock->setVisible(dock != m_problemsDock && dock != m_historyDock);
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[0]);
    addDockWidget(Qt::RightDockWidgetArea, m_docks[1]);
    addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    for (int index = 2; index < 5; ++index)
        addDockWidget(Qt::BottomDockWidgetArea, m_docks[index], Qt::Horizontal);
    addDockWidget(Qt::BottomDockWidgetArea, m_problemsDock, Qt::Vertical);
    resizeDocks({m_docks[0], m_docks[1]}, {208, 292}, Qt::Horizontal);
    resizeDocks({m_docks[2], m_docks[3], m_docks[4]}, {440, 440, 300}, Qt::Horizontal);
    resizeDocks({m_docks[2]}, {std::clamp(height() / 4, 150, 260)}, Qt::Vertical);
}

void DesignPage::giveRoom(bool comparing) {
    if (!comparing) {
        restoreState(std::exchange(m_layoutBefore, {}), kLayoutVersion);
        return;
    }
    m_layoutBefore = saveState(kLayoutVersion);
    for (QDockWidget* dock : m_docks)
        if (dock != m_historyDock)
            dock->hide();
}

void DesignPage::saveLayout(QSettings& settings) const {
    settings.setValue(kLayoutKey, m_layoutBefore.isEmpty() ? saveState(kLayoutVersion) : m_layoutBefore);
    settings.setValue(kLockedKey, m_locked);
}

void DesignPage::restoreLayout(const QSettings& settings) {
    m_savedLayout = settings.value(kLayoutKey).toByteArray();
    if (!m_savedLayout.isEmpty() && !restoreState(m_savedLayout, kLayoutVersion))
        m_savedLayout.clear();
    setLocked(settings.value(kLockedKey, true).toBool());
}

void DesignPage::showProblems() {
    m_problemsDock->setVisible(!m_problemsDock->isVisible());
    if (m_problemsDock->isVisible())
        m_problemsDock->raise();
}

void DesignPage::selectionChanged() {
    const QStringList ids = m_canvas->selectedNodes();
    m_inspector->setSelection(m_canvas->path(), ids, m_canvas->selectedFrame());
    QString selected;
    if (!ids.isEmpty()) {
        for (const graph::NodeId& part : m_canvas->path())
            selected += QString::fromStdString(part) + QLatin1Char('/');
        selected += ids.front();
    }
    m_watch->setSelected(selected);
}

void DesignPage::readCurvesAt(std::optional<std::int64_t> step) {
    for (training_ui::PlotPanel* plot : {m_loss, m_metrics})
        plot->chart()->setCursor(step ? std::optional(static_cast<double>(*step)) : std::nullopt);
}

void DesignPage::refreshPlots() {
    m_loss->update(m_run->series());
    m_metrics->update(m_run->series());
}

} // namespace netwright::shell
