#pragma once

#include <QLabel>
#include <QVBoxLayout>

class QAbstractButton;
class QPushButton;

/// Small pieces that every panel is made of. Their looks are in ui/shell/WindowStyle, by the property "role".
namespace netwright::widgets {

QLabel* heading(const QString& text, QWidget* parent = nullptr);   ///< 11 px, semibold, dim: above a group
QLabel* titleLabel(const QString& text, QWidget* parent = nullptr);///< 14 px semibold
QLabel* pageTitle(const QString& text, QWidget* parent = nullptr); ///< 18 px semibold
QLabel* dimLabel(const QString& text, QWidget* parent = nullptr);  ///< wraps
QLabel* plainLabel(const QString& text, QWidget* parent = nullptr);

QPushButton* primaryButton(const QString& text, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, QWidget* parent = nullptr);

/// For words that change many times a second: the label keeps the width of the widest so far (until it is empty again), so
/// that the window is not laid out anew for each of them.
void setLiveText(QLabel* label, const QString& text);

void setRole(QWidget* widget, const char* role); ///< sets the property and lets the style sheet know

/// What stands in a place that has nothing to show yet: an icon, what will be here, how to get there, and a button when
/// there is one thing to do.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& text);
    QPushButton* setAction(const QString& text); ///< returns the button, to connect; the same one on every call
    void hideAction();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace netwright::widgets
