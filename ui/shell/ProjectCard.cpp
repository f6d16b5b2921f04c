#include "ui/shell/ProjectCard.h"

#include "ui/shell/GraphThumbnail.h"
#include "ui/widgets/ElidedText.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

namespace netwright::shell {
namespace {

constexpr int kHeight = 188;
constexpr int kTextLines = 3;

} // namespace

ProjectCard::ProjectCard(const QString& title, const QString& text, theme::ThemeManager* themes, QWidget* parent)
    : QPushButton(parent), m_thumbnail(new GraphThumbnail(layers::builtinLayers(), themes, this)) {
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
    column->addWidget(heading);
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

} // namespace netwright::shell
