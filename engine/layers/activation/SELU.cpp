#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"

namespace netwright::layers {

LayerSpec seluLayer() {
    LayerSpec spec = eltwiseLayer("SELU", "selu", 1.6732632423543772, 1.0507009873554805);
    spec.stem = "selu";
    spec.summary = "An ELU with constants that keep values at mean 0 and deviation 1.";
    spec.help = "y = λ · x for x > 0, λ · α · (e^x − 1) otherwise, with λ ≈ 1.0507 and α ≈ 1.6733. In "
                "deep plain networks of Dense layers, with truncated-normal or LeCun-like initial "
                "weights, it normalises by itself, without BatchNorm.";
    spec.keywords = {"scaled exponential linear", "self-normalizing", "activation", "nonlinearity"};
    return spec;
}

} // namespace netwright::layers
