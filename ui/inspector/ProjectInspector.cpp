#include "ui/inspector/ProjectInspector.h"

#include "ui/inspector/AboutProject.h"
#include "ui/inspector/ObjectivesEditor.h"
#include "ui/inspector/ParamForm.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace netwright::inspector {
namespace {

/// The first settings are what people turn; the rest stands below optimizer and schedule.
constexpr std::size_t kMainSettings = 6;

} // namespace

ProjectInspector::ProjectInspector(document::ProjectDocument* document, QWidget* parent)
    : QWidget(parent), m_document(document) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    m_about = new AboutProject(document, this);
    layout->addWidget(m_about);
    layout->addWidget(widgets::titleLabel(tr("Training"), this));
    m_description = widgets::dimLabel(tr("How the network learns. Select a layer to see its settings instead."), this);
    layout->addWidget(m_description);

    const std::vector<core::ParamSpec>& all = training::trainingParams();
    const auto split = all.begin() + static_cast<std::ptrdiff_t>(std::min(kMainSettings, all.size()));
    m_form = new ParamForm(this);
    m_form->setSpecs({all.begin(), split});
    if (auto* threads = qobject_cast<QSpinBox*>(m_form->editor(QStringLiteral("threads"))))
        threads->setSpecialValueText(tr("All cores"));
    layout->addWidget(m_form);
    auto* find = widgets::plainButton(tr("Find a learning rate…"), this);
    find->setObjectName(QStringLiteral("findRate"));
    find->setToolTip(tr("Tries growing rates in a short training and shows which ones suit this network."));
    layout->addWidget(find, 0, Qt::AlignLeft);
    connect(find, &QPushButton::clicked, this, &ProjectInspector::ratesWanted);
    m_optimizer = buildChoice(layout, tr("Optimizer"), training::optimizerSpecs(), &training::TrainingSettings::optimizer);
    m_schedule = buildChoice(layout, tr("Schedule"), training::scheduleSpecs(), &training::TrainingSettings::schedule);
    layout->addSpacing(4);
    m_objectives = new ObjectivesEditor(document, this);
    layout->addWidget(m_objectives);
    layout->addSpacing(4);
    layout->addWidget(widgets::heading(tr("Regularisation and stopping"), this));
    m_more = new ParamForm(this);
    m_more->setSpecs({split, all.end()});
    layout->addWidget(m_more);
    layout->addSpacing(4);
    layout->addWidget(widgets::heading(tr("This project"), this));
    m_facts = new widgets::FactList(104, this);
    layout->addWidget(m_facts);
    layout->addStretch();

    for (ParamForm* form : {m_form, m_more})
        connect(form, &ParamForm::edited, this, [this](const QString& name, const core::ParamValue& value, int gesture) {
            const core::ParamSpec* spec = core::findParam(training::trainingParams(), name.toStdString());
            m_document->edit(
                tr("Change %1").arg(widgets::insideSentence(widgets::engineText(spec->label))),
                [&](project::Project& project) { training::set(project.training, name.toStdString(), value); },
                QStringLiteral("training.") + name + QString::number(gesture));
            if (name == QLatin1String("learningRate"))
                emit learningRateChanged(m_document->project().training.learningRate);
        });
}

ProjectInspector::ChoiceGroup ProjectInspector::buildChoice(QVBoxLayout* layout, const QString& title,
                                                            const std::vector<training::ChoiceSpec>& specs,
                                                            training::Choice training::TrainingSettings::*member) {
    ChoiceGroup group{title, &specs, member, new QComboBox(this), new ParamForm(this)};
    for (const training::ChoiceSpec& spec : specs) {
        group.combo->addItem(widgets::engineText(spec.title), QString::fromStdString(spec.type));
        group.combo->setItemData(group.combo->count() - 1, widgets::engineText(spec.help), Qt::ToolTipRole);
    }
    group.combo->setAccessibleName(title);
    group.combo->setMinimumWidth(40);
    group.combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(title, this);
    label->setProperty("role", "field-label");
    label->setFixedWidth(104);
    label->setBuddy(group.combo);
    row->addWidget(label);
    row->addWidget(group.combo, 1);
    layout->addLayout(row);
    layout->addWidget(group.form);
    connectChoice(group);
    return group;
}

void ProjectInspector::connectChoice(const ChoiceGroup& group) {
    connect(group.combo, &QComboBox::activated, this, [this, group] {
        m_document->edit(tr("Change %1").arg(widgets::insideSentence(group.title)), [&](project::Project& project) {
            project.training.*group.member = {group.combo->currentData().toString().toStdString(), {}};
        });
    });
    connect(group.form, &ParamForm::edited, this,
            [this, group](const QString& name, const core::ParamValue& value, int gesture) {
                const training::ChoiceSpec* spec =
                    training::findChoice(*group.specs, (m_document->project().training.*group.member).type);
                const core::ParamSpec* param = spec ? core::findParam(spec->params, name.toStdString()) : nullptr;
                if (!param)
                    return;
                m_document->edit(
                    tr("Change %1 of %2").arg(widgets::insideSentence(widgets::engineText(param->label)), widgets::insideSentence(group.title)),
                    [&](project::Project& project) {
                        core::ParamMap& params = (project.training.*group.member).params;
                        if (param->defaultValue == value)
                            params.erase(name.toStdString());
                        else
                            params.insert_or_assign(name.toStdString(), value);
                    },
                    group.title + name + QString::number(gesture));
            });
}

void ProjectInspector::refreshChoice(const ChoiceGroup& group) {
    const training::Choice& choice = m_document->project().training.*group.member;
    group.combo->setCurrentIndex(group.combo->findData(QString::fromStdString(choice.type)));
    const training::ChoiceSpec* spec = training::findChoice(*group.specs, choice.type);
    group.combo->setToolTip(spec ? widgets::engineText(spec->help) : QString());
    group.form->setSpecs(spec ? spec->params : std::vector<core::ParamSpec>());
    group.form->setValues(choice.params);
    group.form->setVisible(spec && !spec->params.empty());
}

void ProjectInspector::refresh() {
    const project::Project& project = m_document->project();
    m_about->refresh();
    core::ParamMap values;
    for (const core::ParamSpec& spec : training::trainingParams())
        values.emplace(spec.name, training::get(project.training, spec.name));
    m_form->setValues(values);
    m_more->setValues(values);
    refreshChoice(m_optimizer);
    refreshChoice(m_schedule);
    m_objectives->refresh();

    const layers::GraphInfo& info = m_document->lastInfo();
    QList<std::pair<QString, QString>> facts{
        {tr("Layers"), widgets::grouped(static_cast<std::int64_t>(project.graph.nodes.size()))},
        {tr("Parameters"), widgets::grouped(info.parameters)},
        {tr("Work per sample"), widgets::flops(info.flops)}};
    if (const core::DataSchema* schema = m_document->schema())
        for (const core::Field& field : schema->fields)
            facts.append({QString::fromStdString(field.name), widgets::fieldText(field)});
    m_facts->setFacts(facts);
}

QWidget* ProjectInspector::editor(const QString& setting) const {
    QWidget* found = m_form->editor(setting);
    return found ? found : m_more->editor(setting);
}

} // namespace netwright::inspector
