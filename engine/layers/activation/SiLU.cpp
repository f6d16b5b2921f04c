#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec siluLayer() {
    LayerSpec spec = eltwiseLayer("SiLU", "silu", 1);
    spec.stem = "silu";
    spec.summary = "Multiplies each value by its own sigmoid (also called Swish).";
    spec.help = "y = x · σ(x) = x / (1 + e^−x). Smooth, with a small dip below zero; used in EfficientNet "
                "and many recent networks in place of ReLU.";
    spec.keywords = {"swish", "sigmoid linear", "activation", "nonlinearity"};
    return spec;
}

} // namespace netwright::layers
