#include "ui/shell/StartPage.h"

#include "engine/project/Project.h"
#include "ui/shell/GraphThumbnail.h"
#include "ui/widgets/Labels.h"

#include <QDir>
#include <QGridLayout>
#include <QPushButton>

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
    QPushButton* create = widgets::primaryButton(tr("New project"), column);
    header->addWidget(open, 0, Qt::AlignTop);
    header->addWidget(create, 0, Qt::AlignTop);
    layout->addLayout(header);
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
    addExamples(layout);
    addTemplates(layout);
    layout->addStretch();
    setRecent({});
}

QPushButton* StartPage::addCard(QGridLayout* grid, const QString& title, const QString& text, const graph::Graph& graph) {
    auto* button = new QPushButton(widget());
    button->setProperty("role", "card");
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);
    button->setCursor(Qt::PointingHandCursor);
    button->setFixedHeight(188);
    auto* layout = new QVBoxLayout(button);
    layout->setContentsMargins(8, 8, 8, 12);
    layout->setSpacing(4);
    layout->addWidget(new GraphThumbnail(graph, layers::builtinLayers(), m_context.themes, button), 1);
    QLabel* heading = widgets::titleLabel(title, button);
    QLabel* words = widgets::dimLabel(text, button);
    words->setProperty("role", "secondary");
    for (QLabel* label : {heading, words}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setContentsMargins(8, 0, 8, 0);
    }
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words->setFixedHeight(48);
    layout->addSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(words);
    const int place = grid->count();
    grid->addWidget(button, place / kColumns, place % kColumns);
    return button;
}

void StartPage::addExamples(QVBoxLayout* layout) {
    const QList<Example> examples = findExamples(m_context.examplesFolder);
    if (examples.isEmpty())
        return;
    layout->addSpacing(12);
    layout->addWidget(widgets::heading(tr("Examples, with their data"), widget()));
    QGridLayout* grid = cardGrid();
    for (const Example& example : examples) {
        QPushButton* card = addCard(grid, example.title, example.description, example.graph);
        connect(card, &QPushButton::clicked, this, [this, folder = example.folder] { emit exampleChosen(folder); });
    }
    layout->addLayout(grid);
}

void StartPage::addTemplates(QVBoxLayout* layout) {
    layout->addSpacing(12);
    layout->addWidget(widgets::heading(tr("Networks to start from"), widget()));
    QGridLayout* grid = cardGrid();
    for (const project::TemplateSpec& spec : project::templates()) {
        QPushButton* card = addCard(grid, QString::fromStdString(spec.title), QString::fromStdString(spec.summary),
                                    spec.build(layers::builtinLayers(), nullptr));
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
        const auto project = project::loadProject(folder.toStdString());
        QPushButton* card = addCard(m_recent, QDir(folder).dirName(), QDir::toNativeSeparators(QFileInfo(folder).path()),
                                    project.ok() ? project->graph : graph::Graph());
        connect(card, &QPushButton::clicked, this, [this, folder] { emit recentChosen(folder); });
    }
}

} // namespace netwright::shell
