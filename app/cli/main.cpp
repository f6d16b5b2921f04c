#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "app/cli/UsageText.h"
#include "engine/backend/CpuFeatures.h"
#include "engine/backend/Library.h"

#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>

namespace {

/// "0.1.0", and on further lines what computes.
std::string versionText() {
    return std::string(NETWRIGHT_VERSION) + "\n" + netwright::backend::libraryVersion() + ", processor level " +
           std::string(netwright::backend::cpuFeatures().name());
}

bool asksForJson(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
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
    } catch (const CLI::Success& asked) { // --help, --version
        return program.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        reportProblems({usageProblem(program, wrong)}, asksForJson(argc, argv));
        return kUsage;
    } catch (const std::exception& failure) {
        return fail({failureProblem(failure)}, asksForJson(argc, argv));
    }
}
