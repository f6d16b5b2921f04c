#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

/// A list with one number per channel of the first input: a gate.
bool gates(const core::Shape& gate, const core::Shape& image) {
    return image.rank() == 3 && gate.rank() == 1 && gate[0] == image[0];
}

Inferred infer(const InferContext& context) {
    const std::vector<TensorType>& in = context.inputs("in");
    for (const TensorType& type : in) {
        if (auto problem = needsReal("Multiply", type))
            return *problem;
        if (!(type.shape == in.front().shape) && !gates(type.shape, in.front().shape))
            return shapeError("shape.mismatch",
                              "Multiply needs inputs of the same shape, or an image and one number per channel, but gets " + in.front().shape.toString() +
                                  " and " + type.shape.toString() + ".",
                              "Bring both to the same shape first; the image must be the first wire.");
    }
    if (auto problem = needsSameViews("Multiply", in))
        return *problem;
    return yields(in.front());
}

void lower(LowerContext& context) {
    const auto inputs = context.inputs("in");
    const core::Shape shape = context.outputShape("out");
    operators::ValueId product = inputs.front();
    for (std::size_t i = 1; i < inputs.size(); ++i) {
        operators::ValueId factor = inputs[i];
        if (!(context.shape(factor) == shape)) {
            factor = context.emit("reshape", {}, {factor}, {shape[0], shape[1], 1, 1});
            factor = context.emit("broadcast", {}, {factor}, shape);
        }
        product = context.emit("mul", {}, {product, factor}, shape);
    }
    context.output("out", product);
}

} // namespace

LayerSpec multiplyLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Multiply";
    spec.category = Category::Shape;
    spec.stem = "multiply";
    spec.summary = "Multiplies its inputs value by value.";
    spec.help = "y = a · b · …, for inputs of the same shape. With an image as the first wire and a list with one number per channel as the second, each "
                "channel is multiplied by its number: so gates open and close channels, as in squeeze-and-excitation blocks.";
    spec.keywords = {"times", "product", "gate", "squeeze and excitation", "mask", "attention"};
    spec.inputs = {{"in", "Inputs", "Two or more wires of the same shape, or an image and one number per channel.", true, false}};
    spec.outputs = {outPort("The product, in the shape of the first input.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
