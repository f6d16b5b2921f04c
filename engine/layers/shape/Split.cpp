#include "engine/layers/Builtin.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"

namespace netwright::layers {
namespace {

std::int64_t firstSize(const core::ParamReader& params, std::int64_t extent) {
    return params.integer("size") > 0 ? params.integer("size") : extent / 2;
}

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    const std::int64_t axis = context.params.integer("axis");
    if (auto problem = checkAxis(axis, in))
        return *problem;
    const int chosen = sampleAxis(axis, in.shape.rank());
    const std::int64_t extent = in.shape[chosen];
    const std::int64_t size = firstSize(context.params, extent);
    if (size < 1 || size >= extent)
        return paramError("param.range", "size", "An axis of " + std::to_string(extent) + " cannot be split behind " + std::to_string(size) + ".",
                          extent > 1 ? "Choose a size from 1 to " + std::to_string(extent - 1) + "." : "Choose another axis.");
    TensorType first = in;
    TensorType second = in;
    first.shape.set(chosen, size);
    second.shape.set(chosen, extent - size);
    return std::vector<TensorType>{first, second};
}

void lower(LowerContext& context) {
    const operators::ValueId src = context.input("in");
    const int axis = static_cast<int>(batchAxis(context.params().integer("axis"), context.shape(src)));
    const std::int64_t extent = context.shape(src)[axis];
    const std::int64_t size = firstSize(context.params(), extent);
    context.output("first", emitSlice(context, src, axis, 0, size));
    context.output("second", emitSlice(context, src, axis, size, extent));
}

} // namespace

LayerSpec splitLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Split";
    spec.category = Category::Shape;
    spec.stem = "split";
    spec.summary = "Cuts its input into two parts along one axis.";
    spec.help = "The first positions along an axis leave through one port, the rest through the other; together they hold every value once. The "
                "reverse of Concat. Used for gated units, for networks that treat halves of the channels differently, and to take mean and "
                "variance from one Dense.";
    spec.keywords = {"chunk", "divide", "halves", "branch", "gate"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {{"first", "First", "The first part.", false, false}, {"second", "Second", "The rest.", false, false}};
    spec.params = {axisParam(0, "The axis that is cut: 0 are the channels of an image, the steps of a sequence or the numbers of a list; −1 is the last axis."),
                   core::integerParam("size", "First size", 0, 0, 1 << 24, "How many positions the first part has. 0: one half.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
