#include "ui/canvas/CanvasActions.h"

#include <QWidget>

namespace netwright::canvas {

QList<QAction*> makeActions(const std::vector<ActionSpec>& specs, QWidget* owner) {
    QList<QAction*> actions;
    for (const ActionSpec& spec : specs) {
        auto* action = new QAction(spec.text, owner);
        action->setObjectName(QLatin1String(spec.name));
        action->setShortcuts(spec.shortcuts);
        // Only while the canvas itself has the focus: in its search field these keys are letters.
        action->setShortcutContext(Qt::WidgetShortcut);
        if (spec.checked) {
            action->setCheckable(true);
            action->setChecked(spec.checked());
        }
        QObject::connect(action, &QAction::triggered, owner, [action, run = spec.run, checked = spec.checked] {
            run();
            if (checked)
                action->setChecked(checked());
        });
        owner->addAction(action);
        actions << action;
    }
    return actions;
}

} // namespace netwright::canvas
