#include "engine/layers/output/MeanAndVariance.h"

#include "engine/layers/Rules.h"

namespace netwright::layers {

std::vector<PortSpec> meanAndVariancePorts() {
    return {{"mean", "Mean", "The mean of each number.", false, false},
            {"log_variance", "Log variance", "The natural logarithm of the variance of each number; any real number is allowed.", false, false}};
}

std::optional<core::Diagnostic> checkMeanAndVariance(const std::string& title, const InferContext& context) {
    const TensorType& mean = context.input("mean");
    const TensorType& variance = context.input("log_variance");
    if (auto problem = needsReal(title, mean, "mean"))
        return problem;
    if (auto problem = needsReal(title, variance, "log_variance"))
        return problem;
    if (mean.shape == variance.shape && mean.views == variance.views)
        return std::nullopt;
    return shapeError("shape.mismatch",
                      title + " needs a mean and a log variance of the same shape but gets " + mean.shape.toString() + " and " + variance.shape.toString() + ".",
                      "Set the outputs of the two layers in front to the same number.", "log_variance");
}

} // namespace netwright::layers
