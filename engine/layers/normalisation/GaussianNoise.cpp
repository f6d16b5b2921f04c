#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec gaussianNoiseLayer() {
    LayerSpec spec;
    spec.type = spec.title = "GaussianNoise";
    spec.category = Category::Normalisation;
    spec.stem = "jitter";
    spec.summary = "Adds random noise while training, against overfitting.";
    spec.help = "While training y = x + n with n ~ N(0, σ²), drawn anew for every value; otherwise y = x. A network that has seen noise does "
                "not depend on tiny details. At the input it also makes a denoising autoencoder.";
    spec.keywords = {"noise", "regularisation", "regularization", "denoising", "augmentation"};
    spec.inputs = {inPort("Any numbers.")};
    spec.outputs = {outPort("The same shape.")};
    spec.params = {core::realParam("deviation", "Deviation", 0.1, 0, 100, "Standard deviation σ of the noise.")};
    spec.infer = sameShape("GaussianNoise");
    spec.lower = [](LowerContext& context) {
        const operators::ValueId src = context.input("in");
        const double deviation = context.params().real("deviation");
        context.output("out", context.training() && deviation > 0
                                  ? context.emit("noise", {{"deviation", deviation}}, {src}, context.shape(src))
                                  : src);
    };
    return spec;
}

} // namespace netwright::layers
