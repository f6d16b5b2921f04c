#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"

namespace netwright::layers {

LayerSpec eluLayer() {
    LayerSpec spec = eltwiseLayer("ELU", "elu");
    spec.stem = "elu";
    spec.summary = "Bends negative values smoothly towards a floor.";
    spec.help = "y = x for x > 0, α · (e^x − 1) otherwise. As ReLU for positive values; negative ones "
                "pull the mean of the outputs towards zero, which can speed up training. A little slower "
                "to compute.";
    spec.keywords = {"exponential linear", "activation", "nonlinearity"};
    spec.params = {core::realParam("alpha", "Alpha", 1, 0, 100, "The outputs never fall below −α.")};
    spec.lower = [](LowerContext& context) {
        context.output("out", emitEltwise(context, "elu", context.params().real("alpha"), 0, context.input("in")));
    };
    return spec;
}

} // namespace netwright::layers
