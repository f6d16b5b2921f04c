#include "engine/layers/CheckGraph.h"
#include "engine/layers/FlattenGraph.h"
#include "engine/layers/OpenLayer.h"
#include "engine/layers/Ports.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/support/Check.h"

#include <algorithm>

using namespace netwright;
using testing::GraphBuilder;

namespace {

/// Dense with as many outputs as inputs, ReLU, and the input added: can be repeated.
graph::Graph residual(std::int64_t width) {
    GraphBuilder body;
    body.node("x", "GroupInput", {{"name", std::string("x")}}).then("dense", "Dense", {{"outputs", width}}).then("relu", "ReLU");
    body.then("add", "Add").wire("x", "add").then("y", "GroupOutput", {{"name", std::string("y")}});
    return body.graph();
}

GraphBuilder network(core::ParamMap params, std::int64_t width = 8) {
    GraphBuilder net;
    net.node("features", "Features").then("first", "Dense", {{"outputs", std::int64_t{8}}});
    net.group("block", residual(width), std::move(params)).wire("first", "block", "x");
    net.node("last", "Dense", {{"outputs", std::int64_t{1}}}).wire("block", "last", "in", "y").then("out", "Regression");
    return net;
}

layers::GraphInfo check(const GraphBuilder& net) {
    const auto schema = testing::tableSchema(4, 1);
    return layers::checkGraph(net.graph(), layers::builtinLayers(), &schema);
}

std::string all(const layers::GraphInfo& info) {
    std::string text;
    for (const auto& problem : info.problems)
        text += problem.toString() + "\n";
    return text;
}

constexpr std::int64_t kFirst = 4 * 8 + 8;
constexpr std::int64_t kBlock = 8 * 8 + 8;
constexpr std::int64_t kLast = 8 + 1;

} // namespace

TEST(portsOfAGroup) {
    const GraphBuilder net = network({});
    const auto& block = *net.graph().find("block");
    const auto inputs = layers::inputPorts(block, layers::builtinLayers());
    REQUIRE(inputs.size() == 1);
    CHECK_EQUAL(inputs.front().name, std::string("x"));
    CHECK_EQUAL(layers::outputPorts(block, layers::builtinLayers()).front().name, std::string("y"));
}

TEST(aGroupIsOpened) {
    const auto info = check(network({}));
    CHECK_EQUAL(all(info), std::string());
    CHECK_EQUAL(info.parameters, kFirst + kBlock + kLast);
    CHECK_EQUAL(info.nodes.at("block").parameters, kBlock);
    CHECK_EQUAL(info.nodes.at("block/dense").parameters, kBlock);
    CHECK_EQUAL(info.nodes.at("block").outputs.front().shape.toString(), std::string("8"));
    CHECK_EQUAL(info.nodes.at("block/x").outputs.front().shape.toString(), std::string("8"));
}

TEST(repeatsWithOwnAndSharedWeights) {
    const auto own = check(network({{"repeat", std::int64_t{3}}}));
    CHECK_EQUAL(all(own), std::string());
    CHECK_EQUAL(own.nodes.at("block").parameters, 3 * kBlock);
    CHECK_EQUAL(own.nodes.at("block/dense").parameters, kBlock);
    const auto shared = check(network({{"repeat", std::int64_t{3}}, {"share", true}}));
    CHECK_EQUAL(shared.nodes.at("block").parameters, kBlock);
    CHECK_EQUAL(shared.nodes.at("block").flops, own.nodes.at("block").flops);
}

TEST(repetitionsReadFromEachOther) {
    const GraphBuilder net = network({{"repeat", std::int64_t{2}}});
    const auto flat = layers::flatten(net.graph(), layers::builtinLayers());
    const auto find = [&](const std::string& id) { return std::ranges::find(flat.nodes, id, &layers::FlatNode::id); };
    const auto second = find("block#2/dense");
    REQUIRE(second != flat.nodes.end());
    const auto& source = second->inputs.front().front();
    CHECK_EQUAL(flat.nodes[static_cast<std::size_t>(source.node)].id, std::string("block/add"));
    CHECK_EQUAL(flat.nodes[static_cast<std::size_t>(find("last")->inputs.front().front().node)].id, std::string("block#2/add"));
    CHECK_EQUAL(flat.order.size(), flat.nodes.size());
}

