#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec padLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Pad";
    spec.category = Category::Shape;
    spec.stem = "pad";
    spec.summary = "Adds a border around an image.";
    spec.help = "Adds rows and columns with a fixed value at the top, left, bottom and right. Use it to bring images to a size that later layers "
                "divide evenly, or before a Conv2d that needs an uneven border.";
    spec.keywords = {"border", "margin", "zero padding", "frame"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("The image with its border.")};
    spec.params = {core::integersParam("amounts", "Border", {1, 1, 1, 1}, 4, 0, 1024, "Pixels added at the top, left, bottom and right."),
                   core::realParam("value", "Value", 0, -1e6, 1e6, "What the border is filled with.")};
    spec.params[0].unit = "px";
    spec.infer = [](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsRank("Pad", in, 3))
            return *problem;
        const auto border = context.params.integers("amounts");
        return yields(reshaped(in, {in.shape[0], in.shape[1] + border[0] + border[2], in.shape[2] + border[1] + border[3]}));
    };
    spec.lower = [](LowerContext& context) {
        const auto border = context.params().integers("amounts");
        operators::ValueId value = context.input("in");
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            if (border[side] + border[side + 2] == 0)
                continue;
            const std::int64_t axis = static_cast<std::int64_t>(side) + 2;
            core::Shape shape = context.shape(value);
            shape.set(static_cast<int>(axis), shape[static_cast<int>(axis)] + border[side] + border[side + 2]);
            value = context.emit("pad", {{"axis", axis}, {"before", border[side]}, {"after", border[side + 2]}, {"value", context.params().real("value")}},
                                 {value}, shape);
        }
        context.output("out", value);
    };
    return spec;
}

} // namespace netwright::layers
