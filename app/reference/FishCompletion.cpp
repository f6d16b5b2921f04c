#include "app/reference/Completions.h"

#include <sstream>

namespace netwright::reference {
namespace {

std::string literal(const std::string& text) {
    std::string result = "'";
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\')
            result += '\\';
        result += letter;
    }
    return result + "'";
}

std::string valueOf(const Argument& argument) {
    if (argument.isFile())
        return " -r -F";
    if (argument.isFolder())
        return " -x -a '(__fish_complete_directories)'";
    std::string choices;
    for (const std::string& choice : argument.choices)
        choices += (choices.empty() ? "" : " ") + choice;
    return " -x" + (choices.empty() ? "" : " -a " + literal(choices));
}

void writeOption(std::ostream& text, const std::string& when, const Argument& option) {
    text << "complete -c netwright-cli -n " << when;
    for (const std::string& name : option.names)
        text << (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
    text << (option.isFlag() ? "" : valueOf(option)) << " -d " << literal(option.help) << '\n';
}

} // namespace

std::string fishCompletion(const Command& program) {
    std::ostringstream text;
    text << "# Completion of netwright-cli in fish. Written from the declarations of the program while it was built.\n"
            "complete -c netwright-cli -n __fish_use_subcommand -f\n";
    for (const Argument& option : program.options)
        writeOption(text, "__fish_use_subcommand", option);
    for (const Command& command : program.commands) {
        const std::string when = "'__fish_seen_subcommand_from " + command.name + "'";
        text << "complete -c netwright-cli -n __fish_use_subcommand -a " << command.name << " -d " << literal(command.summary) << '\n';
        bool files = false;
        for (const Argument& argument : command.positionals)
            files = files || argument.isFile();
        if (!files)
            text << "complete -c netwright-cli -n " << when << " -f\n";
        for (const Argument& option : command.options)
            writeOption(text, when, option);
    }
    return text.str();
}

} // namespace netwright::reference
