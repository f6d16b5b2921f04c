#pragma once

#include "engine/core/ParamSpec.h"

#include <sstream>
#include <string>
#include <vector>

/// Settings as a table of the reference.
namespace netwright::testing {

/// Text inside a Markdown table.
inline std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '|' ? "\\|" : std::string(1, c);
    return escaped;
}

inline std::string number(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

inline std::string range(const core::ParamSpec& param) {
    switch (param.kind) {
    case core::ParamKind::Integer:
    case core::ParamKind::Real:
    case core::ParamKind::Integers:
    case core::ParamKind::Reals:
        return number(param.min) + " … " + number(param.max) + (param.unit.empty() ? "" : " " + param.unit);
    case core::ParamKind::Choice: {
        std::string all;
        for (const core::ParamChoice& choice : param.choices)
            all += (all.empty() ? "" : ", ") + choice.value;
        return all;
    }
    case core::ParamKind::Boolean: return "true, false";
    case core::ParamKind::Text:
        return param.path == core::PathTo::File ? "path of a file" : param.path == core::PathTo::Folder ? "path of a folder" : "text";
    case core::ParamKind::Field: return "a field of the data";
    }
    return {};
}

/// A Markdown table with a line for each setting, after an empty line; nothing without settings.
inline std::string parameterTable(const std::vector<core::ParamSpec>& params) {
    if (params.empty())
        return {};
    std::ostringstream text;
    text << "\n| parameter | in files | default | values | |\n|---|---|---|---|---|\n";
    for (const core::ParamSpec& param : params)
        text << "| " << cell(param.label) << " | `" << param.name << "` | " << cell(core::toString(param.defaultValue)) << " | " << cell(range(param)) << " | "
             << cell(param.help) << " |\n";
    return text.str();
}

} // namespace netwright::testing
