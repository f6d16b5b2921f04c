#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const std::vector<TensorType>& in = context.inputs("in");
    for (const TensorType& type : in) {
        if (auto problem = needsReal("Add", type))
            return *problem;
        if (!(type.shape == in.front().shape))
            return shapeError("shape.mismatch",
                              "Add needs inputs of the same shape but gets " + in.front().shape.toString() + " and " + type.shape.toString() + ".",
                              "Bring both to the same shape, for example with a 1 × 1 convolution or Dense on one side.");
    }
    if (auto problem = needsSameViews("Add", in))
        return *problem;
    return yields(in.front());
}

} // namespace

LayerSpec addLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Add";
    spec.category = Category::Shape;
    spec.stem = "add";
    spec.summary = "Adds its inputs value by value.";
    spec.help = "y = a + b + …, for inputs of the same shape. The joint of a residual connection: the input of a block is added to its "
                "result, so that gradients have a short way back. Takes any number of wires.";
    spec.keywords = {"sum", "plus", "residual", "skip", "shortcut", "join", "merge"};
    PortSpec in{"in", "Inputs", "Two or more wires of the same shape.", true, false};
    spec.inputs = {in};
    spec.outputs = {outPort("The sum, of the same shape.")};
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        const auto inputs = context.inputs("in");
        context.output("out", inputs.size() == 1 ? inputs.front() : context.emit("add", {}, inputs, context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
