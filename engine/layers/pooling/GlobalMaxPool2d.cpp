#include "engine/layers/Builtin.h"
#include "engine/layers/pooling/Pool2d.h"

namespace netwright::layers {

LayerSpec globalMaxPool2dLayer() {
    LayerSpec spec = globalPool2dLayer("GlobalMaxPool2d", "max");
    spec.stem = "gmp";
    spec.summary = "Keeps the largest value of each whole channel: an image becomes a list of numbers.";
    spec.help = "Replaces each channel by its largest value: y[c] = max of x[c, i, j]. It tells whether a pattern is anywhere in the image. "
                "GlobalAvgPool2d, which tells how much of it there is, trains more evenly and is the more common choice.";
    spec.keywords = {"global max pooling", "gmp", "squeeze", "adaptive"};
    return spec;
}

} // namespace netwright::layers
