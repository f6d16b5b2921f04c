#pragma once

#include "engine/backend/Kernel.h"
#include "engine/backend/PlanBuilder.h"

#include <functional>
#include <utility>
#include <vector>

namespace netwright::backend {

/// What a loop sees when it runs: its buffers (reads, then writes) and the run.
struct LoopContext {
    std::span<std::byte* const> buffers;
    std::byte* scratch = nullptr;
    RunContext run;

    template <typename T = float> T* at(std::size_t index) const { return reinterpret_cast<T*>(buffers[index]); }
    template <typename T = float> const T* in(std::size_t index) const {
        return reinterpret_cast<const T*>(buffers[index]);
    }
};

using LoopBody = std::function<void(const LoopContext&)>;

/// Adds a step of our own. `inPlace`: positions in `reads` and `writes` of buffers that may be the same memory.
void addLoop(PlanBuilder& plan, std::vector<BufferId> reads, std::vector<BufferId> writes, LoopBody body,
             const std::vector<std::pair<std::size_t, std::size_t>>& inPlace = {}, std::int64_t scratchBytes = 0);

} // namespace netwright::backend
