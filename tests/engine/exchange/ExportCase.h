#pragma once

#include "engine/compile/Program.h"
#include "engine/core/Rng.h"
#include "engine/exchange/Weights.h"
#include "tests/engine/LayerCases.h"
#include "tests/engine/exchange/SchemaDataset.h"

/// A case of tests/engine/layer_cases.json as a trained project: random parameters, no preprocessing.
namespace netwright::testing {

struct ExportCase {
    project::Project project;
    SchemaDataset dataset;
    std::vector<core::NamedTensor> parameters;
};

/// False for the few cases whose result no output layer takes (concatenated batches).
inline bool canRun(const LayerCase& one) {
    const CaseNetwork network = networkOf(one);
    return layers::checkGraph(network.graph, layers::builtinLayers(), &network.schema).ok();
}

/// Random numbers for all parameters; variances are positive.
inline std::vector<core::NamedTensor> randomParameters(const compile::Program& program, std::uint64_t seed) {
    std::vector<core::NamedTensor> tensors;
    core::Rng rng(seed, 17);
    for (const exchange::ExpectedTensor& expected : exchange::expectedTensors(program)) {
        core::NamedTensor tensor{expected.key, expected.shape, {}};
        const bool positive = expected.key.ends_with("running_var");
        for (std::int64_t i = 0; i < expected.shape.elements(); ++i)
            tensor.data.push_back(static_cast<float>(positive ? rng.uniform(0.5, 2.0) : rng.uniform(-0.7, 0.7)));
        tensors.push_back(std::move(tensor));
    }
    return tensors;
}

/// Requires canRun().
inline ExportCase exportCase(const LayerCase& one) {
    CaseNetwork network = networkOf(one);
    project::Project project;
    project.title = one.label();
    project.graph = std::move(network.graph);
    const auto program = compile::lower(project.graph, layers::builtinLayers(), network.schema, {});
    if (!program)
        throw std::runtime_error(one.label() + ": " + program.problems().front().message);
    auto parameters = randomParameters(*program, static_cast<std::uint64_t>(one.index));
    return {std::move(project), SchemaDataset(std::move(network.schema)), std::move(parameters)};
}

} // namespace netwright::testing
