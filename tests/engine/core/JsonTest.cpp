#include "engine/core/Json.h"
#include "tests/support/Check.h"

#include <nlohmann/json.hpp>

using namespace netwright;
using Json = nlohmann::ordered_json;

namespace {

core::Diagnostic problemOf(const std::string& text) {
    const auto json = core::parseJson(text, "file.json");
    REQUIRE(!json.ok());
    REQUIRE(json.problems().size() == 1);
    return json.problems()[0];
}

} // namespace

TEST(jsonKeepsOrderAndValues) {
    const auto json = core::parseJson(R"({"z": [1, -2.5, true, null], "a": {"text": "ä\n"}})", "file.json");
    REQUIRE(json.ok());
    CHECK_EQUAL(json->dump(), R"({"z":[1,-2.5,true,null],"a":{"text":"ä\n"}})");
}

TEST(syntaxErrorsHaveLineAndColumn) {
    const auto problem = problemOf("{\n  \"a\": 1,\n  \"b\" 2\n}");
    CHECK_EQUAL(problem.code, "json.syntax");
    CHECK_EQUAL(problem.where.file, "file.json");
    CHECK_EQUAL(problem.where.line, 3);
    CHECK_EQUAL(problem.where.column, 7);
}

TEST(emptyAndCutOffTextsAreErrors) {
    for (const char* text : {"", " ", "{", "[1,", "\"a", "{\"a\":}", "nul", "{} {}", "\xff\xfe", "[1e]"})
        CHECK(problemOf(text).code == "json.syntax");
}

TEST(hostileTextsAreRefusedByName) {
    CHECK(problemOf("{\"a\": 1,\n \"a\": 2}").code == "json.duplicate-key");
    CHECK(problemOf("{\"a\": 1,\n \"a\": 2}").where.line == 2);
    CHECK(problemOf("[1e999]").code == "json.number");
    CHECK(problemOf(R"(["\u0000"])").code == "json.text");
    CHECK(problemOf(std::string(1'000'000, '[')).code == "json.too-deep");
    std::string nested;
    for (int i = 0; i < 100'000; ++i)
        nested += "{\"a\":";
    CHECK(problemOf(nested).code == "json.too-deep");
}

TEST(placesAreFoundInTheText) {
    const std::string text =
        "{\n  \"graph\": {\n    \"nodes\": [\n      {\"id\": \"a\"},\n      {\"id\": 7}\n    ]\n  }\n}";
    core::Location where;
    where.path = "graph.nodes[1].id";
    core::Diagnostics problems{core::error("json.type", where, "", ""), core::error("x", {}, "", "")};
    core::locateInJson(problems, text, "project.json");
    CHECK_EQUAL(problems[0].where.line, 5);
    CHECK_EQUAL(problems[0].where.file, "project.json");
    CHECK_EQUAL(problems[1].where.line, 0);
}

TEST(formattingPutsRowsOnLines) {
    const Json json = {{"title", "x"},
                       {"rows", {{{"a", 1}}, {{"a", 2}}}},
                       {"empty", Json::array()},
                       {"settings", {{"rate", 0.1}, {"choice", {{"type", "adam"}}}}}};
    CHECK_EQUAL(core::formatJson(json), "{\n"
                                        "  \"title\": \"x\",\n"
                                        "  \"rows\": [\n"
                                        "    {\"a\": 1},\n"
                                        "    {\"a\": 2}\n"
                                        "  ],\n"
                                        "  \"empty\": [],\n"
                                        "  \"settings\": {\n"
                                        "    \"rate\": 0.1,\n"
                                        "    \"choice\": {\"type\": \"adam\"}\n"
                                        "  }\n"
                                        "}\n");
}

TEST(longLinesAreBroken) {
    const Json json = {{"a", {{"list", std::vector<std::string>(30, "abcdef")}}}};
    const std::string text = core::formatJson(json);
    std::size_t longest = 0;
    for (std::size_t start = 0, end = 0; (end = text.find('\n', start)) != std::string::npos; start = end + 1)
        longest = std::max(longest, end - start);
    CHECK(longest <= 120);
    CHECK(core::parseJson(text, "x")->dump() == json.dump());
}

TEST(invalidUtf8IsReplacedOnTheWayOut) {
    CHECK(core::parseJson(core::formatJson(Json{{"a", "x\xff"}}), "x").ok());
}
