#include "engine/training/StepSpeed.h"

#include "engine/core/Median.h"
#include "engine/layers/LayerSpec.h"
#include "engine/training/Feed.h"
#include "engine/training/ModelNeeds.h"
#include "engine/training/ObjectiveCheck.h"
#include "engine/training/Updater.h"

#include <chrono>
#include <vector>

namespace netwright::training {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWarmUp = 3; ///< the first steps fetch code and memory

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// The programs and updates that one step of the training runs, each on the first samples.
class Step {
public:
    Step(backend::Model& model, const TrainingSettings& settings, const data::Dataset& dataset) : m_rate(settings.learningRate) {
        for (std::size_t i = 0; i < model.objectives().size(); ++i) {
            const Objective objective = settings.objectives.empty() ? Objective{} : settings.objectives[i];
            m_updaters.emplace_back(model.parameters(), settings, objective, model.objectives()[i]);
            backend::Executor& executor = model.executor(backend::Mode::Train, settings.batch, i);
            for (std::int64_t row = 0; row < settings.batch; ++row)
                fillRow(executor, dataset, data::Split::Train, row % dataset.size(data::Split::Train), row);
            m_executors.push_back(&executor);
        }
    }

    /// Whether it ran to its end.
    bool run(std::uint64_t number, const std::atomic<bool>& cancel) {
        for (std::size_t i = 0; i < m_executors.size(); ++i) {
            if (!m_executors[i]->run(number, cancel))
                return false;
            m_updaters[i].update(m_rate);
        }
        return true;
    }

private:
    double m_rate;
    std::vector<backend::Executor*> m_executors;
    std::vector<Updater> m_updaters;
};

} // namespace

core::Result<StepSpeed> measureSteps(const graph::Graph& graph, const TrainingSettings& settings, const data::Dataset& dataset,
                                     double seconds, const std::atomic<bool>& cancel) {
    if (core::Diagnostics problems = checkSettings(settings); core::hasErrors(problems))
        return problems;
    backend::ModelOptions options = modelOptions(settings, dataset);
    options.objectives = resolve(graph, settings.objectives);
    const auto model = backend::Model::build(graph, layers::builtinLayers(), dataset.schema(), options);
    if (!model)
        return model.problems();
    StepSpeed speed;
    speed.memoryBytes = (*model)->memoryNeed().total();
    if (cancel)
        return speed;
    Step step(**model, settings, dataset);
    std::vector<double> times;
    const Clock::time_point begin = Clock::now();
    for (std::uint64_t number = 0; number <= kWarmUp || secondsSince(begin) < seconds; ++number) {
        const Clock::time_point start = Clock::now();
        if (!step.run(number, cancel))
            break;
        if (number >= kWarmUp)
            times.push_back(secondsSince(start));
    }
    if (!times.empty())
        speed.secondsPerStep = core::median(times);
    return speed;
}

} // namespace netwright::training
