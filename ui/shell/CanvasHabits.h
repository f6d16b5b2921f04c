#pragma once

#include <QAction>
#include <QList>
#include <QSettings>

namespace netwright::shell {

/// Those of the actions that switch a habit of the canvas on and off: snap to grid, overview map, …
QList<QAction*> canvasHabits(const QList<QAction*>& actions);

/// Brings the habits to where the user left them, and keeps where they are.
void restoreHabits(const QSettings& settings, const QList<QAction*>& actions);
void keepHabits(QSettings& settings, const QList<QAction*>& actions);

} // namespace netwright::shell
