#include "engine/compile/Program.h"
#include "engine/operators/OperatorSchema.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/engine/LayerCases.h"
#include "tests/support/Check.h"

#include <algorithm>

using namespace netwright;
using compile::Program;
using operators::kNoValue;
using operators::ValueId;
using testing::GraphBuilder;

namespace {

Program lowered(const graph::Graph& graph, const core::DataSchema& schema, bool training, bool targets = true) {
    auto program = compile::lower(graph, layers::builtinLayers(), schema, {4, training, targets});
    if (!program) {
        testing::fail(__FILE__, __LINE__, program.problems().front().toString());
        throw testing::Abandon{};
    }
    return std::move(program).value();
}

std::size_t count(const Program& program, const std::string& kind) {
    return static_cast<std::size_t>(std::ranges::count(program.ops, kind, &operators::Op::kind));
}

const operators::Op& only(const Program& program, const char* kind) {
    REQUIRE(count(program, kind) == 1);
    return *std::ranges::find(program.ops, kind, &operators::Op::kind);
}

const Program::Parameter& parameter(const Program& program, const std::string& key) {
    const auto found = std::ranges::find_if(program.parameters, [&](const auto& p) { return p.node + "." + p.name == key; });
    REQUIRE(found != program.parameters.end());
    return *found;
}

/// What any program must keep: every value is written before it is read, at most once, by known operators.
std::string flaws(const Program& program) {
    std::string text;
    std::vector<bool> written(program.values.size(), false);
    for (const auto& input : program.inputs)
        written[static_cast<std::size_t>(input.value)] = true;
    for (const auto& p : program.parameters)
        written[static_cast<std::size_t>(p.value)] = true;
    for (const auto& op : program.ops) {
        if (!operators::findOperator(op.kind))
            text += op.kind + " is unknown; ";
        for (const ValueId id : op.inputs)
            if (id != kNoValue && !written[static_cast<std::size_t>(id)])
                text += op.kind + " reads %" + std::to_string(id) + " before it is written; ";
        for (const ValueId id : op.outputs)
            if (id != kNoValue) {
                if (written[static_cast<std::size_t>(id)])
                    text += op.kind + " writes %" + std::to_string(id) + " again; ";
                written[static_cast<std::size_t>(id)] = true;
            }
    }
    for (const auto& output : program.outputs)
        for (const ValueId id : {output.prediction, output.loss})
            if (id != kNoValue && !written[static_cast<std::size_t>(id)])
                text += "an output is never written; ";
    for (const auto& p : program.parameters)
        if (p.gradient != kNoValue) {
            if (!written[static_cast<std::size_t>(p.gradient)]) text += p.name + " has a gradient that is never written; ";
            if (!(program.values[static_cast<std::size_t>(p.gradient)].shape == program.values[static_cast<std::size_t>(p.value)].shape))
                text += p.name + " has a gradient of another shape; ";
            if (program.values[static_cast<std::size_t>(p.gradient)].role != operators::ValueRole::Gradient)
                text += p.name + " has a gradient without the role; ";
        }
    return text;
}

GraphBuilder digits() {
    GraphBuilder net;
    net.node("image", "Image").then("conv", "Conv2d", {{"filters", std::int64_t{8}}, {"l2", 0.01}}).then("relu", "ReLU").then("pool", "MaxPool2d");
    net.then("flat", "Flatten").then("drop", "Dropout").then("dense", "Dense", {{"outputs", std::int64_t{10}}}).then("out", "Classification");
    return net;
}

Program trained(const graph::Graph& graph, const core::DataSchema& schema) {
    Program program = lowered(graph, schema, true);
    compile::differentiate(program);
    return program;
}

} // namespace

TEST(everyCaseLowersDifferentiatesAndFuses) {
    for (const auto& one : testing::layerCases()) {
        const auto network = testing::networkOf(one);
        const bool hasOutput = std::ranges::any_of(network.graph.nodes, [](const graph::Node& node) {
            return layers::builtinLayers().find(node.type)->category == layers::Category::Output;
        });
        if (!hasOutput)
            continue;
        for (const bool training : {true, false}) {
            Program program = lowered(network.graph, network.schema, training);
            if (training)
                compile::differentiate(program);
            if (!flaws(program).empty())
                testing::fail(__FILE__, __LINE__, one.label() + ": " + flaws(program));
            for (const auto& p : program.parameters)
                if (training && p.trainable && p.gradient == kNoValue)
                    testing::fail(__FILE__, __LINE__, one.label() + ": " + p.name + " gets no gradient");
            compile::fuse(program);
            if (!flaws(program).empty())
                testing::fail(__FILE__, __LINE__, one.label() + ", fused: " + flaws(program));
        }
    }
}

