#include "app/reference/Completions.h"

#include <sstream>

namespace netwright::reference {
namespace {

/// Text inside single quotes, where _arguments and _describe take colons and brackets for their own.
std::string literal(const std::string& text, const std::string& special) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\'')
            result += "'\\'";
        else if (special.find(letter) != std::string::npos)
            result += '\\';
        result += letter;
    }
    return result;
}

std::string valueOf(const Argument& argument) {
    if (argument.choices.empty())
        return argument.isFile() ? "_files" : argument.isFolder() ? "_files -/" : " ";
    std::string text = "(";
    for (const std::string& choice : argument.choices)
        text += (text.size() > 1 ? " " : "") + choice;
    return text + ")";
}

void writeOption(std::ostream& text, const Argument& option) {
    std::string names, list;
    for (const std::string& name : option.names) {
        names += (names.empty() ? "" : " ") + name;
        list += (list.empty() ? "" : ",") + name;
    }
    if (option.repeated)
        text << "'*'" << list;
    else if (option.names.size() > 1)
        text << "'(" << names << ")'{" << list << '}';
    else
        text << list;
    text << "'[" << literal(option.help, "[]:\\") << ']';
    if (!option.isFlag())
        text << ':' << option.type << ':' << valueOf(option);
    text << "'";
}

} // namespace

std::string zshCompletion(const Command& program) {
    std::ostringstream text;
    text << "#compdef netwright-cli\n# Completion of netwright-cli in zsh. Written from the declarations of the program while it was built.\n"
            "_netwright-cli() {\n  local context state state_descr line\n  typeset -A opt_args\n  _arguments -C";
    for (const Argument& option : program.options) {
        text << " \\\n    ";
        writeOption(text, option);
    }
    text << " \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n  case $state in\n  command)\n    local -a commands=(\n";
    for (const Command& command : program.commands)
        text << "      '" << command.name << ':' << literal(command.summary, ":\\") << "'\n";
    text << "    )\n    _describe command commands\n    ;;\n  argument)\n    case $line[1] in\n";
    for (const Command& command : program.commands) {
        text << "    " << command.name << ")\n      _arguments";
        for (const Argument& option : command.options) {
            text << " \\\n        ";
            writeOption(text, option);
        }
        for (const Argument& argument : command.positionals)
            text << " \\\n        ':" << argument.names.front() << ':' << valueOf(argument) << "'";
        text << "\n      ;;\n";
    }
    text << "    esac\n    ;;\n  esac\n}\n_netwright-cli \"$@\"\n";
    return text.str();
}

} // namespace netwright::reference
