#include "ui/data/StageList.h"

#include "ui/document/ProjectDocument.h"
#include "ui/inspector/ParamForm.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::data_ui {

StageList::StageList(document::ProjectDocument* document, const Words& words, const std::vector<data::StageSpec>& specs,
                     Steps steps, QWidget* parent)
    : QWidget(parent), m_document(document), m_words(words), m_specs(specs), m_steps(steps), m_boxes(new QVBoxLayout),
      m_add(new QComboBox(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(widgets::titleLabel(words.title, this));
    layout->addWidget(widgets::dimLabel(words.help, this));
    m_boxes->setSpacing(8);
    layout->addLayout(m_boxes);
    m_add->setAccessibleName(words.add);
    m_add->addItem(words.prompt, QString());
    for (const data::StageSpec& spec : specs) {
        m_add->addItem(widgets::engineText(spec.title), QString::fromStdString(spec.type));
        m_add->setItemData(m_add->count() - 1, widgets::engineText(spec.help), Qt::ToolTipRole);
    }
    layout->addWidget(m_add);
    connect(m_add, &QComboBox::activated, this, [this] {
        const std::string type = m_add->currentData().toString().toStdString();
        m_add->setCurrentIndex(0);
        if (!type.empty())
            change(m_words.add, [&](std::vector<data::DataSpec::Step>& all) { all.push_back({type, {}}); });
    });
}

void StageList::change(const QString& text, const std::function<void(std::vector<data::DataSpec::Step>&)>& edit,
                       const QString& mergeKey) {
    m_document->edit(text, [&](project::Project& project) { edit(project.data.*m_steps); }, mergeKey);
}

void StageList::refresh() {
    while (QLayoutItem* item = m_boxes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a form may be the sender of the edit that led here
        delete item;
    }
    for (std::size_t index = 0; index < (m_document->project().data.*m_steps).size(); ++index)
        m_boxes->addWidget(makeBox(index));
}

QWidget* StageList::makeBox(std::size_t index) {
    const data::DataSpec::Step& step = (m_document->project().data.*m_steps)[index];
    const data::StageSpec* spec = findStage(m_specs, step.type);
    auto* box = new QWidget(this);
    box->setProperty("role", "box");
    box->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 8, 8, 8);
    auto* header = new QHBoxLayout;
    auto* title = widgets::plainLabel(spec ? widgets::engineText(spec->title) : QString::fromStdString(step.type), box);
    title->setToolTip(spec ? widgets::engineText(spec->help) : QString());
    header->addWidget(title);
    header->addStretch();
    auto* remove = new QToolButton(box);
    remove->setText(tr("Remove"));
    remove->setAccessibleName(QStringLiteral("%1: %2").arg(m_words.remove, title->text()));
    remove->setProperty("role", "quiet");
    remove->setFocusPolicy(Qt::TabFocus);
    header->addWidget(remove);
    layout->addLayout(header);
    connect(remove, &QToolButton::clicked, this, [this, index] {
        change(m_words.remove, [index](std::vector<data::DataSpec::Step>& all) {
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
        });
    });
    if (!spec || spec->params.empty())
        return box;
    QStringList fields;
    if (m_document->schema())
        for (const core::Field& field : m_document->schema()->fields)
            fields.append(QString::fromStdString(field.name));
    auto* form = new inspector::ParamForm(box);
    form->setSpecs(spec->params, {fields, m_document->dataFolder()});
    form->setValues(step.params);
    layout->addWidget(form);
    connect(form, &inspector::ParamForm::edited, this,
            [this, index, spec](const QString& name, const core::ParamValue& value, int gesture) {
                change(tr("Change %1").arg(labelOf(spec->params, name)),
                       [&](std::vector<data::DataSpec::Step>& all) { setOption(all[index].params, spec->params, name, value); },
                       QStringLiteral("%1.%2.%3.%4").arg(m_words.title).arg(index).arg(name).arg(gesture));
            });
    return box;
}

void setOption(core::ParamMap& map, const std::vector<core::ParamSpec>& specs, const QString& name, const core::ParamValue& value) {
    const core::ParamSpec* spec = core::findParam(specs, name.toStdString());
    if (spec && spec->defaultValue == value)
        map.erase(name.toStdString());
    else
        map.insert_or_assign(name.toStdString(), value);
}

QString labelOf(const std::vector<core::ParamSpec>& specs, const QString& name) {
    const core::ParamSpec* spec = core::findParam(specs, name.toStdString());
    return spec ? widgets::insideSentence(widgets::engineText(spec->label)) : name;
}

const data::StageSpec* findStage(const std::vector<data::StageSpec>& specs, const std::string& type) {
    const auto found = std::ranges::find(specs, type, &data::StageSpec::type);
    return found == specs.end() ? nullptr : &*found;
}

} // namespace netwright::data_ui
