#include "app/cli/UsageText.h"

#include "engine/core/Text.h"

#include <filesystem>
#include <new>

namespace netwright::cli {
namespace {

core::Diagnostic usage(const std::string& message, const std::string& fix) { return core::error("usage", {}, message, fix); }

/// The command that was chosen, or the program itself.
const CLI::App& chosenOf(const CLI::App& program) {
    const std::vector<CLI::App*> chosen = program.get_subcommands();
    return chosen.empty() ? program : *chosen.front();
}

std::string helpOf(const CLI::App& program, const CLI::App& command) {
    return "Say " + program.get_name() + (&command == &program ? "" : " " + command.get_name()) + " --help to see what there is.";
}

std::string nameOf(const CLI::Option& option) {
    std::string name = option.get_name();
    if (option.get_positional())
        for (char& letter : name)
            letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    return name;
}

core::Diagnostic unknownWord(const CLI::App& program, const CLI::App& command, const std::string& word) {
    std::vector<std::string> known;
    if (&command == &program)
        for (const CLI::App* one : program.get_subcommands([](const CLI::App*) { return true; }))
            known.push_back(one->get_name());
    for (const CLI::Option* option : command.get_options())
        if (!option->get_positional())
            known.push_back(option->get_name());
    const bool asOption = word.starts_with('-');
    const std::string what = asOption ? "the option" : &command == &program ? "the command" : "the argument";
    const std::string where = &command == &program ? program.get_name() : program.get_name() + " " + command.get_name();
    return usage(where + " does not know " + what + " “" + word + "”.", core::didYouMean(word, known, helpOf(program, command)));
}

/// The option that the problem is about: the library names it within its text only.
const CLI::Option* optionIn(const CLI::App& command, const std::string& text) {
    const CLI::Option* found = nullptr;
    for (const CLI::Option* option : command.get_options())
        if (text.find(option->get_name()) != std::string::npos && (!found || option->get_name().size() > found->get_name().size()))
            found = option;
    return found;
}

/// "one of onnx, pytorch, c" or "from 0 to 1024", as the declaration of the option limits it; empty: not at all.
std::string limitsOf(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const std::size_t open = type.find_first_of("{[");
    const std::size_t close = type.find_last_of("}]");
    if (open == std::string::npos || close == std::string::npos || close < open)
        return {};
    std::string inside = type.substr(open + 1, close - open - 1);
    const bool range = type[open] == '[';
    const std::string separator = range ? " - " : ",";
    const std::string between = range ? " to " : ", ";
    for (std::size_t at = 0; (at = inside.find(separator, at)) != std::string::npos; at += between.size())
        inside.replace(at, separator.size(), between);
    return (range ? "a value from " : "one of ") + inside;
}

core::Diagnostic wrongValue(const CLI::App& program, const CLI::App& command, const CLI::Option& option) {
    const std::string name = nameOf(option);
    if (option.results().empty())
        return usage(name + " needs a value.", helpOf(program, command));
    std::string given;
    for (const std::string& value : option.results())
        given += (given.empty() ? "" : " ") + value;
    const std::string limits = limitsOf(option);
    return usage("“" + given + "” is no value for " + name + ".",
                 limits.empty() ? helpOf(program, command) : name + " takes " + limits + ".");
}

} // namespace

core::Diagnostic usageProblem(const CLI::App& program, const CLI::ParseError& wrong) {
    const CLI::App& command = chosenOf(program);
    if (const std::vector<std::string> extras = program.remaining(true); dynamic_cast<const CLI::ExtrasError*>(&wrong) && !extras.empty())
        return unknownWord(program, command, extras.front());
    if (dynamic_cast<const CLI::RequiredError*>(&wrong))
        for (const CLI::Option* option : command.get_options())
            if (option->get_required() && option->count() == 0)
                return usage(nameOf(*option) + " is missing.", helpOf(program, command));
    if (const CLI::Option* option = optionIn(command, wrong.what())) {
        if (dynamic_cast<const CLI::ExcludesError*>(&wrong))
            return usage(nameOf(*option) + " cannot be used together with another option that is given.", helpOf(program, command));
        if (dynamic_cast<const CLI::RequiresError*>(&wrong))
            return usage(nameOf(*option) + " needs another option that is not given.", helpOf(program, command));
        return wrongValue(program, command, *option);
    }
    return usage("The command line cannot be understood.", helpOf(program, command));
}

core::Diagnostic failureProblem(const std::exception& failure) {
    if (dynamic_cast<const std::bad_alloc*>(&failure))
        return core::error("memory.none", {}, "There is not enough memory for this.", "Close other programs, or use a smaller batch or network.");
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&failure))
        return core::error("file.access", core::inFile(file->path1().string()),
                           "The system refused access: " + file->code().message() + ".", "Check the path and that you may use it.");
    return core::error("internal", {}, "Something went wrong that Netwright did not foresee.",
                       "This is a mistake of Netwright: please report it with the command and the project.");
}

} // namespace netwright::cli
