#include "engine/core/Rng.h"
#include "tests/engine/backend/Graphs.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace netwright;
using namespace netwright::testing;
using backend::Mode;

namespace {

const std::atomic<bool> kGoOn = false;

std::vector<float> bitsAfterStep(int threads) {
    const auto model = build(smallCnn(), threads);
    backend::Executor& executor = model->executor(Mode::Train, 8);
    fillInputs(executor, 4);
    CHECK(executor.run(1, kGoOn));
    const auto gradients = model->parameters().gradients();
    return {gradients.begin(), gradients.end()};
}

/// Central differences of the whole network's loss along each parameter's gradient, in f32: the network computes them
/// itself.
void checkDirections(const Network& network, std::int64_t classes) {
    constexpr double kTolerance = 1e-2;
    constexpr float kStep = 1e-3f;
    const auto model = build(network);
    backend::Executor& executor = model->executor(Mode::Train, 8);
    fillInputs(executor, classes);
    CHECK(executor.run(1, kGoOn));
    backend::ParameterStore& store = model->parameters();
    const std::vector<float> gradients(store.gradients().begin(), store.gradients().end());
    const std::vector<float> values(store.values().begin(), store.values().end());
    for (const backend::ParameterInfo& info : store.parameters()) {
        if (!info.trainable)
            continue;
        const auto first = static_cast<std::size_t>(info.offset);
        const auto count = static_cast<std::size_t>(info.stored);
        double norm = 0;
        for (std::size_t i = first; i < first + count; ++i)
            norm += static_cast<double>(gradients[i]) * static_cast<double>(gradients[i]);
        norm = std::sqrt(norm);
        CHECK(norm > 0);
        const auto lossAt = [&](float along) {
            for (std::size_t i = first; i < first + count; ++i)
                store.values()[i] = values[i] + along * gradients[i] / static_cast<float>(norm);
            CHECK(executor.run(1, kGoOn));
            return executor.meanLoss();
        };
        const double slope = (lossAt(kStep) - lossAt(-kStep)) / (2 * static_cast<double>(kStep));
        lossAt(0);
        if (!(std::abs(slope - norm) <= kTolerance * norm))
            fail(__FILE__, __LINE__, describe(("slope along the gradient of " + info.key()).c_str(), slope, norm));
    }
}

} // namespace

TEST(gradientsOfAnMlpFollowItsLoss) {
    checkDirections(smallMlp(), 3);
}
TEST(gradientsOfACnnFollowItsLoss) {
    checkDirections(smallCnn(), 4);
}

TEST(sameBitsEveryTime) {
    for (const int threads : {1, 2}) {
        const std::vector<float> first = bitsAfterStep(threads);
        const std::vector<float> second = bitsAfterStep(threads);
        CHECK(std::memcmp(first.data(), second.data(), first.size() * sizeof(float)) == 0);
    }
}

TEST(evaluationSharesTheParametersOfTraining) {
    const auto model = build(smallMlp());
    backend::Executor& train = model->executor(Mode::Train, 8);
    backend::Executor& evaluate = model->executor(Mode::Evaluate, 8);
    backend::Executor& one = model->executor(Mode::Evaluate, 1);
    fillInputs(train, 3);
    fillInputs(evaluate, 3);
    CHECK(train.run(1, kGoOn));
    CHECK(evaluate.run(1, kGoOn));
    CHECK(std::abs(train.meanLoss() - evaluate.meanLoss()) < 1e-6);
    for (std::size_t i = 0; i < one.inputs().size(); ++i)
        std::copy_n(evaluate.inputs()[i].data.begin(), one.inputs()[i].data.size(), one.inputs()[i].data.begin());
    CHECK(one.run(1, kGoOn));
    CHECK(std::abs(one.meanLoss() - static_cast<double>(evaluate.outputs()[0].loss[0])) < 1e-5);
}

TEST(cancelStopsBetweenKernels) {
    const auto model = build(smallCnn());
    backend::Executor& executor = model->executor(Mode::Train, 8);
    fillInputs(executor, 4);
    const std::atomic<bool> cancelled = true;
    CHECK(!executor.run(1, cancelled));
}

TEST(everyPortIsReadableWhileWatching) {
    const auto model = build(smallCnn());
    backend::Executor& watch = model->executor(Mode::Watch, 2);
    fillInputs(watch, 4);
    CHECK(watch.run(1, kGoOn));
    const backend::Executor::Reading conv = watch.read("Conv2d1", "out");
    CHECK(conv.shape == core::Shape({2, 6, 12, 12}));
    CHECK(std::ranges::any_of(conv.data, [](float x) { return x > 0; }));
    CHECK(std::ranges::all_of(conv.data, [](float x) { return std::abs(x) <= 1; }));
    CHECK(watch.read("Flatten1", "out").shape == core::Shape({2, 20 * 3 * 3}));
    CHECK(watch.read("nothing", "out").data.empty());
}

TEST(firstNonFiniteNamesTheLayer) {
    const auto model = build(smallMlp());
    backend::Executor& executor = model->executor(Mode::Train, 8);
    fillInputs(executor, 3);
    CHECK(executor.run(1, kGoOn));
    CHECK_EQUAL(executor.firstNonFinite(), std::string());
    backend::ParameterStore& store = model->parameters();
    for (std::size_t i = 0; i < store.parameters().size(); ++i)
        if (store.parameters()[i].key() == "Dense2.bias")
            store.write(i, std::vector<float>(5, std::nanf("")));
    CHECK(executor.run(1, kGoOn));
    CHECK_EQUAL(executor.firstNonFinite(), std::string("Dense2"));
}

TEST(parametersKeepTheirValuesInAnyLayout) {
    const auto model = build(smallCnn());
    backend::ParameterStore& store = model->parameters();
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        std::vector<float> plain(static_cast<std::size_t>(store.parameters()[i].shape.elements()));
        core::Rng rng(i);
        for (float& value : plain)
            value = rng.uniform();
        store.write(i, plain);
        std::vector<float> back(plain.size());
        store.read(i, back);
        CHECK(plain == back);
    }
}

TEST(aNetworkLargerThanTheMachineIsRefused) {
    Chain chain;
    const graph::ParamMap wide{{"outputs", std::int64_t{1} << 20}};
    chain.add("Features").add("Dense", wide).add("Dense", wide).add("Dense", {{"outputs", std::int64_t{3}}});
    chain.add("Classification");
    const auto model =
        backend::Model::build(chain.graph(), layers::builtinLayers(), smallMlp().schema, backend::ModelOptions());
    REQUIRE(!model.ok());
    CHECK_EQUAL(model.problems().front().code, std::string("memory.too-large"));
}

TEST(noReferenceImplementationInTheExamples) {
    for (const Network& network : {digitsMlp(), digitsCnn()})
        for (const std::int64_t batch : {1, 16, 128}) {
            const auto model = build(network, 2, batch);
            for (const Mode mode : {Mode::Train, Mode::Evaluate, Mode::Watch})
                for (const auto& step : model->executor(mode, batch).profile(1))
                    if (step.kind.starts_with("conv") || step.kind.starts_with("dense"))
                        if (step.implementation.find("ref") != std::string::npos)
                            fail(__FILE__, __LINE__, step.node + " " + step.kind + " runs as " + step.implementation);
        }
}
