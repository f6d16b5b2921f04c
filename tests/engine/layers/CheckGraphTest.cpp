#include "engine/layers/CheckGraph.h"
#include "engine/graph/Results.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/support/Check.h"

#include <algorithm>

using namespace netwright;
using testing::GraphBuilder;
using List = std::vector<std::int64_t>;

namespace {

layers::GraphInfo check(const graph::Graph& graph, const core::DataSchema& schema = testing::imageSchema()) {
    return layers::checkGraph(graph, layers::builtinLayers(), &schema);
}

const core::Diagnostic* find(const layers::GraphInfo& info, const std::string& code) {
    const auto found = std::ranges::find(info.problems, code, &core::Diagnostic::code);
    return found == info.problems.end() ? nullptr : &*found;
}

core::Diagnostic problem(const GraphBuilder& builder, const std::string& code, const core::DataSchema& schema = testing::imageSchema()) {
    const auto info = check(builder.graph(), schema);
    const core::Diagnostic* found = find(info, code);
    if (!found) {
        testing::fail(__FILE__, __LINE__, "no problem " + code);
        for (const auto& other : info.problems)
            testing::fail(__FILE__, __LINE__, "  but " + other.code + ": " + other.toString());
        throw testing::Abandon{};
    }
    return *found;
}

bool contains(const std::string& text, const std::string& part) {
    if (text.find(part) != std::string::npos)
        return true;
    testing::fail(__FILE__, __LINE__, "“" + part + "” is not in: " + text);
    return false;
}

GraphBuilder digits() {
    GraphBuilder net;
    net.node("image", "Image").then("conv1", "Conv2d", {{"filters", std::int64_t{32}}}).then("relu1", "ReLU").then("pool1", "MaxPool2d");
    net.then("flatten1", "Flatten").then("dense1", "Dense", {{"outputs", std::int64_t{10}}}).then("output1", "Classification");
    return net;
}

} // namespace

TEST(shapesAndCountsOfDigits) {
    const auto info = check(digits().graph());
    CHECK(info.ok());
    CHECK(info.problems.empty());
    CHECK_EQUAL(info.nodes.at("conv1").outputs.front().shape.toString(), std::string("32 × 28 × 28"));
    CHECK_EQUAL(info.nodes.at("pool1").outputs.front().shape.toString(), std::string("32 × 14 × 14"));
    CHECK_EQUAL(info.nodes.at("conv1").parameters, 32 * 9 + 32);
    CHECK_EQUAL(info.nodes.at("dense1").parameters, 32 * 14 * 14 * 10 + 10);
    CHECK_EQUAL(info.parameters, 32 * 9 + 32 + 32 * 14 * 14 * 10 + 10);
    CHECK_EQUAL(info.nodes.at("conv1").flops, 2.0 * 32 * 28 * 28 * 9);
    CHECK_EQUAL(info.nodes.at("dense1").flops, 2.0 * 6272 * 10);
}

TEST(wrongClassCountNamesTheLayer) {
    GraphBuilder net = digits();
    net.at("dense1").params["outputs"] = std::int64_t{7};
    const auto found = problem(net, "output.class-count");
    CHECK_EQUAL(found.where.node, std::string("output1"));
    contains(found.message, "10 classes");
    CHECK_EQUAL(found.fix, std::string("Set the outputs of dense1 to 10."));
}

TEST(kernelLargerThanTheImageSaysBothSizes) {
    GraphBuilder net;
    net.node("image", "Image").then("conv1", "Conv2d", {{"kernel", List{5, 7}}, {"padding", std::string("valid")}});
    net.then("flat", "Flatten").then("dense", "Dense").then("out", "Classification");
    const auto found = problem(net, "shape.kernel-too-large", testing::imageSchema({1, 4, 4}));
    contains(found.message, "5 × 7");
    contains(found.message, "4 × 4");
    CHECK_EQUAL(found.where.node, std::string("conv1"));
}

TEST(onlyTheFirstBrokenLayerIsBlamed) {
    GraphBuilder net;
    net.node("image", "Image").then("flat", "Flatten").then("conv1", "Conv2d").then("conv2", "Conv2d").then("out", "Classification");
    const auto info = check(net.graph());
    CHECK_EQUAL(info.problems.size(), std::size_t{1});
    const auto found = problem(net, "shape.rank");
    CHECK_EQUAL(found.where.node, std::string("conv1"));
    CHECK_EQUAL(found.message, std::string("Conv2d needs an image (C × H × W) but gets 784 numbers."));
    CHECK_EQUAL(found.fix, std::string("Insert Reshape in front, for example to 1 × 28 × 28."));
}

TEST(denseOnAnImageAsksForFlatten) {
    GraphBuilder net;
    net.node("image", "Image").then("dense", "Dense").then("out", "Classification");
    contains(problem(net, "shape.rank").fix, "Flatten");
}

TEST(unconnectedInputIsAnErrorWhereItMatters) {
    GraphBuilder net;
    net.node("image", "Image").node("flat", "Flatten").then("dense", "Dense", {{"outputs", std::int64_t{10}}}).then("out", "Classification");
    const auto found = problem(net, "port.unconnected");
    CHECK_EQUAL(found.where.node, std::string("flat"));
    CHECK_EQUAL(found.where.port, std::string("in"));
    CHECK(found.severity == core::Severity::Error);
}