TEST(evaluationHasNoBackwardAndNoDropout) {
    Program program = lowered(digits().graph(), testing::imageSchema(), false);
    compile::fuse(program);
    CHECK_EQUAL(count(program, "dropout"), std::size_t{0});
    CHECK(std::ranges::none_of(program.ops, [](const auto& op) { return op.phase == operators::Phase::Backward; }));
    REQUIRE(program.outputs.size() == 1);
    CHECK_EQUAL(program.values[static_cast<std::size_t>(program.outputs[0].loss)].shape.toString(), std::string("4"));
    CHECK_EQUAL(program.values[static_cast<std::size_t>(program.outputs[0].prediction)].shape.toString(), std::string("4 × 10"));
    CHECK_EQUAL(program.outputs[0].field, std::string("label"));
    CHECK_EQUAL(only(program, "pool").outputs.size(), std::size_t{2});
    CHECK_EQUAL(only(program, "pool").outputs[1], kNoValue);
}

TEST(withoutTargetsOnlySoftmaxIsLeft) {
    Program program = lowered(digits().graph(), testing::imageSchema(), false, false);
    compile::fuse(program);
    CHECK_EQUAL(count(program, "softmax"), std::size_t{1});
    CHECK_EQUAL(count(program, "loss.softmax_cross_entropy"), std::size_t{0});
    CHECK_EQUAL(program.inputs.size(), std::size_t{1});
    CHECK_EQUAL(program.outputs[0].loss, kNoValue);
}

TEST(reluIsFoldedIntoTheConvolution) {
    Program program = trained(digits().graph(), testing::imageSchema());
    compile::fuse(program);
    CHECK_EQUAL(count(program, "eltwise"), std::size_t{0});
    const auto& conv = only(program, "conv");
    CHECK_EQUAL(std::get<std::string>(conv.attributes.at("post")), std::string("relu"));
    CHECK_EQUAL(only(program, "pool").inputs[0], conv.outputs[0]);
    CHECK_EQUAL(program.ports.count({"conv", "out"}), std::size_t{0});
    CHECK_EQUAL(program.ports.at({"relu", "out"}), conv.outputs[0]);
}

TEST(theActivationsGradientIsTakenBehindMaxPooling) {
    GraphBuilder builder;
    builder.node("image", "Image").then("conv", "Conv2d", {{"activation", std::string("relu")}}).then("pool", "MaxPool2d");
    builder.then("flat", "Flatten").then("dense", "Dense", {{"outputs", std::int64_t{10}}}).then("out", "Classification");
    Program program = lowered(builder.graph(), testing::imageSchema(), true);
    compile::differentiate(program);
    compile::fuse(program);
    CHECK_EQUAL(flaws(program), std::string());
    const operators::Op& activation = only(program, "eltwise.backward");
    const operators::Op& pool = only(program, "pool.backward");
    CHECK_EQUAL(pool.inputs[1], activation.outputs[0]);
    CHECK_EQUAL(activation.inputs[1], only(program, "pool").outputs[0]);
    CHECK_EQUAL(only(program, "conv.backward_weights").inputs[1], pool.outputs[0]);
}

TEST(watchedValuesStay) {
    Program program = lowered(digits().graph(), testing::imageSchema(), false);
    compile::fuse(program, true);
    CHECK_EQUAL(count(program, "eltwise"), std::size_t{1});
    CHECK(program.ports.contains({"conv", "out"}));
}

TEST(anActivationThatNeedsItsSourceStays) {
    GraphBuilder net = digits();
    net.at("relu").type = "Sigmoid";
    net.at("dense").params["activation"] = std::string("gelu");
    Program program = trained(net.graph(), testing::imageSchema());
    compile::fuse(program);
    CHECK_EQUAL(std::get<std::string>(only(program, "conv").attributes.at("post")), std::string("sigmoid"));
    CHECK_EQUAL(count(program, "eltwise"), std::size_t{1});
}

