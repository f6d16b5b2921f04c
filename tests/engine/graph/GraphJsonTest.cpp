#include "engine/graph/GraphJson.h"
#include "engine/core/Json.h"
#include "engine/core/Rng.h"
#include "engine/graph/Results.h"
#include "tests/support/Check.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace netwright;
using namespace netwright::graph;

namespace {

using Json = nlohmann::ordered_json;

std::string randomText(core::Rng& rng) {
    static const std::vector<std::string> kPieces{"a",  "Z", "9", ".", " ", "\"", "\\",
                                                  "\n", "ä", "→", "😀", "_", "{",  "]"};
    std::string text;
    for (std::uint64_t left = rng.below(6); left > 0; --left)
        text += kPieces[rng.below(kPieces.size())];
    return text;
}

double randomNumber(core::Rng& rng) {
    const double scale = rng.below(2) == 0 ? 1.0 : 1e-3;
    return rng.below(2) == 0 ? static_cast<double>(rng.below(2000)) - 1000.0 : rng.uniform(-1000, 1000) * scale;
}

ParamValue randomParam(core::Rng& rng) {
    switch (rng.below(6)) {
    case 0:
        return rng.below(2) == 0;
    case 1:
        return static_cast<std::int64_t>(rng.next64());
    case 2:
        return randomNumber(rng);
    case 3:
        return randomText(rng);
    case 4:
        return std::vector<std::int64_t>(rng.below(4), 7);
    default:
        return std::vector<double>(1 + rng.below(3), randomNumber(rng));
    }
}

Graph randomGraph(core::Rng& rng, int depth) {
    Graph graph;
    for (std::uint64_t i = 0, count = rng.below(8); i < count; ++i) {
        Node node;
        node.id = "n" + std::to_string(i);
        node.name = rng.below(2) == 0 ? node.id : randomText(rng);
        node.type = randomText(rng);
        for (std::uint64_t p = rng.below(4); p > 0; --p)
            node.params["p" + std::to_string(p) + randomText(rng)] = randomParam(rng);
        node.position = {randomNumber(rng), randomNumber(rng)};
        node.muted = rng.below(4) == 0;
        node.collapsed = rng.below(4) == 0;
        node.pinned = rng.below(4) == 0;
        node.frozen = rng.below(4) == 0;
        if (rng.below(4) == 0)
            setResult(node, "out" + randomText(rng), true);
        if (depth > 0 && rng.below(3) == 0)
            node.body = GraphBox(randomGraph(rng, depth - 1));
        graph.nodes.push_back(std::move(node));
    }
    for (std::uint64_t i = rng.below(10); i > 0; --i)
        graph.edges.push_back({{randomText(rng), randomText(rng)}, {randomText(rng), "in"}});
    for (std::uint64_t i = rng.below(3); i > 0; --i)
        graph.frames.push_back({randomText(rng), randomText(rng), "#aabbcc", {randomNumber(rng), 0}, 10.5, 20, {"n0"}});
    for (std::uint64_t i = rng.below(3); i > 0; --i)
        graph.notes.push_back({randomText(rng), randomText(rng), {0, randomNumber(rng)}, 10.5, 20});
    return graph;
}

core::Diagnostics problemsOf(const std::string& text) {
    const auto json = core::parseJson(text, "test.json");
    if (!json.ok())
        return json.problems();
    const auto graph = graphFromJson(*json);
    return graph.ok() ? core::Diagnostics{} : graph.problems();
}

bool has(const core::Diagnostics& problems, const std::string& code, const std::string& path) {
    return std::ranges::any_of(problems, [&](const auto& p) { return p.code == code && p.where.path == path; });
}

} // namespace

TEST(randomGraphsComeBackIdentical) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        core::Rng rng(seed);
        const Graph graph = randomGraph(rng, 3);
        const std::string text = core::formatJson(toJson(graph));
        const auto json = core::parseJson(text, "graph.json");
        REQUIRE(json.ok());
        const auto again = graphFromJson(*json);
        REQUIRE(again.ok());
        CHECK(*again == graph);
        CHECK_EQUAL(core::formatJson(toJson(*again)), text);
    }
}

