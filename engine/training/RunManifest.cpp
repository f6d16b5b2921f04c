#include "engine/training/RunManifest.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/JsonObject.h"
#include "engine/graph/GraphJson.h"

#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>

namespace netwright::training {
namespace {

using nlohmann::ordered_json;

ordered_json toJson(const Choice& choice) {
    ordered_json json{{"type", choice.type}};
    for (const auto& [name, value] : choice.params)
        json[name] = core::toJson(value);
    return json;
}

ordered_json toJson(const Objective& objective) {
    ordered_json json{{"name", objective.name}, {"outputs", objective.outputs}, {"trains", objective.trains}};
    if (objective.optimizer)
        json["optimizer"] = toJson(*objective.optimizer);
    for (const core::ParamSpec& spec : objectiveParams())
        json[spec.name] = core::toJson(get(objective, spec.name));
    return json;
}

ordered_json toJson(const TrainingSettings& settings) {
    ordered_json json;
    for (const core::ParamSpec& spec : trainingParams())
        json[spec.name] = core::toJson(get(settings, spec.name));
    json["optimizer"] = toJson(settings.optimizer);
    json["schedule"] = toJson(settings.schedule);
    for (const Objective& objective : settings.objectives)
        json["objectives"].push_back(toJson(objective));
    return json;
}

std::string timeNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

} // namespace

core::Status writeManifest(const RunPlan& plan, backend::Model& model, const data::Dataset& dataset) {
    std::int64_t trainable = 0;
    for (const backend::ParameterInfo& info : model.parameters().parameters())
        trainable += info.trainable ? info.shape.elements() : 0;
    ordered_json json{{"format", "netwright-run"}, {"version", 1}, {"started", timeNow()}};
    json["threads"] = model.threads();
    json["parameters"] = trainable;
    json["samples"] = {{"train", dataset.size(data::Split::Train)},
                       {"validation", dataset.size(data::Split::Validation)},
                       {"test", dataset.size(data::Split::Test)}};
    json["training"] = toJson(plan.settings);
    json["graph"] = graph::toJson(plan.graph);
    return core::writeFileAtomically(plan.runFolder / "run.json", json.dump(2) + "\n");
}

} // namespace netwright::training
