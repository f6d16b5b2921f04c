#include "engine/backend/Precision.h"
#include "engine/training/schedules/Schedule.h"
#include "tests/engine/training/RuleProofs.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright;
using namespace netwright::training;

namespace {

constexpr double kTolerance = 1e-9;

} // namespace

TEST(schedules_follow_pytorch) {
    for (const ChoiceSpec& spec : scheduleSpecs()) {
        const fixtures::RuleProof proof = fixtures::proveSchedule(spec.type);
        if (proof.cases == 0)
            testing::fail(__FILE__, __LINE__, "no fixture for schedule " + spec.type);
        if (!(proof.worst < kTolerance))
            testing::fail(__FILE__, __LINE__, spec.type + " differs by " + std::to_string(proof.worst));
    }
}

TEST(every_schedule_is_positive_and_at_most_one) {
    for (const ChoiceSpec& spec : scheduleSpecs()) {
        const auto schedule = makeSchedule({spec.type, {}});
        for (std::int64_t steps : {1, 2, 7, 100}) {
            for (std::int64_t step = 0; step < steps + 3; ++step) { // also a little beyond the plan
                const double factor = schedule->factor({step, 3, steps});
                if (!(factor >= 0 && factor <= 1 + 1e-12))
                    testing::fail(__FILE__, __LINE__, spec.type + " gives " + std::to_string(factor));
            }
        }
    }
}

TEST(settings_are_checked_with_their_place) {
    TrainingSettings settings;
    CHECK(checkSettings(settings).empty());
    settings.epochs = 0;
    settings.optimizer = {"adan", {}};
    settings.schedule = {"step", {{"gama", 0.5}}};
    const core::Diagnostics problems = checkSettings(settings);
    REQUIRE(problems.size() == 3);
    CHECK_EQUAL(problems[0].code, "param.range");
    CHECK_EQUAL(problems[0].where.parameter, "epochs");
    CHECK_EQUAL(problems[1].code, "training.unknown-optimizer");
    CHECK_EQUAL(problems[1].fix, "Did you mean “adam”?");
    CHECK_EQUAL(problems[2].where.parameter, "schedule.gama");
}

TEST(a_precision_that_cannot_be_had_is_a_warning) {
    TrainingSettings settings;
    settings.precision = "bf16";
    CHECK_EQUAL(checkSettings(settings).size(), backend::cpuFeatures().has(backend::CpuLevel::Bf16) ? 0u : 1u);

    using backend::CpuLevel;
    CHECK(backend::operandsOf("bf16", {CpuLevel::Bf16}) == core::DataType::BF16);
    CHECK(backend::checkPrecision("bf16", {CpuLevel::Amx}).empty());
    CHECK(backend::operandsOf("bf16", {CpuLevel::Avx512}) == core::DataType::F32);
    const core::Diagnostics problems = backend::checkPrecision("bf16", {CpuLevel::Avx512});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == core::Severity::Warning);
    CHECK_EQUAL(problems[0].code, "precision.fallback");
    CHECK_EQUAL(problems[0].where.parameter, "precision");
    settings.precision = "f16";
    CHECK_EQUAL(checkSettings(settings).front().code, "param.choice");
}

TEST(every_setting_can_be_read_and_written_by_name) {
    TrainingSettings settings;
    for (const core::ParamSpec& spec : trainingParams()) {
        const core::ParamValue value = get(settings, spec.name);
        CHECK(core::checkParams(trainingParams(), {{spec.name, value}}, {}).empty());
        set(settings, spec.name, value);
        CHECK(get(settings, spec.name) == value);
        CHECK(value == spec.defaultValue);
        CHECK(!spec.help.empty());
    }
    CHECK(settings == TrainingSettings{});
}
