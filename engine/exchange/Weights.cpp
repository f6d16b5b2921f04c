#include "engine/exchange/Weights.h"

#include "engine/backend/ParameterStore.h"
#include "engine/compile/Program.h"
#include "engine/core/JsonText.h"
#include "engine/graph/GraphJson.h"
#include "engine/graph/Results.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>

namespace netwright::exchange {

namespace {

using nlohmann::ordered_json;

graph::Graph withoutLooks(graph::Graph graph) {
    graph.frames.clear();
    graph.notes.clear();
    for (graph::Node& node : graph.nodes) {
        node.name.clear();
        node.params = graph::settingsOf(node); // what is a result does not change what the parameters mean
        node.position = {};
        node.collapsed = node.pinned = node.frozen = false;
        if (node.body)
            node.body = graph::GraphBox(withoutLooks(**node.body));
    }
    std::sort(graph.nodes.begin(), graph.nodes.end(),
              [](const graph::Node& a, const graph::Node& b) { return a.id < b.id; });
    // The order of the wires counts only among those of one port.
    std::stable_sort(graph.edges.begin(), graph.edges.end(),
                     [](const graph::Edge& a, const graph::Edge& b) { return a.to < b.to; });
    return graph;
}

/// FNV-1a, 64 bits: not for secrecy, only to notice a change.
std::string fingerprint(const std::string& text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : text) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 0x100000001b3U;
    }
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

ordered_json toJson(const data::Affine& map) { return {{"map", "affine"}, {"scale", map.scale}, {"offset", map.offset}}; }
ordered_json toJson(const data::Fill& fill) { return {{"map", "fill"}, {"value", fill.value}}; }
ordered_json toJson(const data::Log& log) { return {{"map", "log"}, {"applies", log.applies}}; }
ordered_json toJson(const data::Exp& exp) { return {{"map", "exp"}, {"applies", exp.applies}}; }

/// JSON has no infinity: null is no limit.
ordered_json toJson(const data::Clip& clip) { return {{"map", "clip"}, {"low", clip.low}, {"high", clip.high}}; }

} // namespace

std::string graphHash(const graph::Graph& graph) { return fingerprint(core::jsonText(graph::toJson(withoutLooks(graph)))); }

std::map<std::string, std::string> weightsMetadata(const project::Project& project, const data::Dataset& dataset,
                                                   const std::string& trainingSummary) {
    ordered_json preprocessing = ordered_json::object();
    for (const core::Field& field : dataset.schema().fields) {
        for (const data::Transform& transform : dataset.preprocessing(field.name))
            preprocessing[field.name].push_back(std::visit([](const auto& map) { return toJson(map); }, transform));
    }
    std::map<std::string, std::string> metadata{{"format", "netwright"},
                                                {"graph_hash", graphHash(project.graph)},
                                                {"seed", std::to_string(project.training.seed)},
                                                {"preprocessing", core::jsonText(preprocessing)}};
    if (!trainingSummary.empty())
        metadata["training"] = trainingSummary;
    return metadata;
}

std::vector<core::NamedTensor> readParameters(const backend::ParameterStore& store) {
    std::vector<core::NamedTensor> tensors;
    const std::vector<backend::ParameterInfo>& infos = store.parameters();
    for (std::size_t i = 0; i < infos.size(); ++i) {
        core::NamedTensor tensor{infos[i].key(), infos[i].shape, {}};
        tensor.data.resize(static_cast<std::size_t>(tensor.shape.elements()));
        store.read(i, tensor.data);
        tensors.push_back(std::move(tensor));
    }
    return tensors;
}

std::vector<ExpectedTensor> expectedTensors(const backend::ParameterStore& store) {
    std::vector<ExpectedTensor> expected;
    for (const backend::ParameterInfo& info : store.parameters())
        expected.push_back({info.key(), info.shape});
    return expected;
}

std::vector<ExpectedTensor> expectedTensors(const compile::Program& program) {
    std::vector<ExpectedTensor> expected;
    for (const compile::Program::Parameter& parameter : program.parameters)
        expected.push_back({parameter.node + "." + parameter.name,
                            program.values[static_cast<std::size_t>(parameter.value)].shape});
    return expected;
}

core::Diagnostics checkParameters(const std::vector<core::NamedTensor>& tensors,
                                  const std::vector<ExpectedTensor>& expected, const std::string& file) {
    std::map<std::string, const core::NamedTensor*> given;
    for (const core::NamedTensor& tensor : tensors)
        given[tensor.key] = &tensor;

    core::Diagnostics problems;
    for (const ExpectedTensor& wanted : expected) {
        core::Location where = core::inFile(file);
        where.node = wanted.key.substr(0, wanted.key.rfind('.'));
        const auto found = given.find(wanted.key);
        if (found == given.end()) {
            problems.push_back(core::error("weights.missing", where,
                                           "The weights lack “" + wanted.key + "”, which the network needs.",
                                           "Train the network again, or take the weights that belong to it."));
            continue;
        }
        if (found->second->shape != wanted.shape)
            problems.push_back(core::error("weights.shape", where,
                                           "“" + wanted.key + "” is " + found->second->shape.toString() +
                                               " in the weights and " + wanted.shape.toString() + " in the network.",
                                           "Train the network again, or undo the change of this layer."));
        given.erase(found);
    }
    for (const auto& [key, tensor] : given)
        problems.push_back(core::warning("weights.extra", core::inFile(file),
                                         "The weights hold “" + key + "”, which the network does not have.",
                                         "Nothing needs to be done if that layer was removed on purpose."));
    return problems;
}

core::Diagnostics loadParameters(const std::vector<core::NamedTensor>& tensors, backend::ParameterStore& store,
                                 const std::string& file) {
    core::Diagnostics problems = checkParameters(tensors, expectedTensors(store), file);
    if (core::hasErrors(problems))
        return problems;
    std::map<std::string, const core::NamedTensor*> given;
    for (const core::NamedTensor& tensor : tensors)
        given[tensor.key] = &tensor;
    const std::vector<backend::ParameterInfo>& infos = store.parameters();
    for (std::size_t i = 0; i < infos.size(); ++i)
        store.write(i, given.at(infos[i].key())->data);
    return problems;
}

core::Result<std::vector<core::NamedTensor>> readStartingValues(const std::string& startFrom,
                                                                const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / startFrom;
    std::error_code ignored;
    core::Result<TensorFile> file = std::filesystem::is_directory(path, ignored) ? readWeights(path) : readSafetensors(path);
    if (!file)
        return file.problems();
    return std::move(file->tensors);
}

core::Result<TensorFile> readWeights(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / kWeightsFileName;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return core::error("weights.none", core::inFile(path.string()), "The network has not been trained yet.",
                           "Train it first: netwright-cli train " + folder.string());
    return readSafetensors(path);
}

} // namespace netwright::exchange
