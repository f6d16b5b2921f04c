#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

/// What lies between the raw numbers of a field and the network: a few maps of single numbers, one after the other.
/// Exporters bake them into the model, so that raw data goes in and predictions come out.
namespace netwright::data {

/// Each list holds one number for all elements of a field, or one for each.
struct Affine { ///< y = x · scale + offset
    std::vector<float> scale;
    std::vector<float> offset;
    bool operator==(const Affine&) const = default;
};
struct Fill { ///< y = value where x is missing (NaN), otherwise x
    std::vector<float> value;
    bool operator==(const Fill&) const = default;
};
struct Clip { ///< y = x, but not below low and not above high; infinities where there is no limit
    std::vector<float> low;
    std::vector<float> high;
    bool operator==(const Clip&) const = default;
};
struct Log { ///< y = sign(x) · ln(1 + |x|) where `applies` is 1; x where it is 0
    std::vector<float> applies;
    bool operator==(const Log&) const = default;
};
struct Exp { ///< the way back from Log: y = sign(x) · (e^|x| − 1)
    std::vector<float> applies;
    bool operator==(const Exp&) const = default;
};
using Transform = std::variant<Affine, Fill, Clip, Log, Exp>;

/// In order; empty: the identity.
using Preparation = std::vector<Transform>;

/// Puts an affine map behind what is there; two in a row become one.
void append(Preparation& preparation, Affine map);

/// One number of an element of the field.
float prepared(const Preparation& preparation, std::int64_t element, float value);

/// A whole sample of the field, in place.
void prepare(const Preparation& preparation, std::span<float> sample);

/// The way back, for predictions in the units of the data. Limits and filled gaps have none and stay as they are; nor has
/// a scale of 0, which gives 0.
Preparation inverseOf(const Preparation& preparation);

} // namespace netwright::data
