#pragma once

#include "engine/graph/Graph.h"
#include "ui/theme/Theme.h"

#include <QPushButton>

class QHBoxLayout;
class QToolButton;

namespace netwright::shell {

class GraphThumbnail;

/// A button that shows a network small, with a title and up to three lines of words: an example, a recent project, a
/// template.
class ProjectCard : public QPushButton {
    Q_OBJECT
public:
    ProjectCard(const QString& title, const QString& text, theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setGraph(graph::Graph graph);
    /// A small button beside the title, for more words than a card holds; its click opens no project. Returns it, to connect.
    QToolButton* offerAbout(const QString& toolTip);

protected:
    void changeEvent(QEvent* event) override; ///< a card that cannot be chosen is faint

private:
    theme::ThemeManager* m_themes;
    GraphThumbnail* m_thumbnail;
    QHBoxLayout* m_titleRow;
};

} // namespace netwright::shell
