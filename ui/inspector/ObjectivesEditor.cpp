#include "ui/inspector/ObjectivesEditor.h"

#include "ui/inspector/ParamForm.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace netwright::inspector {
namespace {

constexpr int kLabelWidth = 104;
constexpr int kMostRows = 6;

using Entry = std::pair<std::string, QString>;

QString shownName(const graph::Node& node) { return QString::fromStdString(node.name.empty() ? node.id : node.name); }

/// As high as its rows, up to a few.
void fitHeight(QListWidget* list) {
    const int row = std::max(20, list->sizeHintForRow(0));
    list->setFixedHeight(std::clamp(list->count(), 1, kMostRows) * row + 2 * list->frameWidth() + 4);
}

/// Shows the entries with a tick at the chosen ones; ids that exist no more stay, so that they can be taken out.
void fillTicks(QListWidget* list, std::vector<Entry> entries, const std::vector<std::string>& chosen) {
    for (const std::string& id : chosen)
        if (std::ranges::find(entries, id, &Entry::first) == entries.end())
            entries.emplace_back(id, ObjectivesEditor::tr("%1 (gone)").arg(QString::fromStdString(id)));
    // In place: a row that was just ticked with the keyboard keeps the focus.
    while (list->count() > static_cast<int>(entries.size()))
        delete list->takeItem(list->count() - 1);
    for (std::size_t row = 0; row < entries.size(); ++row) {
        const auto& [id, text] = entries[row];
        if (static_cast<int>(row) == list->count())
            (new QListWidgetItem(list))->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        QListWidgetItem* item = list->item(static_cast<int>(row));
        item->setText(text);
        item->setData(Qt::UserRole, QString::fromStdString(id));
        item->setCheckState(std::ranges::find(chosen, id) != chosen.end() ? Qt::Checked : Qt::Unchecked);
    }
    fitHeight(list);
}

} // namespace

ObjectivesEditor::ObjectivesEditor(document::ProjectDocument* document, QWidget* parent)
    : QWidget(parent), m_document(document) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    buildList(layout);
    m_details = new QWidget(this);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(6);
    buildDetails(details);
    layout->addWidget(m_details);
}

void ObjectivesEditor::buildList(QVBoxLayout* layout) {
    layout->addWidget(widgets::heading(tr("Objectives"), this));
    m_none = widgets::dimLabel(tr("The losses of all outputs are added, and everything learns from the sum. Add objectives to train "
                                  "parts of the network for different outputs, as in a GAN, or a new head alone."),
                               this);
    layout->addWidget(m_none);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Objectives"));
    layout->addWidget(m_list);
    auto* buttons = new widgets::FlowLayout(8);
    auto* add = widgets::plainButton(tr("Add"), this);
    m_up = widgets::plainButton(tr("Move up"), this);
    m_remove = widgets::plainButton(tr("Remove"), this);
    add->setObjectName(QStringLiteral("addObjective"));
    m_remove->setObjectName(QStringLiteral("removeObjective"));
    m_up->setToolTip(tr("In each step the objectives take their turns from top to bottom."));
    for (QPushButton* button : {add, m_up, m_remove})
        buttons->addWidget(button);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &ObjectivesEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &ObjectivesEditor::remove);
    connect(m_up, &QPushButton::clicked, this, &ObjectivesEditor::moveUp);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_filling || row < 0)
            return;
        m_row = row;
        refresh();
    });
}

