#include "ui/shell/CompareDialog.h"

#include "engine/core/AtomicFile.h"
#include "engine/graph/GraphJson.h"
#include "ui/document/ProjectDocument.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"

#include <nlohmann/json.hpp>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr double kCardWidth = 148, kCardHeight = 56;
constexpr std::uintmax_t kMostBytes = std::uintmax_t{64} << 20;

QString text(const std::optional<graph::ParamValue>& value) {
    return value ? QString::fromStdString(core::toString(*value)) : QObject::tr("as usual");
}

QColor ringColor(const theme::Theme& theme, VersionView::Mark mark) {
    switch (mark) {
    case VersionView::Mark::Added: return theme.good;
    case VersionView::Mark::Removed: return theme.wrong;
    case VersionView::Mark::Changed: return theme.validation;
    }
    return theme.dim;
}

} // namespace

core::Result<graph::Graph> readGraphOf(const std::filesystem::path& path) {
    if (path.filename() != "run.json") {
        core::Result<project::Project> project = project::loadProject(path);
        if (!project.ok())
            return project.problems();
        return std::move(project->graph);
    }
    const core::Result<std::string> text = core::readFile(path, kMostBytes);
    if (!text.ok())
        return text.problems();
    const auto json = nlohmann::ordered_json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("graph"))
        return core::error("run.graph", core::inFile(path.string()), "The run does not say which network it trained.",
                           "Choose another run.");
    return graph::graphFromJson(json["graph"]);
}

VersionView::VersionView(const layers::LayerRegistry& registry, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_themes(themes) {
    setMinimumSize(280, 200);
}

void VersionView::show(const graph::Graph& graph, const QMap<QString, Mark>& marks) {
    m_graph = graph;
    m_marks = marks;
    update();
}

void VersionView::highlight(const QString& id) {
    m_highlighted = id;
    update();
}

void VersionView::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.canvas);
    if (m_graph.nodes.empty())
        return;
    const auto box = [](const graph::Node& node) { return QRectF(node.position.x, node.position.y, kCardWidth, kCardHeight); };
    QRectF bounds = box(m_graph.nodes.front());
    for (const graph::Node& node : m_graph.nodes)
        bounds |= box(node);
    const double scale = std::min({(width() - 32) / bounds.width(), (height() - 32) / bounds.height(), 1.0});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.setPen(QPen(theme.nodeLine, 1.5 / scale));
    for (const graph::Edge& edge : m_graph.edges) {
        const graph::Node* from = m_graph.find(edge.from.node);
        const graph::Node* to = m_graph.find(edge.to.node);
        if (!from || !to)
            continue;
        const QPointF start(box(*from).right(), box(*from).center().y()), end(box(*to).left(), box(*to).center().y());
        const double reach = std::max(40.0, std::abs(end.x() - start.x()) / 2);
        QPainterPath path(start);
        path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end);
        painter.drawPath(path);
    }
    painter.setFont(theme.content());
    for (const graph::Node& node : m_graph.nodes) {
        const QString id = QString::fromStdString(node.id);
        const auto mark = m_marks.constFind(id);
        const layers::LayerSpec* spec = m_registry.find(node.type);
        const double ring = id == m_highlighted ? 4 : 2;
        painter.setPen(mark == m_marks.cend() ? QPen(theme.nodeLine, 1) : QPen(ringColor(theme, *mark), ring));
        painter.setBrush(theme.node);
        painter.drawRoundedRect(box(node), 8, 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.category(spec ? spec->category : layers::Category::Shape));
        painter.drawRoundedRect(QRectF(box(node).left() + 10, box(node).top() + 12, 9, 9), 2, 2);
        const QRectF words = box(node).adjusted(26, 6, -8, -6);
        painter.setPen(theme.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, QString::fromStdString(node.name));
        painter.setPen(theme.dim);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, QString::fromStdString(spec ? spec->title : node.type));
    }
}

