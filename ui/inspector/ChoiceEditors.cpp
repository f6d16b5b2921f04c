#include "ui/inspector/Editors.h"

#include "ui/widgets/ComboBox.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"

namespace netwright::inspector {
namespace {

constexpr int kMostSegments = 3;
constexpr int kSegmentLetters = 14;

class BooleanEditor : public ParamEditor {
public:
    BooleanEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        adopt(m_switch);
        connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) {
            offer(on);
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override {
        const auto* on = std::get_if<bool>(&value);
        m_switch->setChecked(on && *on);
    }

private:
    widgets::Switch* m_switch = new widgets::Switch(this);
};

QStringList labelsOf(const core::ParamSpec& spec) {
    QStringList labels;
    for (const core::ParamChoice& choice : spec.choices)
        labels.append(widgets::engineText(choice.label));
    return labels;
}

class SegmentsEditor : public ParamEditor {
public:
    SegmentsEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        m_segments->setOptions(labelsOf(spec));
        adopt(m_segments);
        connect(m_segments, &widgets::SegmentedControl::chosen, this, [this](int index) {
            offer(this->spec().choices[static_cast<std::size_t>(index)].value);
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override {
        for (std::size_t index = 0; index < spec().choices.size(); ++index)
            if (core::ParamValue(spec().choices[index].value) == value)
                m_segments->setCurrent(static_cast<int>(index));
    }

private:
    widgets::SegmentedControl* m_segments = new widgets::SegmentedControl(this);
};

class ComboEditor : public ParamEditor {
public:
    ComboEditor(const core::ParamSpec& spec, const QStringList& fields, QWidget* parent) : ParamEditor(spec, parent) {
        for (const core::ParamChoice& choice : spec.choices)
            m_combo->addItem(widgets::engineText(choice.label), QString::fromStdString(choice.value));
        for (const QString& field : fields)
            m_combo->addItem(field, field);
        m_combo->setFocusPolicy(Qt::StrongFocus);
        adopt(m_combo);
        connect(m_combo, &QComboBox::activated, this, [this] {
            offer(m_combo->currentData().toString().toStdString());
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override {
        const QString text = textOf(value);
        int index = m_combo->findData(text);
        if (index < 0) {
            m_combo->insertItem(0, text.isEmpty() ? ParamEditor::tr("Automatic") : ParamEditor::tr("%1 (missing)").arg(text), text);
            index = 0;
        }
        m_combo->setCurrentIndex(index);
    }

private:
    QComboBox* m_combo = new widgets::ComboBox(this);
};

} // namespace

ParamEditor* makeBooleanEditor(const core::ParamSpec& spec, QWidget* parent) { return new BooleanEditor(spec, parent); }

ParamEditor* makeChoiceEditor(const core::ParamSpec& spec, QWidget* parent) {
    if (spec.choices.size() <= kMostSegments && labelsOf(spec).join(QString()).size() <= kSegmentLetters)
        return new SegmentsEditor(spec, parent);
    return new ComboEditor(spec, {}, parent);
}

ParamEditor* makeFieldEditor(const core::ParamSpec& spec, const QStringList& fields, QWidget* parent) {
    return new ComboEditor(spec, fields, parent);
}

} // namespace netwright::inspector
