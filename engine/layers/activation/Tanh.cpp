#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec tanhLayer() {
    LayerSpec spec = eltwiseLayer("Tanh", "tanh");
    spec.stem = "tanh";
    spec.summary = "Squeezes every value into the range from −1 to 1.";
    spec.help = "y = (e^x − e^−x) / (e^x + e^−x). Centred at zero, used in recurrent networks and as the last activation of "
                "generators whose images lie between −1 and 1.";
    spec.keywords = {"hyperbolic tangent", "activation", "nonlinearity"};
    return spec;
}

} // namespace netwright::layers
