#pragma once

#include "engine/data/Dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::training {

/// What numbers that a network predicts are counted in.
struct ValueUnit {
    enum class Kind {
        Prepared, ///< what the network works with: scaled, standardised …
        Data,     ///< as in the data, before its preparation
        Pixels,   ///< as in the pictures of the data
    } kind = Kind::Prepared;
    std::vector<std::string> columns; ///< for Data: what they are called, when that is known and short

    bool isOfData() const { return kind != Kind::Prepared; }
    /// "in units of progression", "in pixel values", "in the units of the data", "of the prepared values"
    std::string toString() const;
    bool operator==(const ValueUnit&) const = default;
};

/// Of an output that predicts `width` numbers a sample of this field; Prepared when it is no field of the data.
ValueUnit valueUnitOf(const data::Dataset& dataset, std::string_view field, std::int64_t width);

} // namespace netwright::training
