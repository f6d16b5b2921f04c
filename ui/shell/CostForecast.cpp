#include "ui/shell/CostForecast.h"

#undef slots // Qt's macro, a plain word in the engine
#include "engine/training/optimizers/Optimizer.h"

namespace netwright::shell {
namespace {

constexpr double kBytes = 4; ///< of an f32

} // namespace

CostForecast forecastCost(const project::Project& project, const layers::GraphInfo& info, double achievedFlops,
                          std::int64_t trainingSamples) {
    double values = 0;
    for (const auto& [id, node] : info.nodes)
        for (const layers::TensorType& output : node.outputs)
            values += static_cast<double>(output.shape.elements()) * output.views;
    double slots = 0;
    if (!core::hasErrors(training::checkSettings(project.training)))
        slots = static_cast<double>(training::makeOptimizer(project.training.optimizer)->slotNames().size());
    CostForecast cost;
    cost.memoryBytes = kBytes * (static_cast<double>(info.parameters) * (2 + slots) +
                                 2 * values * static_cast<double>(project.training.batch));
    if (achievedFlops > 0 && trainingSamples > 0 && info.flops > 0)
        cost.epochSeconds = kTrainingFactor * info.flops * static_cast<double>(trainingSamples) / achievedFlops;
    return cost;
}

} // namespace netwright::shell
