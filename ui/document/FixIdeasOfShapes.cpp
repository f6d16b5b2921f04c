// The ideas of FixIdeas for what flows and does not fit.
#include "engine/layers/Fields.h"
#include "engine/layers/Ports.h"
#include "ui/document/EngineWords.h"
#include "ui/document/FixIdeas.h"
#include "ui/document/GraphEdits.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright::document {
namespace {

QString sizeText(const std::vector<std::int64_t>& sizes) {
    QStringList parts;
    for (const std::int64_t size : sizes)
        parts << QString::number(size);
    return parts.join(QStringLiteral(" × "));
}

std::int64_t wholeRoot(std::int64_t value) {
    const auto root = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(value))));
    return root * root == value ? root : 0;
}

} // namespace

void FixIdeas::forRank() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    if (!type)
        return;
    const core::Shape& shape = type->shape;
    const auto reshape = [&](std::vector<std::int64_t> sizes) {
        insertInFront("Reshape", {{"shape", sizes}}, tr("Insert Reshape to %1").arg(sizeText(sizes)));
    };
    if (shape.rank() > 1) {
        insertInFront("Flatten");
        if (shape.rank() == 3)
            insertInFront("GlobalAvgPool2d");
    }
    if (shape.rank() == 2) {
        reshape({1, shape[0], shape[1]});
        insertInFront("Mean", {}, tr("Insert the mean over the steps"));
    } else if (shape.rank() == 1) {
        if (const std::int64_t side = wholeRoot(shape[0]); side > 1)
            reshape({1, side, side});
        reshape({shape[0], 1, 1});
        reshape({shape[0], 1});
    } else if (shape.rank() == 3) {
        reshape({shape[0], shape[1] * shape[2]});
    } else if (shape.rank() == 0) {
        reshape({1});
    }
}

std::int64_t FixIdeas::wantedWidth() const {
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_design->registry);
    const core::DataSchema* schema = m_design->schema();
    if (!spec || !schema)
        return 0;
    const auto named = m_node->params.find("target");
    const auto* name = named == m_node->params.end() ? nullptr : std::get_if<std::string>(&named->second);
    const auto field = layers::boundField(spec->fieldKinds, "target", name ? *name : "", *schema);
    if (!field)
        return 0;
    if ((*field)->kind == core::FieldKind::Tokens)
        return (*field)->vocabulary;
    if ((*field)->kind == core::FieldKind::Category)
        return spec->type == "BinaryCrossEntropy" ? 1 : std::ssize((*field)->classes);
    return (*field)->shape.elements();
}

void FixIdeas::forWidth() {
    const std::int64_t width = wantedWidth();
    if (width <= 0)
        return;
    // Upwards to the layer that sets the width; what keeps the shape lies in between.
    graph::NodeId id = m_id;
    for (int steps = 0; steps < 16; ++steps) {
        const auto found = std::ranges::find_if(m_graph.edges, [&](const graph::Edge& edge) { return edge.to.node == id; });
        const graph::Node* before = found == m_graph.edges.end() ? nullptr : m_graph.find(found->from.node);
        const layers::LayerSpec* spec = before ? layers::specOf(*before, m_design->registry) : nullptr;
        if (!spec)
            break;
        for (const char* name : {"outputs", "filters", "features"})
            if (const core::ParamSpec* setting = core::findParam(spec->params, name)) {
                const QString said = m_problem.code == "output.class-count" ? tr("Set %1 of %2 to %3 to match %3 classes") : tr("Set %1 of %2 to %3");
                setParam(before->id, name, width, said.arg(insideSentence(engineText(setting->label)), nameOf(before->id)).arg(width));
                steps = 16;
                break;
            }
        id = before->id;
    }
    insertInFront("Dense", {{"outputs", width}}, tr("Insert Dense with %1 outputs").arg(width));
    suggest(tr("Insert Flatten and Dense with %1 outputs").arg(width),
            [wires = wiresIn(), width, &registry = m_design->registry](graph::Graph& graph) {
                for (const graph::Edge& wire : wires) {
                    const graph::NodeId dense = addNode(graph, registry, "Dense", between(graph, wire));
                    graph.find(dense)->params["outputs"] = width;
                    insertOnEdge(graph, registry, wire, dense);
                    const graph::Edge front{wire.from, {dense, "in"}};
                    insertOnEdge(graph, registry, front, addNode(graph, registry, "Flatten", between(graph, front)));
                }
            });
}

