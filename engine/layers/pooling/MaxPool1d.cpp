#include "engine/layers/Builtin.h"
#include "engine/layers/pooling/Pool1d.h"

namespace netwright::layers {

LayerSpec maxPool1dLayer() {
    LayerSpec spec = pool1dLayer("MaxPool1d", "max");
    spec.stem = "pool";
    spec.summary = "Keeps the largest value in each window of steps and makes the sequence shorter.";
    spec.help = "Slides a window over the steps and keeps the largest value of each feature: y = max of x in the window. With a kernel and a "
                "stride of 2 it halves the sequence. The usual companion of Conv1d.";
    spec.keywords = {"max pooling", "downsample", "sequence", "signal", "shrink"};
    return spec;
}

} // namespace netwright::layers
