#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec sigmoidLayer() {
    LayerSpec spec = eltwiseLayer("Sigmoid", "sigmoid");
    spec.stem = "sigmoid";
    spec.summary = "Squeezes every value into the range from 0 to 1.";
    spec.help = "y = 1 / (1 + e^−x). Reads as a probability or as a gate that opens and closes. Between layers ReLU usually trains "
                "better, because the gradient of a sigmoid fades for large values.";
    spec.keywords = {"logistic", "activation", "probability", "gate", "nonlinearity"};
    return spec;
}

} // namespace netwright::layers
