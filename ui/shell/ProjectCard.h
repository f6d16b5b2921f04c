#pragma once

#include "engine/graph/Graph.h"
#include "ui/theme/Theme.h"

#include <QPushButton>

namespace netwright::shell {

class GraphThumbnail;

/// A button that shows a network small, with a title and up to three lines of words: an example, a recent project, a
/// template.
class ProjectCard : public QPushButton {
    Q_OBJECT
public:
    ProjectCard(const QString& title, const QString& text, theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setGraph(graph::Graph graph);

private:
    GraphThumbnail* m_thumbnail;
};

} // namespace netwright::shell
