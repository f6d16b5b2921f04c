#pragma once

#include <cstdint>

/// Memory as operator new and delete see it, in the test programs that AllocationCount.cpp is linked into.
namespace netwright::testing {

/// Counts what is taken while it lives, by any thread. One at a time. Not counted is what oneDNN takes: a small map at
/// every call, which is not ours to change.
class AllocationCount {
public:
    AllocationCount();
    ~AllocationCount();
    AllocationCount(const AllocationCount&) = delete;
    AllocationCount& operator=(const AllocationCount&) = delete;

    int stop(); ///< ends the counting; how often memory was taken
};

/// Taken and not yet given back by the whole program.
std::int64_t liveBytes();

} // namespace netwright::testing
