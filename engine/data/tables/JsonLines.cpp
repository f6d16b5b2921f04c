#include "engine/data/tables/JsonLines.h"

#include "engine/core/JsonText.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace netwright::data {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kBlock = std::size_t{1} << 18;
constexpr std::size_t kLongestObject = std::size_t{16} << 20;
constexpr std::size_t kMostNames = 10'000;
constexpr int kObjectsForNames = 1000;
constexpr int kDeepest = 8;

std::string shown(const Json& value) {
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    return core::jsonText(value);
}

/// Calls with the name and text of each value; objects within are opened.
template <typename Take> void flatten(const Json& object, const std::string& prefix, int depth, const Take& take) {
    for (const auto& [key, value] : object.items()) {
        const std::string name = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object() && !value.empty() && depth < kDeepest)
            flatten(value, name, depth + 1, take);
        else
            take(name, shown(value));
    }
}

} // namespace

JsonLines::JsonLines(TextStream stream) : m_stream(std::move(stream)) {
    std::string text;
    std::int64_t line = 0;
    for (int i = 0; i < kObjectsForNames && object(text, line); ++i) {
        const Json json = Json::parse(text, nullptr, false);
        if (json.is_object())
            flatten(json, "", 0, [this](const std::string& name, const std::string&) {
                if (m_names.size() < kMostNames && std::ranges::find(m_names, name) == m_names.end())
                    m_names.push_back(name);
            });
    }
    restart();
}

void JsonLines::restart() {
    m_stream.rewind();
    m_buffer.clear();
    m_at = 0;
    m_line = 1;
    m_namesGiven = false;
    m_damaged = 0;
}

bool JsonLines::fill() {
    m_buffer.erase(0, m_at);
    m_at = 0;
    return m_buffer.size() < kLongestObject && m_stream.read(m_buffer, kBlock);
}

/// The text of the next object: from its brace to the one that closes it, braces in texts left aside.
bool JsonLines::object(std::string& text, std::int64_t& line) {
    for (;;) {
        const std::size_t start = m_buffer.find('{', m_at);
        m_line += std::count(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at), m_buffer.begin() + static_cast<std::ptrdiff_t>(std::min(start, m_buffer.size())), '\n');
        m_at = std::min(start, m_buffer.size());
        if (start != std::string::npos)
            break;
        if (!fill())
            return false;
    }
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = m_at;; ++at) {
        if (at >= m_buffer.size()) {
            const std::size_t behind = at - m_at;
            if (!fill()) {
                m_damaged += behind > 0 ? 1 : 0; // the end of the file is missing
                m_at = m_buffer.size();
                return false;
            }
            at = m_at + behind;
        }
        const char c = m_buffer[at];
        if (quoted) {
            if (c == '\\')
                ++at;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            text = m_buffer.substr(m_at, at + 1 - m_at);
            line = m_line;
            m_line += std::ranges::count(text, '\n');
            m_at = at + 1;
            return true;
        }
    }
}

bool JsonLines::next(Record& record) {
    record.afterBlank = false;
    record.mended = false;
    record.cells.clear();
    if (m_names.empty())
        return false;
    if (!m_namesGiven) {
        m_namesGiven = true;
        record.line = 1;
        for (const std::string& name : m_names)
            record.cells.push_back({name, false});
        return true;
    }
    std::string text;
    while (object(text, record.line)) {
        const Json json = Json::parse(text, nullptr, false);
        if (!json.is_object()) {
            ++m_damaged;
            continue;
        }
        m_cells.assign(m_names.size(), {});
        flatten(json, "", 0, [this](const std::string& name, std::string value) {
            const auto place = std::ranges::find(m_names, name);
            if (place != m_names.end())
                m_cells[static_cast<std::size_t>(place - m_names.begin())] = std::move(value);
        });
        for (const std::string& cell : m_cells)
            record.cells.push_back({cell, false});
        return true;
    }
    return false;
}

} // namespace netwright::data
