#include "engine/layers/Builtin.h"
#include "engine/layers/pooling/Pool1d.h"

namespace netwright::layers {

LayerSpec avgPool1dLayer() {
    LayerSpec spec = pool1dLayer("AvgPool1d", "avg");
    spec.stem = "pool";
    spec.summary = "Takes the mean of each window of steps and makes the sequence shorter.";
    spec.help = "Slides a window over the steps and takes the mean of each feature: y = (1 / n) · Σ x in the window, where steps added at the ends "
                "do not count. It smooths a signal and thins it out.";
    spec.keywords = {"average pooling", "mean", "downsample", "smooth", "sequence", "signal"};
    return spec;
}

} // namespace netwright::layers
