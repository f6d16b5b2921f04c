#pragma once

#include "engine/data/Source.h"

#include <array>
#include <vector>

namespace netwright::data {

/// Which samples belong to which part; each part in ascending order. The same for the same data and settings on every
/// machine.
struct SplitRows {
    std::array<std::vector<std::int64_t>, 3> rows; ///< by Split

    const std::vector<std::int64_t>& of(Split split) const { return rows[static_cast<std::size_t>(split)]; }
};

/// Test and validation parts by their shares: drawn at random (Fisher–Yates with the seed), or the end of the series
/// when the data are chronological. A source's own test part is kept as it is. Stratified: each class gives its share,
/// the remainders going to the classes with the largest ones. Errors: "data.split" for shares that make no sense,
/// "data.empty" when nothing is left to learn from.
core::Result<SplitRows> splitRows(const RawData& data, const DataSpec& spec);

} // namespace netwright::data
