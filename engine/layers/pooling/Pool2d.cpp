#include "engine/layers/pooling/Pool2d.h"

#include "engine/layers/LowerContext.h"
#include "engine/layers/Window.h"

namespace netwright::layers {
namespace {

std::string algorithmOf(const std::string& type, const core::ParamReader& params) {
    if (type == "MaxPool2d")
        return "max";
    return params.boolean("count_border") ? "avg_padded" : "avg";
}

/// The second output is the workspace that max pooling leaves for its gradient.
operators::ValueId emitPool(LowerContext& context, operators::Attributes attributes, const core::Shape& shape) {
    return context.emitMany("pool", std::move(attributes), {context.input("in")}, {shape, shape}).front();
}

} // namespace

LayerSpec pool2dLayer(const std::string& type) {
    LayerSpec spec;
    spec.type = spec.title = type;
    spec.category = Category::Pooling;
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("The smaller image, with the same channels.")};
    spec.params = windowParams(2, 2, "valid", false);
    spec.infer = [type](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsRank(type, in, 3))
            return *problem;
        const auto window = placeWindow(type, context.params, in.shape[1], in.shape[2], true);
        if (!window)
            return window.problems();
        return yields(reshaped(in, {in.shape[0], window->output[0], window->output[1]}));
    };
    spec.lower = [type](LowerContext& context) {
        const core::Shape& in = context.shape(context.input("in"));
        operators::Attributes attributes = placeWindow(type, context.params(), in[2], in[3], true).value().attributes();
        attributes["algorithm"] = algorithmOf(type, context.params());
        context.output("out", emitPool(context, std::move(attributes), context.outputShape("out")));
    };
    return spec;
}

LayerSpec globalPool2dLayer(const std::string& type, const std::string& algorithm) {
    LayerSpec spec;
    spec.type = spec.title = type;
    spec.category = Category::Pooling;
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("One number per channel.")};
    spec.infer = [type](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsRank(type, in, 3))
            return *problem;
        return yields(reshaped(in, {in.shape[0]}));
    };
    spec.lower = [algorithm](LowerContext& context) {
        const core::Shape in = context.shape(context.input("in"));
        Window window;
        window.kernel = {in[2], in[3]};
        operators::Attributes attributes = window.attributes();
        attributes["algorithm"] = algorithm;
        const auto pooled = emitPool(context, std::move(attributes), {in[0], in[1], 1, 1});
        context.output("out", context.emit("reshape", {}, {pooled}, context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