CompareDialog::CompareDialog(document::ProjectDocument* document, const std::filesystem::path& runsFolder,
                             theme::ThemeManager* themes, QWidget* parent)
    : QDialog(parent), m_document(document), m_themes(themes), m_choice(new QComboBox(this)),
      m_otherName(widgets::heading({}, this)), m_other(new VersionView(document->registry(), themes, this)),
      m_this(new VersionView(document->registry(), themes, this)), m_list(new QTreeWidget(this)),
      m_summary(widgets::dimLabel({}, this)) {
    setWindowTitle(tr("Compare networks"));
    resize(1080, 720);
    m_choice->setAccessibleName(tr("Compare with"));
    m_list->setHeaderLabels({tr("Difference"), tr("Where"), tr("Before"), tr("Now")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Differences"));
    m_list->setColumnWidth(0, 220);
    m_list->setColumnWidth(1, 180);
    m_list->setColumnWidth(2, 220);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    auto* top = new QHBoxLayout;
    top->addWidget(new QLabel(tr("Compare this network with"), this));
    top->addWidget(m_choice, 1);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    auto* sides = new QSplitter(this);
    for (const auto& [view, label] : {std::pair{m_other, m_otherName}, std::pair{m_this, widgets::heading(tr("Now"), this)}}) {
        auto* side = new QWidget(sides);
        auto* column = new QVBoxLayout(side);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(label);
        column->addWidget(view, 1);
        sides->addWidget(side);
    }
    layout->addWidget(sides, 3);
    layout->addWidget(m_list, 2);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(m_choice, &QComboBox::activated, this, &CompareDialog::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        const QString id = item ? item->data(0, Qt::UserRole).toString() : QString();
        m_other->highlight(id);
        m_this->highlight(id);
    });
    fillChoices(runsFolder);
    m_this->show(document->project().graph, {});
    choose(m_choice->currentIndex());
}

void CompareDialog::fillChoices(const std::filesystem::path& runsFolder) {
    m_choice->addItem(tr("Choose…"), QString());
    if (!m_document->folder().isEmpty())
        m_choice->addItem(tr("The saved version"), m_document->folder());
    const QDir folder(QString::fromStdString(runsFolder.string()));
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString file = folder.filePath(name + QStringLiteral("/run.json"));
        if (QFile::exists(file))
            m_choice->addItem(tr("Run %1").arg(name), file);
    }
    m_choice->addItem(tr("Another project…"), QStringLiteral("?"));
    if (m_choice->count() > 2)
        m_choice->setCurrentIndex(1);
}

void CompareDialog::choose(int index) {
    QString path = m_choice->itemData(index).toString();
    if (path == QLatin1String("?"))
        path = QFileDialog::getOpenFileName(this, tr("Compare with"), QDir::homePath(),
                                            tr("Projects and runs (project.json run.json)"));
    if (path.isEmpty())
        return;
    const core::Result<graph::Graph> other = readGraphOf(path.toStdString());
    if (other.ok())
        compareWith(*other, m_choice->itemText(index));
    else
        m_summary->setText(QString::fromStdString(other.problems().front().message + " " + other.problems().front().fix));
}

void CompareDialog::compareWith(const graph::Graph& other, const QString& name) {
    m_differences = graph::compareGraphs(other, m_document->project().graph);
    m_otherName->setText(name);
    QMap<QString, VersionView::Mark> before, after;
    for (const graph::NodeId& id : m_differences.removed)
        before.insert(QString::fromStdString(id), VersionView::Mark::Removed);
    for (const graph::NodeId& id : m_differences.added)
        after.insert(QString::fromStdString(id), VersionView::Mark::Added);
    for (const graph::GraphDiff::Changed& change : m_differences.changed) {
        before.insert(QString::fromStdString(change.id), VersionView::Mark::Changed);
        after.insert(QString::fromStdString(change.id), VersionView::Mark::Changed);
    }
    m_other->show(other, before);
    m_this->show(m_document->project().graph, after);
    fillList();
}

void CompareDialog::addRow(const QString& what, const QString& where, const QString& before, const QString& after,
                           const std::string& node) {
    auto* item = new QTreeWidgetItem(m_list, {what, where, before, after});
    item->setData(0, Qt::UserRole, QString::fromStdString(node));
}

void CompareDialog::fillList() {
    m_list->clear();
    const auto wire = [](const graph::Edge& edge) {
        return QString::fromStdString(edge.from.node + "." + edge.from.port + " → " + edge.to.node + "." + edge.to.port);
    };
    for (const graph::NodeId& id : m_differences.added)
        addRow(tr("Layer added"), QString::fromStdString(id), {}, {}, id);
    for (const graph::NodeId& id : m_differences.removed)
        addRow(tr("Layer removed"), QString::fromStdString(id), {}, {}, id);
    for (const graph::GraphDiff::Changed& change : m_differences.changed) {
        const QString id = QString::fromStdString(change.id);
        if (!change.typeBefore.empty())
            addRow(tr("Another type"), id, QString::fromStdString(change.typeBefore), {}, change.id);
        if (change.renamed)
            addRow(tr("Renamed"), id, {}, {}, change.id);
        if (change.flags)
            addRow(tr("Muted or frozen"), id, {}, {}, change.id);
        for (const graph::GraphDiff::Parameter& parameter : change.parameters)
            addRow(QString::fromStdString(parameter.name), id, text(parameter.before), text(parameter.after), change.id);
    }
    for (const graph::Edge& edge : m_differences.edgesAdded)
        addRow(tr("Wire added"), wire(edge), {}, {}, edge.to.node);
    for (const graph::Edge& edge : m_differences.edgesRemoved)
        addRow(tr("Wire removed"), wire(edge), {}, {}, edge.to.node);
    m_summary->setText(m_differences.empty() ? tr("The two networks are the same.")
                                             : widgets::counted(m_list->topLevelItemCount(), tr("%1 difference"),
                                                                tr("%1 differences")));
}

} // namespace netwright::shell
