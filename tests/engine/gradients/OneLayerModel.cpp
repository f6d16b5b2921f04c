#include "tests/engine/gradients/OneLayerModel.h"

#include "engine/layers/LowerContext.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <stdexcept>

namespace netwright::gradients {
namespace {

using layers::LayerSpec;

/// A trainable parameter times data that is all ones: the values of the parameter flow out, exactly.
LayerSpec probeSpec() {
    LayerSpec spec;
    spec.type = spec.title = "Probe";
    spec.stem = "x";
    spec.category = layers::Category::Input;
    spec.outputs = {{"out", "Output", ""}};
    spec.params = {core::fieldParam("field", "Field", "")};
    spec.fieldKinds = {core::FieldKind::Features};
    spec.infer = [](const layers::InferContext& context) -> core::Result<std::vector<layers::TensorType>> {
        return std::vector{layers::TensorType{context.schema()->find(context.params.text("field"))->shape}};
    };
    spec.lower = [](layers::LowerContext& context) {
        const auto ones = context.dataInput();
        const core::Shape shape = context.shape(ones);
        const auto value = context.parameter("value", shape, {}, {});
        context.output("out", context.emit("mul", {}, {ones, value}, shape));
    };
    return spec;
}

LayerSpec sinkSpec() {
    LayerSpec spec;
    spec.type = spec.title = "Sink";
    spec.stem = "y";
    spec.category = layers::Category::Output;
    spec.inputs = {{"in", "Input", ""}};
    spec.params = {core::fieldParam("target", "Target", "")};
    spec.fieldKinds = {core::FieldKind::Number};
    spec.infer = [](const layers::InferContext&) -> core::Result<std::vector<layers::TensorType>> {
        return std::vector<layers::TensorType>{};
    };
    spec.lower = [](layers::LowerContext& context) {
        const auto prediction = context.input("in");
        const auto target = context.target(context.shape(prediction));
        const auto loss = context.emit("loss.mse", {}, {prediction, target},
                                       core::Shape{context.shape(prediction)[0]});
        context.result(prediction, loss, 1);
    };
    return spec;
}

struct Drawing {
    graph::Graph graph;
    core::DataSchema schema;
};

void addNode(Drawing& drawing, const std::string& id, const std::string& type, core::ParamMap params) {
    graph::Node node;
    node.id = node.name = id;
    node.type = type;
    node.params = std::move(params);
    drawing.graph.nodes.push_back(std::move(node));
}

/// A field of its own for a probe or a sink, named as the node.
void addField(Drawing& drawing, const std::string& name, const core::Shape& shape, core::FieldKind kind) {
    core::Field field;
    field.name = name;
    field.kind = kind;
    field.shape = shape;
    drawing.schema.fields.push_back(std::move(field));
}

/// A wire's source: a probe, or plain data for whole numbers.
void addSource(Drawing& drawing, const std::string& id, const core::Shape& shape, std::int64_t vocabulary) {
    addField(drawing, id, shape, vocabulary > 0 ? core::FieldKind::Tokens : core::FieldKind::Features);
    drawing.schema.fields.back().vocabulary = vocabulary;
    addNode(drawing, id, vocabulary > 0 ? "Tokens" : "Probe", {{"field", id}});
}

Drawing draw(const testing::LayerCase& layerCase, const LayerSpec& spec, const Fixture& fixture) {
    Drawing drawing;
    core::ParamMap params = layerCase.params;
    if (layerCase.field)
        drawing.schema.fields.push_back(*layerCase.field);
    if (layerCase.target) {
        drawing.schema.fields.push_back(*layerCase.target);
        params.insert_or_assign("target", layerCase.target->name);
    }
    if (layerCase.stacked) {
        addNode(drawing, "stacked", "Concat", {{"batch", true}});
        drawing.graph.edges.push_back({{"stacked", "out"}, {"layer", spec.inputs.front().name}});
    }
    for (const layers::PortSpec& port : spec.inputs) {
        const auto wires = layerCase.inputs.find(port.name);
        if (wires == layerCase.inputs.end())
            continue;
        for (std::size_t wire = 0; wire < wires->second.size(); ++wire) {
            const std::string id = "x_" + port.name + "_" + std::to_string(wire);
            addSource(drawing, id, wires->second[wire], &port == &spec.inputs.front() ? layerCase.tokens : 0);
            drawing.graph.edges.push_back({{id, "out"}, layerCase.stacked ? graph::PortRef{"stacked", "in"} : graph::PortRef{"layer", port.name}});
        }
    }
    addNode(drawing, "layer", layerCase.layer, std::move(params));
    for (const layers::PortSpec& port : spec.outputs) {
        const std::string id = "y_" + port.name;
        addField(drawing, id, fixture.at("target." + id).shape.withoutBatch(), core::FieldKind::Number);
        addNode(drawing, id, "Sink", {{"target", id}});
        drawing.graph.edges.push_back({{"layer", port.name}, {id, "in"}});
    }
    return drawing;
}

} // namespace

OneLayerModel::OneLayerModel(const testing::LayerCase& layerCase, const Fixture& fixture, core::DataType operands)
    : m_batch(layerCase.batch) {
    std::vector<LayerSpec> specs = layers::builtinLayers().all();
    specs.push_back(probeSpec());
    specs.push_back(sinkSpec());
    m_registry = std::make_unique<layers::LayerRegistry>(std::move(specs));
    const Drawing drawing = draw(layerCase, *m_registry->find(layerCase.layer), fixture);
    backend::ModelOptions options;
    options.threads = 2;
    options.batch = layerCase.batch;
    options.operands = operands;
    auto model = backend::Model::build(drawing.graph, *m_registry, drawing.schema, options);
    if (!model) {
        std::string text;
        for (const core::Diagnostic& problem : model.problems())
            text += problem.toString() + "\n";
        throw std::runtime_error(text);
    }
    m_model = std::move(model).value();
}

void OneLayerModel::load(const Fixture& fixture) {
    backend::ParameterStore& store = m_model->parameters();
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        const auto tensor = fixture.find(store.parameters()[i].key());
        if (tensor == fixture.end())
            throw std::runtime_error("The fixture has no " + store.parameters()[i].key() + ".");
        if (!(tensor->second.shape == store.parameters()[i].shape))
            throw std::runtime_error(store.parameters()[i].key() + " has the shape " +
                                     store.parameters()[i].shape.toString() + ", in PyTorch " +
                                     tensor->second.shape.toString() + ".");
        store.write(i, tensor->second.data);
    }
    for (backend::InputBinding& input : executor().inputs()) {
        if (input.target)
            std::ranges::copy(fixture.at("target." + input.node).data, input.data.begin());
        else if (const auto data = fixture.find("data." + input.node); data != fixture.end())
            std::ranges::copy(data->second.data, input.data.begin());
        else
            std::ranges::fill(input.data, 1.0F);
    }
}

double OneLayerModel::run() {
    std::ranges::fill(m_model->parameters().gradients(), std::numeric_limits<float>::infinity());
    const std::atomic<bool> cancel = false;
    executor().run(0, cancel);
    return executor().meanLoss();
}

std::vector<float> OneLayerModel::value(std::size_t parameter) const {
    const backend::ParameterStore& store = m_model->parameters();
    std::vector<float> plain(static_cast<std::size_t>(store.parameters()[parameter].shape.elements()));
    store.read(parameter, plain);
    return plain;
}

std::vector<float> OneLayerModel::gradient(std::size_t parameter) const {
    const backend::ParameterStore& store = m_model->parameters();
    std::vector<float> plain(static_cast<std::size_t>(store.parameters()[parameter].shape.elements()));
    store.readGradient(parameter, plain);
    return plain;
}

void OneLayerModel::setValue(std::size_t parameter, std::span<const float> plain) {
    m_model->parameters().write(parameter, plain);
}

} // namespace netwright::gradients
