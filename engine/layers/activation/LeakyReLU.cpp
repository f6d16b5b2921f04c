#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"

namespace netwright::layers {

LayerSpec leakyReluLayer() {
    LayerSpec spec = eltwiseLayer("LeakyReLU", "leaky_relu");
    spec.stem = "leaky";
    spec.summary = "Lets a small part of negative values through.";
    spec.help = "y = x for x > 0, slope · x otherwise. As ReLU, but a unit cannot die: negative values still pass a small gradient. "
                "Common in the discriminators of GANs, with a slope of 0.2.";
    spec.keywords = {"leaky rectified linear", "activation", "nonlinearity"};
    spec.params = {core::realParam("slope", "Slope", 0.01, 0, 1, "Factor for negative values.")};
    spec.lower = [](LowerContext& context) {
        context.output("out", emitEltwise(context, "leaky_relu", context.params().real("slope"), 0, context.input("in")));
    };
    return spec;
}

} // namespace netwright::layers
