#include "engine/backend/CpuFeatures.h"
#include "engine/core/Rng.h"
#include "engine/exchange/Safetensors.h"
#include "tests/engine/gradients/OneLayerModel.h"
#include "tests/engine/gradients/ProofTable.h"
#include "tests/engine/training/RuleProofs.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <iostream>

/// Every layer of the registry, under every configuration of tests/engine/layer_cases.json, against PyTorch in float64
/// and against finite differences. The table of the results is resources/docs/proofs.md.
namespace netwright::gradients {
namespace {

constexpr double kPeerTolerance = 1e-4;       // f32 against float64
constexpr double kMixedTolerance = 3e-2;      // bf16 operands against float64
constexpr double kDifferenceTolerance = 2e-3; // what f32 losses leave of a difference quotient
constexpr double kKinkedTolerance = 2e-2;     // where the slope jumps, no extrapolation helps
constexpr std::array kSteps{3.2e-2F, 1.6e-2F, 8e-3F, 4e-3F, 2e-3F, 1e-3F, 5e-4F};
constexpr double kShortest = 0.02; // of gradients that differences can tell from rounding
constexpr std::size_t kCasesPerLayer = 5;
constexpr double kOptimizerTolerance = 2e-6; // f32 numbers of about one, ten steps
constexpr double kScheduleTolerance = 1e-9;

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
bool compareWithPeer(const testing::LayerCase& layerCase, OneLayerModel& one, const Fixture& fixture, double tolerance,
                     double& worst) {
    if (std::ranges::none_of(fixture, [](const auto& tensor) { return tensor.first.starts_with("prediction."); }))
        return false; // random by its nature
    one.load(fixture);
    one.run();
    for (const backend::OutputBinding& output : one.outputs())
        note(layerCase, "the output " + output.node,
             relativeError(output.prediction, fixture.at("prediction." + output.node).data), tolerance, worst);
    const auto& parameters = one.model().parameters().parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::string key = parameters[i].key();
        if (parameters[i].trainable)
            note(layerCase, "the gradient of " + key, relativeError(one.gradient(i), fixture.at("gradient." + key).data),
                 tolerance, worst);
        else
            note(layerCase, "the new value of " + key, relativeError(one.value(i), fixture.at("after." + key).data),
                 tolerance, worst);
    }
    return true;
}

/// The slope that central differences of ever smaller steps tend to (Ridders 1982): each column takes one more power of
/// the step away, and the value that agrees best with its neighbours wins: there curvature no longer bends it and rounding
/// does not drown it yet. `slopes` are those of kSteps.
double extrapolated(const std::array<double, kSteps.size()>& slopes) {
    std::array<double, kSteps.size()> column = slopes;
    double best = slopes.back();
    double smallest = INFINITY;
    double power = 4; // the steps halve, and the error goes with their square
    for (std::size_t order = 1; order < kSteps.size(); ++order, power *= 4) {
        std::array<double, kSteps.size()> next = column;
        for (std::size_t i = order; i < kSteps.size(); ++i) {
            next[i] = (power * column[i] - column[i - 1]) / (power - 1);
            const double change = std::max(std::abs(next[i] - column[i]), std::abs(next[i] - column[i - 1]));
            if (change < smallest) {
                smallest = change;
                best = next[i];
            }
        }
        column = next;
    }
    return best;
}

/// The slope of the loss along a direction of ±1 per element against the gradient's: their distance in units of the
/// gradient's length, which is the usual size of such a slope.
double differenceError(OneLayerModel& one, std::size_t parameter, const std::vector<float>& gradient, core::Rng& rng) {
    const std::vector<float> value = one.value(parameter);
    std::vector<float> signs(value.size());
    double slope = 0;
    double norm = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        signs[i] = (rng.next() & 1U) != 0U ? 1.0F : -1.0F;
        slope += double{gradient[i]} * double{signs[i]};
        norm += double{gradient[i]} * gradient[i];
    }
    const auto lossAt = [&](float step) {
        std::vector<float> moved = value;
        for (std::size_t i = 0; i < value.size(); ++i)
            moved[i] += step * signs[i];
        one.setValue(parameter, moved);
        return one.run();
    };
    std::array<double, kSteps.size()> slopes{};
    for (std::size_t i = 0; i < kSteps.size(); ++i)
        slopes[i] = (lossAt(kSteps[i]) - lossAt(-kSteps[i])) / (2.0 * double{kSteps[i]});
    one.setValue(parameter, value);
    return std::abs(extrapolated(slopes) - slope) / std::max(std::sqrt(norm), kShortest);
}

/// Activations, by themselves or within a layer: of many the slope or its slope jumps somewhere.
bool mayHaveKinks(const testing::LayerCase& layerCase) {
    return layerCase.params.contains("activation") ||
           layers::builtinLayers().find(layerCase.layer)->category == layers::Category::Activation;
}

void compareWithDifferences(const testing::LayerCase& layerCase, OneLayerModel& one, const Fixture& fixture, double& worst) {
    one.load(fixture);
    one.run();
    const auto& parameters = one.model().parameters().parameters();
    std::vector<std::vector<float>> gradients;
    for (std::size_t i = 0; i < parameters.size() && parameters[i].trainable; ++i)
        gradients.push_back(one.gradient(i));
    core::Rng rng(7);
    const double tolerance = mayHaveKinks(layerCase) ? kKinkedTolerance : kDifferenceTolerance;
    for (std::size_t i = 0; i < gradients.size(); ++i)
        note(layerCase, "the difference quotient of " + parameters[i].key(),
             differenceError(one, i, gradients[i], rng), tolerance, worst);
}

