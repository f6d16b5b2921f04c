#include "engine/layers/Builtin.h"
#include "engine/layers/shape/ReduceRule.h"

namespace netwright::layers {

LayerSpec meanLayer() {
    LayerSpec spec = reduceLayer("Mean", "mean");
    spec.stem = "mean";
    spec.summary = "Takes the mean along one axis.";
    spec.help = "y = (1 / n) · Σ x along the axis, which goes. The mean over the steps turns a sequence of any length into one list of numbers, a simple and good way from a transformer to a Dense.";
    spec.keywords = {"average", "reduce", "pool", "axis"};
    return spec;
}

} // namespace netwright::layers
