#include "engine/layers/Builtin.h"
#include "engine/layers/pooling/Pool2d.h"

namespace netwright::layers {

LayerSpec avgPool2dLayer() {
    LayerSpec spec = pool2dLayer("AvgPool2d");
    spec.stem = "pool";
    spec.summary = "Takes the mean of each window and makes the image smaller.";
    spec.help = "Slides a window over each channel and takes its mean: y = (1 / n) · Σ x in the window. With a kernel and a stride "
                "of 2 it halves width and height. It is gentler than MaxPool2d and loses no signal outright; LeNet used it, and it "
                "suits the shortcut of a residual block.";
    spec.keywords = {"average pooling", "mean", "downsample", "subsample", "shrink", "blur"};
    spec.params.push_back(core::booleanParam("count_border", "Count the border", false,
                                             "Counts the zeros of the border in the mean. Off: only real pixels count."));
    return spec;
}

} // namespace netwright::layers
