#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"

namespace netwright::layers {

LayerSpec softplusLayer() {
    LayerSpec spec = eltwiseLayer("Softplus", "softplus");
    spec.stem = "softplus";
    spec.summary = "A smooth ReLU whose result is always positive.";
    spec.help = "y = ln(1 + e^(β · x)) / β. Use it where a network must yield a positive number, such as "
                "a deviation or a rate. Larger β bend more sharply.";
    spec.keywords = {"smooth relu", "positive", "activation", "nonlinearity"};
    spec.params = {core::realParam("beta", "Beta", 1, 0.01, 100, "How sharply the curve bends at zero.")};
    spec.lower = [](LowerContext& context) {
        context.output("out", emitEltwise(context, "softplus", context.params().real("beta"), 0, context.input("in")));
    };
    return spec;
}

} // namespace netwright::layers
