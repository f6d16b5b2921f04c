#include "engine/layers/Builtin.h"
#include "engine/layers/pooling/Pool2d.h"

namespace netwright::layers {

LayerSpec globalAvgPool2dLayer() {
    LayerSpec spec = globalPool2dLayer("GlobalAvgPool2d", "avg");
    spec.stem = "gap";
    spec.summary = "Takes the mean of each whole channel: an image becomes a list of numbers.";
    spec.help = "Replaces each channel by its mean over all pixels: y[c] = (1 / (H · W)) · Σ x[c, i, j]. Modern convolutional "
                "networks use it between the last convolution and Dense in place of Flatten: it needs no weights, works for any "
                "image size and resists overfitting.";
    spec.keywords = {"global average pooling", "gap", "mean", "squeeze", "adaptive"};
    return spec;
}

} // namespace netwright::layers
