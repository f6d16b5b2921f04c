#pragma once

#include "engine/exchange/Safetensors.h"
#include "engine/project/Project.h"

#include <filesystem>
#include <string>
#include <vector>

namespace netwright::backend {
class ParameterStore;
}
namespace netwright::compile {
struct Program;
}

/// weights.safetensors of a project: the trained parameters, keyed "node.name", and what they belong to.
namespace netwright::exchange {

inline constexpr const char* kWeightsFileName = "weights.safetensors";

/// A short text that changes with whatever changes the meaning of the parameters (layers, settings, wires), and not with
/// names, positions, frames or notes.
std::string graphHash(const graph::Graph& graph);

/// "format", "graph_hash", "seed", "preprocessing" (JSON: per field a list of maps in their order, as in data::Preparation: {"map": "affine", "scale": […], "offset": […]}) and,
/// when given, "training" (a JSON object: what the run reached).
std::map<std::string, std::string> weightsMetadata(const project::Project& project, const data::Dataset& dataset,
                                                   const std::string& trainingSummary = {});

/// All parameters of a model, in plain layout.
std::vector<core::NamedTensor> readParameters(const backend::ParameterStore& store);

/// What a model expects, for checking a file before anything is changed.
struct ExpectedTensor {
    std::string key;
    core::Shape shape;
};
std::vector<ExpectedTensor> expectedTensors(const backend::ParameterStore& store);
std::vector<ExpectedTensor> expectedTensors(const compile::Program& program);

/// All that does not fit: "weights.missing", "weights.shape" (errors) and "weights.extra" (a warning). `file` is for
/// messages. Duplicate keys do not occur in a file that was read.
core::Diagnostics checkParameters(const std::vector<core::NamedTensor>& tensors,
                                  const std::vector<ExpectedTensor>& expected, const std::string& file);

/// Writes all of them into the model, or none when checkParameters() finds an error. Returns its diagnostics, warnings
/// included. Trainer thread, like the store.
core::Diagnostics loadParameters(const std::vector<core::NamedTensor>& tensors, backend::ParameterStore& store,
                                 const std::string& file);

/// What TrainingSettings::startFrom names: a safetensors file, or a project folder with one; relative to `folder`.
core::Result<std::vector<core::NamedTensor>> readStartingValues(const std::string& startFrom,
                                                                const std::filesystem::path& folder);

/// The stored parameters of a project folder. "weights.none" when it was never trained.
core::Result<TensorFile> readWeights(const std::filesystem::path& folder);

} // namespace netwright::exchange
