#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec hardSwishLayer() {
    LayerSpec spec = eltwiseLayer("HardSwish", "hard_swish", 1.0 / 6, 0.5);
    spec.stem = "hardswish";
    spec.summary = "A SiLU whose sigmoid is made of three straight lines.";
    spec.help = "y = x · min(1, max(0, x / 6 + 1/2)). Nearly SiLU at the cost of a ReLU; used in networks "
                "for small devices, such as MobileNetV3.";
    spec.keywords = {"activation", "swish", "mobile", "nonlinearity"};
    return spec;
}

} // namespace netwright::layers
