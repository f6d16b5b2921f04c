#include "engine/core/Rng.h"
#include "engine/training/MovingAverage.h"
#include "engine/training/Updater.h"
#include "tests/engine/training/RuleProofs.h"
#include "tests/support/Check.h"

#include <cmath>
#include <numeric>

using namespace netwright;
using namespace netwright::training;

namespace {

constexpr double kTolerance = 2e-6;

} // namespace

TEST(optimizers_follow_pytorch) {
    for (const ChoiceSpec& spec : optimizerSpecs()) {
        const fixtures::RuleProof proof = fixtures::proveOptimizer(spec.type);
        if (proof.cases == 0)
            testing::fail(__FILE__, __LINE__, "no fixture for optimizer " + spec.type);
        if (!(proof.worst < kTolerance))
            testing::fail(__FILE__, __LINE__, spec.type + " differs by " + std::to_string(proof.worst));
    }
}

TEST(what_surrounds_the_optimizer_follows_pytorch) {
    const nlohmann::json fixture = fixtures::load("optimizers.json");
    std::vector<std::string> covered;
    for (const nlohmann::json& example : fixture["settings"]) {
        const std::string name = example["name"];
        TrainingSettings settings;
        settings.optimizer = {"sgd", {{"momentum", 0.0}}};
        settings.learningRate = example["rate"];
        const double value = example["value"];
        if (name == "accumulate")
            set(settings, name, core::ParamValue(static_cast<std::int64_t>(value)));
        else
            set(settings, name, core::ParamValue(value));
        const core::Shape shape = example.contains("shape") ? core::Shape{example["shape"][0].get<std::int64_t>(), 1} : core::Shape{};
        fixtures::PlainStore store(fixture["start"].get<std::vector<float>>(), shape);
        Updater updater(store, settings);
        MovingAverage average(store, settings.averaging);
        std::size_t next = 0;
        double largest = 0;
        for (std::size_t step = 0; step < example["trail"].size(); ++step) {
            for (std::int64_t batch = 0; batch < settings.accumulate; ++batch) {
                std::ranges::copy(fixture["gradients"][next++].get<std::vector<float>>(), store.gradients().begin());
                if (settings.accumulate > 1)
                    updater.accumulate();
            }
            updater.update(settings.learningRate);
            average.follow(static_cast<std::int64_t>(step + 1));
            average.swap();
            largest = std::max(largest, fixtures::largestDifference(store.values(), example["trail"][step].get<std::vector<double>>()));
            average.swap();
        }
        if (!(largest < kTolerance))
            testing::fail(__FILE__, __LINE__, name + " differs by " + std::to_string(largest));
        covered.push_back(name);
    }
    for (const char* name : {"clipNorm", "clipValue", "l1", "l2", "maxNorm", "averaging", "accumulate"})
        CHECK(std::ranges::find(covered, name) != covered.end());
}

TEST(clipping_by_value_limits_every_number) {
    fixtures::PlainStore store({0, 0, 0});
    TrainingSettings settings;
    settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    settings.clipValue = 0.5;
    Updater updater(store, settings);
    store.gradients()[0] = 3;
    store.gradients()[1] = -3;
    store.gradients()[2] = 0.25F;
    updater.update(1.0);
    CHECK_EQUAL(store.values()[0], -0.5F);
    CHECK_EQUAL(store.values()[1], 0.5F);
    CHECK_EQUAL(store.values()[2], -0.25F);
}

TEST(penalties_apply_to_weights_that_decay_only) {
    std::vector<backend::ParameterInfo> parameters(2);
    parameters[0].stored = 10'000;
    parameters[0].l1 = 0.25;
    parameters[0].l2 = 0.5;
    parameters[1].offset = 10'000;
    parameters[1].stored = 3;
    parameters[1].decays = false;
    const std::vector<Chunk> chunks = divide(parameters, 1.0, 2.0);
    std::int64_t covered = 0;
    for (const Chunk& chunk : chunks) {
        CHECK_EQUAL(chunk.begin, covered);
        covered += chunk.size;
        CHECK_EQUAL(chunk.l1, chunk.begin < 10'000 ? 1.25F : 0.0F);
        CHECK_EQUAL(chunk.l2, chunk.begin < 10'000 ? 2.5F : 0.0F);
        CHECK_EQUAL(chunk.decays, chunk.begin < 10'000);
    }
    CHECK_EQUAL(covered, 10'003);
}

TEST(l1_pulls_towards_zero_and_leaves_zero_alone) {
    fixtures::PlainStore store({1.0F, -1.0F, 0.0F});
    TrainingSettings settings;
    settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    settings.l1 = 0.1;
    Updater updater(store, settings);
    updater.update(1.0);
    CHECK_EQUAL(store.values()[0], 1.0F - 0.1F);
    CHECK_EQUAL(store.values()[1], -1.0F + 0.1F);
    CHECK_EQUAL(store.values()[2], 0.0F);
}

TEST(accumulated_gradients_are_averaged) {
    TrainingSettings settings;
    settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    settings.accumulate = 2;
    fixtures::PlainStore store({0.0F});
    Updater updater(store, settings);
    for (float gradient : {1.0F, 3.0F}) {
        store.gradients()[0] = gradient;
        updater.accumulate();
    }
    updater.update(1.0);
    CHECK_EQUAL(store.values()[0], -2.0F);
    store.gradients()[0] = 5.0F;
    updater.accumulate();
    updater.discard();
    store.gradients()[0] = 1.0F;
    updater.accumulate();
    updater.update(1.0);
    CHECK_EQUAL(store.values()[0], -3.0F);
}

TEST(max_norm_limits_each_row) {
    TrainingSettings settings;
    settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    settings.maxNorm = 1;
    fixtures::PlainStore store({3.0F, 4.0F, 0.3F, 0.4F}, core::Shape{2, 2});
    Updater updater(store, settings);
    updater.update(0.1);
    CHECK(std::abs(store.values()[0] - 0.6F) < 1e-6F);
    CHECK(std::abs(store.values()[1] - 0.8F) < 1e-6F);
    CHECK_EQUAL(store.values()[2], 0.3F);
    CHECK_EQUAL(store.values()[3], 0.4F);
}

TEST(average_follows_and_swaps_back) {
    fixtures::PlainStore store({0.0F});
    MovingAverage average(store, 0.5);
    store.values()[0] = 1.0F;
    average.follow(1); // decay min(0.5, 2/11)
    average.swap();
    CHECK(std::abs(static_cast<double>(store.values()[0]) - (1 - 2.0 / 11)) < 1e-6);
    average.swap();
    CHECK_EQUAL(store.values()[0], 1.0F);
    CHECK(!MovingAverage(store, 0).isOn());
}

TEST(large_arenas_give_the_same_bits_as_their_parts) {
    // More chunks than the loop runs on one thread: the team must not change anything.
    constexpr std::size_t kSize = 100'000;
    std::vector<float> start(kSize);
    for (std::size_t i = 0; i < kSize; ++i)
        start[i] = core::Rng::toUniform(core::Rng::block(1, 2, i)[0]);
    TrainingSettings settings;
    settings.optimizer = {"adamw", {}};
    settings.clipNorm = 1;
    const auto train = [&] {
        fixtures::PlainStore store(start);
        Updater updater(store, settings);
        for (int step = 0; step < 3; ++step) {
            for (std::size_t i = 0; i < kSize; ++i)
                store.gradients()[i] = store.values()[i] - 0.5F;
            updater.update(0.01);
        }
        return std::vector<float>(store.values().begin(), store.values().end());
    };
    CHECK(train() == train());
}
