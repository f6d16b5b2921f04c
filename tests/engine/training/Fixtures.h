#pragma once

#include "engine/core/ParamSpec.h"
#include "tests/support/Check.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

/// Reads what tests/peers/fixtures writes.
namespace netwright::training::fixtures {

inline nlohmann::json load(const std::string& name) {
    std::ifstream stream(std::string(NETWRIGHT_SOURCE_DIR) + "/tests/engine/fixtures/" + name);
    REQUIRE(stream.good());
    return nlohmann::json::parse(stream);
}

inline core::ParamMap params(const nlohmann::json& json) {
    core::ParamMap values;
    for (const auto& [name, value] : json.items()) {
        if (value.is_boolean())
            values[name] = value.get<bool>();
        else if (value.is_number_integer())
            values[name] = value.get<std::int64_t>();
        else
            values[name] = value.get<double>();
    }
    return values;
}

} // namespace netwright::training::fixtures
