#include "ui/canvas/InlineEditor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace netwright::canvas {

InlineEditor::InlineEditor(QWidget* parent)
    : QFrame(parent), m_line(new QLineEdit(this)), m_text(new QPlainTextEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    layout->addWidget(m_text);
    m_line->setAccessibleName(tr("Name"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_line->installEventFilter(this);
    m_text->installEventFilter(this);
    hide();
}

void InlineEditor::openLine(const QRect& area, const QString& text, std::function<void(const QString&)> keep) {
    m_line->setText(text);
    m_line->selectAll();
    start(area, std::move(keep), m_line);
}

void InlineEditor::openText(const QRect& area, const QString& text, std::function<void(const QString&)> keep) {
    m_text->setPlainText(text);
    start(area, std::move(keep), m_text);
}

void InlineEditor::start(const QRect& area, std::function<void(const QString&)> keep, QWidget* field) {
    m_keep = std::move(keep);
    m_line->setVisible(field == m_line);
    m_text->setVisible(field == m_text);
    setGeometry(area);
    show();
    raise();
    field->setFocus();
}

void InlineEditor::finish(bool keep) {
    if (!m_keep)
        return;
    const auto done = std::exchange(m_keep, {});
    const QString text = m_text->isHidden() ? m_line->text() : m_text->toPlainText();
    hide();
    if (keep)
        done(text);
    emit closed();
}

bool InlineEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        finish(true);
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (enter && (watched == m_line || key->modifiers() & Qt::ControlModifier))) {
            finish(key->key() != Qt::Key_Escape);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace netwright::canvas
