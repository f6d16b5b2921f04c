#include "ui/shell/CompareDialog.h"

#include "engine/core/AtomicFile.h"
#include "engine/graph/GraphJson.h"
#include "ui/document/ProjectDocument.h"
#include "ui/shell/VersionView.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"

#include <nlohmann/json.hpp>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr std::uintmax_t kMostBytes = std::uintmax_t{64} << 20;

QString text(const std::optional<graph::ParamValue>& value) {
    return value ? QString::fromStdString(core::toString(*value)) : QObject::tr("as usual");
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
    if (!path.isEmpty())
        compareWithFile(path, m_choice->itemText(index));
}

void CompareDialog::compareWithFile(const QString& path, const QString& name) {
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(path)));
    const core::Result<graph::Graph> other = readGraphOf(path.toStdString());
    if (other.ok())
        compareWith(*other, name);
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
