#include "engine/layers/InferGraph.h"

namespace netwright::layers {
namespace {

/// Larger tensors are a mistake, and would overflow further computations.
constexpr std::int64_t kMaxElements = std::int64_t{1} << 32;

struct Arrivals {
    std::vector<std::vector<TensorType>> types;
    std::vector<std::vector<InferContext::Source>> sources;
};

/// Nothing when an input that must be there is missing or unknown.
std::optional<Arrivals> arrivalsAt(const FlatGraph& flat, const FlatNode& node, const InferredGraph& known) {
    Arrivals arrivals;
    for (std::size_t port = 0; port < node.inputs.size(); ++port) {
        const PortSpec& spec = node.spec->inputs[port];
        const auto& wires = node.inputs[port];
        if ((wires.empty() && !spec.optional) || (wires.size() > 1 && !spec.multiple))
            return std::nullopt;
        arrivals.types.emplace_back();
        arrivals.sources.emplace_back();
        for (const FlatSource& wire : wires) {
            if (wire.node < 0)
                return std::nullopt;
            const auto& outputs = known.outputs[static_cast<std::size_t>(wire.node)];
            if (!outputs)
                return std::nullopt;
            const FlatNode& from = flat.nodes[static_cast<std::size_t>(wire.node)];
            arrivals.types.back().push_back((*outputs)[static_cast<std::size_t>(wire.port)]);
            arrivals.sources.back().push_back({from.node->name.empty() ? from.node->id : from.node->name, from.spec->type});
        }
    }
    return arrivals;
}

core::Diagnostics tooLarge(const std::vector<TensorType>& outputs) {
    for (const TensorType& type : outputs)
        if (type.shape.elements() > kMaxElements || type.views > 1024)
            return {core::error("shape.too-large", {}, "The result would be " + type.shape.toString() + " numbers per sample, more than any machine holds.",
                                "Choose smaller sizes.")};
    return {};
}

void blame(core::Diagnostics problems, const FlatNode& node, core::Diagnostics& all) {
    for (core::Diagnostic& problem : problems) {
        problem.where.node = node.place;
        const bool nested = !node.drawn && node.id.starts_with(node.place + "/");
        if (nested)
            problem.where.port.clear();
        if (node.repetition > 1)
            problem.message = "In repetition " + std::to_string(node.repetition) + ": " + problem.message;
        else if (nested)
            problem.message = "Inside, at " + node.id.substr(node.place.size() + 1) + ": " + problem.message;
        all.push_back(std::move(problem));
    }
}

} // namespace

InferredGraph inferGraph(const FlatGraph& flat, const core::DataSchema* schema,
                         const std::set<std::string, std::less<>>& broken) {
    InferredGraph result;
    result.outputs.resize(flat.nodes.size());
    std::set<std::string_view> blamed;
    for (const std::size_t index : flat.order) {
        const FlatNode& node = flat.nodes[index];
        if (!node.spec->infer || broken.contains(node.place))
            continue;
        auto arrivals = arrivalsAt(flat, node, result);
        if (!arrivals)
            continue;
        const core::ParamReader params(node.spec->params, node.settings->params);
        const InferContext context(params, node.spec->inputs, std::move(arrivals->types), schema, std::move(arrivals->sources));
        auto outputs = node.spec->infer(context);
        core::Diagnostics problems = outputs.ok() ? tooLarge(outputs.value()) : outputs.problems();
        if (problems.empty())
            result.outputs[index] = std::move(outputs).value();
        else if (blamed.insert(node.place).second)
            blame(std::move(problems), node, result.problems);
    }
    return result;
}

} // namespace netwright::layers