void ObjectivesEditor::buildDetails(QVBoxLayout* layout) {
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* row = new QHBoxLayout;
        auto* label = new QLabel(text, m_details);
        label->setProperty("role", "field-label");
        label->setFixedWidth(kLabelWidth);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, 1);
        layout->addLayout(row);
        field->setAccessibleName(text);
    };
    m_name = new QLineEdit(m_details);
    labelled(tr("Name"), m_name);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const std::string name = m_name->text().trimmed().toStdString();
        if (!m_filling && chosen() && name != chosen()->name)
            changeChosen(tr("Rename objective"), [&](training::Objective& objective) { objective.name = name; });
    });

    const auto ticks = [&](const QString& title, const QString& help, std::vector<std::string> training::Objective::*member) {
        auto* label = widgets::dimLabel(title, m_details);
        auto* list = new QListWidget(m_details);
        list->setAccessibleName(title);
        list->setToolTip(help);
        label->setBuddy(list);
        layout->addWidget(label);
        layout->addWidget(list);
        connect(list, &QListWidget::itemChanged, this, [this, member](const QListWidgetItem* item) { tick(item, member); });
        return list;
    };
    m_outputs = ticks(tr("Counts the loss of (none: all)"), tr("The losses of these outputs are added up."),
                      &training::Objective::outputs);
    m_outputs->setObjectName(QStringLiteral("objectiveOutputs"));
    m_trains = ticks(tr("Trains (none: everything)"),
                     tr("Only these layers and frames learn from this objective; all others stay as they are."),
                     &training::Objective::trains);
    m_trains->setObjectName(QStringLiteral("objectiveTrains"));

    m_optimizer = new QComboBox(m_details);
    m_optimizer->addItem(tr("As above"), QString());
    for (const training::ChoiceSpec& spec : training::optimizerSpecs())
        m_optimizer->addItem(widgets::engineText(spec.title), QString::fromStdString(spec.type));
    m_optimizer->setMinimumWidth(40);
    m_optimizer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    labelled(tr("Optimizer"), m_optimizer);
    connect(m_optimizer, &QComboBox::activated, this, [this] {
        const std::string type = m_optimizer->currentData().toString().toStdString();
        changeChosen(tr("Change optimizer of objective"), [&](training::Objective& objective) {
            objective.optimizer = type.empty() ? std::nullopt : std::optional(training::Choice{type, {}});
        });
    });
    m_optimizerForm = new ParamForm(m_details);
    layout->addWidget(m_optimizerForm);
    connect(m_optimizerForm, &ParamForm::edited, this, [this](const QString& name, const core::ParamValue& value, int gesture) {
        changeChosen(
            tr("Change optimizer of objective"),
            [&](training::Objective& objective) {
                if (objective.optimizer)
                    objective.optimizer->params.insert_or_assign(name.toStdString(), value);
            },
            QStringLiteral("objectiveOptimizer.") + name + QString::number(gesture));
    });
    m_form = new ParamForm(m_details);
    m_form->setSpecs(training::objectiveParams());
    layout->addWidget(m_form);
    connect(m_form, &ParamForm::edited, this, [this](const QString& name, const core::ParamValue& value, int gesture) {
        changeChosen(
            tr("Change objective"), [&](training::Objective& objective) { training::set(objective, name.toStdString(), value); },
            QStringLiteral("objective.") + name + QString::number(gesture));
    });
}

const training::Objective* ObjectivesEditor::chosen() const {
    const auto& objectives = m_document->project().training.objectives;
    return m_row >= 0 && m_row < static_cast<int>(objectives.size()) ? &objectives[static_cast<std::size_t>(m_row)] : nullptr;
}

void ObjectivesEditor::add() {
    m_row = static_cast<int>(m_document->project().training.objectives.size());
    m_document->edit(tr("Add objective"), [](project::Project& project) {
        std::vector<training::Objective>& all = project.training.objectives;
        training::Objective fresh;
        for (std::size_t number = all.size() + 1; fresh.name.empty(); ++number)
            if (const std::string name = "objective " + std::to_string(number);
                std::ranges::find(all, name, &training::Objective::name) == all.end())
                fresh.name = name;
        all.push_back(std::move(fresh));
    });
}

void ObjectivesEditor::remove() {
    const int row = m_row;
    m_row = std::max(0, row - 1);
    m_document->edit(tr("Remove objective"), [row](project::Project& project) {
        project.training.objectives.erase(project.training.objectives.begin() + row);
    });
}

void ObjectivesEditor::moveUp() {
    const auto row = static_cast<std::size_t>(m_row--);
    m_document->edit(tr("Move objective"), [row](project::Project& project) {
        std::swap(project.training.objectives[row], project.training.objectives[row - 1]);
    });
}

void ObjectivesEditor::changeChosen(const QString& text, const Change& change, const QString& mergeKey) {
    if (!chosen())
        return;
    const auto row = static_cast<std::size_t>(m_row);
    m_document->edit(
        text, [&](project::Project& project) { change(project.training.objectives[row]); },
        mergeKey.isEmpty() ? QString() : mergeKey + QLatin1Char('.') + QString::number(m_row));
}

