#include "app/reference/ManualPages.h"

#include <sstream>

namespace netwright::reference {
namespace {

/// Text as roff takes it: nothing in it is a command, and every dash can be copied into a shell.
std::string escaped(const std::string& text) {
    std::string result;
    bool lineStart = true;
    for (const char letter : text) {
        if (lineStart && (letter == '.' || letter == '\''))
            result += "\\&";
        switch (letter) {
        case '\\': result += "\\e"; break;
        case '-': result += "\\-"; break;
        case '\'': result += "\\(aq"; break;
        case '~': result += "\\(ti"; break;
        case '^': result += "\\(ha"; break;
        case '`': result += "\\(ga"; break;
        default: result += letter;
        }
        lineStart = letter == '\n';
    }
    return result;
}

std::string bold(const std::string& text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string withoutFullStop(const std::string& text) {
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string head(const std::string& name, const std::string& summary, const std::string& version) {
    std::string title;
    for (const char letter : name)
        title += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return ".\\\" Written from the declarations of the program while it was built.\n.TH " + escaped(title) +
           " 1 \"\" \"Netwright " + escaped(version) + "\" \"User Commands\"\n.SH NAME\n" + escaped(name) + " \\- " +
           escaped(withoutFullStop(summary)) + "\n";
}

std::string namesOf(const Argument& argument) {
    std::string line;
    for (const std::string& name : argument.names)
        line += (line.empty() ? "" : ", ") + bold(name);
    if (!argument.isFlag())
        line += " " + italic(argument.type) + (argument.repeated ? " ..." : "");
    return line;
}

std::string sentences(const Argument& argument) {
    std::string text = argument.help + (argument.help.ends_with('.') ? "" : ".");
    if (!argument.choices.empty()) {
        text += " One of ";
        for (std::size_t i = 0; i < argument.choices.size(); ++i)
            text += (i == 0 ? "" : i + 1 == argument.choices.size() ? " and " : ", ") + argument.choices[i];
        text += ".";
    }
    if (!argument.limits.empty())
        text += " A number " + argument.limits + ".";
    if (!argument.standard.empty())
        text += " Unless given: " + argument.standard + ".";
    return text;
}

void writeArguments(std::ostream& page, const char* title, const std::vector<Argument>& arguments) {
    if (arguments.empty())
        return;
    page << ".SH " << title << '\n';
    for (const Argument& argument : arguments) {
        const std::string name = argument.names.front().starts_with('-') ? namesOf(argument) : italic(argument.names.front());
        page << ".TP\n" << name << '\n' << escaped(sentences(argument)) << '\n';
    }
}

/// The footer of --help: indented lines are examples and stay lines, the rest is running text.
void writeFooter(std::ostream& page, const std::string& footer) {
    std::istringstream lines(footer);
    bool examples = false;
    const char* section = "";
    const auto enter = [&](const char* title) {
        if (section != title)
            page << ".SH " << (section = title) << '\n';
    };
    for (std::string line; std::getline(lines, line);) {
        const bool example = line.starts_with("  ");
        if (line.starts_with("Example") && line.ends_with(":"))
            continue; // the section's title says so
        if (example != examples && examples)
            page << ".fi\n.RE\n";
        if (example) {
            enter("EXAMPLES");
            if (!examples)
                page << ".RS 4\n.nf\n";
        } else if (!line.empty())
            enter("NOTES");
        examples = example;
        if (line.starts_with("Exit codes:"))
            page << ".PP\n";
        page << (line.empty() && !example ? (*section == 'N' ? ".PP" : ".") : escaped(example ? line.substr(2) : line)) << '\n';
    }
    if (examples)
        page << ".fi\n.RE\n";
}

std::string synopsis(const Command& command) {
    std::string text = "[" + italic("OPTIONS") + "]";
    for (const Argument& option : command.options)
        if (option.required)
            text += " " + namesOf(option);
    for (const Argument& argument : command.positionals)
        text += argument.required ? " " + italic(argument.names.front()) : " [" + italic(argument.names.front()) + "]";
    return text;
}

} // namespace

std::string programPage(const Command& program, const std::string& version) {
    std::ostringstream page;
    page << head(program.name, program.summary, version);
    page << ".SH SYNOPSIS\n" << bold(program.name) << " [" << italic("OPTIONS") << "] " << italic("COMMAND") << " ...\n";
    page << ".SH DESCRIPTION\n" << escaped(program.summary) << '\n';
    page << ".SH COMMANDS\n";
    for (const Command& command : program.commands)
        page << ".TP\n" << bold(command.name) << '\n' << escaped(command.summary) << " See " << bold(program.name + "-" + command.name)
             << "(1).\n";
    writeArguments(page, "OPTIONS", program.options);
    writeFooter(page, program.footer);
    page << ".SH SEE ALSO\n" << bold("netwright") << "(1)";
    for (const Command& command : program.commands)
        page << ", " << bold(program.name + "-" + command.name) << "(1)";
    page << '\n';
    return page.str();
}

std::string commandPage(const Command& program, const Command& command, const std::string& version) {
    std::ostringstream page;
    page << head(program.name + "-" + command.name, command.summary, version);
    page << ".SH SYNOPSIS\n" << bold(program.name + " " + command.name) << ' ' << synopsis(command) << '\n';
    page << ".SH DESCRIPTION\n" << escaped(command.summary) << '\n';
    writeArguments(page, "ARGUMENTS", command.positionals);
    writeArguments(page, "OPTIONS", command.options);
    writeFooter(page, command.footer);
    page << ".SH SEE ALSO\n" << bold(program.name) << "(1)\n";
    return page.str();
}

} // namespace netwright::reference
