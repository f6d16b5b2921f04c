#include "engine/training/Trainer.h"
#include "engine/core/AtomicFile.h"
#include "engine/training/CheckpointFile.h"
#include "engine/training/ParameterTransfer.h"
#include "tests/engine/training/Fakes.h"
#include "tests/support/Check.h"

#include <filesystem>

using namespace netwright;
using namespace netwright::training;
using fakes::FakeDataset;
using fakes::FakeModel;

namespace {

using Advance = Trainer::Advance;

/// A run with everything around it.
struct Run {
    explicit Run(TrainingSettings chosen = quick(), std::string folderName = {},
                 std::shared_ptr<const data::Dataset> dataset = std::make_shared<FakeDataset>())
        : settings(std::move(chosen)) {
        if (!folderName.empty())
            folder = std::filesystem::path(NETWRIGHT_BINARY_DIR) / "test-files" / folderName;
        auto made = Trainer::make(model, std::move(dataset), settings, folder,
                                  [this](telemetry::Event event) { events.push_back(std::move(event)); });
        REQUIRE(made.ok());
        trainer = std::move(*made);
        model.behaviour.cancel = &cancel;
    }

    static TrainingSettings quick() {
        TrainingSettings settings;
        settings.epochs = 4;
        settings.batch = 8; // 50 samples: six full batches and one of two
        settings.learningRate = 0.05;
        return settings;
    }

    Run& begin() {
        REQUIRE(trainer->begin().ok());
        return *this;
    }

    Advance steps(int count) {
        Advance last = Advance::Step;
        for (int i = 0; i < count && last == Advance::Step; ++i)
            last = trainer->advance(cancel);
        return last;
    }

    Advance toTheEnd() { return steps(1'000'000); }

    /// Values, running statistics, everything that a model is.
    std::vector<core::NamedTensor> parameters() {
        return trainer->withBestGuess([this] { return parametersOf(model.store); });
    }

    template <typename T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const telemetry::Event& event : events)
            if (const T* match = std::get_if<T>(&event))
                found.push_back(*match);
        return found;
    }

    TrainingSettings settings;
    FakeModel model;
    std::filesystem::path folder;
    std::vector<telemetry::Event> events;
    std::atomic<bool> cancel{false};
    std::unique_ptr<Trainer> trainer;
};

TrainingSettings elaborate() {
    TrainingSettings settings = Run::quick();
    settings.epochs = 6;
    settings.accumulate = 2;
    settings.averaging = 0.9;
    settings.clipNorm = 1;
    settings.schedule = {"cosine", {{"warmup", 0.5}}};
    settings.earlyStopping.enabled = true;
    settings.earlyStopping.patience = 3;
    return settings;
}

std::string codeOf(const core::Diagnostics& problems) { return problems.empty() ? "" : problems.front().code; }

} // namespace

TEST(training_reduces_the_loss_and_tells_about_it) {
    Run run;
    CHECK(run.begin().toTheEnd() == Advance::Finished);
    const auto steps = run.all<telemetry::StepDone>();
    REQUIRE(steps.size() == 28);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CHECK_EQUAL(steps[i].step, static_cast<std::int64_t>(i + 1));
        CHECK_EQUAL(steps[i].steps, 28);
        CHECK_EQUAL(steps[i].epoch, static_cast<int>(i / 7 + 1));
        CHECK(steps[i].metrics.contains("mae") && steps[i].metrics.contains("rmse"));
    }
    const auto epochs = run.all<telemetry::EpochDone>();
    REQUIRE(epochs.size() == 4);
    CHECK(epochs.back().validated);
    CHECK(epochs.back().validationLoss < epochs.front().validationLoss);
    CHECK(epochs.back().trainingLoss < epochs.front().trainingLoss);
    CHECK_EQUAL(epochs.back().step, 28);
    CHECK(run.trainer->advance(run.cancel) == Advance::Finished);
}

TEST(two_runs_give_the_same_bits) {
    Run a(elaborate());
    Run b(elaborate());
    CHECK(a.begin().toTheEnd() == Advance::Finished);
    CHECK(b.begin().toTheEnd() == Advance::Finished);
    CHECK(a.parameters() == b.parameters());
}

