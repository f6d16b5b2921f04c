#include "ui/compare/CompareArea.h"

#include "ui/canvas/CanvasView.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>

namespace netwright::compare {
namespace {

const QString kAnother = QStringLiteral("?");

QToolButton* barButton(const QString& icon, const QString& name, const theme::ThemeManager* themes, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    const auto paint = [button, icon, themes] { button->setIcon(widgets::icon(icon, themes->theme().dim)); };
    QObject::connect(themes, &theme::ThemeManager::changed, button, paint);
    paint();
    return button;
}

} // namespace

CompareArea::CompareArea(document::ProjectDocument* document, canvas::CanvasView* canvas, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_document(document), m_canvas(canvas), m_themes(themes), m_sides(new QSplitter(this)),
      m_thisName(widgets::heading(tr("Now"), this)) {
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(side(m_thisName, m_canvas));
    m_thisName->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sides, 1);
    connect(document, &document::ProjectDocument::graphChanged, this, &CompareArea::compareSoon);
    connect(document, &document::ProjectDocument::reset, this, &CompareArea::close);
}

CompareArea::~CompareArea() { delete m_otherCanvas; } // before the document that it shows

void CompareArea::prepare() {
    if (m_otherCanvas)
        return;
    m_otherDocument = std::make_unique<document::ProjectDocument>(m_document->registry());
    m_otherCanvas = new canvas::CanvasView(m_otherDocument.get(), m_themes, this);
    m_otherCanvas->setReadOnly();
    m_otherCanvas->setAccessibleName(tr("Canvas of the other version"));
    m_otherName = widgets::heading({}, this);
    m_otherSide = side(m_otherName, m_otherCanvas);
    m_sides->insertWidget(0, m_otherSide);
    m_bar = buildBar();
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_bar);
    const auto follow = [this](canvas::CanvasView* leader, canvas::CanvasView* follower) {
        connect(leader, &canvas::CanvasView::viewMoved, this, [this, leader, follower] {
            if (m_comparing)
                follower->lookAt(leader->viewCentre(), leader->zoom());
        });
        connect(leader, &canvas::CanvasView::pathChanged, this, [this, leader, follower] {
            if (m_comparing)
                follower->showGraph(leader->path());
        });
    };
    follow(m_canvas, m_otherCanvas);
    follow(m_otherCanvas, m_canvas);
}

void CompareArea::setComparing(bool comparing) {
    const bool changes = m_comparing != comparing;
    m_comparing = comparing;
    // The panels go before the second canvas comes, and come after it has gone: never is there room for both.
    if (changes && comparing)
        emit comparingChanged(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_otherSide, m_thisName})
        part->setVisible(comparing);
    if (changes && !comparing) {
        layout()->activate();
        emit comparingChanged(false);
    }
}

QWidget* CompareArea::side(QLabel* name, canvas::CanvasView* view) {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    name->setContentsMargins(14, 6, 14, 6);
    column->addWidget(name);
    column->addWidget(view, 1);
    return side;
}

QWidget* CompareArea::buildBar() {
    auto* bar = new QWidget(this);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setProperty("role", "panel");
    m_summary = widgets::dimLabel({}, bar);
    m_choice = new QComboBox(bar);
    m_choice->setAccessibleName(tr("Compare with"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_summary->setWordWrap(false);
    m_previous = barButton(QStringLiteral("up"), tr("Previous difference"), m_themes, bar);
    m_next = barButton(QStringLiteral("down"), tr("Next difference"), m_themes, bar);
    m_list = new QToolButton(bar);
    m_list->setProperty("role", "button");
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setMenu(new QMenu(m_list));
    auto* done = barButton(QStringLiteral("close"), tr("Stop comparing"), m_themes, bar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("Compare with"), bar));
    row->addWidget(m_choice);
    row->addSpacing(8);
    row->addWidget(m_summary, 1);
    row->addWidget(m_list);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(done);
    connect(m_choice, &QComboBox::activated, this, &CompareArea::choose);
    connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
    connect(done, &QToolButton::clicked, this, &CompareArea::close);
    return bar;
}

void CompareArea::fillChoices(const std::filesystem::path& runsFolder) {
    m_choice->clear();
    m_choice->addItem(tr("Choose…"), QString());
    if (!m_document->folder().isEmpty())
        m_choice->addItem(tr("The saved version"), m_document->folder());
    const QDir folder(QString::fromStdString(runsFolder.string()));
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString file = folder.filePath(name + QStringLiteral("/run.json"));
        if (QFile::exists(file))
            m_choice->addItem(tr("Run %1").arg(name), file);
    }
    m_choice->addItem(tr("Another project…"), kAnother);
}

