#include "ui/shell/StartPage.h"

#include "engine/project/Project.h"
#include "ui/shell/AboutExample.h"
#include "ui/shell/ProjectCard.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Markdown.h"

#include <QDir>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

namespace netwright::shell {
namespace {

constexpr int kColumns = 3;
constexpr int kRecentShown = 3;

QGridLayout* cardGrid() {
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace

StartPage::StartPage(const AppContext& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setProperty("role", "page");
    setAccessibleName(tr("Start page"));
    auto* content = new QWidget(this);
    content->setProperty("role", "page");
    setWidget(content);
    auto* outer = new QHBoxLayout(content);
    auto* column = new QWidget(content);
    column->setMaximumWidth(920);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 40, 24, 32);
    layout->setSpacing(12);
    outer->addStretch(1);
    outer->addWidget(column, 20);
    outer->addStretch(1);

    auto* header = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(widgets::pageTitle(tr("Draw a network, train it, watch it learn"), column));
    words->addWidget(widgets::dimLabel(tr("Start from an example, open a project, or begin with an empty canvas."), column));
    header->addLayout(words, 1);
    QPushButton* open = widgets::plainButton(tr("Open project…"), column);
    QPushButton* create = widgets::primaryButton(tr("New project…"), column);
    header->addWidget(open, 0, Qt::AlignTop);
    header->addWidget(create, 0, Qt::AlignTop);
    layout->addLayout(header);
    create->setObjectName(QStringLiteral("start.new"));
    open->setObjectName(QStringLiteral("start.open"));
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);

    m_recentBox = new QWidget(column);
    auto* recentLayout = new QVBoxLayout(m_recentBox);
    recentLayout->setContentsMargins(0, 12, 0, 0);
    recentLayout->setSpacing(12);
    recentLayout->addWidget(widgets::heading(tr("Recent projects"), m_recentBox));
    m_recent = cardGrid();
    recentLayout->addLayout(m_recent);
    layout->addWidget(m_recentBox);
    m_examples = new QVBoxLayout;
    m_examples->setSpacing(12);
    layout->addLayout(m_examples);
    addTemplates(layout);
    layout->addStretch();
    setRecent({});
}

ProjectCard* StartPage::addCard(QGridLayout* grid, const QString& title, const QString& text) {
    auto* card = new ProjectCard(title, text, m_context.themes, widget());
    const int place = grid->count();
    grid->addWidget(card, place / kColumns, place % kColumns);
    return card;
}

void StartPage::setExamples(const QList<Example>& examples) {
    QGridLayout* grid = nullptr;
    QString group;
    for (const Example& example : examples) {
        if (!grid || example.group != group) {
            group = example.group;
            m_examples->addSpacing(12);
            m_examples->addWidget(widgets::heading(tr("Examples: %1").arg(widgets::insideSentence(widgets::engineText(group.toStdString()))), widget()));
            grid = cardGrid();
            m_examples->addLayout(grid);
        }
        addExample(grid, example);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // no picture of a page that is only half laid out
}

void StartPage::addExample(QGridLayout* grid, const Example& example) {
    ProjectCard* card = addCard(grid, widgets::engineText(example.title.toStdString()), widgets::summaryOf(example.description));
    card->setObjectName(QStringLiteral("example.") + QDir(example.folder).dirName());
    card->setGraph(example.graph);
    connect(card, &QPushButton::clicked, this, [this, folder = example.folder] { emit exampleChosen(folder); });
    connect(card->offerAbout(tr("About this example")), &QToolButton::clicked, this, [this, example] { showAbout(example); });
}

void StartPage::showAbout(const Example& example) {
    auto* about = new AboutExample(example, m_context.themes, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    connect(about, &QDialog::accepted, this, [this, folder = example.folder] { emit exampleChosen(folder); });
    about->open();
}

void StartPage::addTemplates(QVBoxLayout* layout) {
    layout->addSpacing(12);
    layout->addWidget(widgets::heading(tr("Networks to start from"), widget()));
    QGridLayout* grid = cardGrid();
    for (const project::TemplateSpec& spec : project::templates()) {
        ProjectCard* card = addCard(grid, widgets::engineText(spec.title), widgets::engineText(spec.summary));
        card->setObjectName(QStringLiteral("template.") + QString::fromStdString(spec.id));
        card->setGraph(spec.build(layers::builtinLayers(), nullptr));
        connect(card, &QPushButton::clicked, this, [this, &spec] { emit templateChosen(spec); });
    }
    layout->addLayout(grid);
}

void StartPage::setRecent(const QStringList& folders) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recentBox->setVisible(!folders.isEmpty());
    for (const QString& folder : folders.mid(0, kRecentShown)) {
        ProjectCard* card = addCard(m_recent, QDir(folder).dirName(), QDir::toNativeSeparators(QFileInfo(folder).path()));
        connect(card, &QPushButton::clicked, this, [this, folder] { emit recentChosen(folder); });
        widgets::inBackground<graph::Graph>(
            card,
            [folder] {
                const auto project = project::loadProject(folder.toStdString());
                return project.ok() ? project->graph : graph::Graph();
            },
            [card](graph::Graph graph) { card->setGraph(std::move(graph)); });
    }
}

} // namespace netwright::shell
