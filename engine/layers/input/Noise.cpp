#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec noiseLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Noise";
    spec.category = Category::Input;
    spec.stem = "noise";
    spec.summary = "Random numbers, drawn anew for every sample.";
    spec.help = "Yields independent numbers from the standard normal distribution, x ~ N(0, 1). The generator of a GAN starts from "
                "them; each draw becomes another picture. They follow from the seed of the run, so a run can be repeated.";
    spec.keywords = {"input", "random", "latent", "gan", "generator", "normal", "gaussian"};
    spec.outputs = {outPort("The random numbers.")};
    spec.params = {core::integerParam("size", "Size", 64, 1, 1 << 16, "How many numbers each sample gets.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        return yields({core::Shape{context.params.integer("size")}, false, 1});
    };
    spec.lower = [](LowerContext& context) {
        context.output("out", context.emit("random", {}, {}, context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
