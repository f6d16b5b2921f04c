#include "engine/layers/Builtin.h"
#include "engine/layers/shape/ReduceRule.h"

namespace netwright::layers {

LayerSpec maxLayer() {
    LayerSpec spec = reduceLayer("Max", "max");
    spec.stem = "max";
    spec.summary = "Takes the largest value along one axis.";
    spec.help = "y = max x along the axis, which goes; the gradient flows to the largest value only. Over the steps of a sequence it tells whether a feature was ever present.";
    spec.keywords = {"maximum", "reduce", "pool", "axis"};
    return spec;
}

} // namespace netwright::layers
