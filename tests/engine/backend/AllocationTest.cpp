#include "tests/engine/backend/Graphs.h"
#include "tests/support/AllocationCount.h"
#include "tests/support/Check.h"

#include <atomic>
#include <new>

using namespace netwright;
using namespace netwright::testing;

TEST(aStepAllocatesNothing) {
    const auto model = build(smallCnn());
    const std::atomic<bool> goOn = false;
    for (const backend::Mode mode : {backend::Mode::Train, backend::Mode::Evaluate}) {
        backend::Executor& executor = model->executor(mode, 8);
        fillInputs(executor, 4);
        CHECK(executor.run(1, goOn));
        AllocationCount count;
        const bool finished = executor.run(2, goOn);
        const double loss = executor.meanLoss();
        CHECK_EQUAL(count.stop(), 0);
        CHECK(finished && loss > 0);
    }
}

TEST(theCountOfAllocationsCounts) {
    AllocationCount count;
    void* taken = ::operator new(8); // unlike a new expression, the compiler may not leave this call out
    CHECK_EQUAL(count.stop(), 1);
    ::operator delete(taken);
}
