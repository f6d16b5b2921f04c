#include "tests/support/Check.h"

#include "engine/backend/CpuFeatures.h"

#include <cstdio>
#include <cstring>
#include <exception>
#include <vector>

namespace netwright::testing {
namespace {

struct Test {
    const char* name;
    void (*body)();
};

std::vector<Test>& tests() {
    static std::vector<Test> all;
    return all;
}

int failuresInTest = 0;

bool wanted(const char* name, int argc, char** argv) {
    if (argc <= 1)
        return true;
    for (int i = 1; i < argc; ++i)
        if (std::strstr(name, argv[i]))
            return true;
    return false;
}

} // namespace

Registration::Registration(const char* name, void (*body)()) { tests().push_back({name, body}); }

void fail(const char* file, int line, const std::string& what) {
    ++failuresInTest;
    std::printf("  %s:%d: %s\n", file, line, what.c_str());
}

int runAll(int argc, char** argv) {
    for (const core::Diagnostic& problem : backend::checkCpuLimit()) {
        std::printf("%s\n", problem.message.c_str());
        return problem.code == "cpu.limit.lacking" ? kSkipped : 1;
    }
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (const Test& test : tests()) {
        if (!wanted(test.name, argc, argv))
            continue;
        failuresInTest = 0;
        std::string skippedBecause;
        try {
            test.body();
        } catch (const Abandon&) {
        } catch (const Skipped& skip) {
            skippedBecause = skip.why;
        } catch (const std::exception& problem) {
            fail(test.name, 0, std::string("exception: ") + problem.what());
        }
        const bool wasSkipped = !failuresInTest && !skippedBecause.empty();
        ++(failuresInTest ? failed : wasSkipped ? skipped : passed);
        std::printf("%s %s\n", failuresInTest ? "FAIL" : wasSkipped ? "skip" : "ok  ", test.name);
        if (wasSkipped)
            std::printf("  skipped: %s\n", skippedBecause.c_str());
        std::fflush(stdout);
    }
    std::printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
    return failed || !(passed + skipped) ? 1 : 0;
}

} // namespace netwright::testing

int main(int argc, char** argv) { return netwright::testing::runAll(argc, argv); }
