#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

#include <algorithm>

namespace netwright::layers {
namespace {

/// The wanted shape with its one −1 replaced by what is left over.
Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    std::vector<std::int64_t> extents = context.params.integers("shape");
    if (extents.empty() || extents.size() >= static_cast<std::size_t>(core::Shape::kMaxRank))
        return paramError("param.shape", "shape", "A shape has 1 to " + std::to_string(core::Shape::kMaxRank - 1) + " axes, not " +
                          std::to_string(extents.size()) + ".", "For example " + std::to_string(in.shape.elements()) + ".");
    if (std::ranges::count(extents, 0) > 0 || std::ranges::count(extents, -1) > 1)
        return paramError("param.shape", "shape", "A shape has positive sizes, and at most one −1 for “whatever is left”.",
                          "For example −1 for a plain list.");
    const auto open = std::ranges::find(extents, -1);
    const std::int64_t available = in.shape.elements();
    if (open != extents.end()) {
        *open = 1;
        const std::int64_t known = core::Shape(extents).elements();
        if (available % known != 0)
            return paramError("shape.reshape", "shape",
                              std::to_string(available) + " values (" + in.shape.toString() + ") cannot be divided into rows of " +
                                  std::to_string(known) + ".",
                              "Choose sizes whose product divides " + std::to_string(available) + ".");
        *open = available / known;
    }
    const core::Shape shape{std::span<const std::int64_t>(extents)};
    if (shape.elements() != available)
        return paramError("shape.reshape", "shape",
                          "The shape " + shape.toString() + " holds " + std::to_string(shape.elements()) + " values, but " +
                              std::to_string(available) + " arrive (" + in.shape.toString() + ").",
                          "Choose sizes whose product is " + std::to_string(available) + ", or −1 for one of them.");
    return yields(reshaped(in, shape));
}

} // namespace

LayerSpec reshapeLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Reshape";
    spec.category = Category::Shape;
    spec.stem = "reshape";
    spec.summary = "Arranges the same values in another shape.";
    spec.help = "Takes the values in their order (the last axis runs fastest) and arranges them as channels × height × width, steps × "
                "features or any other shape with the same number of values; nothing is computed. One size may be −1 and is worked out. "
                "For example 784 numbers become an image with 1, 28, 28.";
    spec.keywords = {"view", "shape", "unflatten", "resize"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {outPort("The same values in the new shape.")};
    spec.params = {core::integersParam("shape", "Shape", {-1}, 0, -1, 1 << 24, "The new sizes, outermost first. One of them may be −1.")};
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        context.output("out", context.emit("reshape", {}, {context.input("in")}, context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