TEST(aResultIsUsedAndMustExist) {
    GraphBuilder net = digits();
    net.node("code", "Flatten").wire("image", "code");
    CHECK(find(check(net.graph()), "graph.unused") != nullptr);
    graph::setResult(net.at("code"), "out", true);
    CHECK(find(check(net.graph()), "graph.unused") == nullptr);
    CHECK(find(check(net.graph()), "param.unknown") == nullptr);
    CHECK(find(check(net.graph()), "result.port") == nullptr);
    graph::setResult(net.at("code"), "state", true);
    const auto info = check(net.graph());
    REQUIRE(find(info, "result.port") != nullptr);
    CHECK(find(info, "result.port")->severity == core::Severity::Warning);
    CHECK(info.ok());
}

TEST(looseNodesAreOnlyWarnings) {
    GraphBuilder net = digits();
    net.node("loose", "Conv2d");
    net.node("lost", "Conv2d", {{"kernel", List{99, 99}}, {"padding", std::string("valid")}}).wire("image", "lost");
    const auto info = check(net.graph());
    CHECK(info.ok());
    CHECK(find(info, "port.unconnected") != nullptr);
    CHECK(find(info, "shape.kernel-too-large") != nullptr);
    CHECK(find(info, "graph.unused") != nullptr);
}

TEST(unknownLayerParameterAndPort) {
    GraphBuilder net = digits();
    net.at("relu1").type = "Relu";
    contains(problem(net, "layer.unknown").fix, "ReLU");
    net = digits();
    net.at("conv1").params["filter"] = std::int64_t{3};
    contains(problem(net, "param.unknown").fix, "filters");
    net = digits();
    net.wire("image", "conv1", "input");
    CHECK_EQUAL(problem(net, "port.unknown").where.port, std::string("input"));
    net = digits();
    net.wire("image", "dense1");
    contains(problem(net, "port.too-many-wires").message, "2 wires");
}

TEST(fieldsOfTheData) {
    GraphBuilder net = digits();
    net.at("image").params["field"] = std::string("imag");
    contains(problem(net, "field.unknown").fix, "image");
    net = digits();
    net.at("image").params["field"] = std::string("label");
    CHECK_EQUAL(problem(net, "field.kind").where.parameter, std::string("field"));
    net = digits();
    CHECK_EQUAL(problem(net, "field.none", testing::tableSchema(4, 1)).where.node, std::string("image"));
    auto two = testing::imageSchema();
    two.fields.push_back(two.fields.front());
    two.fields.back().name = "mask";
    contains(problem(net, "field.ambiguous", two).message, "mask");
}

TEST(withoutDataNothingIsBlamed) {
    const auto info = layers::checkGraph(digits().graph(), layers::builtinLayers(), nullptr);
    CHECK(info.ok());
    CHECK_EQUAL(info.problems.size(), std::size_t{1});
    CHECK(info.problems.front().severity == core::Severity::Note);
    CHECK(info.nodes.at("conv1").outputs.empty());
}

TEST(doubleSoftmaxIsAWarningAtTheSoftmax) {
    GraphBuilder net;
    net.node("image", "Image").then("flat", "Flatten").then("dense", "Dense", {{"outputs", std::int64_t{10}}});
    net.then("softmax1", "Softmax").then("out", "Classification");
    const auto found = problem(net, "output.double-softmax");
    CHECK_EQUAL(found.where.node, std::string("softmax1"));
    CHECK(found.severity == core::Severity::Warning);
    CHECK(check(net.graph()).ok());
}

TEST(aNetworkWithoutOutputOrNodes) {
    CHECK(!check(graph::Graph{}).ok());
    GraphBuilder net;
    net.node("image", "Image").then("flat", "Flatten");
    problem(net, "graph.no-output");
}

TEST(regressionSizes) {
    GraphBuilder net;
    net.node("features", "Features").then("dense", "Dense", {{"outputs", std::int64_t{3}}}).then("out", "Regression");
    const auto found = problem(net, "output.target-size", testing::tableSchema(4, 1));
    CHECK_EQUAL(found.fix, std::string("Set the outputs of dense to 1."));
}

TEST(groupsOfConvolution) {
    GraphBuilder net = digits();
    net.at("conv1").params["groups"] = std::int64_t{3};
    contains(problem(net, "param.groups").message, "3 groups");
}

TEST(hostileSizesDoNotOverflow) {
    GraphBuilder net;
    net.node("features", "Features").then("a", "Dense", {{"outputs", std::int64_t{1 << 20}}}).then("r", "Reshape", {{"shape", List{1 << 20, 1}}});
    net.then("b", "Dense", {{"outputs", std::int64_t{1 << 20}}}).then("out", "Regression");
    problem(net, "shape.too-large", testing::tableSchema(4, 1));
}

TEST(cyclesLeaveTheRestKnown) {
    GraphBuilder net = digits();
    net.node("add", "Add").wire("image", "add").wire("add", "add2").node("add2", "Add").wire("add2", "add");
    const auto info = check(net.graph());
    CHECK(find(info, "graph.cycle") != nullptr);
    CHECK_EQUAL(info.nodes.at("conv1").outputs.size(), std::size_t{1});
    CHECK(info.nodes.at("add").outputs.empty());
}
