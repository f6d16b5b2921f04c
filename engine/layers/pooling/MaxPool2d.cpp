#include "engine/layers/Builtin.h"
#include "engine/layers/pooling/Pool2d.h"

namespace netwright::layers {

LayerSpec maxPool2dLayer() {
    LayerSpec spec = pool2dLayer("MaxPool2d");
    spec.stem = "pool";
    spec.summary = "Keeps the largest value in each window and makes the image smaller.";
    spec.help = "Slides a window over each channel and keeps its largest value: y = max of x in the window. With a kernel and a "
                "stride of 2 it halves width and height. It keeps whether a pattern was found nearby and forgets where exactly, "
                "and makes the layers behind it cheaper. The usual companion of Conv2d.";
    spec.keywords = {"max pooling", "downsample", "subsample", "shrink", "reduce"};
    return spec;
}

} // namespace netwright::layers
