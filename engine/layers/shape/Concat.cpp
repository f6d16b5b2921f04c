#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"

namespace netwright::layers {
namespace {

core::Diagnostic mismatch(const TensorType& first, const TensorType& other, const std::string& axis) {
    return shapeError("shape.mismatch",
                      "Concat joins along " + axis + " and needs all other sizes to be equal, but gets " + first.shape.toString() + " and " +
                          other.shape.toString() + ".",
                      "Bring the inputs to the same size first, or choose another axis.");
}

Inferred infer(const InferContext& context) {
    const std::vector<TensorType>& in = context.inputs("in");
    TensorType result = in.front();
    for (const TensorType& type : in)
        if (type.tokens != result.tokens)
            return shapeError("shape.tokens", "Concat cannot join tokens with real numbers.", "Insert Embedding behind the tokens.");
    if (context.params.boolean("batch")) {
        for (std::size_t i = 1; i < in.size(); ++i) {
            if (!(in[i].shape == result.shape))
                return mismatch(in.front(), in[i], "the batch");
            result.views += in[i].views;
        }
        return yields(result);
    }
    const std::int64_t axis = context.params.integer("axis");
    if (auto problem = checkAxis(axis, in.front()))
        return *problem;
    if (auto problem = needsSameViews("Concat", in))
        return *problem;
    const int joined = sampleAxis(axis, result.shape.rank());
    for (std::size_t i = 1; i < in.size(); ++i) {
        core::Shape expected = result.shape;
        if (in[i].shape.rank() != expected.rank())
            return mismatch(in.front(), in[i], "axis " + std::to_string(joined));
        expected.set(joined, in[i].shape[joined]);
        if (!(expected == in[i].shape))
            return mismatch(in.front(), in[i], "axis " + std::to_string(joined));
        result.shape.set(joined, result.shape[joined] + in[i].shape[joined]);
    }
    return yields(result);
}

void lower(LowerContext& context) {
    const auto inputs = context.inputs("in");
    if (inputs.size() == 1)
        return context.output("out", inputs.front());
    const std::int64_t axis =
        context.params().boolean("batch") ? 0 : batchAxis(context.params().integer("axis"), context.shape(inputs.front()));
    context.output("out", context.emit("concat", {{"axis", axis}}, inputs, context.outputShape("out")));
}

} // namespace

LayerSpec concatLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Concat";
    spec.category = Category::Shape;
    spec.stem = "concat";
    spec.summary = "Puts its inputs one behind the other.";
    spec.help = "Joins its inputs along one axis, in the order of the wires: two images of 16 and 32 channels become one of 48. All other "
                "sizes must agree. Used in inception blocks, DenseNets and U-Nets, or to bring images and table columns together.";
    spec.keywords = {"concatenate", "join", "merge", "stack", "cat", "skip"};
    spec.inputs = {{"in", "Inputs", "Two or more wires that agree in all sizes but one.", true, false}};
    spec.outputs = {outPort("All inputs in one tensor.")};
    spec.params = {axisParam(0, "The axis along which the inputs are lined up: 0 are the channels of an image, the steps of a sequence or "
                                "the numbers of a list; −1 is the last axis."),
                   core::booleanParam("batch", "Along the batch", false,
                                      "Stacks the inputs as further samples instead, for example real and generated images for a "
                                      "discriminator, or two views of each sample for contrastive learning.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
