#include "ui/shell/ProjectCard.h"

#include "ui/shell/GraphThumbnail.h"
#include "ui/widgets/ElidedText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QToolButton>
#include <QVBoxLayout>

namespace netwright::shell {
namespace {

constexpr int kHeight = 188;
constexpr int kTextLines = 3;

} // namespace

ProjectCard::ProjectCard(const QString& title, const QString& text, theme::ThemeManager* themes, QWidget* parent)
    : QPushButton(parent), m_themes(themes), m_thumbnail(new GraphThumbnail(layers::builtinLayers(), themes, this)) {
    setProperty("role", "card");
    setAccessibleName(title);
    setAccessibleDescription(text);
    setToolTip(text);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(kHeight);
    QLabel* heading = widgets::titleLabel(title, this);
    auto* words = new widgets::ElidedText(text, kTextLines, this);
    words->setFont(themes->theme().secondary());
    for (QWidget* widget : {static_cast<QWidget*>(heading), static_cast<QWidget*>(words)})
        widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(8, 4, 8, 0);
    column->setSpacing(4);
    m_titleRow = new QHBoxLayout;
    m_titleRow->addWidget(heading, 1);
    column->addLayout(m_titleRow);
    column->addWidget(words);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 12);
    layout->setSpacing(4);
    layout->addWidget(m_thumbnail, 1);
    layout->addLayout(column);
}

void ProjectCard::setGraph(graph::Graph graph) {
    m_thumbnail->setGraph(std::move(graph));
}

QToolButton* ProjectCard::offerAbout(const QString& toolTip) {
    auto* about = new QToolButton(this);
    about->setToolTip(toolTip);
    about->setAccessibleName(toolTip);
    about->setFocusPolicy(Qt::StrongFocus);
    about->setProperty("role", "sign");
    about->setFixedSize(22, 22);
    const auto colour = [this, about] { about->setIcon(widgets::icon(QStringLiteral("info"), m_themes->theme().dim)); };
    connect(m_themes, &theme::ThemeManager::changed, about, colour);
    colour();
    m_titleRow->addWidget(about);
    return about;
}

void ProjectCard::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() != QEvent::EnabledChange)
        return;
    QGraphicsOpacityEffect* faint = isEnabled() ? nullptr : new QGraphicsOpacityEffect(this);
    if (faint)
        faint->setOpacity(0.4);
    setGraphicsEffect(faint); // deletes the one before
}

} // namespace netwright::shell
