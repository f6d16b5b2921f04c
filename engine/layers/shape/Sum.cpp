#include "engine/layers/Builtin.h"
#include "engine/layers/shape/ReduceRule.h"

namespace netwright::layers {

LayerSpec sumLayer() {
    LayerSpec spec = reduceLayer("Sum", "sum");
    spec.stem = "sum";
    spec.summary = "Adds up the values along one axis.";
    spec.help = "y = Σ x along the axis, which goes. Unlike the mean it grows with the number of values, so use it where the count matters.";
    spec.keywords = {"total", "reduce", "add", "axis"};
    return spec;
}

} // namespace netwright::layers
