#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec paddingMaskLayer() {
    LayerSpec spec;
    spec.type = spec.title = "PaddingMask";
    spec.category = Category::Attention;
    spec.stem = "mask";
    spec.summary = "Tells real tokens from padding.";
    spec.help = "Texts of different length are filled up with a padding token so that they fit into one batch. This layer yields 1 for each real "
                "token and 0 for each padding token: m[t] = token[t] ≠ padding. Connect it to the mask of recurrent layers, attention or "
                "transformers, which then pay no heed to the padding.";
    spec.keywords = {"padding", "variable length", "attention mask", "ignore", "text"};
    spec.inputs = {inPort("Tokens.")};
    spec.outputs = {outPort("One number per token: 1 for a real one, 0 for padding.")};
    spec.params = {core::integerParam("padding", "Padding token", 0, 0, 1 << 24, "The number of the token that fills up short texts.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (!in.tokens)
            return shapeError("shape.not-tokens", "PaddingMask needs tokens but gets " + describe(in) + ".", "Connect a Tokens input.");
        return yields({in.shape, false, in.views});
    };
    spec.lower = [](LowerContext& context) {
        context.output("out", context.emit("padding_mask", {{"padding", context.params().integer("padding")}}, {context.input("in")},
                                           context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
