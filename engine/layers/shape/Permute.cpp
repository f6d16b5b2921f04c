#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

#include <algorithm>

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    const std::vector<std::int64_t> order = context.params.integers("order");
    std::vector<std::int64_t> sorted = order;
    std::ranges::sort(sorted);
    bool complete = static_cast<int>(order.size()) == in.shape.rank();
    for (std::size_t i = 0; complete && i < sorted.size(); ++i)
        complete = sorted[i] == static_cast<std::int64_t>(i);
    if (!complete) {
        std::string example;
        for (int axis = in.shape.rank() - 1; axis >= 0; --axis)
            example += (example.empty() ? "" : ", ") + std::to_string(axis);
        return paramError("param.order", "order",
                          "The order must name each of the " + std::to_string(in.shape.rank()) + " axes of " + in.shape.toString() + " once.",
                          "For example " + example + ".");
    }
    core::Shape shape = in.shape;
    for (std::size_t i = 0; i < order.size(); ++i)
        shape.set(static_cast<int>(i), in.shape[static_cast<int>(order[i])]);
    return yields(reshaped(in, shape));
}

void lower(LowerContext& context) {
    std::vector<std::int64_t> order{0};
    for (const std::int64_t axis : context.params().integers("order"))
        order.push_back(axis + 1);
    context.output("out", context.emit("permute", {{"order", order}}, {context.input("in")}, context.outputShape("out")));
}

} // namespace

LayerSpec permuteLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Permute";
    spec.category = Category::Shape;
    spec.stem = "permute";
    spec.summary = "Changes the order of the axes.";
    spec.help = "The new axis i is the old axis order[i]: with 1, 0 a sequence of 50 × 32 becomes 32 × 50. In contrast to Reshape the values move "
                "along with their axes. Needed where two layers see the axes in different order.";
    spec.keywords = {"transpose", "swap axes", "swapaxes", "rotate", "order"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {outPort("The same values with their axes in the new order.")};
    spec.params = {core::integersParam("order", "Order", {1, 0}, 0, 0, core::Shape::kMaxRank - 2, "For each new axis, the old axis that goes there, counted from 0.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
