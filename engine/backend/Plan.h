#pragma once

#include "engine/backend/Kernel.h"
#include "engine/backend/onednn/Layout.h"
#include "engine/operators/Op.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace netwright::backend {

using BufferId = std::int32_t;
inline constexpr BufferId kNoBuffer = -1;

/// Memory of one layout, addressed once the plan is complete.
struct Buffer {
    enum class Home {
        Arena,     ///< the program's own memory, shared by buffers whose lives do not overlap
        Parameter, ///< in the parameter store
        Gradient,  ///< in the parameter store's gradients
    };

    Layout layout;
    operators::ValueId value = operators::kNoValue; ///< whose content it holds; none for a kernel's own memory
    Home home = Home::Arena;
    std::size_t parameter = 0;   ///< index into Program::parameters, for the other homes
    BufferId sameAs = kNoBuffer; ///< another view of that buffer's memory
    bool kept = false;           ///< its content outlives the run, or comes from outside: never shared
};

/// A kernel and what it touches.
struct Step {
    std::unique_ptr<Kernel> kernel;
    std::vector<BufferId> reads;
    std::vector<BufferId> writes;
    std::vector<std::pair<BufferId, BufferId>> inPlace; ///< (read, write) pairs that may be the same memory
    std::string node;
    std::string kind; ///< "conv.backward_data", "reorder"
    double flops = 0;
};

/// A program after the layouts pass.
struct Plan {
    std::vector<Buffer> buffers;
    std::vector<Step> steps;
    std::vector<std::vector<BufferId>> valueBuffers; ///< per value of the program; the first is where it was made

    BufferId rootOf(BufferId buffer) const {
        while (buffers[static_cast<std::size_t>(buffer)].sameAs != kNoBuffer)
            buffer = buffers[static_cast<std::size_t>(buffer)].sameAs;
        return buffer;
    }
};

} // namespace netwright::backend
