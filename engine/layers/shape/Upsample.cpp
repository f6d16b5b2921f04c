#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec upsampleLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Upsample";
    spec.category = Category::Shape;
    spec.stem = "upsample";
    spec.summary = "Makes an image larger without weights.";
    spec.help = "Enlarges height and width by whole factors. Nearest repeats each pixel; bilinear blends between the centres of neighbouring "
                "pixels. Followed by a Conv2d it grows images in decoders and U-Nets, free of the checkerboard patterns of transposed convolutions.";
    spec.keywords = {"resize", "enlarge", "interpolate", "bilinear", "nearest", "decoder", "unet", "upscale"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("The larger image.")};
    spec.params = {core::integersParam("factor", "Factor", {2, 2}, 2, 1, 64, "How many times as high and as wide the result is."),
                   core::choiceParam("algorithm", "Method", "nearest", {{"nearest", "Nearest"}, {"bilinear", "Bilinear"}},
                                     "Nearest repeats pixels, bilinear blends between them.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsRank("Upsample", in, 3))
            return *problem;
        const auto factor = context.params.integers("factor");
        return yields(reshaped(in, {in.shape[0], in.shape[1] * factor[0], in.shape[2] * factor[1]}));
    };
    spec.lower = [](LowerContext& context) {
        context.output("out", context.emit("upsample", {{"algorithm", context.params().text("algorithm")}}, {context.input("in")},
                                           context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
