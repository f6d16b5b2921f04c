#include "tests/engine/backend/Graphs.h"

#include "engine/core/Rng.h"
#include "tests/support/Check.h"

#include <cstdio>

namespace netwright::testing {
namespace {

core::DataSchema schemaOf(core::FieldKind kind, const core::Shape& shape, std::size_t classes) {
    core::Field input;
    input.name = "input";
    input.kind = kind;
    input.shape = shape;
    core::Field target;
    target.name = "label";
    target.kind = core::FieldKind::Category;
    for (std::size_t i = 0; i < classes; ++i)
        target.classes.push_back("class" + std::to_string(i));
    return {{input, target}};
}

graph::ParamMap outputs(std::int64_t count, const char* activation) {
    return {{"outputs", count}, {"activation", std::string(activation)}};
}

graph::ParamMap filters(std::int64_t count, const char* activation) {
    return {{"filters", count},
            {"kernel", std::vector<std::int64_t>{3, 3}},
            {"padding", std::string("same")},
            {"activation", std::string(activation)}};
}

} // namespace

Chain& Chain::add(const std::string& type, graph::ParamMap params, const std::string& id) {
    graph::Node node;
    node.id = id.empty() ? m_graph.freshId(type) : id;
    node.name = node.id;
    node.type = type;
    node.params = std::move(params);
    if (!m_graph.nodes.empty())
        m_graph.edges.push_back({{m_graph.nodes.back().id, "out"}, {node.id, "in"}});
    m_graph.nodes.push_back(node);
    return *this;
}

Network smallMlp() {
    Chain chain;
    chain.add("Features").add("Dense", outputs(9, "tanh")).add("Dense", outputs(5, "sigmoid"));
    chain.add("Dense", outputs(3, "none")).add("Classification");
    return {chain.graph(), schemaOf(core::FieldKind::Features, {13}, 3)};
}

Network smallCnn() {
    Chain chain;
    chain.add("Image")
        .add("Conv2d", filters(6, "tanh"))
        .add("MaxPool2d")
        .add("BatchNorm")
        .add("Conv2d", filters(20, "tanh"));
    chain.add("AvgPool2d").add("Flatten").add("Dense", outputs(10, "tanh")).add("Dense", outputs(4, "none"));
    chain.add("Classification");
    return {chain.graph(), schemaOf(core::FieldKind::Image, {1, 12, 12}, 4)};
}

Network digitsMlp() {
    Chain chain;
    chain.add("Image").add("Flatten").add("Dense", outputs(512, "relu")).add("Dense", outputs(256, "relu"));
    chain.add("Dense", outputs(10, "none")).add("Classification");
    return {chain.graph(), schemaOf(core::FieldKind::Image, {1, 28, 28}, 10)};
}

Network digitsCnn() {
    Chain chain;
    chain.add("Image")
        .add("Conv2d", filters(32, "relu"))
        .add("MaxPool2d")
        .add("Conv2d", filters(64, "relu"))
        .add("MaxPool2d");
    chain.add("Flatten").add("Dense", outputs(128, "relu")).add("Dense", outputs(10, "none")).add("Classification");
    return {chain.graph(), schemaOf(core::FieldKind::Image, {1, 28, 28}, 10)};
}

std::unique_ptr<backend::Model> build(const Network& network, int threads, std::int64_t batch) {
    backend::ModelOptions options;
    options.threads = threads;
    options.batch = batch;
    auto model = backend::Model::build(network.graph, layers::builtinLayers(), network.schema, options);
    if (!model)
        for (const core::Diagnostic& problem : model.problems())
            std::printf("  %s\n", problem.toString().c_str());
    REQUIRE(model.ok());
    return std::move(*model);
}

void fillInputs(backend::Executor& executor, std::int64_t classes, std::uint64_t seed) {
    core::Rng rng(seed);
    for (backend::InputBinding& input : executor.inputs())
        for (float& value : input.data)
            value = input.target ? static_cast<float>(rng.below(static_cast<std::uint64_t>(classes)))
                                 : static_cast<float>(rng.uniform(-1, 1));
}

} // namespace netwright::testing
