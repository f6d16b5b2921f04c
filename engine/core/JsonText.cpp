#include "engine/core/JsonText.h"

#include <nlohmann/json.hpp>

namespace netwright::core {
namespace {

constexpr auto kReplace = nlohmann::json::error_handler_t::replace;

} // namespace

std::string jsonText(const nlohmann::ordered_json& json, int indent) { return json.dump(indent, ' ', false, kReplace); }
std::string jsonText(const nlohmann::json& json) { return json.dump(-1, ' ', false, kReplace); }
std::string asciiJsonText(const nlohmann::ordered_json& json) { return json.dump(-1, ' ', true, kReplace); }

} // namespace netwright::core
