#include "tests/engine/networks/NetworkDescription.h"

#include "engine/graph/GraphJson.h"
#include "engine/project/Project.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace netwright::networks {
namespace {

using Json = nlohmann::ordered_json;
const std::filesystem::path kSource = NETWRIGHT_SOURCE_DIR;

[[noreturn]] void refuse(const core::Diagnostics& problems) {
    std::string text;
    for (const core::Diagnostic& problem : problems)
        text += problem.toString() + "\n";
    throw std::runtime_error(text);
}

core::FieldKind kindOf(const std::string& name) {
    using core::FieldKind;
    for (const FieldKind kind : {FieldKind::Image, FieldKind::Features, FieldKind::Sequence, FieldKind::Tokens,
                                 FieldKind::Category, FieldKind::Number})
        if (name == core::nameOf(kind))
            return kind;
    throw std::runtime_error("There is no kind of field called " + name + ".");
}

core::Field toField(const Json& json) {
    core::Field field;
    field.name = json.at("name").get<std::string>();
    field.kind = kindOf(json.at("kind").get<std::string>());
    field.shape = core::Shape(std::span<const std::int64_t>(json.at("shape").get<std::vector<std::int64_t>>()));
    field.vocabulary = json.value("vocabulary", std::int64_t{0});
    for (int i = 0; i < json.value("classes", 0); ++i)
        field.classes.push_back("class " + std::to_string(i));
    return field;
}

graph::Graph toGraph(const Json& json) {
    if (json.contains("project")) {
        const auto project = project::loadProject(kSource / "projects" / json.at("project").get<std::string>());
        if (!project)
            refuse(project.problems());
        return project->graph;
    }
    const auto graph = graph::graphFromJson(json.at("graph"));
    if (!graph)
        refuse(graph.problems());
    return *graph;
}

/// "params": {"node": {"rate": 0}} replaces settings, e.g. to switch off what PyTorch draws differently.
void replaceParams(graph::Graph& graph, const Json& replacements) {
    for (const auto& [id, params] : replacements.items())
        for (const auto& [name, value] : params.items())
            graph.find(id)->params.insert_or_assign(name, value.get<double>());
}

training::Choice toChoice(const Json& json) {
    training::Choice choice{json.at("type").get<std::string>(), {}};
    const Json params = json.value("params", Json::object());
    for (const auto& [name, value] : params.items())
        choice.params.emplace(name, value.is_boolean() ? core::ParamValue(value.get<bool>())
                                                       : core::ParamValue(value.get<double>()));
    return choice;
}

training::Objective toObjective(const Json& json) {
    training::Objective objective;
    objective.name = json.at("name").get<std::string>();
    objective.outputs = json.value("outputs", std::vector<std::string>());
    objective.trains = json.value("trains", std::vector<std::string>());
    if (json.contains("optimizer"))
        objective.optimizer = toChoice(json.at("optimizer"));
    objective.rate = json.value("rate", 1.0);
    objective.every = json.value("every", std::int64_t{1});
    objective.clipWeights = json.value("clipWeights", 0.0);
    return objective;
}

} // namespace

std::vector<NetworkDescription> readNetworks() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests/engine/networks"))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<NetworkDescription> networks;
    for (const std::filesystem::path& path : files) {
        std::ifstream file(path);
        const Json json = Json::parse(file);
        NetworkDescription network;
        network.name = path.stem().string();
        network.graph = toGraph(json);
        replaceParams(network.graph, json.value("params", Json::object()));
        for (const Json& field : json.at("fields"))
            network.schema.fields.push_back(toField(field));
        network.batch = json.at("batch");
        network.steps = json.at("steps");
        network.settings.batch = network.batch;
        network.settings.learningRate = json.at("learningRate");
        network.settings.optimizer = toChoice(json.at("optimizer"));
        for (const Json& objective : json.value("objectives", Json::array()))
            network.settings.objectives.push_back(toObjective(objective));
        network.lossTolerance = json.at("lossTolerance");
        network.weightTolerance = json.value("weightTolerance", 0.0);
        networks.push_back(std::move(network));
    }
    return networks;
}

std::vector<float> uniform(const std::string& key, std::size_t count) {
    std::uint32_t start = 2166136261U;
    for (const char c : key)
        start = (start ^ static_cast<unsigned char>(c)) * 16777619U;
    std::vector<float> numbers(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t h = start + static_cast<std::uint32_t>(i) * 2654435761U;
        h = (h ^ (h >> 16)) * 0x85EBCA6BU;
        h = (h ^ (h >> 13)) * 0xC2B2AE35U;
        h ^= h >> 16;
        numbers[i] = static_cast<float>(h >> 8) * 0x1.0p-24F;
    }
    return numbers;
}

std::vector<float> initialValues(const std::string& key, const core::Shape& shape) {
    const std::string name = key.substr(key.rfind('.') + 1);
    const auto count = static_cast<std::size_t>(shape.elements());
    if (name.starts_with("running_"))
        return std::vector<float>(count, name == "running_var" ? 1.0F : 0.0F);
    const bool vector = shape.rank() < 2;
    const auto bound =
        static_cast<float>(vector ? 0.1 : std::sqrt(3.0 / static_cast<double>(shape.elements(1, shape.rank()))));
    const float middle = vector && name == "weight" ? 1.0F : 0.0F;
    std::vector<float> values = uniform(key, count);
    for (float& value : values)
        value = (value * 2.0F - 1.0F) * bound + middle;
    return values;
}

std::vector<float> batchOf(const core::Field& field, std::int64_t step, std::int64_t batch) {
    std::vector<float> values = uniform(field.name + "@" + std::to_string(step),
                                        static_cast<std::size_t>(batch * field.shape.elements()));
    const auto parts = static_cast<float>(field.classes.empty() ? field.vocabulary
                                                                : static_cast<std::int64_t>(field.classes.size()));
    if (parts > 0)
        for (float& value : values)
            value = std::floor(value * parts);
    return values;
}

} // namespace netwright::networks
