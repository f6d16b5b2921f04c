#include "engine/layers/Builtin.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"

#include <algorithm>

namespace netwright::layers {
namespace {

constexpr std::int64_t kToTheEnd = 0;

struct Range {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

Range rangeOf(const core::ParamReader& params, std::int64_t extent) {
    Range range{params.integer("begin"), params.integer("end")};
    if (range.begin < 0)
        range.begin += extent;
    if (range.end < 0)
        range.end += extent;
    else if (range.end == kToTheEnd)
        range.end = extent;
    return range;
}

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    const std::int64_t axis = context.params.integer("axis");
    if (auto problem = checkAxis(axis, in))
        return *problem;
    const int chosen = sampleAxis(axis, in.shape.rank());
    const Range range = rangeOf(context.params, in.shape[chosen]);
    if (range.begin < 0 || range.end > in.shape[chosen] || range.begin >= range.end)
        return paramError("param.range", "begin",
                          "From " + std::to_string(range.begin) + " to " + std::to_string(range.end) + " is no part of an axis of " + std::to_string(in.shape[chosen]) + ".",
                          "Choose a begin below the end, both from 0 to " + std::to_string(in.shape[chosen]) + ".");
    TensorType out = in;
    out.shape.set(chosen, range.end - range.begin);
    return yields(out);
}

void lower(LowerContext& context) {
    const operators::ValueId src = context.input("in");
    const int axis = static_cast<int>(batchAxis(context.params().integer("axis"), context.shape(src)));
    const Range range = rangeOf(context.params(), context.shape(src)[axis]);
    context.output("out", emitSlice(context, src, axis, range.begin, range.end));
}

} // namespace

LayerSpec sliceLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Slice";
    spec.category = Category::Shape;
    spec.stem = "slice";
    spec.summary = "Takes a part of one axis.";
    spec.help = "Keeps the positions from begin up to, but without, end along one axis: x[begin : end], as in Python. Negative numbers count from the "
                "end. For example the last step of a sequence is begin −1 on axis 0.";
    spec.keywords = {"crop", "part", "range", "index", "select", "narrow"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {outPort("The part that was taken.")};
    spec.params = {axisParam(0, "The axis along which a part is taken: 0 are the channels of an image or the steps of a sequence; −1 is the last axis."),
                   core::integerParam("begin", "Begin", 0, -(1 << 24), 1 << 24, "First position that is kept, counted from 0; negative numbers count from the end."),
                   core::integerParam("end", "End", kToTheEnd, -(1 << 24), 1 << 24, "Position after the last one that is kept; 0 means up to the end, negative numbers count from the end.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
