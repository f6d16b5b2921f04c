#pragma once

#include <string>
#include <vector>

namespace netwright::core {

enum class Severity { Error, Warning, Note };

/// Where a problem is. Every part is optional: what is unknown stays empty (or 0).
struct Location {
    std::string file;      ///< path as the user wrote it
    int line = 0;          ///< 1-based
    int column = 0;        ///< 1-based; for a table, the column of the table
    std::string node;      ///< node id; inner nodes of groups as "group/node"
    std::string port;      ///< port name
    std::string parameter; ///< parameter name
    std::string path;      ///< of a value within a JSON file: "graph.nodes[3].position"

    bool operator==(const Location&) const = default;
    /// "iris.csv, line 3, column 2" or "node conv1, port in"; empty when nothing is known.
    std::string toString() const;
};

/// A problem as an ordinary value: what is wrong, where, and what the user can do about it. Texts are plain English
/// sentences. `code` is stable ("shape.kernel-too-large") and meant for scripts and tests.
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;
    Location where;
    std::string message;
    std::string fix;

    bool operator==(const Diagnostic&) const = default;
    std::string toString() const; ///< "error: conv1: The kernel … Make …", one line, for the terminal
};

using Diagnostics = std::vector<Diagnostic>;

const char* nameOf(Severity severity); ///< "error", "warning", "note"
bool hasErrors(const Diagnostics& diagnostics);

Diagnostic error(std::string code, Location where, std::string message, std::string fix);
Diagnostic warning(std::string code, Location where, std::string message, std::string fix);

/// Shorthands for the two most frequent places.
Location inFile(std::string file, int line = 0, int column = 0);
Location atNode(std::string node, std::string port = {}, std::string parameter = {});

} // namespace netwright::core
