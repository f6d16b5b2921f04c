#include "engine/training/MetricsLog.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>
#include <cmath>

using namespace netwright;
using namespace netwright::testing;
using training::MetricsLog;

namespace {

telemetry::StepDone stepOf(std::int64_t number, double loss) {
    telemetry::StepDone step;
    step.step = number;
    step.loss = loss;
    step.metrics["a, \"quoted\" name"] = loss / 2;
    return step;
}

} // namespace

TEST(noSpikeIsLostInLongRuns) {
    const TemporaryFolder folder;
    constexpr std::int64_t kSteps = 100'000;
    MetricsLog log(folder.path(), {"a, \"quoted\" name"}, {}, kSteps);
    REQUIRE(log.open(0).ok());
    for (std::int64_t step = 1; step <= kSteps; ++step)
        log.add(stepOf(step, step == 54'321 ? 99.0 : step == 77'777 ? -5.0 : std::sin(static_cast<double>(step))));
    log.flush();
    const auto table = training::readMetricsLog(folder.path() / training::kMetricsName);
    REQUIRE(table.ok());
    CHECK(table->rows.size() < 50'000);
    CHECK(std::ranges::is_sorted(table->rows, {}, &training::MetricsTable::Row::step));
    const auto column = std::ranges::find(table->columns, "a, \"quoted\" name") - table->columns.begin();
    REQUIRE(column < static_cast<std::ptrdiff_t>(table->columns.size()));
    for (const auto& [step, loss] : {std::pair<std::int64_t, double>{54'321, 99.0}, {77'777, -5.0}}) {
        const auto row = std::ranges::find(table->rows, step, &training::MetricsTable::Row::step);
        REQUIRE(row != table->rows.end());
        CHECK_EQUAL(row->values[1].value(), loss);
        CHECK_EQUAL(row->values[static_cast<std::size_t>(column)].value(), loss / 2);
    }
}

TEST(aRowThatWasCutOffIsLeftOut) {
    const TemporaryFolder folder;
    folder.write(training::kMetricsName, "kind,step,epoch,learning_rate,loss,validation_loss,seconds\nstep,1,0,0.1,2,,\nstep,2,0,0.1,1");
    const auto table = training::readMetricsLog(folder.path() / training::kMetricsName);
    REQUIRE(table.ok());
    CHECK_EQUAL(table->rows.size(), 1u);
    CHECK(!table->rows[0].values[2]);
    folder.write("other.csv", "a,b,c\n1,2,3\n");
    const auto other = training::readMetricsLog(folder.path() / "other.csv");
    REQUIRE(!other.ok());
    CHECK_EQUAL(other.problems().front().code, "run.metrics");
}