void FixIdeas::forMismatch() {
    const auto all = m_graph.edges;
    std::vector<graph::Edge> wires;
    std::ranges::copy_if(all, std::back_inserter(wires), [&](const graph::Edge& edge) { return edge.to.node == m_id; });
    for (std::size_t i = wires.size(); i-- > 0;) {
        for (std::size_t j = 0; j < wires.size(); ++j) {
            const layers::TensorType* from = typeAt(wires[i].from);
            const layers::TensorType* to = typeAt(wires[j].from);
            if (i == j || !from || !to || from->shape == to->shape || from->shape.rank() != to->shape.rank())
                continue;
            const bool image = from->shape.rank() == 3;
            const std::string type = image ? "Conv2d" : "Dense";
            graph::ParamMap params;
            if (image) {
                params = {{"filters", to->shape[0]}, {"kernel", std::vector<std::int64_t>{1, 1}}};
                const std::int64_t down = to->shape[1] > 0 ? (from->shape[1] + to->shape[1] - 1) / to->shape[1] : 1;
                const std::int64_t across = to->shape[2] > 0 ? (from->shape[2] + to->shape[2] - 1) / to->shape[2] : 1;
                if (down > 1 || across > 1)
                    params["stride"] = std::vector<std::int64_t>{down, across};
            } else {
                params = {{"outputs", to->shape[-1]}};
            }
            suggest(image ? tr("Insert a 1 × 1 convolution behind %1").arg(nameOf(wires[i].from.node))
                          : tr("Insert Dense behind %1").arg(nameOf(wires[i].from.node)),
                    [wire = wires[i], type, params, &registry = m_design->registry](graph::Graph& graph) {
                        const graph::NodeId id = addNode(graph, registry, type, between(graph, wire));
                        graph.find(id)->params = params;
                        insertOnEdge(graph, registry, wire, id);
                    });
        }
    }
}

void FixIdeas::forKernel() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    setParam(m_id, "padding", std::string("same"), tr("Set padding to same"));
    if (!type || type->shape.rank() < 2)
        return;
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_design->registry);
    const core::ParamSpec* kernel = spec ? core::findParam(spec->params, "kernel") : nullptr;
    if (!kernel)
        return;
    if (kernel->count == 2 && type->shape.rank() == 3) {
        const auto now = core::ParamReader(spec->params, m_node->params).integers("kernel");
        const std::vector<std::int64_t> largest{std::min(now[0], type->shape[1]), std::min(now[1], type->shape[2])};
        setParam(m_id, "kernel", largest, tr("Set kernel to %1").arg(sizeText(largest)));
    } else {
        setParam(m_id, "kernel", type->shape[0], tr("Set kernel to %1").arg(type->shape[0]));
    }
    removeNode(tr("Remove %1").arg(nameOf(m_id)), true);
}

void FixIdeas::forGroups() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    if (!type || type->shape.rank() == 0)
        return;
    const std::int64_t channels = type->shape[0];
    const std::int64_t filters = integerOf("filters");
    const std::int64_t groups = std::gcd(std::gcd(channels, filters > 0 ? filters : channels), std::max<std::int64_t>(1, integerOf("groups")));
    for (const std::int64_t choice : {groups, std::gcd(channels, filters > 0 ? filters : channels), std::int64_t{1}})
        if (std::ranges::none_of(m_ideas, [&](const QuickFix& idea) { return idea.text.endsWith(QLatin1Char(' ') + QString::number(choice)); }))
            setParam(m_id, "groups", choice, tr("Set groups to %1").arg(choice));
}

void FixIdeas::forHeads() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    if (!type || type->shape.rank() == 0)
        return;
    for (std::int64_t heads = std::min(integerOf("heads"), type->shape[-1]); heads > 0; --heads)
        if (type->shape[-1] % heads == 0)
            return setParam(m_id, "heads", heads, tr("Set heads to %1").arg(heads));
}

} // namespace netwright::document
