#pragma once

#include <QAction>
#include <QKeySequence>

#include <functional>
#include <vector>

namespace netwright::canvas {

/// What an action is, in one line of a table.
struct ActionSpec {
    const char* name; ///< objectName: "canvas.duplicate"
    QString text;
    QList<QKeySequence> shortcuts;
    std::function<void()> run;
    std::function<bool()> checked; ///< for switches
};

/// Makes the actions; they belong to `owner` and their shortcuts work while it has the focus.
QList<QAction*> makeActions(const std::vector<ActionSpec>& specs, QWidget* owner);

} // namespace netwright::canvas
