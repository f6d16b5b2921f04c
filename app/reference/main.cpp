#include "app/reference/Completions.h"
#include "app/reference/ManualPages.h"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

/// Runs while Netwright is built: writes the manual pages and the completions of netwright-cli into a folder.
namespace {

void write(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    if (!file)
        throw std::runtime_error("Cannot write " + path.string());
}

} // namespace

int main(int argc, char** argv) {
    using namespace netwright::reference;
    if (argc != 2) {
        std::cerr << "usage: netwright-cli-reference FOLDER\n";
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        const Command program = readProgram();
        write(folder / "man1" / (program.name + ".1"), programPage(program, NETWRIGHT_VERSION));
        for (const Command& command : program.commands)
            write(folder / "man1" / (program.name + "-" + command.name + ".1"), commandPage(program, command, NETWRIGHT_VERSION));
        write(folder / "bash" / program.name, bashCompletion(program));
        write(folder / "zsh" / ("_" + program.name), zshCompletion(program));
        write(folder / "fish" / (program.name + ".fish"), fishCompletion(program));
    } catch (const std::exception&) {
        std::cerr << "error: the manual pages could not be written into " << argv[1] << '\n';
        return 1;
    }
    return 0;
}
