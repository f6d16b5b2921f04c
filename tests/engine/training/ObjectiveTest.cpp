#include "engine/training/ObjectiveCheck.h"
#include "engine/graph/GraphJson.h"
#include "engine/layers/LayerSpec.h"
#include "engine/training/CheckpointFile.h"
#include "engine/training/ParameterTransfer.h"
#include "engine/training/Trainer.h"
#include "tests/engine/training/Fakes.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

/// Several objectives over one graph: a small GAN.
using namespace netwright;
using namespace netwright::training;
using fakes::FakeDataset;

namespace {

using Advance = Trainer::Advance;

graph::Graph gan() {
    const auto graph = graph::graphFromJson(nlohmann::ordered_json::parse(R"({
      "nodes": [
        {"id": "noise", "type": "Noise", "params": {"size": 4}, "position": [0, 0]},
        {"id": "g1", "type": "Dense", "params": {"outputs": 5, "bias": false}, "position": [0, 0]},
        {"id": "g2", "type": "BatchNorm", "position": [0, 0]},
        {"id": "g3", "type": "Dense", "params": {"outputs": 3}, "position": [0, 0]},
        {"id": "data", "type": "Features", "position": [0, 0]},
        {"id": "d1", "type": "Dense", "params": {"outputs": 6, "activation": "tanh"}, "position": [0, 0]},
        {"id": "drop", "type": "Dropout", "params": {"rate": 0.2}, "position": [0, 0]},
        {"id": "d2", "type": "Dense", "params": {"outputs": 1}, "position": [0, 0]},
        {"id": "d1_fake", "type": "SharedWeights", "params": {"layer": "d1"}, "position": [0, 0]},
        {"id": "d2_fake", "type": "SharedWeights", "params": {"layer": "d2"}, "position": [0, 0]},
        {"id": "real", "type": "Adversarial", "position": [0, 0]},
        {"id": "generated", "type": "Adversarial", "params": {"label": "generated"}, "position": [0, 0]},
        {"id": "fooled", "type": "Adversarial", "position": [0, 0]}
      ],
      "edges": [
        ["noise.out", "g1.in"], ["g1.out", "g2.in"], ["g2.out", "g3.in"], ["data.out", "d1.in"], ["d1.out", "drop.in"],
        ["drop.out", "d2.in"], ["d2.out", "real.in"], ["g3.out", "d1_fake.in"], ["d1_fake.out", "d2_fake.in"],
        ["d2_fake.out", "generated.in"], ["d2_fake.out", "fooled.in"]
      ],
      "frames": [{"id": "frame1", "title": "Generator", "position": [0, 0], "size": [1, 1], "nodes": ["g1", "g2", "g3"]}]
    })"));
    REQUIRE(graph.ok());
    return *graph;
}

Objective discriminator() {
    Objective objective;
    objective.name = "discriminator";
    objective.outputs = {"real", "generated"};
    objective.trains = {"d1", "d2"};
    return objective;
}

Objective generator() {
    Objective objective;
    objective.name = "generator";
    objective.outputs = {"fooled"};
    objective.trains = {"frame1"};
    objective.optimizer = Choice{"sgd", {{"momentum", 0.5}}};
    objective.rate = 2;
    objective.every = 2;
    return objective;
}

TrainingSettings settings() {
    TrainingSettings settings;
    settings.epochs = 3;
    settings.batch = 8; // 50 samples: six full batches and one of two
    settings.learningRate = 0.02;
    settings.accumulate = 2;
    settings.averaging = 0.9;
    settings.objectives = {discriminator(), generator()};
    return settings;
}

struct Run {
    explicit Run(TrainingSettings chosen, std::string folderName = {}, bool resumes = false) : settings(std::move(chosen)) {
        if (!folderName.empty())
            folder = std::filesystem::path(NETWRIGHT_BINARY_DIR) / "test-files" / folderName;
        const auto dataset = std::make_shared<FakeDataset>();
        backend::ModelOptions options;
        options.threads = 1;
        options.batch = settings.batch;
        options.objectives = resolve(gan(), settings.objectives);
        auto built = backend::Model::build(gan(), layers::builtinLayers(), dataset->schema(), options);
        REQUIRE(built.ok());
        model = std::move(*built);
        auto made = Trainer::make(*model, dataset, settings, folder, [this](telemetry::Event event) {
            const auto* step = std::get_if<telemetry::StepDone>(&event);
            if (step)
                steps.push_back(*step);
        });
        REQUIRE(made.ok());
        trainer = std::move(*made);
        if (!resumes)
            REQUIRE(trainer->begin().ok());
    }

