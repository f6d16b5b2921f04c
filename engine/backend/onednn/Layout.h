#pragma once

#include "engine/core/DataType.h"
#include "engine/core/Shape.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netwright::backend {

/// How the elements of a tensor lie in memory: oneDNN's memory descriptor, opaque outside onednn/. A cheap value.
///
/// The extents of a layout may differ from the shape of the value it stores (a convolution's output that was flattened
/// keeps its N×C×H×W layout), as long as the row-major order of the elements is the same.
class Layout {
public:
    struct Description; ///< engine/backend/onednn/Descriptions.h

    Layout() = default; ///< none
    explicit Layout(std::shared_ptr<const Description> description) : m_description(std::move(description)) {}

    static Layout plain(const core::Shape& shape, core::DataType type = core::DataType::F32); ///< row-major
    static Layout bytes(std::int64_t count); ///< memory without elements, for what a kernel keeps for itself
    /// Lanes of a block of channels in which this machine's kernels work: 16 with AVX-512, else 8.
    static std::int64_t channelBlock();
    /// oneDNN's nChw16c or nChw8c (nCw16c …): axis 1 in blocks of channelBlock(), padded with zeros. Requires rank >= 3.
    static Layout channelBlocked(const core::Shape& shape, core::DataType type = core::DataType::F32);
    /// The rows of a matrix O×I in panels of 32, each I×32, padded with zeros; its shape is O×I×1×1.
    static Layout rowPanels(std::int64_t rows, std::int64_t columns);
    /// oneDNN's OIhw8i8o: a convolution's weights with both channels in blocks of 8, padded with zeros. Requires rank 4.
    static Layout weightBlocks(const core::Shape& shape);

    bool isNone() const { return !m_description; }
    core::Shape shape() const;
    core::DataType type() const;
    bool isReal() const; ///< holds f32 or bf16 elements (not a workspace)
    std::int64_t byteCount() const;
    std::int64_t storedElements() const; ///< with padding
    bool isPlain() const;                ///< row-major without gaps
    bool isDense() const;                ///< no gaps: a loop over storedElements() meets every element once, and zeros
    bool isPadded() const;               ///< some stored elements are padding

    /// The same memory seen with other extents; only for plain layouts of equally many elements.
    Layout reshaped(const core::Shape& shape) const;
    /// The same memory with its axes in another order: axis i of the result is axis order[i] of this one.
    Layout permuted(const std::vector<int>& order) const;

    std::string toString() const; ///< "f32 128×32×28×28 aBcd16b", "f32 128×784 plain"

    const Description& description() const { return *m_description; }

    /// Equal extents and every element at the same place.
    friend bool operator==(const Layout& a, const Layout& b);

private:
    std::shared_ptr<const Description> m_description;
};

} // namespace netwright::backend
