#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <omp.h>

namespace netwright::backend {

inline constexpr std::int64_t kWorthAThread = 16384; ///< multiply-adds or so: waking the team costs some microseconds

/// Calls body(first, last) on every thread with its contiguous part of 0 … count. `cost` is the work of one item in
/// multiply-adds or so; little work stays on the calling thread.
template <typename Body> void parallelFor(std::int64_t count, std::int64_t cost, const Body& body) {
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

/// Calls body(i) for 0 … count, the items of `cost` each. A thread begins with a contiguous part of its own; when that is
/// done it takes over items of those that are behind, so that nobody waits for a thread the system held up. Who does an
/// item is left to chance: nothing it writes may depend on that, or on which items went before.
template <typename Body> void parallelItems(std::int64_t count, std::int64_t cost, const Body& body) {
    if (count <= 1 || count * cost < kWorthAThread) {
        for (std::int64_t i = 0; i < count; ++i)
            body(i);
        return;
    }
    struct alignas(64) Next { // a line of the cache each: they are written all the time
        std::atomic<std::int64_t> item;
    };
    constexpr std::int64_t kMostParts = 64;
    std::array<Next, kMostParts> next;
    const std::int64_t parts = std::min<std::int64_t>(omp_get_max_threads(), kMostParts);
    for (std::int64_t part = 0; part < parts; ++part)
        next[static_cast<std::size_t>(part)].item.store(count * part / parts, std::memory_order_relaxed);
#pragma omp parallel
    for (std::int64_t i = 0; i < parts; ++i) {
        const std::int64_t part = (omp_get_thread_num() + i) % parts;
        std::atomic<std::int64_t>& own = next[static_cast<std::size_t>(part)].item;
        const std::int64_t end = count * (part + 1) / parts;
        for (std::int64_t item = own.fetch_add(1, std::memory_order_relaxed); item < end;
             item = own.fetch_add(1, std::memory_order_relaxed))
            body(item);
    }
}

/// The same for many small items: body(first, last) for runs of them, `run` long but for the last.
template <typename Body> void parallelRuns(std::int64_t count, std::int64_t run, std::int64_t cost, const Body& body) {
    parallelItems((count + run - 1) / run, run * cost,
                  [&](std::int64_t i) { body(i * run, std::min(count, (i + 1) * run)); });
}

} // namespace netwright::backend
