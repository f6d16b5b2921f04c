#include "engine/layers/Builtin.h"
#include "engine/layers/activation/SoftmaxRule.h"

namespace netwright::layers {

LayerSpec softmaxLayer() {
    LayerSpec spec = softmaxLike("Softmax", false);
    spec.stem = "softmax";
    spec.summary = "Turns scores into probabilities that add up to 1.";
    spec.help = "y[i] = e^x[i] / Σ e^x[j]. The largest score gets the largest share. Used inside networks, for attention weights and "
                "mixtures. The Classification output applies it by itself: do not put one in front of it.";
    spec.keywords = {"probabilities", "normalise", "exponential", "attention", "activation"};
    return spec;
}

} // namespace netwright::layers