TEST(resumed_run_ends_with_the_same_bits) {
    Run whole(elaborate());
    CHECK(whole.begin().toTheEnd() == Advance::Finished);
    const int total = static_cast<int>(whole.trainer->step());
    for (int stopAfter = 0; stopAfter <= total; ++stopAfter) {
        const std::string folder = "resume-" + std::to_string(stopAfter);
        Run first(elaborate(), folder);
        first.begin().steps(stopAfter);
        REQUIRE(first.trainer->saveCheckpoint().ok());
        Run second(elaborate(), folder);
        second.model.store.initialise(77); // whatever is there must be replaced
        REQUIRE(second.trainer->resume(second.folder / kCheckpointName).ok());
        CHECK(second.begin().toTheEnd() == Advance::Finished);
        CHECK_EQUAL(second.trainer->step(), whole.trainer->step());
        CHECK(second.parameters() == whole.parameters());
        std::filesystem::remove_all(second.folder);
    }
}

TEST(resumed_record_has_every_step_once) {
    Run first(Run::quick(), "record");
    first.begin().steps(9);
    REQUIRE(first.trainer->saveCheckpoint().ok());
    const std::string atCheckpoint = core::readFile(first.folder / kCheckpointName, 1 << 20).value();
    first.steps(2); // as if killed two steps later
    REQUIRE(core::writeFileAtomically(first.folder / kCheckpointName, atCheckpoint).ok());
    Run second(Run::quick(), "record");
    REQUIRE(second.trainer->resume(second.folder / kCheckpointName).ok());
    second.begin().toTheEnd();
    Run whole(Run::quick(), "record-whole");
    whole.begin().toTheEnd();
    const auto rows = [](const std::filesystem::path& folder) {
        std::string text = core::readFile(folder / "metrics.csv", 1 << 20).value();
        std::vector<std::string> lines;
        for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
            lines.push_back(text.substr(at, text.rfind(',', end) - at)); // without the seconds
        return lines;
    };
    CHECK_EQUAL(rows(whole.folder).size(), std::size_t{1 + 28 + 4});
    CHECK(rows(second.folder) == rows(whole.folder));
    std::filesystem::remove_all(second.folder);
    std::filesystem::remove_all(whole.folder);
}

TEST(cancelled_step_is_undone_and_repeated) {
    Run whole;
    whole.begin().toTheEnd();
    for (std::uint64_t batch = 0; batch < 28; ++batch) {
        Run run;
        run.model.behaviour.cancelInBatch = batch;
        CHECK(run.begin().toTheEnd() == Advance::Cancelled);
        CHECK_EQUAL(run.trainer->step(), static_cast<std::int64_t>(batch));
        // What is there is what that many steps give, running statistics included.
        Run reference;
        if (batch > 0)
            reference.begin().steps(static_cast<int>(batch));
        CHECK(run.parameters() == reference.parameters());
        run.cancel = false;
        CHECK(run.toTheEnd() == Advance::Finished);
        CHECK(run.parameters() == whole.parameters());
    }
}

TEST(cancelled_validation_is_repeated) {
    Run whole;
    whole.begin().toTheEnd();
    Run run;
    run.begin().steps(6);
    CHECK(run.all<telemetry::EpochDone>().empty());
    // The seventh step is the last of its epoch: let the cancellation come right after it.
    run.events.clear();
    Run* self = &run;
    run.trainer = nullptr;
    auto made = Trainer::make(run.model, std::make_shared<FakeDataset>(), run.settings, {}, [self](telemetry::Event event) {
        if (std::holds_alternative<telemetry::StepDone>(event) && std::get<telemetry::StepDone>(event).step == 7)
            self->cancel = true;
        self->events.push_back(std::move(event));
    });
    REQUIRE(made.ok());
    run.trainer = std::move(*made);
    run.model.store.initialise(1);
    std::ranges::fill(run.model.store.buffers(), 0.0F);
    CHECK(run.begin().toTheEnd() == Advance::Cancelled);
    CHECK_EQUAL(run.trainer->step(), 7);
    CHECK(run.all<telemetry::EpochDone>().empty());
    run.cancel = false;
    CHECK(run.toTheEnd() == Advance::Finished);
    CHECK_EQUAL(run.all<telemetry::EpochDone>().size(), std::size_t{4});
    CHECK(run.parameters() == whole.parameters());
}

