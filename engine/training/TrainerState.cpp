#include "engine/training/TrainerState.h"

#include <nlohmann/json.hpp>

namespace netwright::training {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json toJson(const telemetry::EpochDone& epoch) {
    return {{"epoch", epoch.epoch},
            {"step", epoch.step},
            {"trainingLoss", epoch.trainingLoss},
            {"trainingMetrics", epoch.trainingMetrics},
            {"validated", epoch.validated},
            {"validationLoss", epoch.validationLoss},
            {"validationMetrics", epoch.validationMetrics},
            {"learningRate", epoch.learningRate},
            {"seconds", epoch.seconds},
            {"best", epoch.best}};
}

telemetry::EpochDone epochFromJson(const json& json) {
    telemetry::EpochDone epoch;
    json.at("epoch").get_to(epoch.epoch);
    json.at("step").get_to(epoch.step);
    json.at("trainingLoss").get_to(epoch.trainingLoss);
    json.at("trainingMetrics").get_to(epoch.trainingMetrics);
    json.at("validated").get_to(epoch.validated);
    json.at("validationLoss").get_to(epoch.validationLoss);
    json.at("validationMetrics").get_to(epoch.validationMetrics);
    json.at("learningRate").get_to(epoch.learningRate);
    json.at("seconds").get_to(epoch.seconds);
    json.at("best").get_to(epoch.best);
    return epoch;
}

TrainerState stateFromJson(const json& json) {
    TrainerState state;
    json.at("step").get_to(state.step);
    json.at("batches").get_to(state.batches);
    json.at("position").at("epoch").get_to(state.position.epoch);
    json.at("position").at("sample").get_to(state.position.sample);
    json.at("epochsDone").get_to(state.epochsDone);
    json.at("settingsRate").get_to(state.settingsRate);
    json.at("baseRate").get_to(state.baseRate);
    json.at("schedule").get_to(state.schedule);
    json.at("epochLoss").get_to(state.epochLoss);
    json.at("epochSamples").get_to(state.epochSamples);
    json.at("epochSeconds").get_to(state.epochSeconds);
    json.at("epochMetrics").get_to(state.epochMetrics);
    if (!json.at("best").is_null())
        state.best = json.at("best").get<double>();
    json.at("bestEpoch").get_to(state.bestEpoch);
    json.at("epochsWithoutGain").get_to(state.epochsWithoutGain);
    json.at("stoppedEarly").get_to(state.stoppedEarly);
    for (const auto& epoch : json.at("history"))
        state.history.push_back(epochFromJson(epoch));
    return state;
}

} // namespace

std::string toJsonText(const TrainerState& state) {
    ordered_json json{{"step", state.step},
                      {"batches", state.batches},
                      {"position", {{"epoch", state.position.epoch}, {"sample", state.position.sample}}},
                      {"epochsDone", state.epochsDone},
                      {"settingsRate", state.settingsRate},
                      {"baseRate", state.baseRate},
                      {"schedule", state.schedule},
                      {"epochLoss", state.epochLoss},
                      {"epochSamples", state.epochSamples},
                      {"epochSeconds", state.epochSeconds},
                      {"epochMetrics", state.epochMetrics},
                      {"best", state.best ? ordered_json(*state.best) : ordered_json()},
                      {"bestEpoch", state.bestEpoch},
                      {"epochsWithoutGain", state.epochsWithoutGain},
                      {"stoppedEarly", state.stoppedEarly}};
    json["history"] = ordered_json::array();
    for (const telemetry::EpochDone& epoch : state.history)
        json["history"].push_back(toJson(epoch));
    return json.dump();
}

core::Result<TrainerState> trainerStateFromJsonText(const std::string& text) {
    try {
        return stateFromJson(json::parse(text));
    } catch (const json::exception&) {
        return core::error("checkpoint.damaged", {}, "The checkpoint's state cannot be read.",
                           "Resume from another checkpoint, or train anew.");
    }
}

} // namespace netwright::training
