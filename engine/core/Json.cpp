#include "engine/core/Json.h"

#include "engine/core/JsonText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

namespace netwright::core {
namespace {

using Json = nlohmann::ordered_json;

struct LineColumn {
    int line = 1;
    int column = 1;
};

LineColumn placeOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t newline = before.rfind('\n');
    const std::size_t column = newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
    return {static_cast<int>(std::ranges::count(before, '\n')) + 1, static_cast<int>(column) + 1};
}

/// Where the parser is while it calls its handler: nlohmann's events carry no position, so the input does.
class CountingInput {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingInput(const char* at, std::size_t* consumed) : m_at(at), m_consumed(consumed) {}
    reference operator*() const { return *m_at; }
    CountingInput& operator++() {
        ++m_at;
        ++*m_consumed;
        return *this;
    }
    bool operator==(const CountingInput& other) const { return m_at == other.m_at; }
    bool operator!=(const CountingInput& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    std::size_t* m_consumed;
};

/// Common ground of the two handlers below: every value, scalar or container, arrives at `begin`/`end` or `scalar`.
class Handler : public nlohmann::json_sax<Json> {
public:
    bool null() override { return scalar(nullptr); }
    bool boolean(bool value) override { return scalar(value); }
    bool number_integer(std::int64_t value) override { return scalar(value); }
    bool number_unsigned(std::uint64_t value) override { return scalar(value); }
    bool number_float(double value, const std::string&) override { return scalar(value); }
    bool string(std::string& value) override { return scalar(std::move(value)); }
    bool binary(Json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return begin(Json::object()); }
    bool start_array(std::size_t) override { return begin(Json::array()); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }

protected:
    virtual bool scalar(Json value) = 0;
    virtual bool begin(Json container) = 0;
    virtual bool end() = 0;
};

/// Builds the value, and refuses what a file has no business to hold.
class Builder : public Handler {
public:
    explicit Builder(int maxDepth) : m_maxDepth(static_cast<std::size_t>(maxDepth)) {}