TEST(early_stopping_restores_the_best) {
    TrainingSettings settings = Run::quick();
    settings.epochs = 100;
    settings.learningRate = 0.3;
    settings.earlyStopping = {true, "rmse", 2, true};
    Run run(settings);
    CHECK(run.begin().toTheEnd() == Advance::Finished);
    const auto epochs = run.all<telemetry::EpochDone>();
    REQUIRE(epochs.size() > 3 && epochs.size() < 100);
    CHECK(!epochs[epochs.size() - 1].best && !epochs[epochs.size() - 2].best && epochs[epochs.size() - 3].best);
    CHECK(run.trainer->finishReason().starts_with("Stopped early: no better validation rmse for 2 epochs."));
    const std::atomic<bool> never{false};
    const auto now = evaluate(run.model, FakeDataset(), {data::Split::Validation}, never);
    REQUIRE(now.ok());
    CHECK_EQUAL(now.value().loss, epochs[epochs.size() - 3].validationLoss);
}

TEST(loss_that_is_not_a_number_stops_the_run) {
    Run run(Run::quick(), "not-finite");
    run.begin().steps(9);
    REQUIRE(run.trainer->saveCheckpoint().ok());
    run.model.behaviour.nanFromBatch = 12;
    const auto before = [&] { return core::readFile(run.folder / kCheckpointName, 1 << 20).value(); };
    const std::string kept = before();
    CHECK(run.toTheEnd() == Advance::Failed);
    REQUIRE(codeOf(run.trainer->problems()) == "training.not-finite");
    const core::Diagnostic& problem = run.trainer->problems().front();
    CHECK_EQUAL(problem.where.node, "fit");
    CHECK(problem.message.find("step 13 (epoch 2)") != std::string::npos);
    CHECK(problem.fix.find("after step 9") != std::string::npos);
    CHECK(problem.fix.find((run.folder / kCheckpointName).string()) != std::string::npos);
    CHECK_EQUAL(before(), kept);
    CHECK(run.trainer->advance(run.cancel) == Advance::Failed);
    std::filesystem::remove_all(run.folder);
}

TEST(broken_weights_are_never_saved) {
    Run run(Run::quick(), "broken");
    run.begin().steps(3);
    REQUIRE(run.trainer->saveCheckpoint().ok());
    const std::string kept = core::readFile(run.folder / kCheckpointName, 1 << 20).value();
    run.model.store.values()[1] = std::numeric_limits<float>::infinity();
    REQUIRE(run.trainer->saveCheckpoint().ok());
    CHECK_EQUAL(core::readFile(run.folder / kCheckpointName, 1 << 20).value(), kept);
    CHECK(run.toTheEnd() == Advance::Failed);
    std::filesystem::remove_all(run.folder);
}

TEST(settings_that_do_not_fit_the_data_are_refused) {
    FakeModel model;
    const auto code = [&](const TrainingSettings& settings, std::int64_t train, std::int64_t validation) {
        const auto made = Trainer::make(model, std::make_shared<FakeDataset>(train, validation), settings, {}, {});
        return made ? std::string() : codeOf(made.problems());
    };
    TrainingSettings settings = Run::quick();
    CHECK_EQUAL(code(settings, 50, 0), "");
    CHECK_EQUAL(code(settings, 7, 0), "training.batch-too-large");
    CHECK_EQUAL(code(settings, 0, 0), "training.no-samples");
    settings.earlyStopping.enabled = true;
    CHECK_EQUAL(code(settings, 50, 0), "training.no-validation");
    settings.earlyStopping.metric = "accuracy";
    CHECK_EQUAL(code(settings, 50, 9), "training.unknown-metric");
    settings.optimizer.type = "nothing";
    CHECK_EQUAL(code(settings, 50, 9), "training.unknown-optimizer");
}

