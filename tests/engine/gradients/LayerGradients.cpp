#include "engine/core/Rng.h"
#include "engine/exchange/Safetensors.h"
#include "tests/engine/gradients/OneLayerModel.h"
#include "tests/engine/gradients/ProofTable.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>

/// Every layer of the registry, under every configuration of tests/engine/layer_cases.json, against PyTorch in float64
/// and against finite differences. The table of the results is resources/docs/proofs.md.
namespace netwright::gradients {
namespace {

constexpr double kPeerTolerance = 1e-4;       // f32 against float64
constexpr double kDifferenceTolerance = 2e-2; // what f32 losses leave of a difference quotient
constexpr float kStep = 5e-4F;
constexpr double kShortest = 0.02; // of gradients that differences can tell from rounding
constexpr std::size_t kCasesPerLayer = 5;

/// ‖a − b‖ / ‖b‖; where the reference is zero, ‖a‖ itself. Infinite for different sizes and for what is not finite.
double relativeError(std::span<const float> a, std::span<const float> b) {
    if (a.size() != b.size())
        return INFINITY;
    double distance = 0;
    double norm = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        distance += (double{a[i]} - b[i]) * (double{a[i]} - b[i]);
        norm += double{b[i]} * b[i];
    }
    const double error = std::sqrt(distance) / (norm > 0 ? std::sqrt(norm) : 1.0);
    return std::isfinite(error) ? error : INFINITY;
}

std::map<int, Fixture> readFixtures(const std::string& type) {
    const auto file =
        exchange::readSafetensors(std::filesystem::path(NETWRIGHT_SOURCE_DIR) / "tests/engine/fixtures" / (type + ".safetensors"));
    std::map<int, Fixture> fixtures;
    if (!file)
        return fixtures;
    for (const core::NamedTensor& tensor : file->tensors) {
        const std::size_t slash = tensor.key.find('/');
        fixtures[std::stoi(tensor.key)].emplace(tensor.key.substr(slash + 1), tensor);
    }
    return fixtures;
}

void note(const testing::LayerCase& layerCase, const std::string& what, double error, double tolerance, double& worst) {
    worst = std::max(worst, error);
    if (error < tolerance)
        return;
    std::cout << "  " << layerCase.label() << ": " << what << " is off by " << error << "\n";
    CHECK(error < tolerance);
}

/// Outputs, gradients and the buffers afterwards, each against PyTorch's. False when there is nothing to compare with.
bool compareWithPeer(const testing::LayerCase& layerCase, OneLayerModel& one, const Fixture& fixture, double& worst) {
    if (std::ranges::none_of(fixture, [](const auto& tensor) { return tensor.first.starts_with("prediction."); }))
        return false; // random by its nature
    one.load(fixture);
    one.run();
    for (const backend::OutputBinding& output : one.outputs())
        note(layerCase, "the output " + output.node,
             relativeError(output.prediction, fixture.at("prediction." + output.node).data), kPeerTolerance, worst);
    const auto& parameters = one.model().parameters().parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::string key = parameters[i].key();
        if (parameters[i].trainable)
            note(layerCase, "the gradient of " + key, relativeError(one.gradient(i), fixture.at("gradient." + key).data),
                 kPeerTolerance, worst);
        else
            note(layerCase, "the new value of " + key, relativeError(one.value(i), fixture.at("after." + key).data),
                 kPeerTolerance, worst);
    }
    return true;
}

/// The slope of the loss along a direction of ±1 per element, by a central difference, against the gradient's: their
/// distance in units of the gradient's length, which is the usual size of such a slope.
double differenceError(OneLayerModel& one, std::size_t parameter, const std::vector<float>& gradient, core::Rng& rng) {
    const std::vector<float> value = one.value(parameter);
    std::vector<float> plus = value;
    std::vector<float> minus = value;
    double slope = 0;
    double norm = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const float sign = (rng.next() & 1U) != 0U ? 1.0F : -1.0F;
        plus[i] += sign * kStep;
        minus[i] -= sign * kStep;
        slope += double{gradient[i]} * (double{plus[i]} - minus[i]);
        norm += double{gradient[i]} * gradient[i];
    }
    one.setValue(parameter, plus);
    const double high = one.run();
    one.setValue(parameter, minus);
    const double low = one.run();
    one.setValue(parameter, value);
    const double error = std::abs(high - low - slope) / (2.0 * kStep);
    return error / std::max(std::sqrt(norm), kShortest);
}

void compareWithDifferences(const testing::LayerCase& layerCase, OneLayerModel& one, const Fixture& fixture, double& worst) {
    one.load(fixture);
    one.run();
    const auto& parameters = one.model().parameters().parameters();
    std::vector<std::vector<float>> gradients;
    for (std::size_t i = 0; i < parameters.size() && parameters[i].trainable; ++i)
        gradients.push_back(one.gradient(i));
    core::Rng rng(7);
    for (std::size_t i = 0; i < gradients.size(); ++i)
        note(layerCase, "the difference quotient of " + parameters[i].key(),
             differenceError(one, i, gradients[i], rng), kDifferenceTolerance, worst);
}

void prove(const testing::LayerCase& layerCase, const Fixture& fixture, Proof& proof) {
    try {
        OneLayerModel one(layerCase, fixture);
        if (compareWithPeer(layerCase, one, fixture, proof.peer))
            ++proof.peerCases;
        proof.againstDifferences = !fixture.contains("no_differences");
        if (proof.againstDifferences)
            compareWithDifferences(layerCase, one, fixture, proof.differences);
    } catch (const std::exception& problem) {
        testing::fail(layerCase.label().c_str(), 0, problem.what());
    }
}

} // namespace

TEST(every_layer_follows_pytorch_and_finite_differences) {
    std::map<std::string, std::vector<testing::LayerCase>> cases;
    for (const testing::LayerCase& layerCase : testing::layerCases())
        cases[layerCase.layer].push_back(layerCase);
    ProofTable table;
    for (const layers::LayerSpec& spec : layers::builtinLayers().all()) {
        CHECK(cases[spec.type].size() >= kCasesPerLayer);
        const auto fixtures = readFixtures(spec.type);
        Proof proof{spec.type, cases[spec.type].size()};
        for (const testing::LayerCase& layerCase : cases[spec.type]) {
            const auto fixture = fixtures.find(layerCase.index);
            if (fixture == fixtures.end()) {
                std::cout << "  " << layerCase.label() << " has no fixture: run tests/peers/fixtures/generate.py\n";
                CHECK(fixture != fixtures.end());
                continue;
            }
            prove(layerCase, fixture->second, proof);
        }
        table.add(proof);
    }
    CHECK(table.upToDate());
}

} // namespace netwright::gradients
