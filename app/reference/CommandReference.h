#pragma once

#include <string>
#include <vector>

/// What netwright-cli declares to CLI11, as plain values: the manual pages and the shells' completions are written from them
/// while the program is built, so that they say what the program does.
namespace netwright::reference {

/// An option, a flag or a positional argument.
struct Argument {
    std::vector<std::string> names;   ///< as they are typed: "-h", "--help"; of a positional argument the one name it is shown by
    std::string type;                 ///< of its value: "INT", "TEXT", "FILE", …; empty: a flag
    std::vector<std::string> choices; ///< the only values there are; empty: any
    std::string limits;               ///< of a number, in words; empty: none
    std::string standard;             ///< the value when it is not given, as far as it is declared
    std::string help;
    bool required = false;
    bool repeated = false; ///< takes several values

    bool isFlag() const { return type.empty(); }
    bool isFile() const { return type == "FILE" || type == "PATH" || type == "PROJECT"; } ///< or may be one
    bool isFolder() const { return type == "FOLDER"; }
};

struct Command {
    std::string name; ///< "train"; of the program itself "netwright-cli"
    std::string summary;
    std::vector<Argument> positionals;
    std::vector<Argument> options;
    std::string footer;            ///< examples and what else is to be said, as in --help
    std::vector<Command> commands; ///< of the program: in the order of --help
};

/// What the program declares. Throws std::logic_error for a declaration that this reader does not understand.
Command readProgram();

} // namespace netwright::reference
