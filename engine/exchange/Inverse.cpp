#include "engine/exchange/Inverse.h"

namespace netwright::exchange {

data::Affine inverseOf(const data::Affine& affine) {
    data::Affine inverse = affine;
    for (std::size_t i = 0; i < affine.scale.size(); ++i) {
        inverse.scale[i] = affine.scale[i] == 0.0F ? 0.0F : 1.0F / affine.scale[i];
        inverse.offset[i] = -affine.offset[i] * inverse.scale[i];
    }
    return inverse;
}

void applyInverse(const data::Affine& affine, std::span<float> values) {
    const data::Affine inverse = inverseOf(affine);
    if (inverse.scale.empty())
        return;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t which = inverse.scale.size() == 1 ? 0 : i;
        values[i] = values[i] * inverse.scale[which] + inverse.offset[which];
    }
}

} // namespace netwright::exchange
