#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec hardSigmoidLayer() {
    LayerSpec spec = eltwiseLayer("HardSigmoid", "hard_sigmoid", 1.0 / 6, 0.5);
    spec.stem = "hardsigmoid";
    spec.summary = "A sigmoid made of three straight lines.";
    spec.help = "y = min(1, max(0, x / 6 + 1/2)). Nearly a sigmoid at the cost of a ReLU; used in "
                "networks for small devices, such as MobileNetV3.";
    spec.keywords = {"activation", "gate", "mobile", "piecewise", "nonlinearity"};
    return spec;
}

} // namespace netwright::layers