void ObjectivesEditor::tick(const QListWidgetItem* item, std::vector<std::string> training::Objective::*member) {
    if (m_filling)
        return;
    const std::string id = item->data(Qt::UserRole).toString().toStdString();
    const bool wanted = item->checkState() == Qt::Checked;
    const bool output = member == &training::Objective::outputs;
    changeChosen(output ? tr("Choose outputs of objective") : tr("Choose what an objective trains"), [&](training::Objective& objective) {
        std::vector<std::string>& ids = objective.*member;
        std::erase(ids, id);
        if (wanted)
            ids.push_back(id);
    });
}

std::vector<Entry> ObjectivesEditor::outputs() const {
    std::vector<Entry> all;
    for (const graph::Node& node : m_document->project().graph.nodes)
        if (const layers::LayerSpec* spec = m_document->registry().find(node.type);
            spec && spec->category == layers::Category::Output)
            all.emplace_back(node.id, tr("%1 (%2)").arg(shownName(node), QString::fromStdString(spec->title)));
    return all;
}

std::vector<Entry> ObjectivesEditor::learners() const {
    const graph::Graph& graph = m_document->project().graph;
    std::vector<Entry> all;
    for (const graph::Frame& frame : graph.frames)
        all.emplace_back(frame.id, tr("Frame: %1").arg(QString::fromStdString(frame.title.empty() ? frame.id : frame.title)));
    for (const graph::Node& node : graph.nodes) {
        const layers::LayerSpec* spec = m_document->registry().find(node.type);
        if (spec && (spec->category == layers::Category::Input || spec->category == layers::Category::Output))
            continue;
        // What has no known shape yet may turn out to have parameters; so may a group.
        const auto info = m_document->lastInfo().nodes.find(node.id);
        const bool known = info != m_document->lastInfo().nodes.end() && !info->second.outputs.empty();
        if (!known || info->second.parameters > 0)
            all.emplace_back(node.id, shownName(node));
    }
    return all;
}

void ObjectivesEditor::refresh() {
    const auto& objectives = m_document->project().training.objectives;
    m_filling = true;
    m_row = std::clamp(m_row, 0, std::max(0, static_cast<int>(objectives.size()) - 1));
    m_none->setVisible(objectives.empty());
    m_list->setVisible(!objectives.empty());
    m_remove->setVisible(!objectives.empty());
    m_up->setVisible(objectives.size() > 1);
    m_up->setEnabled(m_row > 0);
    m_list->clear();
    for (const training::Objective& objective : objectives)
        m_list->addItem(QString::fromStdString(objective.name));
    m_list->setCurrentRow(objectives.empty() ? -1 : m_row);
    fitHeight(m_list);
    m_details->setVisible(!objectives.empty());
    if (const training::Objective* objective = chosen())
        refreshDetails(*objective);
    m_filling = false;
}

void ObjectivesEditor::refreshDetails(const training::Objective& objective) {
    if (!m_name->hasFocus() || m_name->text().trimmed() != QString::fromStdString(objective.name))
        m_name->setText(QString::fromStdString(objective.name));
    fillTicks(m_outputs, outputs(), objective.outputs);
    fillTicks(m_trains, learners(), objective.trains);
    refreshOptimizer(objective);
    core::ParamMap values;
    for (const core::ParamSpec& spec : training::objectiveParams())
        values.emplace(spec.name, training::get(objective, spec.name));
    m_form->setValues(values);
}

void ObjectivesEditor::refreshOptimizer(const training::Objective& objective) {
    const std::string type = objective.optimizer ? objective.optimizer->type : std::string();
    m_optimizer->setCurrentIndex(m_optimizer->findData(QString::fromStdString(type)));
    const training::ChoiceSpec* spec = training::findChoice(training::optimizerSpecs(), type);
    m_optimizerForm->setSpecs(spec ? spec->params : std::vector<core::ParamSpec>());
    m_optimizerForm->setValues(objective.optimizer ? objective.optimizer->params : core::ParamMap());
    m_optimizerForm->setVisible(spec && !spec->params.empty());
}

} // namespace netwright::inspector