    /// Goes on from a checkpoint; requires a run that was made to resume.
    void resume(const std::filesystem::path& checkpoint) {
        model->parameters().initialise(77); // whatever is there must be replaced
        REQUIRE(trainer->resume(checkpoint).ok());
        REQUIRE(trainer->begin().ok());
    }

    Advance advance(int count) {
        Advance last = Advance::Step;
        for (int i = 0; i < count && last == Advance::Step; ++i)
            last = trainer->advance(never);
        return last;
    }

    std::vector<core::NamedTensor> parameters() {
        return trainer->withBestGuess([this] { return parametersOf(model->parameters()); });
    }

    /// The losses, metrics included, without times.
    std::vector<std::pair<double, telemetry::Metrics>> curve() const {
        std::vector<std::pair<double, telemetry::Metrics>> all;
        for (const telemetry::StepDone& step : steps)
            all.emplace_back(step.loss, step.metrics);
        return all;
    }

    TrainingSettings settings;
    std::filesystem::path folder;
    std::unique_ptr<backend::Model> model;
    std::vector<telemetry::StepDone> steps;
    const std::atomic<bool> never{false};
    std::unique_ptr<Trainer> trainer;
};

std::vector<std::string> changed(const std::vector<core::NamedTensor>& before, const std::vector<core::NamedTensor>& after) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!(before[i] == after[i]))
            keys.push_back(before[i].key);
    std::ranges::sort(keys);
    return keys;
}

std::vector<std::string> codes(const std::vector<Objective>& objectives) {
    const auto dataset = FakeDataset();
    const graph::Graph graph = gan();
    const layers::GraphInfo info = layers::checkGraph(graph, layers::builtinLayers(), &dataset.schema());
    REQUIRE(info.ok());
    std::vector<std::string> codes;
    for (const core::Diagnostic& problem : checkObjectives(graph, layers::builtinLayers(), info, objectives))
        codes.push_back(problem.code);
    return codes;
}

std::string settingCode(const std::vector<Objective>& objectives) {
    const core::Diagnostics problems = checkObjectiveSettings(objectives);
    return problems.empty() ? "" : problems.front().code;
}

} // namespace

TEST(each_objective_trains_its_own_in_its_own_rhythm) {
    TrainingSettings chosen = settings();
    chosen.averaging = 0;
    chosen.accumulate = 1;
    Run run(chosen);
    const auto start = run.parameters();
    run.advance(1); // the discriminator alone; the generator's running statistics move as it runs
    const auto first = run.parameters();
    CHECK((changed(start, first) == std::vector<std::string>{"d1.bias", "d1.weight", "d2.bias", "d2.weight",
                                                             "g2.running_mean", "g2.running_var"}));
    CHECK(run.steps.back().metrics.contains("discriminator.loss"));
    CHECK(!run.steps.back().metrics.contains("generator.loss"));
    run.advance(1); // both
    CHECK_EQUAL(changed(first, run.parameters()).size(), start.size());
    const telemetry::Metrics& metrics = run.steps.back().metrics;
    CHECK(metrics.contains("generator.loss") && metrics.contains("fooled.loss") && metrics.contains("real.loss"));
    CHECK(std::abs(metrics.at("discriminator.loss") - metrics.at("real.loss") - metrics.at("generated.loss")) < 1e-6);
    CHECK_EQUAL(run.steps.back().loss, metrics.at("discriminator.loss") + metrics.at("generator.loss"));
}

