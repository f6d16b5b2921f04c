#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace netwright::core {

/// JSON for scripts and headers of files, on one line or with an indent. Never throws: bytes that are no UTF-8 become U+FFFD (texts are
/// valid from the moment they are read, but a path is whatever the disk says). For files that people read: formatJson().
std::string jsonText(const nlohmann::ordered_json& json, int indent = -1);
std::string jsonText(const nlohmann::json& json);
/// With characters beyond ASCII as \uXXXX.
std::string asciiJsonText(const nlohmann::ordered_json& json);

} // namespace netwright::core
