#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec reluLayer() {
    LayerSpec spec = eltwiseLayer("ReLU", "relu");
    spec.stem = "relu";
    spec.summary = "Replaces negative values by zero.";
    spec.help = "y = max(0, x). The standard activation: cheap, and its gradient does not fade for positive values. Put one behind "
                "every Conv2d or Dense except the last. When many units are stuck at zero, try LeakyReLU or a smaller learning rate.";
    spec.keywords = {"rectified linear", "activation", "nonlinearity", "ramp"};
    return spec;
}

} // namespace netwright::layers
