#include "engine/project/templates/Sketch.h"

#include "engine/graph/AutoLayout.h"
#include "engine/graph/Results.h"

#include <algorithm>
#include <map>

namespace netwright::project {
namespace {

constexpr double kCardWidth = 168;
constexpr double kCardHeight = 130;
constexpr double kFrameMargin = 24;
constexpr double kFrameTitle = 28;

/// The canvas of a window of usual size, with its panels open.
constexpr graph::Point kView{800, 520};
constexpr double kReadable = 0.7; ///< zoom from which on the texts of a card can be read
constexpr double kColumnGap = 56; ///< as the canvas lays out columns

using Corners = std::map<graph::NodeId, graph::Point>;

/// "node.port" or "node", whose port is then "out".
graph::PortRef outputOf(const std::string& producer) {
    const auto dot = producer.find('.');
    return dot == std::string::npos ? graph::PortRef{producer, "out"}
                                    : graph::PortRef{producer.substr(0, dot), producer.substr(dot + 1)};
}

const char* inputLayerFor(core::FieldKind kind) {
    switch (kind) {
    case core::FieldKind::Image: return "Image";
    case core::FieldKind::Sequence: return "Sequence";
    case core::FieldKind::Tokens: return "Tokens";
    default: return "Features";
    }
}

/// Draws each frame around its members.
void fitFrames(graph::Graph& graph) {
    for (graph::Frame& frame : graph.frames) {
        double right = 0;
        double bottom = 0;
        frame.position = {1e9, 1e9};
        for (const graph::NodeId& id : frame.nodes) {
            const graph::Point corner = graph.find(id)->position;
            frame.position.x = std::min(frame.position.x, corner.x - kFrameMargin);
            frame.position.y = std::min(frame.position.y, corner.y - kFrameMargin - kFrameTitle);
            right = std::max(right, corner.x + kCardWidth + kFrameMargin);
            bottom = std::max(bottom, corner.y + kCardHeight + kFrameMargin);
        }
        frame.width = right - frame.position.x;
        frame.height = bottom - frame.position.y;
    }
}

/// How large a drawing appears when all of it is seen at once; at most 1.
double zoomOf(const Corners& corners) {
    graph::Point least{1e9, 1e9}, most{-1e9, -1e9};
    for (const auto& [id, corner] : corners) {
        least = {std::min(least.x, corner.x), std::min(least.y, corner.y)};
        most = {std::max(most.x, corner.x + kCardWidth), std::max(most.y, corner.y + kCardHeight)};
    }
    return corners.empty() ? 1 : std::min({1.0, kView.x / (most.x - least.x), kView.y / (most.y - least.y)});
}

void place(graph::Graph& graph, const Corners& corners) {
    for (graph::Node& node : graph.nodes)
        node.position = corners.at(node.id);
    fitFrames(graph);
}

/// Whether no card lies in a frame to which it does not belong.
bool framesAreClean(const graph::Graph& graph) {
    for (const graph::Frame& frame : graph.frames)
        for (const graph::Node& node : graph.nodes) {
            const bool inside = node.position.x < frame.position.x + frame.width && node.position.x + kCardWidth > frame.position.x &&
                                node.position.y < frame.position.y + frame.height && node.position.y + kCardHeight > frame.position.y;
            if (inside && std::ranges::find(frame.nodes, node.id) == frame.nodes.end())
                return false;
        }
    return true;
}

} // namespace

Sketch::Id Sketch::add(const std::string& type, graph::ParamMap params, std::initializer_list<Id> inputs) {
    const layers::LayerSpec* spec = m_registry.find(type);
    graph::Node node;
    node.id = node.name = m_graph.freshId(spec ? spec->stem : "layer");
    node.type = type;
    node.params = std::move(params);
    m_graph.nodes.push_back(node);
    for (const Id& from : inputs)
        wire(from, node.id, "in");
    return node.id;
}

Sketch::Id Sketch::group(const std::string& stem, const std::string& title, const Id& input,
                         const std::function<Id(Sketch& inside, const Id& entry)>& draw) {
    Sketch inside(m_registry, m_schema);
    const auto port = [&inside](const char* type, const char* name) {
        graph::Node node;
        node.id = node.name = name;
        node.type = type;
        inside.m_graph.nodes.push_back(node);
        return node.id;
    };
    const Id entry = port("GroupInput", "in");
    const Id last = draw(inside, entry);
    inside.wire(last, port("GroupOutput", "out"), "in");
    graph::Node node;
    node.id = m_graph.find(stem) ? m_graph.freshId(stem) : stem;
    node.name = title;
    node.type = "Group";
    node.body = graph::GraphBox(inside.finish());
    m_graph.nodes.push_back(node);
    wire(input, node.id, "in");
    return node.id;
}

void Sketch::wire(const Id& from, const Id& to, const std::string& port) {
    m_graph.edges.push_back({outputOf(from), {to, port}});
}

const core::Field* Sketch::field(core::FieldKind kind) const {
    if (!m_schema)
        return nullptr;
    const auto found = std::ranges::find(m_schema->fields, kind, &core::Field::kind);
    return found == m_schema->fields.end() ? nullptr : &*found;
}

const core::Field* Sketch::lastField(core::FieldKind kind) const {
    const core::Field* last = field(kind);
    if (last)
        for (const core::Field& candidate : m_schema->fields)
            if (candidate.kind == kind)
                last = &candidate;
    return last;
}

Sketch::Id Sketch::input(core::FieldKind kind) {
    const core::Field* source = field(kind);
    return add(inputLayerFor(kind), source ? graph::ParamMap{{"field", source->name}} : graph::ParamMap{}, {});
}

const core::Field* Sketch::target() const {
    const core::Field* category = field(core::FieldKind::Category);
    return category ? category : field(core::FieldKind::Number);
}

std::int64_t Sketch::targetWidth() const {
    const core::Field* aim = target();
    if (!aim)
        return 10;
    return aim->kind == core::FieldKind::Category ? static_cast<std::int64_t>(std::max<std::size_t>(2, aim->classes.size()))
                                                  : aim->shape.elements();
}

void Sketch::predict(const Id& features) {
    const core::Field* aim = target();
    const Id outputs = then(features, "Dense", {{"outputs", targetWidth()}});
    const bool numbers = aim && aim->kind == core::FieldKind::Number;
    then(outputs, numbers ? "Regression" : "Classification",
         aim ? graph::ParamMap{{"target", aim->name}} : graph::ParamMap{});
}

void Sketch::frame(const std::string& title, const std::string& color, const std::vector<Id>& nodes) {
    graph::Frame frame;
    frame.id = "frame" + std::to_string(m_graph.frames.size() + 1);
    frame.title = title;
    frame.color = color;
    frame.nodes = nodes;
    m_graph.frames.push_back(std::move(frame));
}

void Sketch::markResult(const Id& node) { graph::setResult(*m_graph.find(node), "out", true); }

graph::Graph Sketch::finish() {
    std::vector<graph::LayoutNode> cards;
    std::vector<std::pair<graph::NodeId, graph::NodeId>> wires;
    for (const graph::Node& node : m_graph.nodes)
        cards.push_back({node.id, kCardWidth, kCardHeight});
    for (const graph::Edge& edge : m_graph.edges)
        wires.emplace_back(edge.from.node, edge.to.node);
    const Corners inARow = graph::layoutGraph(cards, wires, {});
    place(m_graph, inARow);
    Corners best = inARow;
    graph::LayoutOptions columns;
    columns.topDown = true;
    columns.layerGap = kColumnGap;
    for (const double stretch : {1.0, 2.0, 0.5, 4.0}) { // fewer or more columns, where a frame would span some
        columns.aspect = kView.x / kView.y * stretch;
        const Corners folded = graph::layoutGraph(cards, wires, columns);
        if (zoomOf(best) >= kReadable || zoomOf(folded) <= zoomOf(best))
            continue;
        place(m_graph, folded);
        if (framesAreClean(m_graph))
            best = folded;
    }
    place(m_graph, best);
    return std::move(m_graph);
}

} // namespace netwright::project
