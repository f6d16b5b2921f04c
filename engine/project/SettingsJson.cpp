#include "engine/project/SettingsJson.h"

#include <nlohmann/json.hpp>

#include <map>

namespace netwright::project {
namespace {

using core::JsonObject;
using Json = nlohmann::ordered_json;
using Need = core::JsonObject::Need;

constexpr std::size_t kMaxColumns = 100'000;
constexpr std::size_t kMaxColumnName = 10'000; ///< questionnaires have whole questions as names
constexpr std::size_t kMaxSteps = 1000;
constexpr std::size_t kMaxObjectives = 100;
constexpr std::size_t kMaxObjectiveNodes = 100'000;

Json choiceToJson(const std::string& type, const core::ParamMap& params) {
    Json json = {{"type", type}};
    if (!params.empty())
        json["params"] = core::toJson(params);
    return json;
}

template <typename T> void readChoice(JsonObject& object, T& choice) {
    choice.params.clear();
    object.text("type", Need::Required, choice.type);
    object.params("params", Need::Optional, choice.params);
}

Json settingToJson(const core::ParamValue& value) {
    const auto* real = std::get_if<double>(&value);
    return real ? core::numberToJson(*real) : core::toJson(value);
}

/// "earlyStopping.patience" stands in the object "earlyStopping" under the key "patience".
struct SettingName {
    explicit SettingName(const std::string& name)
        : object(name.find('.') == std::string::npos ? "" : name.substr(0, name.find('.'))),
          key(object.empty() ? name : name.substr(object.size() + 1)) {}
    std::string object;
    std::string key;
};

void readSetting(JsonObject& object, const SettingName& name, const core::ParamSpec& spec,
                 training::TrainingSettings& settings) {
    if (const auto value = object.param(name.key.c_str(), spec))
        training::set(settings, spec.name, *value);
}

/// Whether the first row holds the names was once yes or no; now it is found out unless a number of rows is given.
void adoptOldHeader(data::DataSpec& spec) {
    const auto header = spec.options.find("header");
    if (header == spec.options.end() || !std::holds_alternative<bool>(header->second) || (spec.source != "csv" && spec.source != "series"))
        return;
    if (std::get<bool>(header->second))
        spec.options.erase(header);
    else
        header->second = std::string("0");
}

} // namespace

Json toJson(const data::DataSpec& spec) {
    Json json = {{"source", spec.source}};
    if (!spec.options.empty())
        json["options"] = core::toJson(spec.options);
    for (const data::DataSpec::Column& column : spec.columns)
        json["columns"].push_back({{"name", column.name}, {"role", column.role}, {"type", column.type}});
    for (const data::DataSpec::Step& step : spec.steps)
        json["steps"].push_back(choiceToJson(step.type, step.params));
    for (const data::DataSpec::Step& step : spec.augmentation)
        json["augmentation"].push_back(choiceToJson(step.type, step.params));
    json["validationShare"] = core::numberToJson(spec.validationShare);
    json["testShare"] = core::numberToJson(spec.testShare);
    json["stratify"] = spec.stratify;
    json["seed"] = spec.seed;
    return json;
}

void readDataSpec(JsonObject& object, data::DataSpec& spec) {
    object.text("source", Need::Required, spec.source);
    object.params("options", Need::Optional, spec.options);
    adoptOldHeader(spec);
    object.list("columns", Need::Optional, kMaxColumns, [&](JsonObject& entry) {
        data::DataSpec::Column column;
        entry.text("name", Need::Required, column.name, kMaxColumnName);
        entry.text("role", Need::Required, column.role);
        entry.text("type", Need::Required, column.type);
        spec.columns.push_back(std::move(column));
    });
    const auto readSteps = [&](const char* key, std::vector<data::DataSpec::Step>& steps) {
        object.list(key, Need::Optional, kMaxSteps, [&](JsonObject& entry) {
            data::DataSpec::Step step;
            readChoice(entry, step);
            steps.push_back(std::move(step));
        });
    };
    readSteps("steps", spec.steps);
    readSteps("augmentation", spec.augmentation);
    object.real("validationShare", Need::Optional, spec.validationShare, 0, 1);
    object.real("testShare", Need::Optional, spec.testShare, 0, 1);
    object.boolean("stratify", Need::Optional, spec.stratify);
    object.seed("seed", Need::Optional, spec.seed);
}

namespace {

/// Only what differs from the default, so that a list of objectives stays short.
Json objectiveToJson(const training::Objective& objective) {
    Json json = {{"name", objective.name}};
    if (!objective.outputs.empty())
        json["outputs"] = objective.outputs;
    if (!objective.trains.empty())
        json["trains"] = objective.trains;
    if (objective.optimizer)
        json["optimizer"] = choiceToJson(objective.optimizer->type, objective.optimizer->params);
    for (const core::ParamSpec& spec : training::objectiveParams())
        if (const core::ParamValue value = training::get(objective, spec.name); value != spec.defaultValue)
            json[spec.name] = settingToJson(value);
    return json;
}

void readIds(JsonObject& object, const char* key, std::vector<std::string>& ids) {
    object.list(key, Need::Optional, kMaxObjectiveNodes, [&](const Json& entry, const std::string& path) {
        if (entry.is_string() && entry.get_ref<const std::string&>().size() <= JsonObject::kMaxName)
            ids.push_back(entry.get<std::string>());
        else
            object.report("json.type", path, "“" + path + "” should be the id of a node.", "Write it as a text.");
    });
}

void readObjective(JsonObject& object, training::Objective& objective) {
    object.text("name", Need::Required, objective.name);
    readIds(object, "outputs", objective.outputs);
    readIds(object, "trains", objective.trains);
    object.object("optimizer", Need::Optional, [&](JsonObject& inner) { readChoice(inner, objective.optimizer.emplace()); });
    for (const core::ParamSpec& spec : training::objectiveParams())
        if (const auto value = object.param(spec.name.c_str(), spec))
            training::set(objective, spec.name, *value);
}

} // namespace

Json toJson(const training::TrainingSettings& settings) {
    Json json = Json::object();
    json["optimizer"] = choiceToJson(settings.optimizer.type, settings.optimizer.params);
    json["schedule"] = choiceToJson(settings.schedule.type, settings.schedule.params);
    for (const training::Objective& objective : settings.objectives)
        json["objectives"].push_back(objectiveToJson(objective));
    for (const core::ParamSpec& spec : training::trainingParams()) {
        if (spec.path != core::PathTo::Nothing && training::get(settings, spec.name) == spec.defaultValue)
            continue;
        const SettingName name(spec.name);
        Json& object = name.object.empty() ? json : json[name.object];
        object[name.key] = settingToJson(training::get(settings, spec.name));
    }
    return json;
}

void readTraining(JsonObject& object, training::TrainingSettings& settings) {
    object.object("optimizer", Need::Optional, [&](JsonObject& inner) { readChoice(inner, settings.optimizer); });
    object.object("schedule", Need::Optional, [&](JsonObject& inner) { readChoice(inner, settings.schedule); });
    object.list("objectives", Need::Optional, kMaxObjectives,
                [&](JsonObject& entry) { readObjective(entry, settings.objectives.emplace_back()); });
    std::map<std::string, std::vector<const core::ParamSpec*>> grouped;
    for (const core::ParamSpec& spec : training::trainingParams()) {
        const SettingName name(spec.name);
        if (name.object.empty())
            readSetting(object, name, spec, settings);
        else
            grouped[name.object].push_back(&spec);
    }
    for (const auto& [key, specs] : grouped)
        object.object(key.c_str(), Need::Optional, [&](JsonObject& inner) {
            for (const core::ParamSpec* spec : specs)
                readSetting(inner, SettingName(spec->name), *spec, settings);
        });
}

} // namespace netwright::project
