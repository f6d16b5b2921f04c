#include "ui/widgets/Labels.h"

#include "ui/widgets/Icons.h"

#include <QEvent>
#include <QPushButton>
#include <QStyle>

namespace netwright::widgets {
namespace {

constexpr int kTextWidth = 360; ///< of an empty state: pixels

QLabel* label(const QString& text, const char* role, QWidget* parent) {
    auto* result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText);
    result->setProperty("role", role);
    return result;
}

} // namespace

QLabel* heading(const QString& text, QWidget* parent) {
    return label(text, "section", parent);
}

QLabel* titleLabel(const QString& text, QWidget* parent) {
    return label(text, "title", parent);
}

QLabel* pageTitle(const QString& text, QWidget* parent) {
    return label(text, "page-title", parent);
}

QLabel* dimLabel(const QString& text, QWidget* parent) {
    QLabel* result = label(text, "dim", parent);
    result->setWordWrap(true);
    return result;
}

QLabel* plainLabel(const QString& text, QWidget* parent) {
    return label(text, "body", parent);
}

QPushButton* primaryButton(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("role", "primary");
    return button;
}

QPushButton* plainButton(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("role", "raised");
    return button;
}

void setLiveText(QLabel* label, const QString& text) {
    if (label->text() == text)
        return;
    label->setText(text);
    const QSize needed = label->sizeHint();
    if (text.isEmpty() || needed.width() > label->minimumWidth())
        label->setFixedSize(needed); // of a widget of fixed size, Qt asks for no new layout
}

void setRole(QWidget* widget, const char* role) {
    if (widget->property("role").toByteArray() == role)
        return;
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent), m_iconName(iconName), m_icon(new QLabel(this)), m_title(titleLabel({}, this)),
      m_text(dimLabel({}, this)), m_button(primaryButton({}, this)) {
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(kTextWidth);
    m_button->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    layout->addSpacing(4);
    layout->addWidget(m_title, 0, Qt::AlignCenter);
    layout->addWidget(m_text, 0, Qt::AlignCenter);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch(3);
    updateIcon();
}

void EmptyState::setTexts(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
    m_text->ensurePolished(); // with the font of the theme
    m_text->setMinimumHeight(0); // of the text before, or the new one would be as high
    m_text->setFixedHeight(text.isEmpty() ? 0 : m_text->heightForWidth(kTextWidth)); // a centred label gets another one
}

QPushButton* EmptyState::setAction(const QString& text) {
    m_button->setText(text);
    m_button->show();
    return m_button;
}

void EmptyState::hideAction() {
    m_button->hide();
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void EmptyState::updateIcon() {
    m_icon->setPixmap(iconPixmap(m_iconName, palette().color(QPalette::PlaceholderText), 32, devicePixelRatioF()));
}

} // namespace netwright::widgets
