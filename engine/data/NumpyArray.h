#pragma once

#include "engine/core/Result.h"
#include "engine/core/Shape.h"

#include <filesystem>
#include <string>
#include <vector>

namespace netwright::data {

/// An array in NumPy's .npy format (numpy.lib.format, versions 1 to 3): a magic, a header that is a Python dictionary,
/// then the numbers.
struct NumpyArray {
    std::string type; ///< "f4", "u1", …; little-endian
    core::Shape shape;
    std::vector<float> values; ///< row-major, all finite; empty when only the header was read
    bool fortranOrder = false; ///< as the file has it: the first axis changes fastest
};

/// Sizes are checked against the file before memory is taken. Errors: "file.missing", "numpy.format", "numpy.type",
/// "numpy.truncated", "numpy.not-finite", "data.too-large".
core::Result<NumpyArray> readNumpyArray(const std::filesystem::path& path, bool withValues);

} // namespace netwright::data
