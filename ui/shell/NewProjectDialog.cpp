#include "ui/shell/NewProjectDialog.h"

#include "engine/data/Suggestion.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/shell/ProjectCard.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr int kColumns = 3;
constexpr int kEmpty = 1000; ///< id of the card without a network

QString factsOf(const core::DataSchema& schema) {
    QStringList facts;
    for (const core::Field& field : schema.fields)
        facts.append(QStringLiteral("%1: %2").arg(QString::fromStdString(field.name), widgets::fieldText(field)));
    return facts.join(QStringLiteral(" · "));
}

} // namespace

NewProjectDialog::NewProjectDialog(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent)
    : QDialog(parent), m_themes(themes), m_registry(document->registry()) {
    setWindowTitle(tr("New project"));
    setAcceptDrops(true);
    resize(860, 640);
    choosePath = [this](bool folder) {
        return folder ? QFileDialog::getExistingDirectory(this, tr("Choose a folder of data"), QDir::homePath())
                      : QFileDialog::getOpenFileName(this, tr("Choose a file of data"), QDir::homePath(),
                                                     tr("Data (*.csv *.tsv *.xlsx *.ods *.jsonl *.db *.npy *.txt *.gz *.idx *-ubyte *.png *.jpg);;All files (*)"));
    };
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(buildData());
    layout->addWidget(widgets::heading(tr("Network to start from"), this));
    layout->addWidget(buildNetworks(), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create project"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    m_create->setObjectName(QStringLiteral("new.create"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    if (document->project().data.source.empty())
        useData({}, {}, {});
    else
        useData(document->project().data, document->dataFolder(), tr("As in “%1”").arg(document->title()));
}

QWidget* NewProjectDialog::buildData() {
    auto* box = new QWidget(this);
    box->setProperty("role", "box");
    box->setAttribute(Qt::WA_StyledBackground);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_dataName = widgets::titleLabel({}, box);
    m_dataFacts = widgets::dimLabel({}, box);
    words->addWidget(m_dataName);
    words->addWidget(m_dataFacts);
    auto* file = widgets::plainButton(tr("Choose a file…"), box);
    auto* folder = widgets::plainButton(tr("Choose a folder…"), box);
    m_noData = widgets::plainButton(tr("Without data"), box);
    file->setObjectName(QStringLiteral("new.file"));
    folder->setObjectName(QStringLiteral("new.folder"));
    for (QPushButton* button : {file, folder, m_noData})
        button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    for (QPushButton* button : {file, folder, m_noData})
        layout->addWidget(button, 0, Qt::AlignVCenter);
    for (const auto& [button, isFolder] : {std::pair{file, false}, std::pair{folder, true}})
        connect(button, &QPushButton::clicked, this, [this, isFolder = isFolder] {
            if (const QString path = choosePath(isFolder); !path.isEmpty())
                chooseData(path);
        });
    connect(m_noData, &QPushButton::clicked, this, [this] { useData({}, {}, {}); });
    return box;
}

QWidget* NewProjectDialog::buildNetworks() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    scroll->setWidget(content);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setSpacing(12);
    m_networks = new QButtonGroup(this);
    const auto add = [&](const QString& title, const QString& text, int id) {
        auto* card = new ProjectCard(title, text, m_themes, content);
        card->setCheckable(true);
        card->setAutoDefault(false);
        const int place = grid->count();
        grid->addWidget(card, place / kColumns, place % kColumns);
        m_networks->addButton(card, id);
        return card;
    };
    add(tr("Empty canvas"), tr("Draw the network yourself, layer by layer."), kEmpty)
        ->setObjectName(QStringLiteral("new.network.empty"));
    for (std::size_t index = 0; index < project::templates().size(); ++index) {
        const project::TemplateSpec& spec = project::templates()[index];
        add(widgets::engineText(spec.title), widgets::engineText(spec.summary), static_cast<int>(index))
            ->setObjectName(QStringLiteral("new.network.") + QString::fromStdString(spec.id));
    }
    m_networks->button(kEmpty)->setChecked(true);
    return scroll;
}

const project::TemplateSpec* NewProjectDialog::network() const {
    const int id = m_networks->checkedId();
    return id < 0 || id == kEmpty ? nullptr : &project::templates()[static_cast<std::size_t>(id)];
}

bool NewProjectDialog::chooseData(const QString& path) {
    const core::Result<data::DataSpec> found = data::suggestFor(path.toStdString());
    if (!found.ok()) {
        showProblems(found.problems());
        return false;
    }
    useData(*found, QFileInfo(path).absolutePath(), QFileInfo(path).fileName());
    return m_schema.has_value();
}

void NewProjectDialog::useData(data::DataSpec spec, const QString& folder, const QString& name) {
    m_data = std::move(spec);
    m_dataFolder = folder;
    m_schema.reset();
    const bool none = m_data.source.empty();
    m_noData->setVisible(!none);
    widgets::setRole(m_dataFacts, "dim");
    if (none) {
        m_dataName->setText(tr("No data yet"));
        m_dataFacts->setText(tr("Choose a table, pictures, a text or arrays, or drop them here. The network is fitted to "
                                "them. You can also do that later."));
    } else {
        m_dataName->setText(name);
        core::Result<core::DataSchema> schema = data::peekSchema(m_data, folder.toStdString());
        if (schema.ok()) {
            m_dataFacts->setText(factsOf(*schema));
            m_schema = std::move(*schema);
        } else {
            showProblems(schema.problems());
        }
    }
    refreshNetworks();
}

void NewProjectDialog::showProblems(const core::Diagnostics& problems) {
    const core::Diagnostic& problem = problems.front();
    m_dataFacts->setText(document::problemText(problem));
    widgets::setRole(m_dataFacts, "wrong");
}

void NewProjectDialog::refreshNetworks() {
    const std::vector<project::TemplateSpec>& templates = project::templates();
    for (std::size_t index = 0; index < templates.size(); ++index) {
        const project::TemplateSpec& spec = templates[index];
        auto* card = static_cast<ProjectCard*>(m_networks->button(static_cast<int>(index)));
        const bool fits = !m_schema || project::fits(spec, *m_schema);
        card->setEnabled(fits);
        card->setToolTip(fits ? widgets::engineText(spec.summary) : tr("This network starts from another kind of data."));
        card->setGraph(spec.build(m_registry, m_schema && fits ? &*m_schema : nullptr));
        if (card->isChecked() && !fits)
            m_networks->button(kEmpty)->setChecked(true);
    }
}

void NewProjectDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void NewProjectDialog::dropEvent(QDropEvent* event) {
    chooseData(event->mimeData()->urls().front().toLocalFile());
    event->acceptProposedAction();
}

} // namespace netwright::shell