TEST(theFirstLayerComputesNoGradientOfTheData) {
    const Program program = trained(digits().graph(), testing::imageSchema());
    CHECK_EQUAL(count(program, "conv.backward_data"), std::size_t{0});
    CHECK_EQUAL(count(program, "conv.backward_weights"), std::size_t{1});
    CHECK_EQUAL(parameter(program, "conv.weight").l2, 0.01);
    CHECK_EQUAL(parameter(program, "conv.bias").l2, 0.0);
    CHECK(!parameter(program, "conv.bias").decays);
}

TEST(frozenLayersAreSkipped) {
    GraphBuilder net = digits();
    net.at("conv").frozen = true;
    Program program = trained(net.graph(), testing::imageSchema());
    CHECK_EQUAL(count(program, "conv.backward_weights"), std::size_t{0});
    CHECK_EQUAL(count(program, "pool.backward"), std::size_t{0});
    CHECK(!parameter(program, "conv.weight").trainable);
    net.at("dense").frozen = true;
    program = trained(net.graph(), testing::imageSchema());
    CHECK(std::ranges::none_of(program.ops, [](const auto& op) { return op.phase == operators::Phase::Backward; }));
}

TEST(gradientsOfBranchesMeetInOneSum) {
    GraphBuilder net;
    net.node("features", "Features").then("a", "Dense", {{"outputs", std::int64_t{6}}});
    for (const std::string id : {"b", "c", "d"})
        net.node(id, "Dense", {{"outputs", std::int64_t{6}}}).wire("a", id);
    net.node("add", "Add").wire("b", "add").wire("c", "add").wire("d", "add").wire("a", "add");
    net.node("last", "Dense", {{"outputs", std::int64_t{1}}}).wire("add", "last").then("out", "Regression");
    const Program program = trained(net.graph(), testing::tableSchema(4, 1));
    CHECK_EQUAL(flaws(program), std::string());
    CHECK_EQUAL(count(program, "add"), std::size_t{2});
    const auto sum = std::ranges::find_if(program.ops, [](const auto& op) { return op.kind == "add" && op.phase == operators::Phase::Backward; });
    CHECK_EQUAL(sum->inputs.size(), std::size_t{4});
}

TEST(severalOutputsAreWeighted) {
    GraphBuilder net = digits();
    net.node("second", "Dense", {{"outputs", std::int64_t{10}}}).wire("drop", "second").then("out2", "Classification", {{"weight", 0.25}});
    const Program program = trained(net.graph(), testing::imageSchema());
    CHECK_EQUAL(program.outputs.size(), std::size_t{2});
    CHECK_EQUAL(program.outputs[1].weight, 0.25);
    for (const auto& op : program.ops)
        if (op.kind == "loss.softmax_cross_entropy.backward" && op.node == "out2")
            CHECK_EQUAL(std::get<double>(op.attributes.at("seed")), 0.25);
    CHECK_EQUAL(count(program, "loss.softmax_cross_entropy.backward"), std::size_t{2});
}

TEST(sharedRepetitionsAddTheirGradients) {
    GraphBuilder body;
    body.node("x", "GroupInput").then("dense", "Dense", {{"outputs", std::int64_t{4}}, {"activation", std::string("tanh")}}).then("y", "GroupOutput");
    GraphBuilder net;
    net.node("features", "Features").group("block", body.graph(), {{"repeat", std::int64_t{3}}, {"share", true}}).wire("features", "block", "x");
    net.node("last", "Dense", {{"outputs", std::int64_t{1}}}).wire("block", "last", "in", "y").then("out", "Regression");
    const Program program = trained(net.graph(), testing::tableSchema(4, 1));
    CHECK_EQUAL(flaws(program), std::string());
    CHECK_EQUAL(program.parameters.size(), std::size_t{4});
    CHECK_EQUAL(count(program, "dense.backward_weights"), std::size_t{4});
    CHECK_EQUAL(count(program, "add"), std::size_t{2});
    CHECK(program.ports.contains({"block#2/dense", "out"}));
    CHECK(program.ports.contains({"block", "y"}));
}

TEST(whatLeadsNowhereIsNotRun) {
    GraphBuilder net = digits();
    net.node("side", "Conv2d").wire("image", "side").node("broken", "Dense").wire("image", "broken");
    Program program = lowered(net.graph(), testing::imageSchema(), true);
    CHECK_EQUAL(count(program, "conv"), std::size_t{2});
    compile::differentiate(program);
    compile::fuse(program);
    CHECK_EQUAL(count(program, "conv"), std::size_t{1});
    CHECK_EQUAL(count(program, "fill"), std::size_t{2}); // zeros for weight and bias of the lost layer
    CHECK(parameter(program, "side.weight").gradient != kNoValue);
}

