#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"

namespace netwright::layers {

LayerSpec geluLayer() {
    LayerSpec spec = eltwiseLayer("GELU", "gelu_erf");
    spec.stem = "gelu";
    spec.summary = "Lets values through the more the larger they are; the activation of transformers.";
    spec.help = "y = x · Φ(x), where Φ is the cumulative normal distribution. A smooth relative of ReLU, "
                "standard in transformers. The tanh form, y = x / 2 · (1 + tanh(√(2/π) · (x + 0.044715 · "
                "x³))), is the approximation that some published models were trained with.";
    spec.keywords = {"gaussian error linear", "transformer", "activation", "nonlinearity"};
    spec.params = {core::choiceParam("form", "Form", "exact", {{"exact", "Exact"}, {"tanh", "Tanh approximation"}},
                                     "The exact function, or the approximation by tanh (GPT-2, BERT).")};
    spec.lower = [](LowerContext& context) {
        context.output("out", emitEltwise(context, context.params().text("form") == "tanh" ? "gelu_tanh" : "gelu_erf", 0, 0,
                                          context.input("in")));
    };
    return spec;
}

} // namespace netwright::layers
