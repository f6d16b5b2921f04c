#include "engine/training/RunPlan.h"

#include "engine/training/ModelNeeds.h"

#include "engine/layers/LayerSpec.h"
#include "engine/training/ObjectiveCheck.h"
#include "engine/training/ParameterTransfer.h"
#include "engine/training/Trainer.h"
#include "engine/training/TrainerCheck.h"

#include <algorithm>

namespace netwright::training {
namespace {

core::Result<std::unique_ptr<backend::Model>> buildModel(const RunPlan& plan, const core::DataSchema& schema,
                                                         const backend::ModelOptions& options) {
    const layers::GraphInfo info = layers::checkGraph(plan.graph, layers::builtinLayers(), &schema);
    if (!info.ok())
        return info.problems;
    core::Diagnostics problems = checkObjectives(plan.graph, layers::builtinLayers(), info, plan.settings.objectives);
    if (core::hasErrors(problems))
        return problems;
    return backend::Model::build(plan.graph, layers::builtinLayers(), schema, options);
}

/// The parameters of another network; returns a sentence that says which were not among them.
core::Result<std::string> takeOverStart(const RunPlan& plan, backend::ParameterStore& store) {
    constexpr std::size_t kMostNamed = 6;
    const auto tensors = plan.readStart();
    if (!tensors)
        return tensors.problems();
    const std::vector<std::string> others = takeOver(store, *tensors);
    const std::size_t all = store.parameters().size();
    if (others.size() == all)
        return core::error("transfer.nothing", core::atNode({}, {}, "startFrom"),
                           "None of the parameters in “" + plan.settings.startFrom + "” fits this network.",
                           "Give the layers that are to be taken over the ids and sizes that they have in the other project.");
    std::string text = std::to_string(all - others.size()) + " of " + std::to_string(all) + " parameters start from " +
                       plan.settings.startFrom;
    for (std::size_t i = 0; i < std::min(others.size(), kMostNamed); ++i)
        text += (i == 0 ? "; fresh: " : ", ") + others[i];
    return text + (others.size() > kMostNamed ? ", …" : "");
}

} // namespace

core::Result<Prepared> prepare(const RunPlan& plan, const ModelFactory& makeModel, const std::atomic<bool>& cancel) {
    Prepared prepared;
    prepared.dataset = plan.dataset;
    if (!prepared.dataset) {
        auto loaded = data::loadDataset(plan.dataSpec, plan.folder, [&cancel](double) { return !cancel; });
        if (!loaded && cancel)
            return core::error("prepare.cancelled", {}, "Loading the data was stopped.", "Start again.");
        if (!loaded)
            return loaded.problems();
        prepared.dataset = *loaded;
    }
    prepared.settings = plan.settings;
    for (const core::Diagnostic& fitted : fitToData(prepared.settings, *prepared.dataset))
        prepared.note = fitted.message;
    backend::ModelOptions options = modelOptions(prepared.settings, *prepared.dataset);
    options.objectives = resolve(plan.graph, plan.settings.objectives);
    auto model = (makeModel ? makeModel : buildModel)(plan, prepared.dataset->schema(), options);
    if (!model)
        return model.problems();
    backend::ParameterStore& store = model.value()->parameters();
    if (core::Diagnostics problems = setParameters(store, plan.parameters); core::hasErrors(problems))
        return problems;
    if (plan.readStart && plan.parameters.empty() && plan.resumeFrom.empty()) {
        core::Result<std::string> note = takeOverStart(plan, store);
        if (!note)
            return note.problems();
        prepared.note += (prepared.note.empty() ? "" : " ") + *note;
    }
    prepared.model = std::move(*model);
    return prepared;
}

core::Diagnostics rehearse(const RunPlan& plan) {
    const std::atomic<bool> cancel = false;
    auto prepared = prepare(plan, {}, cancel);
    if (!prepared)
        return prepared.problems();
    auto trainer = Trainer::make(*prepared->model, prepared->dataset, prepared->settings, {}, [](const telemetry::Event&) {});
    return trainer ? core::Diagnostics{} : trainer.problems();
}

} // namespace netwright::training
