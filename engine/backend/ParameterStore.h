#pragma once

#include "engine/core/Result.h"
#include "engine/core/Shape.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::backend {

struct ParameterInfo {
    std::string node;  ///< node id; inner nodes of groups as "group/node"
    std::string name;  ///< "weight", "bias", "running_mean": PyTorch's names
    core::Shape shape; ///< logical, in PyTorch's order: Dense `out×in`, Conv2d `out×in/groups×kH×kW`
    bool trainable = true;    ///< false: a buffer such as running statistics (no gradient, no optimizer state)
    bool decays = true;       ///< weight decay and L1/L2 apply (weights, not biases or normalisation scales)
    double l1 = 0;            ///< per-layer penalties, added to those of the training settings
    double l2 = 0;
    std::int64_t offset = 0;  ///< first element in the arenas; buffers have an arena of their own
    std::int64_t stored = 0;  ///< elements in the arena: at least shape.elements(), padding included

    std::string key() const { return node + "." + name; } ///< unique, used in files
};

/// All parameters of a model in flat arenas, each parameter in the layout that the primitives want. Padding is zero and
/// stays zero under any elementwise update whose gradient is zero there. Owned by the Model; trainer thread only.
class ParameterStore {
public:
    virtual ~ParameterStore() = default;

    virtual const std::vector<ParameterInfo>& parameters() const = 0; ///< trainable ones first
    virtual std::span<float> values() = 0;    ///< of the trainable parameters
    virtual std::span<float> gradients() = 0; ///< same offsets; filled by Executor::run of a training program

    /// Copies between a parameter and plain row-major memory. `index` into parameters(); sizes as `shape.elements()`.
    virtual void read(std::size_t index, std::span<float> plain) const = 0;
    virtual void write(std::size_t index, std::span<const float> plain) = 0;
    virtual void readGradient(std::size_t index, std::span<float> plain) const = 0;
    /// The same for any arena laid out as values() is (optimizer state, averaged weights).
    virtual void readFrom(std::span<const float> arena, std::size_t index, std::span<float> plain) const = 0;
    virtual void writeTo(std::span<float> arena, std::size_t index, std::span<const float> plain) const = 0;

    /// Fresh initial values from the initialisers that the layers declare; same seed, same values.
    virtual void initialise(std::uint64_t seed) = 0;
};

} // namespace netwright::backend
