#include "engine/backend/Parallel.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <vector>

using namespace netwright;
using namespace netwright::testing;

TEST(everyItemIsDoneOnce) {
    for (const std::int64_t count : {0, 1, 2, 3, 7, 64, 1000}) {
        std::vector<int> done(static_cast<std::size_t>(count));
        backend::parallelItems(count, backend::kWorthAThread, [&](std::int64_t i) { ++done[static_cast<std::size_t>(i)]; });
        CHECK(std::ranges::all_of(done, [](int times) { return times == 1; }));
    }
}

TEST(runsCoverEverythingWithoutOverlap) {
    for (const std::int64_t run : {1, 6, 96, 2000}) {
        std::vector<int> done(1000);
        backend::parallelRuns(1000, run, backend::kWorthAThread, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i)
                ++done[static_cast<std::size_t>(i)];
        });
        CHECK(std::ranges::all_of(done, [](int times) { return times == 1; }));
    }
}

TEST(aThreadThatIsHeldUpIsHelped) {
    constexpr std::int64_t kItems = 40;
    std::vector<int> doneBy(kItems);
    backend::parallelItems(kItems, backend::kWorthAThread, [&](std::int64_t i) {
        doneBy[static_cast<std::size_t>(i)] = omp_get_thread_num();
        if (i == 0) // of the first part: somebody else does the rest of it meanwhile
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
    });
    const std::int64_t part = kItems / omp_get_max_threads();
    if (omp_get_max_threads() > 1)
        CHECK(std::any_of(doneBy.begin() + 1, doneBy.begin() + part, [&](int thread) { return thread != doneBy[0]; }));
}