TEST(aMistakeInsideIsPlacedInside) {
    GraphBuilder net = network({}, 5);
    const auto info = check(net);
    REQUIRE(info.problems.size() == 1);
    CHECK_EQUAL(info.problems.front().where.node, std::string("block/add"));
    CHECK_EQUAL(info.problems.front().code, std::string("shape.mismatch"));
}

TEST(aRepetitionThatDoesNotFitSaysWhich) {
    GraphBuilder body;
    body.node("x", "GroupInput").then("r", "Reshape", {{"shape", std::vector<std::int64_t>{-1, 4}}}).then("d", "Dense", {{"outputs", std::int64_t{3}}});
    body.then("f", "Flatten").then("y", "GroupOutput");
    GraphBuilder net;
    net.node("features", "Features").group("block", body.graph(), {{"repeat", std::int64_t{2}}}).wire("features", "block", "x");
    net.node("out", "Regression").wire("block", "out", "in", "y");
    const auto info = check(net);
    REQUIRE(!info.problems.empty());
    CHECK_EQUAL(info.problems.front().where.node, std::string("block/r"));
    CHECK(info.problems.front().message.starts_with("In repetition 2: "));
}

TEST(repeatNeedsAnInputForEachOutput) {
    GraphBuilder body;
    body.node("a", "GroupInput").then("s", "ReLU").then("b", "GroupOutput").node("c", "GroupOutput").wire("s", "c");
    GraphBuilder net;
    net.node("features", "Features").group("block", body.graph(), {{"repeat", std::int64_t{2}}}).wire("features", "block", "a");
    net.node("out", "Regression").wire("block", "out", "in", "b");
    CHECK(all(check(net)).find("2 outputs and 1 input") != std::string::npos);
}

TEST(mutedNodesAndReroutesPassOn) {
    GraphBuilder net;
    net.node("features", "Features").then("r1", "Reroute").then("wide", "Dense", {{"outputs", std::int64_t{50}}}).then("r2", "Reroute");
    net.then("last", "Dense", {{"outputs", std::int64_t{1}}}).then("out", "Regression");
    CHECK_EQUAL(check(net).nodes.at("r2").outputs.front().shape.toString(), std::string("50"));
    net.at("wide").muted = true;
    const auto info = check(net);
    CHECK_EQUAL(all(info), std::string());
    CHECK_EQUAL(info.parameters, 5);
    CHECK_EQUAL(info.nodes.at("wide").outputs.front().shape.toString(), std::string("4"));
    CHECK_EQUAL(info.nodes.at("r2").outputs.front().shape.toString(), std::string("4"));
}

TEST(mutedInputIsBlamed) {
    GraphBuilder net = network({});
    net.at("features").muted = true;
    const auto info = check(net);
    REQUIRE(info.problems.size() == 1);
    CHECK_EQUAL(info.problems.front().code, std::string("node.muted-input"));
}

TEST(reroutesInACircleEnd) {
    GraphBuilder net = network({});
    net.node("r1", "Reroute").then("r2", "Reroute").wire("r2", "r1").then("loose", "Dense");
    CHECK(all(check(net)).find("circle") != std::string::npos);
}

TEST(nestedRepeatsAreLimited) {
    GraphBuilder body;
    body.node("x", "GroupInput").then("y", "GroupOutput");
    graph::Graph inner = body.graph();
    for (int depth = 0; depth < 6; ++depth) {
        GraphBuilder outer;
        outer.node("x", "GroupInput").group("g", inner, {{"repeat", std::int64_t{1000}}}).wire("x", "g", "x");
        outer.node("y", "GroupOutput").wire("g", "y", "in", "y");
        inner = outer.graph();
    }
    GraphBuilder net;
    net.node("features", "Features").group("g", inner).wire("features", "g", "x").node("out", "Regression").wire("g", "out", "in", "y");
    CHECK(all(check(net)).find("smaller repeat counts") != std::string::npos);
}

