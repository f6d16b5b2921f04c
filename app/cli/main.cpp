#include "app/cli/Command.h"
#include "engine/backend/CpuFeatures.h"
#include "engine/backend/Library.h"

#include <exception>
#include <iostream>
#include <string>

namespace {

/// "0.1.0", and on further lines what computes.
std::string versionText() {
    return std::string(NETWRIGHT_VERSION) + "\n" + netwright::backend::libraryVersion() + ", processor level " +
           std::string(netwright::backend::cpuFeatures().name());
}

} // namespace

int main(int argc, char** argv) {
    using namespace netwright::cli;

    CLI::App program;
    Action chosen;
    declareProgram(program, chosen);
    program.set_version_flag("--version", versionText);

    for (const netwright::core::Diagnostic& problem : netwright::backend::checkCpuLimit())
        std::cerr << problem.toString() << '\n';

    try {
        program.parse(argc, argv);
        if (chosen)
            return chosen();
        std::cerr << program.help();
        return kUsage;
    } catch (const CLI::ParseError& wrong) {
        return program.exit(wrong) == 0 ? kDone : kUsage;
    } catch (const std::exception& failure) {
        std::cerr << "error: " << failure.what() << '\n';
        return kWrong;
    }
}
