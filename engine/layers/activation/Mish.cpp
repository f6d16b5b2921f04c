#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec mishLayer() {
    LayerSpec spec = eltwiseLayer("Mish", "mish");
    spec.stem = "mish";
    spec.summary = "A smooth activation with a soft dip below zero.";
    spec.help = "y = x · tanh(ln(1 + e^x)). Close to SiLU; used in object detectors such as YOLOv4.";
    spec.keywords = {"activation", "nonlinearity", "softplus", "yolo"};
    return spec;
}

} // namespace netwright::layers
