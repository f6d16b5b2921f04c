#include "engine/exchange/TrainedResults.h"

#include "engine/exchange/Weights.h"

#include <algorithm>

namespace netwright::exchange {

core::Result<std::unique_ptr<backend::Model>> buildTrainedResults(const ExportInput& input, const backend::ModelOptions& options,
                                                                  const layers::ResultOptions& results, const std::string& file) {
    auto model = backend::buildResultModel(input.project.graph, input.registry, input.dataset.schema(), options, results);
    if (!model)
        return model.problems();
    const std::vector<ExpectedTensor> expected = expectedTensors((*model)->parameters());
    std::vector<core::NamedTensor> needed;
    for (const core::NamedTensor& tensor : input.weights.tensors)
        if (std::ranges::find(expected, tensor.key, &ExpectedTensor::key) != expected.end())
            needed.push_back(tensor);
    if (core::Diagnostics problems = loadParameters(needed, (*model)->parameters(), file); core::hasErrors(problems))
        return problems;
    return model;
}

} // namespace netwright::exchange
