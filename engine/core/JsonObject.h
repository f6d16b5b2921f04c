#pragma once

#include "engine/core/ParamSpec.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::core {

/// Reads one JSON object of unknown content, key by key, and writes down every problem with its path: a missing key
/// ("json.missing-key"), a wrong type ("json.type"), a number out of range ("json.range"), a text or list that is too
/// long
/// ("json.too-long"), and in finish() every key that nobody asked for ("json.unknown-key"). What cannot be read leaves
/// its target unchanged. Never throws.
class JsonObject {
public:
    enum class Need { Required, Optional };
    static constexpr std::size_t kMaxName = 200;

    /// `json` must outlive the object. `path` is that of `json`: "graph.nodes[3]", or empty for the whole file.
    JsonObject(const nlohmann::ordered_json& json, std::string path, Diagnostics& problems);

    bool isObject() const { return m_isObject; }
    const std::string& path() const { return m_path; }
    std::string pathOf(std::string_view key) const;

    void text(const char* key, Need need, std::string& target, std::size_t maxBytes = kMaxName);
    /// A text, or a list of its lines: long texts change line by line in version control.
    void lines(const char* key, Need need, std::string& target, std::size_t maxBytes);
    void boolean(const char* key, Need need, bool& target);
    void integer(const char* key, Need need, std::int64_t& target, std::int64_t min, std::int64_t max);
    void seed(const char* key, Need need, std::uint64_t& target);
    void real(const char* key, Need need, double& target, double min, double max);
    void params(const char* key, Need need, ParamMap& target);
    /// A value that a declaration describes; checked by it. Nothing when it is missing or wrong.
    std::optional<ParamValue> param(const char* key, const ParamSpec& spec);
    void object(const char* key, Need need, const std::function<void(JsonObject&)>& read);
    /// Calls `read` with every entry and its path.
    void list(const char* key, Need need, std::size_t maxEntries,
              const std::function<void(const nlohmann::ordered_json&, const std::string& path)>& read);

    /// The same for a list of objects.
    void list(const char* key, Need need, std::size_t maxEntries, const std::function<void(JsonObject&)>& read);
    /// The value as it stands; nullptr when there is none. Counts as asked for.
    const nlohmann::ordered_json* value(const char* key) { return find(key, Need::Optional); }

    /// Reports keys that nobody asked for.
    void finish();

    void report(std::string code, std::string path, std::string message, std::string fix);
    /// What later problems of this object concern, where known.
    void setNode(std::string node) { m_node = std::move(node); }

private:
    const nlohmann::ordered_json* find(const char* key, Need need);
    void wrongType(const char* key, const char* expected, const nlohmann::ordered_json& found);

    const nlohmann::ordered_json& m_json;
    std::string m_path;
    std::string m_node;
    Diagnostics& m_problems;
    std::vector<std::string> m_known;
    bool m_isObject;
};

nlohmann::ordered_json toJson(const ParamMap& params);
nlohmann::ordered_json toJson(const ParamValue& value);
/// Whole numbers are written without a fraction.
nlohmann::ordered_json numberToJson(double value);
/// The counterpart of JsonObject::lines().
nlohmann::ordered_json linesToJson(const std::string& text);

} // namespace netwright::core
