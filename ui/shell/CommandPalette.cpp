#include "ui/shell/CommandPalette.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr int kShortcutRole = Qt::UserRole + 1;

/// The name at the left, its keys dim at the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QString keys = index.data(kShortcutRole).toString();
        painter->save();
        painter->setPen(QApplication::palette().color(QPalette::PlaceholderText)); // the dim one
        painter->drawText(option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, keys);
        painter->restore();
    }
};

} // namespace

QString plainText(const QAction* action) {
    QString text = action->text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(QLatin1Char('&'));
    text.replace(QStringLiteral("\x01"), QStringLiteral("&"));
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

int matchScore(const QString& text, const QString& words) {
    if (words.trimmed().isEmpty())
        return 0;
    const qsizetype place = text.indexOf(words.trimmed(), 0, Qt::CaseInsensitive);
    if (place == 0)
        return 1000;
    if (place > 0)
        return text[place - 1].isLetterOrNumber() ? 500 : 800;
    qsizetype from = 0;
    int gaps = 0;
    for (const QChar letter : words) {
        if (letter.isSpace())
            continue;
        const qsizetype next = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        gaps += static_cast<int>(next - from);
        from = next + 1;
    }
    return std::max(1, 200 - gaps);
}

CommandPalette::CommandPalette(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_search(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setProperty("role", "popup");
    setAccessibleName(tr("Command palette"));
    for (QAction* action : actions)
        if (!action->isSeparator() && !action->menu() && !action->text().isEmpty())
            m_actions.append(action);
    m_search->setPlaceholderText(tr("Type the name of a command"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    resize(520, 380);
    if (parent) {
        const QWidget* window = parent->window();
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 64)));
    }
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    fill({});
    m_search->setFocus();
}

void CommandPalette::fill(const QString& text) {
    QList<std::pair<int, QAction*>> found;
    for (QAction* action : m_actions)
        if (const int score = matchScore(plainText(action), text); score >= 0)
            found.append({score, action});
    std::ranges::stable_sort(found, std::greater{}, &std::pair<int, QAction*>::first);
    m_list->clear();
    for (const auto& [score, action] : found) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(plainText(action), m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<QObject*>(action));
        item->setData(kShortcutRole, keys);
        if (!keys.isEmpty())
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(item->text(), keys));
        if (!action->isEnabled())
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run() {
    const QListWidgetItem* item = m_list->currentItem();
    auto* action = item ? qobject_cast<QAction*>(item->data(Qt::UserRole).value<QObject*>()) : nullptr;
    if (!action || !action->isEnabled())
        return;
    accept();
    // After this popup is gone, so that dialogs of the action belong to the window.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int rows = m_list->count();
    switch (key->key()) {
    case Qt::Key_Down: m_list->setCurrentRow(rows ? (m_list->currentRow() + 1) % rows : -1); return true;
    case Qt::Key_Up: m_list->setCurrentRow(rows ? (m_list->currentRow() + rows - 1) % rows : -1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

} // namespace netwright::shell