TEST(checkpoint_of_another_network_is_refused_by_name) {
    Run run(Run::quick(), "mismatch");
    run.begin().steps(2);
    REQUIRE(run.trainer->saveCheckpoint().ok());
    const auto path = run.folder / kCheckpointName;
    CheckpointFile file = readCheckpoint(path).value();
    file.tensors[0].shape = core::Shape{1, 3};
    file.tensors[1].key = "parameter/fit.other";
    REQUIRE(writeCheckpoint(path, file).ok());
    Run other;
    const auto before = other.parameters();
    const auto resumed = other.trainer->resume(path);
    REQUIRE(!resumed.ok());
    REQUIRE(resumed.problems().size() == 3);
    for (const core::Diagnostic& problem : resumed.problems())
        CHECK_EQUAL(problem.code, "checkpoint.mismatch");
    CHECK(resumed.problems()[0].message.find("fit.weight") != std::string::npos);
    CHECK(resumed.problems()[1].message.find("fit.bias") != std::string::npos);
    CHECK(resumed.problems()[2].message.find("fit.other") != std::string::npos);
    CHECK(other.parameters() == before);
    std::filesystem::remove_all(run.folder);
}

TEST(learning_rate_can_change_while_running_and_survives_a_resume) {
    Run run(Run::quick(), "rate");
    run.begin().steps(3);
    run.trainer->setLearningRate(0.5);
    run.steps(1);
    CHECK_EQUAL(run.all<telemetry::StepDone>().back().learningRate, 0.5);
    CHECK_EQUAL(run.all<telemetry::Marker>().back().text, "learning rate 0.05 → 0.5");
    REQUIRE(run.trainer->saveCheckpoint().ok());
    Run same(Run::quick(), "rate");
    REQUIRE(same.trainer->resume(run.folder / kCheckpointName).ok());
    same.begin().steps(1);
    CHECK_EQUAL(same.all<telemetry::StepDone>().back().learningRate, 0.5);
    TrainingSettings other = Run::quick();
    other.learningRate = 0.01;
    Run changed(other, "rate");
    REQUIRE(changed.trainer->resume(run.folder / kCheckpointName).ok());
    changed.begin().steps(1);
    CHECK_EQUAL(changed.all<telemetry::StepDone>().back().learningRate, 0.01);
    std::filesystem::remove_all(run.folder);
}

TEST(finished_run_can_be_given_more_epochs) {
    Run run(Run::quick(), "longer");
    run.begin().toTheEnd();
    TrainingSettings longer = Run::quick();
    longer.epochs = 6;
    Run second(longer, "longer");
    REQUIRE(second.trainer->resume(run.folder / kCheckpointName).ok());
    CHECK(second.begin().toTheEnd() == Advance::Finished);
    Run whole(longer);
    whole.begin().toTheEnd();
    CHECK(second.parameters() == whole.parameters());
    std::filesystem::remove_all(run.folder);
}

TEST(folder_that_cannot_be_made_is_an_error_before_training) {
    const auto file = std::filesystem::path(NETWRIGHT_BINARY_DIR) / "test-files" / "a-file";
    std::filesystem::create_directories(file.parent_path());
    REQUIRE(core::writeFileAtomically(file, "x").ok());
    Run run(Run::quick(), "a-file/run");
    const core::Status begun = run.trainer->begin();
    REQUIRE(!begun.ok());
    CHECK_EQUAL(codeOf(begun.problems()), "file.write");
}

TEST(evaluation_counts_every_sample_once) {
    FakeModel model;
    const FakeDataset dataset(50, 13);
    const std::atomic<bool> never{false};
    EvaluateOptions options;
    options.batch = 5; // the last one has three samples
    const auto padded = evaluate(model, dataset, options, never);
    options.batch = 13;
    const auto whole = evaluate(model, dataset, options, never);
    REQUIRE(padded.ok() && whole.ok());
    CHECK_EQUAL(padded.value().samples, 13);
    CHECK(std::abs(padded.value().loss - whole.value().loss) < 1e-12);
    CHECK(padded.value().metrics.contains("r2"));
    REQUIRE(padded.value().outputs.size() == 1);
    CHECK_EQUAL(padded.value().outputs[0].predictions.size(), std::size_t{39});
    CHECK(padded.value().outputs[0].targets == whole.value().outputs[0].targets);
    CHECK_EQUAL(codeOf(evaluate(model, dataset, {data::Split::Test}, never).problems()), "evaluate.empty");
    const std::atomic<bool> now{true};
    CHECK_EQUAL(codeOf(evaluate(model, dataset, options, now).problems()), "evaluate.cancelled");
}

namespace {

/// Raw numbers are ten times those that the network sees, and 100 more.
class ScaledDataset : public FakeDataset {
public:
    using FakeDataset::FakeDataset;
    data::Preparation preprocessing(std::string_view) const override { return {data::Affine{{0.1F}, {-10.0F}}}; }
};

} // namespace