    bool key(std::string& name) override {
        if (!m_levels.back().keys.insert(name).second)
            return refuse("json.duplicate-key", "The key “" + name + "” is there twice in the same object.",
                          "Remove one of the two.");
        m_levels.back().key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override {
        m_offset = position > 0 ? position - 1 : 0;
        constexpr int kNumberOverflow = 406;
        m_problem = problem.id == kNumberOverflow
                        ? error("json.number", {}, "A number is too large to be stored.", "Use a smaller number.")
                        : error("json.syntax", {}, "This is not valid JSON.",
                                "Look for a missing comma, bracket or quotation mark just before this place.");
        return false;
    }

    Json& value() { return m_root; }
    const std::optional<Diagnostic>& problem() const { return m_problem; }
    std::optional<std::size_t> offset() const { return m_offset; }

protected:
    bool scalar(Json value) override {
        if (value.is_string() && value.get_ref<const std::string&>().find('\0') != std::string::npos)
            return refuse("json.text", "A text contains a zero character.", "Remove it.");
        place(std::move(value));
        return true;
    }

    bool begin(Json container) override {
        if (m_levels.size() >= m_maxDepth)
            return refuse("json.too-deep", "More than " + std::to_string(m_maxDepth) + " brackets are nested here.",
                          "Use fewer levels.");
        Json* placed = place(std::move(container));
        m_levels.push_back({placed, {}, {}});
        return true;
    }

    bool end() override {
        m_levels.pop_back();
        return true;
    }

private:
    struct Level {
        Json* container; ///< stays where it is while the level is open: only the innermost container grows
        std::string key;
        std::unordered_set<std::string> keys;
    };

    Json* place(Json value) {
        if (m_levels.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Level& level = m_levels.back();
        if (level.container->is_array()) {
            auto& array = level.container->get_ref<Json::array_t&>();
            array.push_back(std::move(value));
            return &array.back();
        }
        // Not operator[]: its linear search would make large objects quadratic.
        auto& object = level.container->get_ref<Json::object_t&>();
        object.Json::object_t::Container::emplace_back(std::move(level.key), std::move(value));
        return &object.back().second;
    }

    bool refuse(const char* code, std::string message, std::string fix) {
        m_problem = error(code, {}, std::move(message), std::move(fix));
        return false;
    }

    std::size_t m_maxDepth;
    Json m_root;
    std::vector<Level> m_levels;
    std::optional<Diagnostic> m_problem;
    std::optional<std::size_t> m_offset;
};

/// Notes where each wanted path ends in the text.
class Locator : public Handler {
public:
    Locator(std::map<std::string, std::size_t>& wanted, const std::size_t& consumed)
        : m_wanted(wanted), m_consumed(consumed) {}

    bool key(std::string& name) override {
        m_levels.back().key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

protected:
    bool scalar(Json) override {
        note(enter());
        return true;
    }
    bool begin(Json container) override {
        std::string path = enter();
        note(path);
        m_levels.push_back({std::move(path), {}, container.is_array(), 0});
        return true;
    }
    bool end() override {
        m_levels.pop_back();
        return true;
    }

private:
    struct Level {
        std::string path;
        std::string key;
        bool isArray;
        std::size_t count;
    };

    std::string enter() {
        if (m_levels.empty())
            return {};
        Level& level = m_levels.back();
        if (level.isArray)
            return level.path + "[" + std::to_string(level.count++) + "]";
        return level.path.empty() ? level.key : level.path + "." + level.key;
    }

    void note(const std::string& path) {
        if (const auto found = m_wanted.find(path); found != m_wanted.end() && found->second == 0)
            found->second = m_consumed;
    }

    std::map<std::string, std::size_t>& m_wanted;
    const std::size_t& m_consumed;
    std::vector<Level> m_levels;
};

constexpr std::size_t kLineWidth = 120;

std::string compact(const Json& json) {
    if (json.is_array() && json.empty())
        return "[]";
    if (json.is_object() && json.empty())
        return "{}";
    if (!json.is_structured())
        return jsonText(json);
    std::string text;
    for (const auto& [key, value] : json.items()) {
        text += text.empty() ? "" : ", ";
        if (json.is_object())
            text += jsonText(Json(key)) + ": ";
        text += compact(value);
    }
    return json.is_array() ? "[" + text + "]" : "{" + text + "}";
}

/// Whether somewhere in it is a list of lists or objects, which always gets a line an entry.
bool holdsRows(const Json& json) {
    return std::ranges::any_of(
        json, [&](const Json& child) { return child.is_structured() && (json.is_array() || holdsRows(child)); });
}

void write(const Json& json, std::size_t level, std::size_t used, std::string& text) {
    constexpr std::size_t kOpenLevels = 2;
    if (!json.is_structured() || json.empty()) {
        text += compact(json);
        return;
    }
    if ((level >= kOpenLevels || json.is_array()) && !holdsRows(json)) {
        std::string line = compact(json);
        if (used + line.size() + 1 <= kLineWidth) {
            text += line;
            return;
        }
    }
    const std::string indent((level + 1) * 2, ' ');
    const char* separator = json.is_array() ? "[\n" : "{\n";
    for (const auto& [key, value] : json.items()) {
        text += separator + indent;
        const std::size_t lineStart = text.size() - indent.size();
        if (json.is_object())
            text += jsonText(Json(key)) + ": ";
        write(value, level + 1, text.size() - lineStart, text);
        separator = ",\n";
    }
    text += "\n" + std::string(level * 2, ' ') + (json.is_array() ? "]" : "}");
}

} // namespace

Result<nlohmann::ordered_json> parseJson(std::string_view text, const std::string& file, int maxDepth) {
    std::size_t consumed = 0;
    Builder builder(maxDepth);
    const bool ok = Json::sax_parse(CountingInput(text.data(), &consumed),
                                    CountingInput(text.data() + text.size(), &consumed), &builder);
    if (ok)
        return std::move(builder.value());
    Diagnostic problem = builder.problem().value_or(error("json.syntax", {}, "This is not valid JSON.", ""));
    const LineColumn place = placeOf(text, builder.offset().value_or(consumed > 0 ? consumed - 1 : 0));
    problem.where = inFile(file, place.line, place.column);
    return problem;
}

void locateInJson(Diagnostics& problems, std::string_view text, const std::string& file) {
    std::map<std::string, std::size_t> wanted;
    for (const Diagnostic& problem : problems)
        if (!problem.where.path.empty())
            wanted.try_emplace(problem.where.path, 0);
    if (!wanted.empty()) {
        std::size_t consumed = 0;
        Locator locator(wanted, consumed);
        Json::sax_parse(CountingInput(text.data(), &consumed), CountingInput(text.data() + text.size(), &consumed),
                        &locator);
    }
    for (Diagnostic& problem : problems) {
        problem.where.file = file;
        const auto found = wanted.find(problem.where.path);
        if (found == wanted.end() || found->second == 0)
            continue;
        const LineColumn place = placeOf(text, found->second - 1);
        problem.where.line = place.line;
        problem.where.column = place.column;
    }
}

std::string formatJson(const nlohmann::ordered_json& json) {
    std::string text;
    write(json, 0, 0, text);
    text += '\n';
    return text;
}

} // namespace netwright::core
