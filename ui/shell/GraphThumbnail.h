#pragma once

#include "engine/graph/Graph.h"
#include "engine/layers/LayerSpec.h"
#include "ui/theme/Theme.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace netwright::shell {

/// Draws a network small: a coloured block a layer, lines for the wires, fitted into `area`.
void paintThumbnail(QPainter& painter, const graph::Graph& graph, const layers::LayerRegistry& registry,
                    const QRectF& area, const theme::Theme& theme);

/// The network as a thumbnail shows it: a long chain would be a line of specks, and is folded into columns that fill a picture
/// which is `aspect` times as wide as high.
graph::Graph foldedToFit(graph::Graph graph, double aspect);

/// A network as a small picture, on a canvas-coloured ground.
class GraphThumbnail : public QWidget {
    Q_OBJECT
public:
    GraphThumbnail(const layers::LayerRegistry& registry, theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setGraph(graph::Graph graph);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    graph::Graph m_graph;
    const layers::LayerRegistry& m_registry;
    theme::ThemeManager* m_themes;
};

} // namespace netwright::shell