TEST(graphReadsWell) {
    Graph graph;
    Node conv;
    conv.id = conv.name = "conv1";
    conv.type = "Conv2d";
    conv.params = {{"filters", std::int64_t{16}}};
    conv.position = {216, 0};
    graph.nodes = {conv};
    graph.edges = {{{"image", "out"}, {"conv1", "in"}}};
    CHECK_EQUAL(core::formatJson(toJson(graph)),
                "{\n"
                "  \"nodes\": [\n"
                "    {\"id\": \"conv1\", \"type\": \"Conv2d\", \"params\": {\"filters\": 16}, \"position\": [216, 0]}\n"
                "  ],\n"
                "  \"edges\": [\n"
                "    [\"image.out\", \"conv1.in\"]\n"
                "  ]\n"
                "}\n");
}

TEST(everyProblemHasItsPlace) {
    const auto problems = problemsOf(R"({
        "nodes": [
            {"id": "a", "type": "Dense", "params": {"units": {"x": 1}}, "position": [0, 1e300]},
            {"id": "a", "typ": "Dense"},
            {"id": "", "type": 3, "muted": "yes", "results": ["out", 4]},
            {"id": "x/y", "type": "ReLU", "position": [1]},
            7
        ],
        "edges": [["a.out"], ["a", "b.in"], ["a.out", 5]],
        "frames": [{"id": "f", "size": [-1, 5], "nodes": [3]}],
        "notes": [{"text": ["one", 2]}],
        "colour": 1
    })");
    CHECK(has(problems, "json.type", "nodes[0].params.units"));
    CHECK(has(problems, "json.range", "nodes[0].position"));
    CHECK(has(problems, "graph.duplicate-id", "nodes[1].id"));
    CHECK(has(problems, "json.missing-key", "nodes[1]"));
    CHECK(has(problems, "json.unknown-key", "nodes[1].typ"));
    CHECK(has(problems, "graph.empty-id", "nodes[2].id"));
    CHECK(has(problems, "json.type", "nodes[2].type"));
    CHECK(has(problems, "json.type", "nodes[2].muted"));
    CHECK(has(problems, "json.type", "nodes[2].results[1]"));
    CHECK(has(problems, "graph.bad-id", "nodes[3].id"));
    CHECK(has(problems, "json.range", "nodes[3].position"));
    CHECK(has(problems, "json.type", "nodes[4]"));
    CHECK(has(problems, "json.type", "edges[0]"));
    CHECK(has(problems, "json.type", "edges[1][0]"));
    CHECK(has(problems, "json.type", "edges[2][1]"));
    CHECK(has(problems, "json.range", "frames[0].size"));
    CHECK(has(problems, "json.type", "frames[0].nodes[0]"));
    CHECK(has(problems, "json.missing-key", "notes[0]"));
    CHECK(has(problems, "json.type", "notes[0].text"));
    CHECK(has(problems, "json.unknown-key", "colour"));
}

TEST(groupsMayNotNestWithoutEnd) {
    std::string text = R"({"nodes": []})";
    for (int i = 0; i < kMaxGroupDepth; ++i)
        text = R"({"nodes": [{"id": "g", "type": "Group", "body": )" + text + "}]}";
    CHECK(problemsOf(text).empty());
    text = R"({"nodes": [{"id": "g", "type": "Group", "body": )" + text + "}]}";
    const auto problems = problemsOf(text);
    REQUIRE(problems.size() == 1);
    CHECK_EQUAL(problems[0].code, "graph.too-deep");
}

TEST(innerProblemsHaveTheFullPath) {
    const auto problems = problemsOf(R"({"nodes": [{"id": "g", "type": "Group", "body": {"nodes": [{"id": "x"}]}}]})");
    CHECK(has(problems, "json.missing-key", "nodes[0].body.nodes[0]"));
}

TEST(longNamesAreRefused) {
    const std::string name(500, 'x');
    CHECK(
        has(problemsOf(R"({"nodes": [{"id": ")" + name + R"(", "type": "Dense"}]})"), "json.too-long", "nodes[0].id"));
    CHECK(has(problemsOf(R"({"nodes": [], "edges": [[")" + name + R"(.out", "a.in"]]})"), "json.type", "edges[0][0]"));
}
