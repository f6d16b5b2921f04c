#pragma once

#include "engine/training/Updater.h"
#include "engine/training/schedules/Schedule.h"
#include "tests/engine/training/Fixtures.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// Optimizers and schedules against what PyTorch did (tests/peers/fixtures/optimizers.py), for their tests and for the table
/// of proofs.
namespace netwright::training::fixtures {

/// One parameter of any size, with padding behind it.
class PlainStore : public backend::ParameterStore {
public:
    static constexpr std::size_t kPadding = 9;

    explicit PlainStore(std::vector<float> start, core::Shape shape = {}) : m_values(std::move(start)) {
        backend::ParameterInfo info{"n", "weight", shape.isScalar() ? core::Shape{static_cast<std::int64_t>(m_values.size())} : shape};
        m_values.resize(m_values.size() + kPadding);
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

inline double largestDifference(std::span<const float> ours, const std::vector<double>& theirs) {
    double largest = 0;
    for (std::size_t i = 0; i < theirs.size(); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(ours[i]) - theirs[i]));
    return largest;
}

struct RuleProof {
    std::size_t cases = 0;
    double worst = 0; ///< largest distance from PyTorch, over all cases, steps and elements
};

/// Ten steps of every case in which this optimizer occurs. What is padding must stay zero.
inline RuleProof proveOptimizer(const std::string& type) {
    const nlohmann::json fixture = load("optimizers.json");
    RuleProof proof;
    for (const nlohmann::json& example : fixture["cases"]) {
        if (example["type"] != type)
            continue;
        ++proof.cases;
        TrainingSettings settings;
        settings.optimizer = {type, params(example["params"])};
        settings.learningRate = example["rate"];
        settings.l2 = example["l2"];
        CHECK(checkSettings(settings).empty());
        PlainStore store(fixture["start"].get<std::vector<float>>());
        Updater updater(store, settings);
        for (std::size_t step = 0; step < example["trail"].size(); ++step) {
            std::ranges::copy(fixture["gradients"][step].get<std::vector<float>>(), store.gradients().begin());
            updater.update(settings.learningRate);
            proof.worst = std::max(proof.worst, largestDifference(store.values(), example["trail"][step].get<std::vector<double>>()));
            for (const float padding : store.values().last(PlainStore::kPadding))
                CHECK_EQUAL(padding, 0.0F);
        }
    }
    return proof;
}

/// The factor of every step of every case; the plateau, which learns from the losses, across a save after each epoch.
inline RuleProof proveSchedule(const std::string& type) {
    const nlohmann::json fixture = load("schedules.json");
    RuleProof proof;
    for (const nlohmann::json& example : fixture["cases"]) {
        if (example["type"] != type)
            continue;
        ++proof.cases;
        const auto schedule = makeSchedule({type, params(example["params"])});
        SchedulePoint point{0, fixture["stepsPerEpoch"], fixture["steps"]};
        for (; point.step < point.steps; ++point.step)
            proof.worst = std::max(proof.worst, std::abs(schedule->factor(point) -
                                                         example["factors"][static_cast<std::size_t>(point.step)].get<double>()));
    }
    if (type != "plateau")
        return proof;
    const nlohmann::json& plateau = fixture["plateau"];
    const Choice choice{type, params(plateau["params"])};
    auto schedule = makeSchedule(choice);
    ++proof.cases;
    for (std::size_t epoch = 0; epoch < plateau["losses"].size(); ++epoch) {
        schedule->epochDone(plateau["losses"][epoch]);
        proof.worst = std::max(proof.worst, std::abs(schedule->factor({}) - plateau["factors"][epoch].get<double>()));
        auto restored = makeSchedule(choice);
        restored->restore(schedule->state());
        schedule = std::move(restored);
    }
    return proof;
}

} // namespace netwright::training::fixtures
