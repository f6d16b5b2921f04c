#include "engine/training/TrainerState.h"

#include "engine/core/JsonText.h"

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

telemetry::EpochDone epochFromJson(const json& object) {
    telemetry::EpochDone epoch;
    object.at("epoch").get_to(epoch.epoch);
    object.at("step").get_to(epoch.step);
    object.at("trainingLoss").get_to(epoch.trainingLoss);
    object.at("trainingMetrics").get_to(epoch.trainingMetrics);
    object.at("validated").get_to(epoch.validated);
    object.at("validationLoss").get_to(epoch.validationLoss);
    object.at("validationMetrics").get_to(epoch.validationMetrics);
    object.at("learningRate").get_to(epoch.learningRate);
    object.at("seconds").get_to(epoch.seconds);
    object.at("best").get_to(epoch.best);
    return epoch;
}

ordered_json toJson(const TrainerState::Pursued& one) {
    return {{"name", one.name},
            {"updates", one.updates},
            {"lastLoss", one.lastLoss},
            {"epochLoss", one.epochLoss},
            {"epochSamples", one.epochSamples},
            {"epochMetrics", one.epochMetrics},
            {"stepMetrics", one.stepMetrics}};
}

TrainerState::Pursued pursuedFromJson(const json& object) {
    TrainerState::Pursued one;
    object.at("name").get_to(one.name);
    object.at("updates").get_to(one.updates);
    object.at("lastLoss").get_to(one.lastLoss);
    object.at("epochLoss").get_to(one.epochLoss);
    object.at("epochSamples").get_to(one.epochSamples);
    object.at("epochMetrics").get_to(one.epochMetrics);
    object.at("stepMetrics").get_to(one.stepMetrics);
    return one;
}

TrainerState stateFromJson(const json& object) {
    TrainerState state;
    object.at("step").get_to(state.step);
    object.at("batches").get_to(state.batches);
    object.at("position").at("epoch").get_to(state.position.epoch);
    object.at("position").at("sample").get_to(state.position.sample);
    object.at("epochsDone").get_to(state.epochsDone);
    object.at("settingsRate").get_to(state.settingsRate);
    object.at("baseRate").get_to(state.baseRate);
    object.at("schedule").get_to(state.schedule);
    object.at("epochSeconds").get_to(state.epochSeconds);
    for (const auto& one : object.at("pursued"))
        state.pursued.push_back(pursuedFromJson(one));
    object.at("pursuedInStep").get_to(state.pursuedInStep);
    if (!object.at("best").is_null())
        state.best = object.at("best").get<double>();
    object.at("bestEpoch").get_to(state.bestEpoch);
    object.at("epochsWithoutGain").get_to(state.epochsWithoutGain);
    object.at("stoppedEarly").get_to(state.stoppedEarly);
    for (const auto& epoch : object.at("history"))
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
                      {"epochSeconds", state.epochSeconds},
                      {"pursuedInStep", state.pursuedInStep},
                      {"best", state.best ? ordered_json(*state.best) : ordered_json()},
                      {"bestEpoch", state.bestEpoch},
                      {"epochsWithoutGain", state.epochsWithoutGain},
                      {"stoppedEarly", state.stoppedEarly}};
    json["pursued"] = ordered_json::array();
    for (const TrainerState::Pursued& one : state.pursued)
        json["pursued"].push_back(toJson(one));
    json["history"] = ordered_json::array();
    for (const telemetry::EpochDone& epoch : state.history)
        json["history"].push_back(toJson(epoch));
    return core::jsonText(json);
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