TEST(weights_are_clipped_where_the_objective_says_so) {
    TrainingSettings chosen = settings();
    chosen.objectives[0].clipWeights = 0.01;
    chosen.averaging = 0;
    Run run(chosen);
    run.advance(2);
    float others = 0;
    for (const core::NamedTensor& tensor : run.parameters()) {
        const float largest = std::abs(std::ranges::max(tensor.data, {}, [](float x) { return std::abs(x); }));
        if (tensor.key.starts_with("d"))
            CHECK(largest <= 0.01F);
        else
            others = std::max(others, largest);
    }
    CHECK(others > 0.1F);
}

TEST(a_run_with_objectives_goes_on_with_the_same_bits) {
    Run whole(settings());
    CHECK(whole.advance(1000) == Advance::Finished);
    CHECK_EQUAL(whole.steps.size(), std::size_t{12});
    for (int stopAfter = 0; stopAfter <= 12; ++stopAfter) {
        const std::string folder = "objectives-" + std::to_string(stopAfter);
        Run first(settings(), folder);
        first.advance(stopAfter);
        REQUIRE(first.trainer->saveCheckpoint().ok());
        Run second(settings(), folder, true);
        second.resume(second.folder / kCheckpointName);
        CHECK(second.advance(1000) == Advance::Finished);
        CHECK(second.parameters() == whole.parameters());
        auto curve = first.curve();
        for (const auto& step : second.curve())
            curve.push_back(step);
        CHECK(curve == whole.curve());
        std::filesystem::remove_all(second.folder);
    }
}

/// Passes everything on to a model, and sets a flag before the run of a program that it counts down to.
class StoppingModel : public backend::Model {
public:
    StoppingModel(backend::Model& model, std::atomic<bool>& cancel, int runs) : m_model(model), m_cancel(cancel), m_left(runs) {}
    backend::ParameterStore& parameters() override { return m_model.parameters(); }
    int threads() const override { return 1; }
    const std::vector<compile::Objective>& objectives() const override { return m_model.objectives(); }
    backend::Executor& executor(backend::Mode mode, std::int64_t batch, std::size_t objective) override;
    std::string dump(std::string_view, backend::Mode, std::int64_t) override { return {}; }
    double measurePeakGflops() override { return 1; }
    void count() { m_cancel = m_cancel || m_left-- == 0; }

private:
    backend::Model& m_model;
    std::atomic<bool>& m_cancel;
    int m_left;
    std::map<std::tuple<backend::Mode, std::int64_t, std::size_t>, std::unique_ptr<backend::Executor>> m_executors;
};

class StoppingExecutor : public backend::Executor {
public:
    StoppingExecutor(StoppingModel& owner, backend::Executor& executor) : m_owner(owner), m_executor(executor) {}
    backend::Mode mode() const override { return m_executor.mode(); }
    std::int64_t batch() const override { return m_executor.batch(); }
    std::vector<backend::InputBinding>& inputs() override { return m_executor.inputs(); }
    const std::vector<backend::OutputBinding>& outputs() const override { return m_executor.outputs(); }
    bool run(std::uint64_t step, const std::atomic<bool>& cancel) override {
        if (mode() == backend::Mode::Train)
            m_owner.count();
        return m_executor.run(step, cancel);
    }
    double meanLoss() const override { return m_executor.meanLoss(); }
    Reading read(std::string_view node, std::string_view port) const override { return m_executor.read(node, port); }
    std::string firstNonFinite() override { return m_executor.firstNonFinite(); }
    std::vector<OperatorTime> profile(int repetitions) override { return m_executor.profile(repetitions); }
    std::int64_t memoryBytes() const override { return m_executor.memoryBytes(); }

private:
    StoppingModel& m_owner;
    backend::Executor& m_executor;
};

backend::Executor& StoppingModel::executor(backend::Mode mode, std::int64_t batch, std::size_t objective) {
    auto& slot = m_executors[{mode, batch, objective}];
    if (!slot)
        slot = std::make_unique<StoppingExecutor>(*this, m_model.executor(mode, batch, objective));
    return *slot;
}

