#include "engine/core/Rng.h"
#include "engine/training/Updater.h"
#include "tests/engine/training/Fixtures.h"
#include "tests/support/Check.h"

#include <cmath>
#include <numeric>

using namespace netwright;
using namespace netwright::training;

namespace {

/// One parameter of any size, with padding behind it.
class PlainStore : public backend::ParameterStore {
public:
    explicit PlainStore(std::vector<float> start, core::Shape shape = {}) : m_values(std::move(start)) {
        backend::ParameterInfo info{"n", "weight", shape.isScalar() ? core::Shape{static_cast<std::int64_t>(m_values.size())} : shape};
        m_values.resize(m_values.size() + 9);
        m_gradients.resize(m_values.size());
        info.stored = static_cast<std::int64_t>(m_values.size());
        m_parameters = {info};
    }
    const std::vector<backend::ParameterInfo>& parameters() const override { return m_parameters; }
    std::span<float> values() override { return m_values; }
    std::span<float> gradients() override { return m_gradients; }
    void read(std::size_t index, std::span<float> plain) const override { readFrom(m_values, index, plain); }
    void write(std::size_t index, std::span<const float> plain) override { writeTo(m_values, index, plain); }
    void readGradient(std::size_t index, std::span<float> plain) const override { readFrom(m_gradients, index, plain); }
    void readFrom(std::span<const float> arena, std::size_t, std::span<float> plain) const override {
        std::copy_n(arena.begin(), plain.size(), plain.begin());
    }
    void writeTo(std::span<float> arena, std::size_t, std::span<const float> plain) const override {
        std::copy(plain.begin(), plain.end(), arena.begin());
    }
    void initialise(std::uint64_t) override {}

private:
    std::vector<backend::ParameterInfo> m_parameters;
    std::vector<float> m_values;
    std::vector<float> m_gradients;
};

constexpr double kTolerance = 2e-6;

double largestDifference(std::span<const float> ours, const std::vector<float>& theirs) {
    double largest = 0;
    for (std::size_t i = 0; i < theirs.size(); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(ours[i]) - static_cast<double>(theirs[i])));
    return largest;
}

/// The largest distance from PyTorch's way over all steps.
double distance(const nlohmann::json& fixture, const nlohmann::json& trail, const TrainingSettings& settings) {
    PlainStore store(fixture["start"].get<std::vector<float>>());
    Updater updater(store, settings);
    double largest = 0;
    for (std::size_t step = 0; step < trail.size(); ++step) {
        const auto gradient = fixture["gradients"][step].get<std::vector<float>>();
        std::ranges::copy(gradient, store.gradients().begin());
        updater.update(settings.learningRate);
        largest = std::max(largest, largestDifference(store.values(), trail[step].get<std::vector<float>>()));
        for (float padding : store.values().last(9))
            CHECK_EQUAL(padding, 0.0F);
    }
    return largest;
}

} // namespace

TEST(optimizers_follow_pytorch) {
    const nlohmann::json fixture = fixtures::load("optimizers.json");
    std::vector<std::string> covered;
    for (const nlohmann::json& example : fixture["cases"]) {
        TrainingSettings settings;
        settings.optimizer = {example["type"], fixtures::params(example["params"])};
        settings.learningRate = example["rate"];
        settings.l2 = example["l2"];
        CHECK(checkSettings(settings).empty());
        const double largest = distance(fixture, example["trail"], settings);
        if (!(largest < kTolerance))
            testing::fail(__FILE__, __LINE__, example.dump().substr(0, 80) + " differs by " + std::to_string(largest));
        covered.push_back(example["type"]);
    }
    for (const ChoiceSpec& spec : optimizerSpecs())
        if (std::ranges::find(covered, spec.type) == covered.end())
            testing::fail(__FILE__, __LINE__, "no fixture for optimizer " + spec.type);
}

TEST(clipping_by_norm_follows_pytorch) {
    const nlohmann::json fixture = fixtures::load("optimizers.json");
    TrainingSettings settings;
    settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    settings.learningRate = fixture["clipNorm"]["rate"];
    settings.clipNorm = fixture["clipNorm"]["limit"];
    CHECK(distance(fixture, fixture["clipNorm"]["trail"], settings) < kTolerance);
}

TEST(clipping_by_value_limits_every_number) {
    PlainStore store({0, 0, 0});
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
    PlainStore store({1.0F, -1.0F, 0.0F});
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
    PlainStore store({0.0F});
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
    PlainStore store({3.0F, 4.0F, 0.3F, 0.4F}, core::Shape{2, 2});
    Updater updater(store, settings);
    updater.update(0.1);
    CHECK(std::abs(store.values()[0] - 0.6F) < 1e-6F);
    CHECK(std::abs(store.values()[1] - 0.8F) < 1e-6F);
    CHECK_EQUAL(store.values()[2], 0.3F);
    CHECK_EQUAL(store.values()[3], 0.4F);
}

TEST(average_follows_and_swaps_back) {
    TrainingSettings settings;
    settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    settings.averaging = 0.5;
    PlainStore store({0.0F});
    Updater updater(store, settings);
    store.gradients()[0] = -1.0F;
    updater.update(1.0); // value 1; decay min(0.5, 2/11)
    updater.swapAverage();
    CHECK(std::abs(static_cast<double>(store.values()[0]) - (1 - 2.0 / 11)) < 1e-6);
    updater.swapAverage();
    CHECK_EQUAL(store.values()[0], 1.0F);
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
        PlainStore store(start);
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