TEST(aTransformerIsMadeOfLayers) {
    GraphBuilder net;
    net.node("series", "Sequence").then("up", "Dense", {{"outputs", std::int64_t{8}}});
    net.then("encoder", "TransformerEncoder", {{"heads", std::int64_t{2}}, {"hidden", std::int64_t{16}}, {"layers", std::int64_t{3}}});
    net.then("mean", "Mean").then("last", "Dense", {{"outputs", std::int64_t{1}}}).then("out", "Regression");
    const core::DataSchema schema{{{"series", core::FieldKind::Sequence, {5, 3}, {}, 0, {}}, {"price", core::FieldKind::Number, {1}, {}, 0, {}}}};
    const auto info = layers::checkGraph(net.graph(), layers::builtinLayers(), &schema);
    CHECK_EQUAL(all(info), std::string());
    constexpr std::int64_t kOneBlock = 4 * 8 * 8 + 3 * 8 + (8 * 16 + 16 + 16 * 8 + 8) + 2 * 16;
    CHECK_EQUAL(info.nodes.at("encoder").parameters, 3 * kOneBlock);
    CHECK_EQUAL(info.nodes.at("encoder").outputs.front().shape.toString(), std::string("5 × 8"));

    graph::Graph opened = net.graph();
    const auto group = layers::openedLayer(*opened.find("encoder"), opened, layers::builtinLayers());
    REQUIRE(group.has_value());
    *opened.find("encoder") = *group;
    const auto after = layers::checkGraph(opened, layers::builtinLayers(), &schema);
    CHECK_EQUAL(all(after), std::string());
    CHECK_EQUAL(after.parameters, info.parameters);
    CHECK_EQUAL(after.flops, info.flops);
    CHECK(!layers::openedLayer(*opened.find("mean"), opened, layers::builtinLayers()));
}

TEST(mistakesInsideACompositeAreItsOwn) {
    GraphBuilder net;
    net.node("series", "Sequence").then("encoder", "TransformerEncoder", {{"heads", std::int64_t{2}}});
    net.then("mean", "Mean").then("last", "Dense", {{"outputs", std::int64_t{1}}}).then("out", "Regression");
    const core::DataSchema schema{{{"series", core::FieldKind::Sequence, {5, 3}, {}, 0, {}}, {"price", core::FieldKind::Number, {1}, {}, 0, {}}}};
    const auto info = layers::checkGraph(net.graph(), layers::builtinLayers(), &schema);
    REQUIRE(info.problems.size() == 1);
    CHECK_EQUAL(info.problems.front().where.node, std::string("encoder"));
    CHECK_EQUAL(info.problems.front().message, std::string("Inside, at attention: The 3 features cannot be split evenly between 2 heads."));
}

TEST(sharedWeightsApplyALayerAgain) {
    GraphBuilder net;
    net.node("features", "Features").then("first", "Dense", {{"outputs", std::int64_t{4}}});
    net.node("again", "SharedWeights", {{"layer", std::string("first")}}).wire("first", "again");
    net.node("last", "Dense", {{"outputs", std::int64_t{1}}}).wire("again", "last").then("out", "Regression");
    const auto info = check(net);
    CHECK_EQUAL(all(info), std::string());
    CHECK_EQUAL(info.parameters, 4 * 4 + 4 + 5);
    CHECK_EQUAL(info.nodes.at("again").parameters, 0);
    CHECK(info.nodes.at("again").flops > 0);
}

TEST(sharedWeightsApplyAGroupAgain) {
    GraphBuilder net = network({});
    net.node("again", "SharedWeights", {{"layer", std::string("block")}}).wire("block", "again", "in", "y").wire("again", "last2");
    net.node("last2", "Dense", {{"outputs", std::int64_t{1}}}).then("out2", "Regression");
    const auto info = check(net);
    CHECK_EQUAL(all(info), std::string());
    CHECK_EQUAL(info.parameters, kFirst + kBlock + 2 * kLast);
    CHECK_EQUAL(info.nodes.at("again").outputs.front().shape.toString(), std::string("8"));
}

TEST(sharedWeightsWithoutATarget) {
    GraphBuilder net = network({});
    net.node("again", "SharedWeights", {{"layer", std::string("blok")}}).wire("first", "again");
    net.node("last2", "Dense", {{"outputs", std::int64_t{1}}}).wire("again", "last2").then("out2", "Regression");
    CHECK(all(check(net)).find("Did you mean “block”?") != std::string::npos);
}
