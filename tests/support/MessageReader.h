#pragma once

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

/// Reads and answers message boxes in the place of a user, so that a test of a window does not wait for one.
namespace netwright::tests {

class MessageReader : public QObject {
public:
    enum class Answer { Accept, Refuse };
    Answer answer = Answer::Accept; ///< Accept: the button that goes on, or OK

    MessageReader() { qApp->installEventFilter(this); }
    ~MessageReader() override { qApp->removeEventFilter(this); }

    const QStringList& all() const { return m_messages; }
    void clear() { m_messages.clear(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (auto* box = qobject_cast<QMessageBox*>(watched); box && event->type() == QEvent::Show)
            QTimer::singleShot(0, box, [this, box] { reply(box); });
        return false;
    }

private:
    void reply(QMessageBox* box) {
        m_messages.append(box->text() + QLatin1Char('\n') + box->informativeText());
        QAbstractButton* button = nullptr;
        for (QAbstractButton* candidate : box->buttons()) {
            const QMessageBox::ButtonRole role = box->buttonRole(candidate);
            const bool accepts = role == QMessageBox::AcceptRole || role == QMessageBox::YesRole;
            if (accepts == (answer == Answer::Accept))
                button = candidate;
        }
        (button ? button : box->buttons().front())->click();
    }

    QStringList m_messages;
};

} // namespace netwright::tests
