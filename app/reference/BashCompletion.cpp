#include "app/reference/Completions.h"

#include <sstream>

namespace netwright::reference {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

std::string patterns(const Command& command, const Argument& option) {
    std::string text;
    for (const std::string& name : option.names)
        text += (text.empty() ? "" : "|") + command.name + "," + name;
    return text;
}

/// What may stand behind an option: its choices, a file, a folder, or something that only the user knows.
std::string valueOf(const Argument& option) {
    if (!option.choices.empty())
        return "_netwright_cli_words '" + joined(option.choices, " ") + "'";
    return option.isFile() ? "_netwright_cli_files -f" : option.isFolder() ? "_netwright_cli_files -d" : ":";
}

constexpr const char* kStart = R"(# Completion of netwright-cli in bash. Written from the declarations of the program while it was built.
_netwright_cli_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_netwright_cli_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}
_netwright_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= word
    local -a between=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    COMPREPLY=()
    # bash takes --option=value for three words
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for word in "${between[@]}"; do
        case $word in
)";

} // namespace

std::string bashCompletion(const Command& program) {
    std::ostringstream text;
    std::vector<std::string> commands;
    for (const Command& command : program.commands)
        commands.push_back(command.name);
    text << kStart << "        " << joined(commands, "|") << ") command=$word; break ;;\n        esac\n    done\n";

    text << "    case $command,$previous in\n";
    for (const Command& command : program.commands)
        for (const Argument& option : command.options)
            if (!option.isFlag())
                text << "    " << patterns(command, option) << ") " << valueOf(option) << "; return ;;\n";
    text << "    esac\n    case $command,$current in\n";
    const auto names = [](const Command& command) {
        std::vector<std::string> all;
        for (const Argument& option : command.options)
            all.insert(all.end(), option.names.begin(), option.names.end());
        return joined(all, " ");
    };
    text << "    ,-*) _netwright_cli_words '" << names(program) << "' ;;\n    ,*) _netwright_cli_words '" << joined(commands, " ") << "' ;;\n";
    for (const Command& command : program.commands) {
        text << "    " << command.name << ",-*) _netwright_cli_words '" << names(command) << "' ;;\n";
        for (const Argument& argument : command.positionals)
            text << "    " << command.name << ",*) " << valueOf(argument) << " ;;\n";
    }
    text << "    esac\n}\ncomplete -F _netwright_cli netwright-cli\n";
    return text.str();
}

} // namespace netwright::reference
