#include "engine/telemetry/EventQueue.h"
#include "tests/support/Check.h"

using namespace netwright::telemetry;

TEST(events_come_out_in_order) {
    EventQueue queue;
    queue.push(StateChanged{RunState::Running, {}});
    queue.push(StepDone{});
    queue.push(Marker{});
    const auto events = queue.drain();
    REQUIRE(events.size() == 3);
    CHECK(std::holds_alternative<StateChanged>(events[0]));
    CHECK(std::holds_alternative<Marker>(events[2]));
    CHECK(queue.drain().empty());
}

TEST(only_steps_are_thinned_out_and_the_newest_stays) {
    EventQueue queue(100);
    for (int step = 1; step <= 10'000; ++step) {
        StepDone done;
        done.step = step;
        queue.push(done);
        if (step % 1000 == 0)
            queue.push(EpochDone{});
    }
    std::int64_t last = 0;
    int epochs = 0;
    const auto events = queue.drain();
    CHECK(events.size() <= 111);
    for (const Event& event : events) {
        if (const auto* step = std::get_if<StepDone>(&event)) {
            CHECK(step->step > last);
            last = step->step;
        }
        epochs += std::holds_alternative<EpochDone>(event) ? 1 : 0;
    }
    CHECK_EQUAL(last, 10'000);
    CHECK_EQUAL(epochs, 10);
}

TEST(a_new_snapshot_replaces_the_one_nobody_fetched) {
    EventQueue queue;
    for (int step = 0; step < 5; ++step) {
        Snapshot snapshot;
        snapshot.step = step;
        queue.push(snapshot);
    }
    const auto events = queue.drain();
    REQUIRE(events.size() == 1);
    CHECK_EQUAL(std::get<Snapshot>(events[0]).step, 4);
}
