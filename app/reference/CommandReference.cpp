#include "app/reference/CommandReference.h"

#include "app/cli/Command.h"

#include <stdexcept>

namespace netwright::reference {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts{""};
    for (const char letter : text)
        if (letter == at)
            parts.emplace_back();
        else
            parts.back() += letter;
    return parts;
}

bool between(const std::string& text, const std::string& start, const std::string& end) {
    return text.size() >= start.size() + end.size() && text.starts_with(start) && text.ends_with(end);
}

/// CLI11 keeps what a validator allows as text alone, behind the type: "TEXT:{f32,bf16}", "INT:INT in [1 - 1024]".
void readLimits(const std::string& limits, Argument& argument) {
    const std::string range = " in [";
    const std::size_t place = limits.find(range);
    if (between(limits, "{", "}"))
        argument.choices = split(limits.substr(1, limits.size() - 2), ',');
    else if (place != std::string::npos && limits.ends_with("]")) {
        const std::string bounds = limits.substr(place + range.size(), limits.size() - place - range.size() - 1);
        const std::size_t dash = bounds.find(" - ");
        argument.limits = "from " + bounds.substr(0, dash) + " to " + bounds.substr(dash + 3);
    } else if (limits == "POSITIVE")
        argument.limits = "greater than 0";
    else if (limits == "NONNEGATIVE")
        argument.limits = "0 or greater";
    else
        throw std::logic_error("The manual has no words for the limits “" + limits + "” of " + argument.names.front() + ".");
}

Argument readArgument(const CLI::Option& option) {
    Argument argument;
    for (const std::string& name : option.get_snames())
        argument.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        argument.names.push_back("--" + name);
    if (!option.nonpositional())
        argument.names.push_back(option.get_name(/*positional=*/true));
    argument.help = option.get_description();
    argument.required = option.get_required();
    if (option.get_items_expected_max() == 0)
        return argument;
    argument.repeated = option.get_items_expected_max() >= CLI::detail::expected_max_vector_size;
    argument.standard = option.get_default_str();
    const std::string type = option.get_type_name();
    const std::size_t colon = type.find(':');
    argument.type = type.substr(0, colon);
    if (colon != std::string::npos)
        readLimits(type.substr(colon + 1), argument);
    return argument;
}

Command readCommand(const CLI::App& app) {
    Command command{app.get_name(), app.get_description(), {}, {}, app.get_footer(), {}};
    for (const CLI::Option* option : app.get_options())
        (option->nonpositional() ? command.options : command.positionals).push_back(readArgument(*option));
    for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; }))
        command.commands.push_back(readCommand(*inner));
    return command;
}

} // namespace

Command readProgram() {
    CLI::App app;
    cli::Action chosen;
    cli::declareProgram(app, chosen);
    app.set_version_flag("--version", std::string()); // declared by main(), which knows the version
    return readCommand(app);
}

} // namespace netwright::reference
