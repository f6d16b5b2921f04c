#include "engine/core/JsonObject.h"

#include "engine/core/Text.h"
#include "engine/core/TextEncoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>

namespace netwright::core {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxParamText = 100'000;
constexpr std::size_t kMaxParamNumbers = 100'000;

const char* describe(const Json& json) {
    switch (json.type()) {
    case Json::value_t::null:
        return "null";
    case Json::value_t::object:
        return "an object";
    case Json::value_t::array:
        return "a list";
    case Json::value_t::string:
        return "a text";
    case Json::value_t::boolean:
        return "true or false";
    default:
        return "a number";
    }
}

std::string number(double value) {
    std::ostringstream text;
    text.precision(12);
    text << value;
    return text.str();
}

std::optional<std::int64_t> wholeNumber(const Json& json) {
    if (json.is_number_unsigned()) {
        const auto value = json.get<std::uint64_t>();
        return value <= static_cast<std::uint64_t>(INT64_MAX) ? std::optional(static_cast<std::int64_t>(value))
                                                              : std::nullopt;
    }
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    return std::nullopt;
}

std::optional<ParamValue> listOf(const Json& json) {
    if (json.size() > kMaxParamNumbers || !std::ranges::all_of(json, [](const Json& v) { return v.is_number(); }))
        return std::nullopt;
    if (std::ranges::all_of(json, [](const Json& v) { return wholeNumber(v).has_value(); })) {
        std::vector<std::int64_t> numbers;
        for (const Json& v : json)
            numbers.push_back(*wholeNumber(v));
        return numbers;
    }
    return json.get<std::vector<double>>();
}

/// Nothing when the value is none that a parameter can have.
std::optional<ParamValue> paramValueFrom(const Json& json) {
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_string() && json.get_ref<const std::string&>().size() <= kMaxParamText)
        return json.get<std::string>();
    if (const auto whole = wholeNumber(json))
        return *whole;
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_array())
        return listOf(json);
    return std::nullopt;
}

} // namespace

JsonObject::JsonObject(const Json& json, std::string path, Diagnostics& problems)
    : m_json(json), m_path(std::move(path)), m_problems(problems), m_isObject(json.is_object()) {
    if (!m_isObject)
        report("json.type", m_path, std::string("Here must be an object in braces, not ") + describe(json) + ".",
               "Write it as { … }.");
}

