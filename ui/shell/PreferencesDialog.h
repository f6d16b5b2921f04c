#pragma once

#include "ui/shell/AppContext.h"

#include <QDialog>
#include <QKeySequence>
#include <QMap>

class QAction;
class QTableWidget;
class QVBoxLayout;

namespace netwright::shell {

/// Theme, language, habits of the canvas, threads for training, and the shortcut of every action: searchable, changed by
/// pressing the new keys, a clash is named. Changes apply at once and are kept in the settings.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(const AppContext& context, const QList<QAction*>& actions, QWidget* parent);

private:
    void buildLooks(QVBoxLayout* layout);
    void buildCanvas(QVBoxLayout* layout);
    void buildTraining(QVBoxLayout* layout);
    void buildShortcuts(QVBoxLayout* layout);
    void filter(const QString& text);
    void bind(QAction* action, const QKeySequence& keys);
    QAction* userOf(const QKeySequence& keys, const QAction* except) const;

    AppContext m_context;
    QList<QAction*> m_actions;
    QTableWidget* m_table;
    class QLabel* m_hint;
};

inline const QString kThreadsKey = QStringLiteral("training/threads");

/// Puts the shortcuts that the user chose on the actions. The one an action came with is kept as property
/// "defaultShortcut".
void applyShortcuts(const QSettings& settings, const QList<QAction*>& actions);

} // namespace netwright::shell
