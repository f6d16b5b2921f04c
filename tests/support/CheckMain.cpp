#include "tests/support/Check.h"

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
    int passed = 0;
    int failed = 0;
    for (const Test& test : tests()) {
        if (!wanted(test.name, argc, argv))
            continue;
        failuresInTest = 0;
        try {
            test.body();
        } catch (const Abandon&) {
        } catch (const std::exception& problem) {
            fail(test.name, 0, std::string("exception: ") + problem.what());
        }
        ++(failuresInTest ? failed : passed);
        std::printf("%s %s\n", failuresInTest ? "FAIL" : "ok  ", test.name);
        std::fflush(stdout);
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed || !passed ? 1 : 0;
}

} // namespace netwright::testing

int main(int argc, char** argv) { return netwright::testing::runAll(argc, argv); }
