#include "ui/shell/CanvasHabits.h"

namespace netwright::shell {
namespace {

QString keyOf(const QAction* action) {
    return QStringLiteral("habits/") + action->objectName();
}

} // namespace

QList<QAction*> canvasHabits(const QList<QAction*>& actions) {
    QList<QAction*> habits;
    for (QAction* action : actions)
        if (action->isCheckable() && action->objectName().startsWith(QLatin1String("canvas.")))
            habits.append(action);
    return habits;
}

void restoreHabits(const QSettings& settings, const QList<QAction*>& actions) {
    for (QAction* habit : canvasHabits(actions))
        if (settings.value(keyOf(habit), habit->isChecked()).toBool() != habit->isChecked())
            habit->trigger();
}

void keepHabits(QSettings& settings, const QList<QAction*>& actions) {
    for (const QAction* habit : canvasHabits(actions))
        settings.setValue(keyOf(habit), habit->isChecked());
}

} // namespace netwright::shell
