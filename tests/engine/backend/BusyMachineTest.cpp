#include "engine/backend/ContentionDetector.h"
#include "engine/backend/SpinThrottle.h"
#include "engine/backend/TeamWatch.h"
#include "tests/support/Check.h"

#include <chrono>
#include <ctime>
#include <omp.h>
#include <thread>

using namespace netwright;
using namespace netwright::testing;

namespace {

double processorSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// What the other threads of a team of `threads` use up while the calling one sleeps between two parallel regions.
double usedUpWaiting(int threads) {
    constexpr int kWaits = 10;
    int done = 0;
    const double start = processorSeconds();
    for (int i = 0; i < kWaits; ++i) {
#pragma omp parallel num_threads(threads) reduction(+ : done)
        done += 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK_EQUAL(done, kWaits * threads);
    return processorSeconds() - start;
}

} // namespace

TEST(aMachineIsBusyWhenThreadsWaitForProcessors) {
    backend::ContentionDetector detector;
    double now = 100, waited = 7; // whatever was before does not count
    const auto pass = [&](double seconds, double share) {
        for (double end = now + seconds; now < end;) {
            now += 0.01;
            waited += 0.01 * share;
            detector.update(now, waited);
        }
        return detector.contended();
    };
    CHECK(!pass(1, 0.03));
    CHECK(pass(0.1, 0.7));
    CHECK(pass(1, 0.7));
    CHECK(pass(0.1, 0.0)); // a short pause of the other program's
    CHECK(!pass(0.5, 0.02));
    CHECK(pass(0.1, 1.0));
    detector.restart(); // with other threads, who have waited more so far
    waited += 1000;
    CHECK(!pass(0.6, 0.0));
}

TEST(aThrottledTeamSleepsInsteadOfSpinning) {
    const int threads = std::max(2, omp_get_num_procs());
    double spinning = 0, sleeping = 0, again = 0;
    // On a thread of its own, as training: the team's threads end with it.
    std::thread([&] {
        backend::SpinThrottle throttle(threads);
        usedUpWaiting(threads);
        spinning = usedUpWaiting(threads);
        throttle.engage(true);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        sleeping = usedUpWaiting(threads);
        throttle.engage(false);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        again = usedUpWaiting(threads);
    }).join();
    CHECK(sleeping < 0.025); // of 50 ms a thread
    // Where nobody chose otherwise and the teams of other tests do not outnumber the processors already.
    constexpr double kSpins = 0.03;
    if (spinning > kSpins)
        CHECK(again > kSpins);
}

TEST(aTeamIsWatchedThroughChangesOfItsSize) {
    std::thread([] {
        backend::TeamWatch watch(2);
        for (const int threads : {2, 1, 4, 2}) {
            watch.adopt();
            for (int i = 0; i < 3; ++i) {
                usedUpWaiting(threads);
                watch.poll();
            }
        }
    }).join();
}