void CompareArea::open(const std::filesystem::path& runsFolder, const QString& file) {
    prepare();
    fillChoices(runsFolder);
    if (!file.isEmpty())
        compareWithFile(file);
    else if (m_choice->count() > 2)
        compareWithFile(m_choice->itemData(1).toString());
    else
        compareWith({}, tr("Nothing chosen yet"));
}

void CompareArea::choose(int index) {
    QString path = m_choice->itemData(index).toString();
    if (path == kAnother)
        path = QFileDialog::getOpenFileName(this, tr("Compare with"), QDir::homePath(), tr("Projects and runs (project.json run.json)"));
    if (!path.isEmpty())
        compareWithFile(path);
}

void CompareArea::compareWithFile(const QString& file) {
    int index = m_choice->findData(file);
    if (index < 0) {
        const QFileInfo info(file);
        index = m_choice->count() - 1;
        m_choice->insertItem(index, info.isDir() ? info.fileName() : info.dir().dirName(), file);
    }
    m_choice->setCurrentIndex(index);
    core::Result<project::Project> other = readVersion(file.toStdString(), m_document->project());
    if (other.ok()) {
        compareWith(std::move(*other), m_choice->itemText(index));
        return;
    }
    compareWith({}, m_choice->itemText(index));
    m_summary->setText(document::problemText(other.problems().front()));
}

void CompareArea::compareWith(project::Project other, const QString& name) {
    prepare();
    m_otherName->setText(name);
    if (m_choice->count() == 0)
        m_choice->addItem(name);
    m_otherDocument->newProject(std::move(other), name, m_document->dataFolder());
    setComparing(true);
    refresh();
    QTimer::singleShot(0, this, &CompareArea::showBoth); // when both have their size
}

void CompareArea::close() {
    if (!m_comparing)
        return;
    setComparing(false);
    m_differences = {};
    m_canvas->setMarks({});
    m_otherDocument->newProject({}, {});
    m_canvas->setFocus();
}

/// A gesture may be several signals; the graphs are compared once.
void CompareArea::compareSoon() {
    if (!m_comparing || m_stale)
        return;
    m_stale = true;
    QTimer::singleShot(0, this, &CompareArea::refresh);
}

void CompareArea::refresh() {
    m_stale = false;
    if (!m_comparing)
        return;
    const graph::Graph& other = m_otherDocument->project().graph;
    const bool chosen = !other.nodes.empty();
    m_differences = chosen ? compareVersions(other, m_document->project().graph, m_document->registry()) : Differences();
    m_otherCanvas->setMarks(m_differences.before);
    m_canvas->setMarks(m_differences.after);
    m_summary->setText(chosen ? m_differences.summary() : tr("Choose a version to compare with."));
    m_current.reset();
    fillList();
}

void CompareArea::fillList() {
    m_list->menu()->clear();
    for (std::size_t i = 0; i < m_differences.list.size(); ++i)
        connect(m_list->menu()->addAction(m_differences.list[i].text), &QAction::triggered, this, [this, i] { goTo(i); });
    const auto count = static_cast<std::int64_t>(m_differences.list.size());
    m_list->setText(widgets::counted(count, tr("%1 difference"), tr("%1 differences")));
    for (QToolButton* button : {m_list, m_previous, m_next})
        button->setEnabled(count > 0);
}

void CompareArea::go(int step) {
    const std::size_t count = m_differences.list.size();
    if (count == 0)
        return;
    if (!m_current)
        goTo(step > 0 ? 0 : count - 1);
    else
        goTo((*m_current + count + static_cast<std::size_t>(step)) % count); // wraps around, -1 too
}

void CompareArea::goTo(std::size_t index) {
    m_current = index;
    const Difference& difference = m_differences.list[index];
    (difference.onlyBefore ? m_otherCanvas : m_canvas)->showNode(difference.node);
    m_summary->setText(difference.text);
}

void CompareArea::showBoth() {
    if (!m_comparing)
        return;
    const QRectF both = m_canvas->contentRect() | m_otherCanvas->contentRect();
    m_canvas->showArea(both);
}

} // namespace netwright::compare
