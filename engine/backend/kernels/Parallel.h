#pragma once

#include <cstdint>
#include <omp.h>

namespace netwright::backend::kernels {

/// Calls body(first, last) on every thread with its contiguous part of 0 … count. `cost` is the work of one item in
/// multiply-adds or so; little work stays on the calling thread, because waking the team costs some microseconds.
template <typename Body> void parallelFor(std::int64_t count, std::int64_t cost, const Body& body) {
    constexpr std::int64_t kWorthAThread = 16384;
    if (count <= 1 || count * cost < kWorthAThread) {
        body(std::int64_t{0}, count);
        return;
    }
#pragma omp parallel
    {
        const std::int64_t threads = omp_get_num_threads();
        const std::int64_t thread = omp_get_thread_num();
        body(count * thread / threads, count * (thread + 1) / threads);
    }
}

} // namespace netwright::backend::kernels
