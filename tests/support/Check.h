#pragma once

#include <functional>
#include <sstream>
#include <string>

/// A very small test harness for the engine, which must be testable without Qt. A test is a function declared with TEST;
/// CHECK goes on after a failure, REQUIRE leaves the test. The program runs all tests, or those whose name contains one
/// of its arguments, and exits with 1 when any failed. A test that cannot run here leaves with SKIP, which is said and
/// counted. Where NETWRIGHT_CPU names a processor level that the machine lacks, no test runs and the exit code is kSkipped.
namespace netwright::testing {

struct Registration {
    Registration(const char* name, void (*body)());
};

void fail(const char* file, int line, const std::string& what);
struct Abandon {}; ///< thrown by REQUIRE
struct Skipped {
    std::string why;
}; ///< thrown by SKIP
inline constexpr int kSkipped = 77; ///< SKIP_RETURN_CODE in tests/CMakeLists.txt

template <typename A, typename B>
std::string describe(const char* expression, const A& a, const B& b) {
    std::ostringstream text;
    text << expression << "  (";
    if constexpr (requires { text << a; }) text << a; else text << "?";
    text << " vs ";
    if constexpr (requires { text << b; }) text << b; else text << "?";
    text << ")";
    return text.str();
}

/// A function, so that temporaries on both sides live until both are compared.
template <typename A, typename B>
void checkEqual(const char* file, int line, const char* expression, const A& a, const B& b) {
    if (!(a == b))
        fail(file, line, describe(expression, a, b));
}

} // namespace netwright::testing

#define TEST(name)                                                                                                    \
    static void test_##name();                                                                                        \
    static const netwright::testing::Registration registration_##name(#name, &test_##name);                           \
    static void test_##name()
#define CHECK(condition)                                                                                              \
    do {                                                                                                              \
        if (!(condition)) netwright::testing::fail(__FILE__, __LINE__, #condition);                                   \
    } while (false)
#define REQUIRE(condition)                                                                                            \
    do {                                                                                                              \
        if (!(condition)) {                                                                                           \
            netwright::testing::fail(__FILE__, __LINE__, #condition);                                                 \
            throw netwright::testing::Abandon{};                                                                      \
        }                                                                                                             \
    } while (false)
#define SKIP(why) throw netwright::testing::Skipped{why}
#define CHECK_EQUAL(a, b) netwright::testing::checkEqual(__FILE__, __LINE__, #a " == " #b, a, b)