TEST(errors_are_evaluated_in_the_units_of_the_data) {
    FakeModel model;
    const std::atomic<bool> never{false};
    const auto plain = evaluate(model, FakeDataset(50, 13), {}, never);
    const auto scaled = evaluate(model, ScaledDataset(50, 13), {}, never);
    REQUIRE(plain.ok() && scaled.ok());
    for (const char* name : {"mae", "rmse"}) {
        CHECK(std::abs(scaled.value().metrics.at(name) / plain.value().metrics.at(name) - 10) < 1e-4);
        CHECK(scaled.value().units.at(name) == (ValueUnit{ValueUnit::Kind::Data, {}}));
    }
    CHECK(std::abs(scaled.value().metrics.at("r2") - plain.value().metrics.at("r2")) < 1e-4);
    CHECK(!scaled.value().units.contains("r2"));
    CHECK_EQUAL(scaled.value().loss, plain.value().loss);
    CHECK_EQUAL(scaled.value().units.at("loss").toString(), "of the prepared values");
    EvaluateOptions options;
    options.purpose = MetricSet::Purpose::Training; // as in the curves
    const auto curves = evaluate(model, ScaledDataset(50, 13), options, never);
    REQUIRE(curves.ok());
    CHECK_EQUAL(curves.value().metrics.at("mae"), plain.value().metrics.at("mae"));
    CHECK_EQUAL(curves.value().units.at("mae").toString(), "of the prepared values");
}

TEST(early_stopping_watches_what_an_evaluation_reports) {
    TrainingSettings settings = Run::quick();
    settings.earlyStopping = {true, "r2", 100, true};
    Run run(settings, "watches-r2");
    REQUIRE(run.begin().toTheEnd() == Advance::Finished);
    double best = -1e9;
    for (const telemetry::Event& event : run.events)
        if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event)) {
            REQUIRE(epoch->validationMetrics.contains("r2"));
            CHECK(!epoch->trainingMetrics.contains("r2"));
            const double figure = epoch->validationMetrics.at("r2");
            CHECK_EQUAL(epoch->best, figure > best);
            best = std::max(best, figure);
        }
    const auto record = core::readFile(run.folder / "metrics.csv", 1 << 20);
    REQUIRE(record.ok());
    CHECK(record.value().find(",validation_r2,") != std::string::npos && record.value().find(",r2,") == std::string::npos);
    settings.earlyStopping.enabled = false; // the best epoch is marked all the same
    Run unstopped(settings);
    REQUIRE(unstopped.begin().toTheEnd() == Advance::Finished);
    CHECK(std::get<telemetry::EpochDone>(*std::ranges::find_if(unstopped.events, [](const telemetry::Event& event) {
              return std::holds_alternative<telemetry::EpochDone>(event);
          })).validationMetrics.contains("r2"));
}

TEST(a_plateau_watches_what_an_evaluation_reports) {
    TrainingSettings settings = Run::quick();
    settings.epochs = 6;
    settings.learningRate = 1e-12; // nothing improves
    settings.schedule = {"plateau", {{"metric", std::string("r2")}, {"patience", std::int64_t{0}}, {"factor", 0.5}}};
    Run run(settings);
    REQUIRE(run.begin().toTheEnd() == Advance::Finished);
    const auto isEpoch = [](const telemetry::Event& event) { return std::holds_alternative<telemetry::EpochDone>(event); };
    const auto& last = std::get<telemetry::EpochDone>(*std::ranges::find_if(run.events.rbegin(), run.events.rend(), isEpoch));
    CHECK(last.validationMetrics.contains("r2") && last.learningRate < 0.1e-12);
    settings.schedule.params["metric"] = std::string("f1");
    FakeModel model;
    const auto made = Trainer::make(model, std::make_shared<FakeDataset>(), settings, {}, {});
    REQUIRE(!made.ok());
    CHECK_EQUAL(codeOf(made.problems()), "training.unknown-metric");
    CHECK_EQUAL(made.problems().front().where.parameter, "schedule.metric");
    const auto also = Trainer::make(model, std::make_shared<FakeDataset>(), Run::quick(), {}, {}, {"auc"});
    CHECK(!also.ok() && codeOf(also.problems()) == "training.unknown-metric");
}