std::string JsonObject::pathOf(std::string_view key) const {
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void JsonObject::report(std::string code, std::string path, std::string message, std::string fix) {
    Location where;
    where.node = m_node;
    where.path = std::move(path);
    m_problems.push_back(error(std::move(code), std::move(where), std::move(message), std::move(fix)));
}

const Json* JsonObject::find(const char* key, Need need) {
    m_known.emplace_back(key);
    if (!m_isObject)
        return nullptr;
    const auto found = m_json.find(key);
    if (found != m_json.end())
        return &*found;
    if (need == Need::Required)
        report("json.missing-key", m_path, std::string("The key “") + key + "” is missing here.", "Add it.");
    return nullptr;
}

void JsonObject::wrongType(const char* key, const char* expected, const Json& found) {
    report("json.type", pathOf(key),
           std::string("“") + key + "” must be " + expected + ", not " + describe(found) + ".", "Correct the value.");
}

void JsonObject::text(const char* key, Need need, std::string& target, std::size_t maxBytes) {
    const Json* json = find(key, need);
    if (!json)
        return;
    if (!json->is_string())
        return wrongType(key, "a text", *json);
    const auto& value = json->get_ref<const std::string&>();
    if (value.size() > maxBytes)
        return report("json.too-long", pathOf(key),
                      std::string("“") + key + "” has " + std::to_string(value.size()) + " bytes; at most " +
                          std::to_string(maxBytes) + " are accepted.",
                      "Shorten the text.");
    target = value;
}

void JsonObject::lines(const char* key, Need need, std::string& target, std::size_t maxBytes) {
    const Json* json = m_isObject && m_json.contains(key) ? &m_json.at(key) : nullptr;
    if (!json || !json->is_array())
        return text(key, need, target, maxBytes);
    m_known.emplace_back(key);
    std::string joined;
    for (const Json& line : *json) {
        if (!line.is_string())
            return wrongType(key, "a text or a list of its lines", line);
        joined += (&line == &json->front() ? "" : "\n") + line.get_ref<const std::string&>();
    }
    if (joined.size() > maxBytes)
        return report("json.too-long", pathOf(key),
                      std::string("“") + key + "” has " + std::to_string(joined.size()) + " bytes; at most " +
                          std::to_string(maxBytes) + " are accepted.",
                      "Shorten the text.");
    target = std::move(joined);
}

void JsonObject::boolean(const char* key, Need need, bool& target) {
    if (const Json* json = find(key, need)) {
        if (!json->is_boolean())
            return wrongType(key, "true or false", *json);
        target = json->get<bool>();
    }
}

void JsonObject::integer(const char* key, Need need, std::int64_t& target, std::int64_t min, std::int64_t max) {
    const Json* json = find(key, need);
    if (!json)
        return;
    if (!json->is_number())
        return wrongType(key, "a whole number", *json);
    const auto value = wholeNumber(*json);
    if (!value && json->is_number_float() && std::trunc(json->get<double>()) != json->get<double>())
        return wrongType(key, "a whole number", *json);
    if (!value || *value < min || *value > max)
        return report("json.range", pathOf(key),
                      std::string("“") + key + "” is " + json->dump() + ", which is out of range.",
                      "Choose a whole number from " + std::to_string(min) + " to " + std::to_string(max) + ".");
    target = *value;
}

void JsonObject::seed(const char* key, Need need, std::uint64_t& target) {
    if (const Json* json = find(key, need)) {
        if (!json->is_number_unsigned())
            return wrongType(key, "a whole number from 0 on", *json);
        target = json->get<std::uint64_t>();
    }
}

void JsonObject::real(const char* key, Need need, double& target, double min, double max) {
    const Json* json = find(key, need);
    if (!json)
        return;
    if (!json->is_number())
        return wrongType(key, "a number", *json);
    const double value = json->get<double>();
    if (!(value >= min && value <= max))
        return report("json.range", pathOf(key),
                      std::string("“") + key + "” is " + number(value) + ", which is out of range.",
                      "Choose a number from " + number(min) + " to " + number(max) + ".");
    target = value;
}

void JsonObject::params(const char* key, Need need, ParamMap& target) {
    const Json* json = find(key, need);
    if (!json)
        return;
    if (!json->is_object())
        return wrongType(key, "an object", *json);
    constexpr std::size_t kMaxParams = 1000;
    if (json->size() > kMaxParams)
        return report("json.too-long", pathOf(key), std::string("“") + key + "” has more than 1000 entries.",
                      "Remove some.");
    for (const auto& [name, value] : json->items()) {
        const std::string place = pathOf(key) + "." + name;
        if (name.size() > kMaxName)
            report("json.too-long", place, "A name has more than 200 bytes.", "Shorten it.");
        else if (auto param = paramValueFrom(value))
            target.emplace(name, std::move(*param));
        else
            report("json.type", place,
                   "“" + name + "” must be true or false, a number, a text or a list of numbers, not " +
                       (value.is_number() || value.is_string() || value.is_array() ? "one so large" : describe(value)) +
                       ".",
                   "Correct the value.");
    }
}

std::optional<ParamValue> JsonObject::param(const char* key, const ParamSpec& spec) {
    const Json* json = find(key, Need::Optional);
    if (!json)
        return std::nullopt;
    auto value = paramValueFrom(*json);
    if (!value) {
        report("json.type", pathOf(key), std::string("“") + key + "” cannot be " + describe(*json) + " like this.",
               "For example " + toString(spec.defaultValue) + ".");
        return std::nullopt;
    }
    Location where;
    where.node = m_node;
    where.path = pathOf(key);
    const Diagnostics problems = checkParams({spec}, {{spec.name, *value}}, where);
    m_problems.insert(m_problems.end(), problems.begin(), problems.end());
    return problems.empty() ? std::move(value) : std::nullopt;
}

void JsonObject::object(const char* key, Need need, const std::function<void(JsonObject&)>& read) {
    if (const Json* json = find(key, need)) {
        JsonObject inner(*json, pathOf(key), m_problems);
        inner.setNode(m_node);
        if (!inner.isObject())
            return;
        read(inner);
        inner.finish();
    }
}

void JsonObject::list(const char* key, Need need, std::size_t maxEntries,
                      const std::function<void(const Json&, const std::string&)>& read) {
    const Json* json = find(key, need);
    if (!json)
        return;
    if (!json->is_array())
        return wrongType(key, "a list", *json);
    if (json->size() > maxEntries)
        return report("json.too-long", pathOf(key),
                      std::string("“") + key + "” has " + std::to_string(json->size()) + " entries; at most " +
                          std::to_string(maxEntries) + " are accepted.",
                      "Check that this is the right file.");
    std::size_t index = 0;
    for (const Json& entry : *json)
        read(entry, pathOf(key) + "[" + std::to_string(index++) + "]");
}

void JsonObject::list(const char* key, Need need, std::size_t maxEntries,
                      const std::function<void(JsonObject&)>& read) {
    list(key, need, maxEntries, [&](const Json& json, const std::string& path) {
        JsonObject entry(json, path, m_problems);
        entry.setNode(m_node);
        if (!entry.isObject())
            return;
        read(entry);
        entry.finish();
    });
}

void JsonObject::finish() {
    if (!m_isObject)
        return;
    for (const auto& [key, value] : m_json.items())
        if (std::ranges::find(m_known, key) == m_known.end())
            report("json.unknown-key", pathOf(key), "The key “" + std::string(beginningOf(key, kMaxName)) + "” is unknown here.",
                   didYouMean(key, m_known, "Remove it."));
}

Json toJson(const ParamValue& value) {
    return std::visit([](const auto& content) { return Json(content); }, value);
}

Json toJson(const ParamMap& params) {
    Json json = Json::object();
    for (const auto& [name, value] : params)
        json[name] = toJson(value);
    return json;
}

Json numberToJson(double value) {
    constexpr double kExact = 1e15;
    if (std::abs(value) < kExact && std::trunc(value) == value)
        return static_cast<std::int64_t>(value);
    return value;
}

Json linesToJson(const std::string& text) {
    if (text.find('\n') == std::string::npos)
        return text;
    Json lines = Json::array();
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    lines.push_back(text.substr(start));
    return lines;
}

} // namespace netwright::core