/// The errors of one configuration are added to `proof` (largest of all).
void prove(const testing::LayerCase& layerCase, const Fixture& fixture, Proof& proof) {
    try {
        OneLayerModel one(layerCase, fixture);
        if (compareWithPeer(layerCase, one, fixture, kPeerTolerance, proof.peer))
            ++proof.peerCases;
        proof.againstDifferences = !fixture.contains("no_differences");
        if (proof.againstDifferences)
            compareWithDifferences(layerCase, one, fixture, proof.differences);
    } catch (const std::exception& problem) {
        testing::fail(layerCase.label().c_str(), 0, problem.what());
    }
}

void include(Proof& sum, const Proof& one) {
    sum.peerCases += one.peerCases;
    sum.againstDifferences = one.againstDifferences;
    sum.peer = std::max(sum.peer, one.peer);
    sum.differences = std::max(sum.differences, one.differences);
}

/// The parameter by which an output layer chooses its loss; nullptr for one that has a single loss.
const core::ParamSpec* lossChoice(const layers::LayerSpec& spec) {
    for (const char* name : {"loss", "form"})
        if (const core::ParamSpec* param = core::findParam(spec.params, name); param && param->kind == core::ParamKind::Choice)
            return param;
    return nullptr;
}

std::string lossName(const layers::LayerSpec& spec, const testing::LayerCase& layerCase) {
    const core::ParamSpec* choice = lossChoice(spec);
    if (!choice)
        return spec.type;
    const auto given = layerCase.params.find(choice->name);
    const std::string value = std::get<std::string>(given == layerCase.params.end() ? choice->defaultValue : given->second);
    const auto found = std::ranges::find(choice->choices, value, &core::ParamChoice::value);
    return spec.type + ": " + found->label;
}

std::vector<std::string> lossNames(const layers::LayerSpec& spec) {
    const core::ParamSpec* choice = lossChoice(spec);
    if (!choice)
        return {spec.type};
    std::vector<std::string> names;
    for (const core::ParamChoice& one : choice->choices)
        names.push_back(spec.type + ": " + one.label);
    return names;
}

void addLosses(ProofTable& table, const layers::LayerSpec& spec, const std::map<std::string, Proof>& byLoss) {
    for (const std::string& name : lossNames(spec)) {
        const auto found = byLoss.find(name);
        const std::size_t cases = found == byLoss.end() ? 0 : found->second.peerCases;
        if (cases < kCasesPerLayer)
            testing::fail(__FILE__, __LINE__, name + " has " + std::to_string(cases) + " configurations");
        else
            table.add(RowProof{"Losses", name, cases, true, found->second.peer, found->second.differences,
                               "only its prediction leaves the program"});
    }
}

void addRules(ProofTable& table) {
    const std::string reason = "part of training, not of the model";
    const auto add = [&](const char* kind, const std::string& type, const training::fixtures::RuleProof& proof, double tolerance) {
        CHECK(proof.worst < tolerance);
        if (proof.cases == 0)
            testing::fail(__FILE__, __LINE__, type + " has no fixture: see tests/peers/fixtures/optimizers.py");
        else
            table.add(RowProof{kind, type, proof.cases, false, proof.worst, 0, reason});
    };
    for (const training::ChoiceSpec& spec : training::optimizerSpecs())
        add("Optimizers", spec.type, training::fixtures::proveOptimizer(spec.type), kOptimizerTolerance);
    for (const training::ChoiceSpec& spec : training::scheduleSpecs())
        add("Schedules", spec.type, training::fixtures::proveSchedule(spec.type), kScheduleTolerance);
}

} // namespace

TEST(every_layer_follows_pytorch_and_finite_differences) {
    std::map<std::string, std::vector<testing::LayerCase>> cases;
    for (const testing::LayerCase& layerCase : testing::layerCases())
        cases[layerCase.layer].push_back(layerCase);
    ProofTable table;
    std::map<std::string, std::map<std::string, Proof>> losses; // by layer, by loss
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
            Proof one{spec.type, 1};
            prove(layerCase, fixture->second, one);
            include(proof, one);
            if (spec.category == layers::Category::Output)
                include(losses[spec.type][lossName(spec, layerCase)], one);
        }
        table.add(proof);
    }
    for (const layers::LayerSpec& spec : layers::builtinLayers().all())
        if (spec.category == layers::Category::Output)
            addLosses(table, spec, losses[spec.type]);
    addRules(table);
    CHECK(table.upToDate());
}

TEST(every_layer_follows_pytorch_in_mixed_precision) {
    if (!backend::cpuFeatures().has(backend::CpuLevel::Bf16))
        SKIP("this processor does not multiply bf16 numbers");
    double worst = 0;
    std::map<std::string, std::map<int, Fixture>> fixtures;
    for (const testing::LayerCase& layerCase : testing::layerCases()) {
        if (!fixtures.contains(layerCase.layer))
            fixtures[layerCase.layer] = readFixtures(layerCase.layer);
        const Fixture& fixture = fixtures[layerCase.layer].at(layerCase.index);
        OneLayerModel one(layerCase, fixture, core::DataType::BF16);
        compareWithPeer(layerCase, one, fixture, kMixedTolerance, worst);
    }
    CHECK(worst > kPeerTolerance); // otherwise nothing was computed in bf16
}

} // namespace netwright::gradients
