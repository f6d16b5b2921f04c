#include "ui/inspector/ParamEditor.h"

#include "ui/document/ProblemText.h"
#include "ui/inspector/Editors.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Switch.h"

#include <QEvent>
#include <QHBoxLayout>

namespace netwright::inspector {

ParamEditor::ParamEditor(const core::ParamSpec& spec, QWidget* parent) : QWidget(parent), m_spec(spec) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ParamEditor::adopt(QWidget* widget) {
    layout()->addWidget(widget);
    if (qobject_cast<widgets::Switch*>(widget)) {
        layout()->setAlignment(widget, Qt::AlignLeft);
    } else {
        // The panel decides how wide editors are, not the longest word in one of them.
        widget->setMinimumWidth(40);
        widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    widget->setAccessibleName(widgets::engineText(m_spec.label));
    widget->setAccessibleDescription(widgets::engineText(m_spec.help));
    widget->setToolTip(widgets::engineText(m_spec.help));
    widget->setObjectName(QStringLiteral("param.") + QString::fromStdString(m_spec.name));
    widget->installEventFilter(this);
    setFocusProxy(widget);
}

bool ParamEditor::offer(const core::ParamValue& value) {
    const core::Diagnostics problems = core::checkParams({m_spec}, {{m_spec.name, value}}, {});
    if (core::hasErrors(problems)) {
        const core::Diagnostic& problem = problems.front();
        emit refused(document::problemText(problem.fix.empty() ? problem.message : problem.fix));
        return false;
    }
    emit refused({});
    emit edited(value);
    return true;
}

bool ParamEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        emit gestureEnded();
    // The wheel scrolls the panel unless the editor has the focus: values must not change by scrolling past.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

ParamEditor* ParamEditor::make(const core::ParamSpec& spec, const EditorContext& context, QWidget* parent) {
    switch (spec.kind) {
    case core::ParamKind::Boolean: return makeBooleanEditor(spec, parent);
    case core::ParamKind::Integer:
    case core::ParamKind::Real:
    case core::ParamKind::Integers:
    case core::ParamKind::Reals: return makeNumberEditor(spec, parent);
    case core::ParamKind::Choice: return makeChoiceEditor(spec, parent);
    case core::ParamKind::Field: return makeFieldEditor(spec, context.fields, parent);
    case core::ParamKind::Text:
        return spec.path == core::PathTo::Nothing ? makeTextEditor(spec, parent) : makePathEditor(spec, context.folder, parent);
    }
    return nullptr;
}

} // namespace netwright::inspector
