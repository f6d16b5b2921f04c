#include "engine/core/Diagnostic.h"

#include <algorithm>

namespace netwright::core {

std::string Location::toString() const {
    std::string text;
    const auto add = [&text](const std::string& label, const std::string& value) {
        if (value.empty() || value == "0")
            return;
        if (!text.empty())
            text += ", ";
        text += label + value;
    };
    add("", file);
    add("line ", std::to_string(line));
    add("column ", std::to_string(column));
    add("node ", node);
    add("port ", port);
    add("parameter ", parameter);
    add("at ", path);
    return text;
}

std::string Diagnostic::toString() const {
    std::string text = nameOf(severity);
    if (const std::string place = where.toString(); !place.empty())
        text += ": " + place;
    text += ": " + message;
    if (!fix.empty())
        text += " " + fix;
    return text;
}

const char* nameOf(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
    }
    return "";
}

bool hasErrors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

Diagnostic error(std::string code, Location where, std::string message, std::string fix) {
    return {Severity::Error, std::move(code), std::move(where), std::move(message), std::move(fix)};
}

Diagnostic warning(std::string code, Location where, std::string message, std::string fix) {
    return {Severity::Warning, std::move(code), std::move(where), std::move(message), std::move(fix)};
}

Location inFile(std::string file, int line, int column) {
    Location where;
    where.file = std::move(file);
    where.line = line;
    where.column = column;
    return where;
}

Location atNode(std::string node, std::string port, std::string parameter) {
    Location where;
    where.node = std::move(node);
    where.port = std::move(port);
    where.parameter = std::move(parameter);
    return where;
}

} // namespace netwright::core
