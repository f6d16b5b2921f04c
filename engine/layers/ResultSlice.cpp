#include "engine/layers/ResultSlice.h"

#include "engine/graph/Results.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/Fields.h"
#include "engine/layers/InferGraph.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

#include <algorithm>

namespace netwright::layers {
namespace {

using graph::PortRef;

LayerSpec makeResultLayer(bool inData) {
    LayerSpec spec;
    spec.type = spec.title = "Result";
    spec.category = Category::Output;
    spec.inputs = {inPort("Anything.")};
    if (inData) {
        spec.fieldKinds = {core::FieldKind::Image, core::FieldKind::Features, core::FieldKind::Sequence, core::FieldKind::Number};
        spec.params = {core::fieldParam("target", "Target", "The field of the data in whose units it leaves.")};
    }
    spec.infer = [](const InferContext&) -> Inferred { return std::vector<TensorType>{}; };
    spec.lower = [](LowerContext& context) { context.result(context.input("in"), operators::kNoValue, 1); };
    return spec;
}

/// Noise of any shape, in the place of a Reparameterize.
LayerSpec makeLatentLayer() {
    LayerSpec spec = noiseLayer();
    spec.params = {core::integersParam("shape", "Shape", {1}, 0, 1, std::int64_t{1} << 32, "Of the numbers.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        const std::vector<std::int64_t> extents = context.params.integers("shape");
        return yields({core::Shape{std::span<const std::int64_t>(extents)}, false, 1});
    };
    return spec;
}

const LayerSpec& latentLayer() {
    static const LayerSpec kSpec = makeLatentLayer();
    return kSpec;
}

class Slicer {
public:
    Slicer(FlatGraph& flat, const core::DataSchema& schema, const ResultOptions& options)
        : m_flat(flat), m_schema(schema), m_options(options), m_types(inferGraph(flat, &schema)) {}

    core::Status run(const std::vector<PortRef>& marks) {
        if (m_options.fromNoise)
            drawLatents();
        for (const PortRef& mark : marks)
            add(mark);
        if (!m_problems.empty())
            return m_problems;
        if (!m_options.fromNoise && m_ends.empty())
            return core::Done{}; // the marks name nothing that exists: as without any
        if (m_ends.empty())
            return core::error("result.none", {}, "No result of this network is a picture that can be generated from noise alone.",
                               "Mark the output that yields the generated picture as a result of the network.");
        const std::vector<bool> needed = leadingTo(m_ends);
        std::erase_if(m_flat.order, [&](std::size_t node) { return !needed[node]; });
        for (const std::size_t end : m_ends)
            if (isResult(m_flat.nodes[end]))
                m_flat.order.push_back(end);
        return core::Done{};
    }

private:
    const TensorType* typeOf(const FlatSource& source) const {
        const auto node = static_cast<std::size_t>(source.node);
        if (source.node < 0 || node >= m_types.outputs.size() || !m_types.outputs[node])
            return nullptr;
        return &(*m_types.outputs[node])[static_cast<std::size_t>(source.port)];
    }

    /// The settings of a layer that nobody drew; they live as long as the flat graph.
    const graph::Node* settings(graph::Node node) {
        graph::Graph holder;
        holder.nodes.push_back(std::move(node));
        m_flat.opened.push_back(std::make_unique<const graph::Graph>(std::move(holder)));
        return &m_flat.opened.back()->nodes.front();
    }

    void drawLatents() {
        for (std::size_t i = 0; i < m_flat.nodes.size(); ++i) {
            FlatNode& node = m_flat.nodes[i];
            const TensorType* type = node.spec->type == "Reparameterize" ? typeOf({static_cast<std::int32_t>(i), 0}) : nullptr;
            if (!type)
                continue;
            graph::Node noise;
            noise.type = latentLayer().type;
            noise.params["shape"] = std::vector<std::int64_t>(type->shape.extents().begin(), type->shape.extents().end());
            node.settings = settings(std::move(noise));
            node.spec = &latentLayer();
            node.inputs.clear();
        }
    }

    void add(const PortRef& mark) {
        if (mark.port == graph::kPrediction) {
            for (std::size_t i = 0; i < m_flat.nodes.size() && !m_options.fromNoise; ++i)
                if (m_flat.nodes[i].drawn && m_flat.nodes[i].place == mark.node && m_flat.nodes[i].spec->category == Category::Output)
                    m_ends.push_back(i);
            return;
        }
        const std::optional<FlatSource> source = find(mark);
        if (!source)
            return; // checkGraph() warns of it
        const TensorType* type = typeOf(*source);
        if (!type) {
            m_problems.push_back(core::error("result.unknown", core::atNode(mark.node, mark.port),
                                             "The output “" + mark.port + "” of " + mark.node + " is a result of the network, but cannot be computed.",
                                             "Connect what leads to it, or take the mark away."));
            return;
        }
        const core::Field* field = fieldOf(*source, *type);
        if (!m_options.fromNoise || (field && field->kind == core::FieldKind::Image && isMadeFromNoise(*source)))
            append(mark, *source, field);
    }

    /// Where the value of a drawn port comes from; nothing when there is no such port.
    std::optional<FlatSource> find(const PortRef& mark) const {
        for (const FlatGraph::Alias& alias : m_flat.aliases)
            if (alias.place == mark.node && alias.port == mark.port)
                return alias.source;
        for (std::size_t i = 0; i < m_flat.nodes.size(); ++i) {
            const FlatNode& node = m_flat.nodes[i];
            if (!node.drawn || node.place != mark.node)
                continue;
            const auto port = std::ranges::find(node.spec->outputs, mark.port, &PortSpec::name);
            if (port != node.spec->outputs.end())
                return FlatSource{static_cast<std::int32_t>(i), static_cast<std::int32_t>(port - node.spec->outputs.begin())};
            if (node.node != node.settings && !node.spec->outputs.empty()) // of shared weights: its one port
                return FlatSource{static_cast<std::int32_t>(i), 0};
        }
        return std::nullopt;
    }

    /// The field of the data that a value is like: what it is compared with by a Regression, or the pictures when it has their
    /// shape. nullptr: none, it leaves as it is.
    const core::Field* fieldOf(const FlatSource& source, const TensorType& type) const {
        for (const FlatNode& node : m_flat.nodes) {
            if (node.spec->type != "Regression" || node.inputs.front() != std::vector<FlatSource>{source})
                continue;
            const core::ParamReader params(node.spec->params, node.settings->params);
            const auto field = boundField(node.spec->fieldKinds, "target", params.text("target"), m_schema);
            if (field && (*field)->shape.elements() == type.shape.elements())
                return *field;
        }
        for (const core::Field& field : m_schema.fields)
            if (field.kind == core::FieldKind::Image && field.shape == type.shape && !type.tokens)
                return &field;
        return nullptr;
    }

    std::vector<bool> leadingTo(std::vector<std::size_t> open) const {
        std::vector<bool> needed(m_flat.nodes.size(), false);
        while (!open.empty()) {
            const std::size_t index = open.back();
            open.pop_back();
            if (needed[index])
                continue;
            needed[index] = true;
            for (const std::vector<FlatSource>& port : m_flat.nodes[index].inputs)
                for (const FlatSource& source : port)
                    if (source.node >= 0)
                        open.push_back(static_cast<std::size_t>(source.node));
        }
        return needed;
    }

    bool isMadeFromNoise(const FlatSource& source) const {
        const std::vector<bool> needed = leadingTo({static_cast<std::size_t>(source.node)});
        bool noise = false;
        for (std::size_t i = 0; i < needed.size(); ++i) {
            if (!needed[i] || m_flat.nodes[i].spec->category != Category::Input)
                continue;
            if (m_flat.nodes[i].spec->type != latentLayer().type)
                return false;
            noise = true;
        }
        return noise;
    }

    void append(const PortRef& mark, const FlatSource& source, const core::Field* field) {
        FlatNode end;
        const FlatNode& from = m_flat.nodes[static_cast<std::size_t>(source.node)];
        const bool first = source.port == 0;
        end.id = end.owner = first ? mark.node : mark.node + "." + mark.port;
        end.place = mark.node;
        end.spec = &resultLayer(field != nullptr);
        graph::Node node;
        node.id = end.id;
        node.type = end.spec->type;
        if (field)
            node.params["target"] = field->name;
        end.node = from.node;
        end.settings = settings(std::move(node));
        end.inputs = {{source}};
        m_flat.nodes.push_back(std::move(end));
        m_ends.push_back(m_flat.nodes.size() - 1);
    }

    FlatGraph& m_flat;
    const core::DataSchema& m_schema;
    const ResultOptions& m_options;
    InferredGraph m_types; ///< of the nodes that were drawn
    std::vector<std::size_t> m_ends;
    core::Diagnostics m_problems;
};

} // namespace

const LayerSpec& resultLayer(bool inData) {
    static const LayerSpec kInData = makeResultLayer(true);
    static const LayerSpec kPlain = makeResultLayer(false);
    return inData ? kInData : kPlain;
}

bool isResult(const FlatNode& node) { return node.spec == &resultLayer(true) || node.spec == &resultLayer(false); }

core::Status keepResults(FlatGraph& flat, const graph::Graph& graph, const core::DataSchema& schema, const ResultOptions& options) {
    const std::vector<PortRef> marks = graph::resultsOf(graph);
    if (marks.empty() && !options.fromNoise)
        return core::Done{};
    return Slicer(flat, schema, options).run(marks);
}

} // namespace netwright::layers
