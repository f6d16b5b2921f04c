#include "engine/exchange/Weights.h"

#include "engine/exchange/NodeNames.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/support/Check.h"

#include <set>

using namespace netwright;
using namespace netwright::testing;
using exchange::ExpectedTensor;

namespace {

std::set<std::string> codesOf(const core::Diagnostics& problems) {
    std::set<std::string> codes;
    for (const core::Diagnostic& problem : problems)
        codes.insert(problem.code);
    return codes;
}

graph::Graph sampleGraph() {
    return GraphBuilder().node("i", "Image").then("c", "Conv2d", {{"filters", std::int64_t{8}}}).then("f", "Flatten").graph();
}

} // namespace

TEST(weights_that_fit_are_accepted) {
    const std::vector<ExpectedTensor> expected{{"c.weight", {2, 1}}, {"c.bias", {2}}};
    CHECK(exchange::checkParameters({{"c.bias", {2}, {0, 0}}, {"c.weight", {2, 1}, {0, 0}}}, expected, "w").empty());
}

TEST(weights_every_misfit_is_named) {
    const std::vector<ExpectedTensor> expected{{"c.weight", {2, 1}}, {"c.bias", {2}}};
    const auto problems = exchange::checkParameters({{"c.weight", {1, 2}, {0, 0}}, {"d.bias", {1}, {0}}}, expected, "w");
    CHECK(codesOf(problems) == (std::set<std::string>{"weights.shape", "weights.missing", "weights.extra"}));
    for (const core::Diagnostic& problem : problems)
        CHECK((problem.severity == core::Severity::Warning) == (problem.code == "weights.extra"));
}

TEST(weights_missing_file_says_that_nothing_was_trained) {
    const auto none = exchange::readWeights("/nonexistent");
    REQUIRE(!none.ok());
    CHECK_EQUAL(none.problems().front().code, std::string("weights.none"));
}

TEST(graph_hash_ignores_looks) {
    graph::Graph changed = sampleGraph();
    changed.nodes[1].position = {100, 200};
    changed.nodes[1].name = "first convolution";
    changed.nodes[1].collapsed = true;
    changed.frames.push_back({"f1", "Frame", "", {}, 10, 10, {"c"}});
    std::swap(changed.nodes[0], changed.nodes[2]);
    CHECK_EQUAL(exchange::graphHash(changed), exchange::graphHash(sampleGraph()));
}

TEST(graph_hash_sees_what_matters) {
    const std::string hash = exchange::graphHash(sampleGraph());
    graph::Graph changed = sampleGraph();
    changed.nodes[1].params["filters"] = std::int64_t{9};
    CHECK(exchange::graphHash(changed) != hash);
    changed = sampleGraph();
    changed.nodes[1].muted = true;
    CHECK(exchange::graphHash(changed) != hash);
    changed = sampleGraph();
    changed.edges.pop_back();
    CHECK(exchange::graphHash(changed) != hash);
}

TEST(exported_names_are_those_the_user_sees) {
    graph::Graph inner = GraphBuilder().node("n7", "Dense").graph();
    inner.find("n7")->name = "scores";
    GraphBuilder builder;
    builder.group("n3", inner);
    builder.at("n3").name = "head";
    CHECK_EQUAL(exchange::qualifiedName(builder.graph(), "n3/n7"), std::string("head/scores"));
    CHECK_EQUAL(exchange::qualifiedName(builder.graph(), "n3#2/n7"), std::string("head#2/scores"));
    CHECK_EQUAL(exchange::qualifiedName(builder.graph(), "gone/n7"), std::string("gone/n7"));
    const auto named = exchange::namedForExport(builder.graph(), {{"n3/n7.weight", {1}, {1}}});
    CHECK_EQUAL(named.front().key, std::string("head/scores.weight"));
}
