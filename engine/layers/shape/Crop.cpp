#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"

namespace netwright::layers {

LayerSpec cropLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Crop";
    spec.category = Category::Shape;
    spec.stem = "crop";
    spec.summary = "Cuts a border off an image.";
    spec.help = "Removes rows and columns at the top, left, bottom and right. Use it to bring the two sides of a skip connection to the same size, "
                "as in the original U-Net.";
    spec.keywords = {"border", "trim", "cut", "center crop", "unet"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("The image without its border.")};
    spec.params = {core::integersParam("amounts", "Border", {1, 1, 1, 1}, 4, 0, 1 << 16, "Pixels cut off at the top, left, bottom and right.")};
    spec.params[0].unit = "px";
    spec.infer = [](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsRank("Crop", in, 3))
            return *problem;
        const auto border = context.params.integers("amounts");
        const std::int64_t height = in.shape[1] - border[0] - border[2];
        const std::int64_t width = in.shape[2] - border[1] - border[3];
        if (height < 1 || width < 1)
            return paramError("param.padding", "amounts", "Nothing is left of the image of " + core::Shape{in.shape[1], in.shape[2]}.toString() + ".",
                              "Cut off less.");
        return yields(reshaped(in, {in.shape[0], height, width}));
    };
    spec.lower = [](LowerContext& context) {
        const auto border = context.params().integers("amounts");
        operators::ValueId value = context.input("in");
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
            value = emitSlice(context, value, static_cast<int>(side) + 2, border[side],
                              context.shape(value)[static_cast<int>(side) + 2] - border[side + 2]);
        context.output("out", value);
    };
    return spec;
}

} // namespace netwright::layers
