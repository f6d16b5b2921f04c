#include "engine/layers/Builtin.h"
#include "engine/layers/activation/SoftmaxRule.h"

namespace netwright::layers {

LayerSpec logSoftmaxLayer() {
    LayerSpec spec = softmaxLike("LogSoftmax", true);
    spec.stem = "logsoftmax";
    spec.summary = "Turns scores into logarithms of probabilities.";
    spec.help = "y[i] = x[i] − ln Σ e^x[j], the logarithm of softmax, computed so that nothing overflows. The Classification output "
                "applies it by itself: do not put one in front of it.";
    spec.keywords = {"log probabilities", "normalise", "exponential", "activation", "nll"};
    return spec;
}

} // namespace netwright::layers
