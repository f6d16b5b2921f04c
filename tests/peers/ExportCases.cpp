#include "engine/backend/Model.h"
#include "engine/exchange/Exporter.h"
#include "tests/engine/exchange/ExportCase.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>

/// Writes every case of tests/engine/layer_cases.json into a folder, for check_onnx.py and check_pytorch.py:
/// <layer>-<index>.onnx or the folder <layer>-<index> for PyTorch, and in <layer>-<index>.safetensors random inputs
/// ("in:<name>") with what Netwright makes of them ("out:<name>"). Layers that cannot be exported, or that draw their own
/// random numbers, are named with the reason.

using namespace netwright;
using namespace netwright::testing;

namespace {

/// Layers that take a mask, with one: the common table has none, because its inputs are random numbers.
std::vector<LayerCase> maskedCases() {
    std::vector<LayerCase> cases;
    for (const char* layer : {"LSTM", "GRU", "RNN"})
        for (const char* output : {"last", "sequence"})
            cases.push_back({layer, 100 + static_cast<int>(cases.size()),
                             {{"units", std::int64_t{5}}, {"layers", std::int64_t{2}}, {"bidirectional", true}, {"output", std::string(output)}},
                             {{"in", {{7, 3}}}, {"mask", {{7}}}}, 6, {}, {}, 0});
    for (const bool causal : {false, true})
        cases.push_back({"MultiHeadAttention", 100 + static_cast<int>(causal), {{"heads", std::int64_t{2}}, {"causal", causal}},
                         {{"in", {{6, 4}}}, {"mask", {{6}}}}, 8, {}, {}, 0});
    return cases;
}

void fill(backend::InputBinding& binding, const core::DataSchema& schema, core::Rng& rng) {
    const core::Field* field = schema.find(binding.field);
    const bool whole = binding.kind == core::FieldKind::Tokens || binding.kind == core::FieldKind::Category;
    const auto bound = !field ? 0 : std::max<std::int64_t>(field->vocabulary, static_cast<std::int64_t>(field->classes.size()));
    const bool mask = binding.node.starts_with("x_mask");
    const auto choices = static_cast<std::uint64_t>(mask ? 2 : std::max<std::int64_t>(1, bound));
    for (float& number : binding.data)
        number = mask || whole ? static_cast<float>(rng.below(choices)) : static_cast<float>(rng.normal());
}

core::NamedTensor tensorOf(const std::string& key, const core::Shape& shape, std::span<const float> data) {
    return {key, shape, {data.begin(), data.end()}};
}

/// Inputs and outputs of one run.
exchange::TensorFile runCase(backend::Model& model, const LayerCase& one, const core::DataSchema& schema) {
    backend::Executor& executor = model.executor(backend::Mode::Evaluate, one.batch);
    core::Rng rng(static_cast<std::uint64_t>(one.index) + 1);
    exchange::TensorFile file;
    for (backend::InputBinding& binding : executor.inputs()) {
        fill(binding, schema, rng);
        if (!binding.target)
            file.tensors.push_back(tensorOf("in:" + binding.node, binding.shape, binding.data));
    }
    const std::atomic<bool> never = false;
    executor.run(0, never);
    for (const backend::OutputBinding& output : executor.outputs())
        file.tensors.push_back(tensorOf("out:" + output.node, output.shape, output.prediction));
    return file;
}

core::Status writeCase(const LayerCase& one, const exchange::ExportFormat& format, const std::filesystem::path& folder) {
    const ExportCase made = exportCase(one);
    const exchange::TensorFile weights{made.parameters, {}};
    const std::string name = one.layer + "-" + std::to_string(one.index);
    const auto written = exchange::exportTo(format, {made.project, layers::builtinLayers(), made.dataset, weights},
                                            folder / (name + (format.isFolder ? "" : format.extension)));
    if (!written)
        return written.problems();
    backend::ModelOptions options;
    options.threads = 1;
    auto built = backend::Model::build(made.project.graph, layers::builtinLayers(), made.dataset.schema(), options);
    if (!built)
        return built.problems();
    exchange::loadParameters(made.parameters, (*built)->parameters(), one.label());
    return exchange::writeSafetensors(runCase(**built, one, made.dataset.schema()), folder / (name + ".safetensors"));
}

} // namespace

int main(int argc, char** argv) {
    const exchange::ExportFormat* format = argc == 3 ? exchange::findExportFormat(argv[1]) : nullptr;
    if (!format) {
        std::cerr << "usage: peer_export_cases onnx|pytorch FOLDER\n";
        return 2;
    }
    int failures = 0;
    std::vector<LayerCase> cases = layerCases();
    std::ranges::move(maskedCases(), std::back_inserter(cases));
    for (const LayerCase& one : cases) {
        if (one.layer == "Noise" || !canRun(one)) {
            std::cout << one.label() << ": draws random numbers or has no output, not compared\n";
            continue;
        }
        const core::Status written = writeCase(one, *format, argv[2]);
        if (written)
            continue;
        const core::Diagnostic& problem = written.problems().front();
        std::cout << one.label() << ": " << problem.message << '\n';
        failures += problem.code == format->type + ".layer" ? 0 : 1;
    }
    return failures == 0 ? 0 : 1;
}