/// A run that is stopped before its program number `runs`, saved, and finished by another one.
TEST(a_step_that_was_stopped_between_its_objectives_is_finished_later) {
    Run whole(settings());
    CHECK(whole.advance(1000) == Advance::Finished);
    for (int runs = 0; runs < 30; ++runs) {
        const std::string folder = "objectives-stopped-" + std::to_string(runs);
        Run donor(settings());
        std::atomic<bool> cancel{false};
        StoppingModel model(*donor.model, cancel, runs);
        const auto path = std::filesystem::path(NETWRIGHT_BINARY_DIR) / "test-files" / folder;
        auto trainer = Trainer::make(model, std::make_shared<FakeDataset>(), settings(), path, [](telemetry::Event) {});
        REQUIRE(trainer.ok() && trainer.value()->begin().ok());
        while (trainer.value()->advance(cancel) == Advance::Step) {
        }
        REQUIRE(trainer.value()->saveCheckpoint().ok());
        Run second(settings(), folder, true);
        second.resume(path / kCheckpointName);
        CHECK(second.advance(1000) == Advance::Finished);
        CHECK(second.parameters() == whole.parameters());
        REQUIRE(!second.steps.empty());
        CHECK(second.curve().front() == whole.curve()[static_cast<std::size_t>(second.steps.front().step - 1)]);
        std::filesystem::remove_all(path);
    }
}

TEST(objectives_that_do_not_fit_the_graph_are_named) {
    CHECK(codes({}).empty());
    CHECK(codes({discriminator(), generator()}).empty());
    Objective wrong = discriminator();
    wrong.outputs.push_back("d2");
    wrong.trains = {"nobody", "frame1"};
    CHECK((codes({wrong}) == std::vector<std::string>{"objective.unknown-output", "objective.unknown-node"}));
    Objective idle = generator();
    idle.trains = {"noise"};
    CHECK((codes({discriminator(), idle}) == std::vector<std::string>{"objective.nothing-to-train"}));
    Objective blind = discriminator();
    blind.outputs = {"real"};
    blind.trains = {"g1"};
    CHECK((codes({blind, generator()}) == std::vector<std::string>{"objective.no-path", "objective.forgotten-output"}));
}

TEST(objective_settings_are_checked) {
    CHECK_EQUAL(settingCode({}), "");
    CHECK_EQUAL(settingCode({discriminator(), generator()}), "");
    CHECK_EQUAL(settingCode({discriminator(), discriminator()}), "objective.name");
    CHECK_EQUAL(settingCode({generator()}), "objective.rhythm");
    Objective odd = discriminator();
    odd.optimizer = Choice{"adan", {}};
    CHECK_EQUAL(settingCode({odd}), "training.unknown-optimizer");
    odd = discriminator();
    odd.rate = -1;
    CHECK_EQUAL(settingCode({odd}), "param.range");
    for (const core::ParamSpec& spec : objectiveParams()) {
        Objective objective;
        CHECK(get(objective, spec.name) == spec.defaultValue);
        set(objective, spec.name, core::ParamValue(std::int64_t{3}));
        CHECK(core::toString(get(objective, spec.name)) == "3");
    }
}

TEST(what_fits_of_another_network_is_taken_over) {
    Run donor(settings());
    donor.advance(3);
    std::vector<core::NamedTensor> given = parametersOf(donor.model->parameters());
    std::erase_if(given, [](const core::NamedTensor& tensor) { return tensor.key == "d2.bias"; });
    std::ranges::find(given, "g1.weight", &core::NamedTensor::key)->shape = core::Shape{4, 5};
    Run run(settings());
    const auto fresh = parametersOf(run.model->parameters());
    auto others = takeOver(run.model->parameters(), given);
    std::ranges::sort(others);
    CHECK((others == std::vector<std::string>{"d2.bias", "g1.weight"}));
    for (const core::NamedTensor& tensor : parametersOf(run.model->parameters())) {
        const bool kept = std::ranges::find(others, tensor.key) != others.end();
        CHECK(tensor == *std::ranges::find(kept ? fresh : given, tensor.key, &core::NamedTensor::key));
    }
}
