#include "engine/layers/shape/ReduceRule.h"

#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"

namespace netwright::layers {
namespace {

core::Shape without(const core::Shape& shape, int axis) {
    core::Shape rest;
    for (int i = 0; i < shape.rank(); ++i)
        if (i != axis)
            rest = rest.append(shape[i]);
    return rest;
}

} // namespace

LayerSpec reduceLayer(const std::string& type, const std::string& algorithm) {
    LayerSpec spec;
    spec.type = spec.title = type;
    spec.category = Category::Shape;
    spec.inputs = {inPort("Anything but tokens.")};
    spec.outputs = {outPort("The shape without the axis; a list becomes 1 number.")};
    spec.params = {axisParam(0, "The axis that goes: 0 are the steps of a sequence or the channels of an image; −1 is the last axis.")};
    spec.infer = [type](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsReal(type, in))
            return *problem;
        if (auto problem = checkAxis(context.params.integer("axis"), in))
            return *problem;
        const core::Shape rest = without(in.shape, sampleAxis(context.params.integer("axis"), in.shape.rank()));
        return yields(reshaped(in, rest.isScalar() ? core::Shape{1} : rest));
    };
    spec.lower = [algorithm](LowerContext& context) {
        const operators::ValueId src = context.input("in");
        const std::int64_t axis = batchAxis(context.params().integer("axis"), context.shape(src));
        const core::Shape rest = without(context.shape(src), static_cast<int>(axis));
        const auto reduced = context.emit("reduce", {{"algorithm", algorithm}, {"axis", axis}}, {src}, rest);
        const core::Shape out = context.outputShape("out");
        context.output("out", rest == out ? reduced : context.emit("reshape", {}, {reduced}, out));
    };
    return spec;
}

} // namespace netwright::layers
