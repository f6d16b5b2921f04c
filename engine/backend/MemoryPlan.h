#pragma once

#include "engine/backend/Plan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::backend {

/// Where every arena buffer of a plan lies: buffers whose lives do not overlap share memory, and an operator that may
/// works in place. Offsets are bytes from the start of the arena, multiples of 64.
struct MemoryPlan {
    struct Slot {
        BufferId buffer = kNoBuffer; ///< the first of those that share it
        std::int64_t offset = 0;
        std::int64_t bytes = 0;
        int first = 0; ///< step that first writes it; -1: filled before the run
        int last = 0;  ///< step that last reads it; the number of steps: read after the run
    };
    std::vector<Slot> slots;
    std::vector<std::int64_t> offsets; ///< per buffer; -1 for buffers that live elsewhere or that nothing uses
    std::int64_t arenaBytes = 0;
    std::int64_t unsharedBytes = 0; ///< what it would take without sharing
    std::int64_t scratchBytes = 0;
};

MemoryPlan planMemory(const Plan& plan);
std::string toText(const MemoryPlan& memory, const Plan& plan);

} // namespace netwright::backend
