#include "engine/backend/Initialise.h"

#include "engine/core/Rng.h"

#include <cmath>

namespace netwright::backend {
namespace {

using Kind = layers::Initialiser::Kind;

/// PyTorch's trunc_normal_ with its default bounds: within two units, whatever the deviation.
double truncatedNormal(core::Rng& rng, double deviation) {
    constexpr double kBound = 2;
    double value = deviation * rng.normal();
    while (std::abs(value) > kBound)
        value = deviation * rng.normal();
    return value;
}

/// Makes `count` vectors of `length` orthonormal, one after the other (modified Gram–Schmidt, twice for accuracy).
void orthonormalise(std::vector<double>& vectors, std::size_t count, std::size_t length) {
    const auto dot = [&](std::size_t a, std::size_t b) {
        double sum = 0;
        for (std::size_t k = 0; k < length; ++k)
            sum += vectors[a * length + k] * vectors[b * length + k];
        return sum;
    };
    for (std::size_t i = 0; i < count; ++i) {
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t j = 0; j < i; ++j) {
                const double share = dot(i, j);
                for (std::size_t k = 0; k < length; ++k)
                    vectors[i * length + k] -= share * vectors[j * length + k];
            }
        const double norm = std::sqrt(dot(i, i));
        for (std::size_t k = 0; k < length; ++k)
            vectors[i * length + k] /= norm;
    }
}

std::vector<float> orthogonal(core::Rng& rng, const core::Shape& shape, double gain) {
    const auto elements = static_cast<std::size_t>(shape.elements());
    const auto rows = static_cast<std::size_t>(shape[0]);
    const std::size_t columns = elements / rows;
    const bool wide = rows <= columns;
    const std::size_t count = wide ? rows : columns;
    const std::size_t length = wide ? columns : rows;
    std::vector<double> vectors(elements);
    for (double& value : vectors)
        value = rng.normal();
    orthonormalise(vectors, count, length);
    std::vector<float> values(elements);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            values[r * columns + c] =
                static_cast<float>(gain * (wide ? vectors[r * length + c] : vectors[c * length + r]));
    return values;
}

} // namespace

std::vector<float> initialValues(const layers::Initialiser& initialiser, const core::Shape& shape, std::uint64_t seed,
                                 const std::string& key) {
    core::Rng rng(seed, core::streamOf(key.c_str()));
    if (initialiser.kind == Kind::Orthogonal)
        return orthogonal(rng, shape, initialiser.a);
    std::vector<float> values(static_cast<std::size_t>(shape.elements()));
    for (float& value : values)
        switch (initialiser.kind) {
        case Kind::Zeros:
            value = 0;
            break;
        case Kind::Ones:
            value = 1;
            break;
        case Kind::Constant:
            value = static_cast<float>(initialiser.a);
            break;
        case Kind::Uniform:
            value = static_cast<float>(rng.uniform(-initialiser.a, initialiser.a));
            break;
        case Kind::Normal:
            value = static_cast<float>(initialiser.a * rng.normal());
            break;
        case Kind::TruncatedNormal:
            value = static_cast<float>(truncatedNormal(rng, initialiser.a));
            break;
        case Kind::Orthogonal:
            break;
        }
    return values;
}

} // namespace netwright::backend