TEST(errorsAreReturned) {
    GraphBuilder net = digits();
    net.at("dense").params["outputs"] = std::int64_t{9};
    const auto program = compile::lower(net.graph(), layers::builtinLayers(), testing::imageSchema(), {});
    REQUIRE(!program);
    CHECK_EQUAL(program.problems().front().code, std::string("output.class-count"));
}

TEST(textNamesWhatRuns) {
    Program program = trained(digits().graph(), testing::imageSchema());
    const std::string text = program.toText();
    for (const char* part : {"training program, batch 4", "conv(", "loss.softmax_cross_entropy.backward", "conv.weight", "← image", "4 × 10"})
        if (text.find(part) == std::string::npos)
            testing::fail(__FILE__, __LINE__, std::string(part) + " is missing in\n" + text);
}

TEST(reshapesCollapse) {
    GraphBuilder net;
    net.node("features", "Features").then("dense", "Dense", {{"outputs", std::int64_t{8}}}).then("r1", "Reshape", {{"shape", std::vector<std::int64_t>{2, 4}}});
    net.then("r2", "Flatten").then("last", "Dense", {{"outputs", std::int64_t{1}}}).then("out", "Regression");
    Program program = trained(net.graph(), testing::tableSchema(4, 1));
    compile::fuse(program);
    CHECK_EQUAL(count(program, "reshape"), std::size_t{0});
    CHECK_EQUAL(flaws(program), std::string());
}

TEST(anObjectiveTrainsItsOwnNodes) {
    GraphBuilder net;
    net.node("noise", "Noise", {{"size", std::int64_t{3}}}).then("generator", "Dense", {{"outputs", std::int64_t{4}}});
    net.then("judge", "Dense", {{"outputs", std::int64_t{1}}}).then("fake", "Adversarial", {{"label", std::string("generated")}});
    net.node("fool", "Adversarial").wire("judge", "fool");
    net.node("data", "Features").then("judge2", "SharedWeights", {{"layer", std::string("judge")}}).then("real", "Adversarial");
    const auto schema = testing::tableSchema(4, 1);
    Program critic = lowered(net.graph(), schema, true);
    compile::differentiate(critic, {{"fake", "real"}, {"judge"}});
    CHECK_EQUAL(flaws(critic), std::string());
    CHECK(parameter(critic, "judge.weight").gradient != kNoValue);
    CHECK_EQUAL(parameter(critic, "generator.weight").gradient, kNoValue);
    CHECK_EQUAL(count(critic, "loss.adversarial.backward"), std::size_t{2});
    CHECK_EQUAL(count(critic, "add"), std::size_t{2}); // weight and bias of both applications

    Program forger = lowered(net.graph(), schema, true);
    compile::differentiate(forger, {{"fool"}, {"generator"}});
    CHECK_EQUAL(flaws(forger), std::string());
    CHECK(parameter(forger, "generator.weight").gradient != kNoValue);
    CHECK_EQUAL(parameter(forger, "judge.weight").gradient, kNoValue);
    CHECK_EQUAL(count(forger, "dense.backward_weights"), std::size_t{1});
}

TEST(randomLayersVanishOutsideOfTraining) {
    GraphBuilder net;
    net.node("data", "Features").then("noise", "GaussianNoise").then("mean", "Dense", {{"outputs", std::int64_t{2}}});
    net.node("variance", "Dense", {{"outputs", std::int64_t{2}}}).wire("noise", "variance");
    net.node("sample", "Reparameterize").wire("mean", "sample", "mean").wire("variance", "sample", "log_variance");
    net.then("last", "Dense", {{"outputs", std::int64_t{1}}}).then("out", "Regression");
    net.node("kl", "KLNormal").wire("mean", "kl", "mean").wire("variance", "kl", "log_variance");
    const auto schema = testing::tableSchema(4, 1);
    const Program training = trained(net.graph(), schema);
    CHECK_EQUAL(flaws(training), std::string());
    CHECK_EQUAL(count(training, "random"), std::size_t{1});
    CHECK_EQUAL(count(training, "noise"), std::size_t{1});
    Program evaluation = lowered(net.graph(), schema, false);
    CHECK_EQUAL(count(evaluation, "random") + count(evaluation, "noise"), std::size_t{0});
    const Program watching = lowered(net.graph(), schema, false, false);
    CHECK_EQUAL(watching.outputs[1].loss, kNoValue);
}
