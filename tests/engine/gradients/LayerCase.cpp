#include "tests/engine/gradients/LayerCase.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>

namespace netwright::gradients {
namespace {

using nlohmann::json;

core::ParamValue toValue(const json& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return value.get<std::string>();
    for (const json& element : value)
        if (!element.is_number_integer())
            return value.get<std::vector<double>>();
    return value.get<std::vector<std::int64_t>>();
}

core::Shape toShape(const json& extents) { return core::Shape(extents.get<std::vector<std::int64_t>>()); }

LayerCase toCase(const std::string& type, int index, const json& description) {
    LayerCase result{type, index, {}, {}, description.value("batch", std::int64_t{2})};
    for (const auto& [name, value] : description.value("params", json::object()).items())
        result.params.emplace(name, toValue(value));
    for (const auto& [port, shapes] : description.at("inputs").items())
        for (const json& shape : shapes)
            result.inputs[port].push_back(toShape(shape));
    return result;
}

} // namespace

std::map<std::string, std::vector<LayerCase>> readLayerCases() {
    const std::string path = NETWRIGHT_SOURCE_DIR "/tests/engine/layer_cases.json";
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("There is no " + path + ".");
    std::map<std::string, std::vector<LayerCase>> all;
    for (const auto& [type, cases] : json::parse(file).items())
        for (const json& description : cases)
            all[type].push_back(toCase(type, static_cast<int>(all[type].size()), description));
    return all;
}

} // namespace netwright::gradients
