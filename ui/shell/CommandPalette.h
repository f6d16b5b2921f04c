#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace netwright::shell {

/// Every action by name: type a few letters of it, Return does it. Ctrl+Shift+P.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QList<QAction*>& actions, QWidget* parent);
    QLineEdit* search() const { return m_search; }
    QListWidget* list() const { return m_list; }

private:
    void fill(const QString& text);
    void run();
    bool eventFilter(QObject* watched, QEvent* event) override;

    QList<QAction*> m_actions;
    QLineEdit* m_search;
    QListWidget* m_list;
};

/// How well `words` are found in `text`: higher is better, negative is not at all. Letters in order are enough
/// ("dpl" finds "Duplicate"); whole words and beginnings count more.
int matchScore(const QString& text, const QString& words);

/// "&Save as…" → "Save as".
QString plainText(const QAction* action);

} // namespace netwright::shell
