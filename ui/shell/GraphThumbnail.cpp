#include "ui/shell/GraphThumbnail.h"

#include "engine/graph/AutoLayout.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace netwright::shell {
namespace {

/// About the size of a card on the canvas; exact sizes are the canvas's business.
constexpr double kWidth = 148, kHeight = 72;
constexpr double kLargestScale = 0.25;

QRectF boxOf(const graph::Node& node) {
    return {node.position.x, node.position.y, kWidth, kHeight};
}

/// As on the canvas: down from a block to one that stands below it, else from side to side.
QPainterPath wireBetween(const QRectF& from, const QRectF& to) {
    const bool below = to.top() > from.bottom() && std::abs(to.center().x() - from.center().x()) < kWidth * 0.4;
    const QPointF start = below ? QPointF(from.center().x(), from.bottom()) : QPointF(from.right(), from.center().y());
    const QPointF end = below ? QPointF(to.center().x(), to.top()) : QPointF(to.left(), to.center().y());
    const double reach = std::max(40.0, std::abs(end.x() - start.x()) / 2);
    const QPointF turn = below ? QPointF(0, (end.y() - start.y()) / 2) : QPointF(reach, 0);
    QPainterPath path(start);
    path.cubicTo(start + turn, end - turn, end);
    return path;
}

} // namespace

graph::Graph foldedToFit(graph::Graph graph, double aspect) {
    constexpr double kLong = 6;
    QRectF bounds;
    std::vector<graph::LayoutNode> nodes;
    for (const graph::Node& node : graph.nodes) {
        bounds |= boxOf(node);
        nodes.push_back({node.id, kWidth, kHeight});
    }
    if (nodes.size() < 8 || bounds.width() < kLong * bounds.height())
        return graph;
    std::vector<std::pair<graph::NodeId, graph::NodeId>> wires;
    for (const graph::Edge& edge : graph.edges)
        wires.emplace_back(edge.from.node, edge.to.node);
    graph::LayoutOptions options;
    options.topDown = true;
    options.layerGap = 56;
    options.aspect = aspect;
    const auto places = graph::layoutGraph(nodes, wires, options);
    for (graph::Node& node : graph.nodes)
        if (const auto place = places.find(node.id); place != places.end())
            node.position = place->second;
    return graph;
}

void paintThumbnail(QPainter& painter, const graph::Graph& graph, const layers::LayerRegistry& registry,
                    const QRectF& area, const theme::Theme& theme) {
    if (graph.nodes.empty())
        return;
    QRectF bounds = boxOf(graph.nodes.front());
    for (const graph::Node& node : graph.nodes)
        bounds |= boxOf(node);
    const double scale = std::min({area.width() / bounds.width(), area.height() / bounds.height(), kLargestScale});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    QPen wire(theme.nodeLine, 1.2);
    wire.setCosmetic(true);
    painter.setPen(wire);
    for (const graph::Edge& edge : graph.edges) {
        const graph::Node* from = graph.find(edge.from.node);
        const graph::Node* to = graph.find(edge.to.node);
        if (!from || !to)
            continue;
        painter.drawPath(wireBetween(boxOf(*from), boxOf(*to)));
    }
    painter.setPen(Qt::NoPen);
    for (const graph::Node& node : graph.nodes) {
        const layers::LayerSpec* spec = registry.find(node.type);
        painter.setBrush(theme.category(spec ? spec->category : layers::Category::Shape));
        painter.drawRoundedRect(boxOf(node), 14, 14);
    }
    painter.restore();
}

GraphThumbnail::GraphThumbnail(const layers::LayerRegistry& registry, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_themes(themes) {
    setMinimumSize(120, 84);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void GraphThumbnail::setGraph(graph::Graph graph) {
    constexpr double kAspect = 2.6;
    m_graph = foldedToFit(std::move(graph), kAspect);
    update();
}

void GraphThumbnail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_themes->theme().canvas);
    painter.drawRoundedRect(rect(), 6, 6);
    paintThumbnail(painter, m_graph, m_registry, QRectF(rect()).adjusted(12, 10, -12, -10), m_themes->theme());
}

} // namespace netwright::shell
