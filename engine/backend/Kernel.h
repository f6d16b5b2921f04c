#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace netwright::backend {

/// What differs from run to run.
struct RunContext {
    std::uint64_t seed = 0;
    std::uint64_t step = 0;
};

/// One piece of work with its memory bound to it. Made while a program is planned; trainer thread only.
class Kernel {
public:
    virtual ~Kernel() = default;

    /// Tells once, before the first run, where the buffers are: those the step reads, then those it writes, in the
    /// builder's order, and at least scratchBytes() of memory that all kernels share. All aligned to 64 bytes.
    virtual void bind(std::span<std::byte* const> buffers, std::byte* scratch) = 0;
    virtual void run(const RunContext& context) = 0; ///< allocates nothing
    virtual std::int64_t scratchBytes() const { return 0; }
    virtual std::string implementation() const { return "netwright"; } ///< oneDNN's impl_info_str() for its primitives
};

} // namespace netwright::backend
