#include "engine/backend/Model.h"
#include "engine/core/AtomicFile.h"
#include "engine/exchange/Exporter.h"
#include "engine/exchange/Weights.h"
#include "engine/layers/CheckGraph.h"
#include "engine/project/Project.h"
#include "engine/training/Feed.h"
#include "engine/training/TrainingSettings.h"
#include "engine/training/Updater.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>

using namespace netwright;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> examples() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(fs::path(NETWRIGHT_SOURCE_DIR) / "projects"))
        if (fs::exists(entry.path() / "project.json"))
            folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

bool none(const fs::path& example, const core::Diagnostics& problems) {
    for (const core::Diagnostic& problem : problems)
        std::printf("  %s: %s\n", example.filename().string().c_str(), problem.toString().c_str());
    return problems.empty();
}

template <typename T> bool succeeds(const fs::path& example, const core::Result<T>& result) {
    return result.ok() || none(example, result.problems());
}

/// A few steps over one batch of training samples; the loss before each.
std::vector<double> trainOnOneBatch(backend::Model& model, const data::Dataset& dataset, const training::TrainingSettings& settings, int steps) {
    backend::Executor& executor = model.executor(backend::Mode::Train, settings.batch);
    for (std::int64_t row = 0; row < settings.batch; ++row)
        training::fillRow(executor, dataset, data::Split::Train, row % dataset.size(data::Split::Train), row);
    training::Updater updater(model.parameters(), settings);
    const std::atomic<bool> never = false;
    std::vector<double> losses;
    for (int step = 0; step < steps; ++step) {
        executor.run(static_cast<std::uint64_t>(step), never);
        losses.push_back(executor.meanLoss());
        updater.update(settings.learningRate);
    }
    return losses;
}

} // namespace

TEST(everyExampleLearnsAndIsExported) {
    for (const fs::path& example : examples()) {
        const auto project = project::loadProject(example);
        REQUIRE(project.ok());
        const auto dataset = data::loadDataset(project->data, example);
        REQUIRE(succeeds(example, dataset));
        backend::ModelOptions options;
        options.threads = 1;
        options.batch = project->training.batch;
        const auto model = backend::Model::build(project->graph, layers::builtinLayers(), (*dataset)->schema(), options);
        REQUIRE(succeeds(example, model));
        const std::vector<double> losses = trainOnOneBatch(**model, **dataset, project->training, 30);
        // Where objectives work against each other, as in a GAN, their sum need not fall.
        const bool falls = project->training.objectives.empty();
        if (!std::isfinite(losses.back()) || (falls && losses.back() >= losses.front()))
            testing::fail(__FILE__, __LINE__, example.string() + ": the loss went from " + std::to_string(losses.front()) + " to " + std::to_string(losses.back()));

        const exchange::TensorFile weights{exchange::readParameters((*model)->parameters()), {}};
        for (const exchange::ExportFormat& format : exchange::exportFormats()) {
            const auto files = format.write({*project, layers::builtinLayers(), **dataset, weights});
            if (files.ok()) {
                CHECK(!files->empty() && files->front().bytes.size() > 100);
                continue;
            }
            for (const core::Diagnostic& problem : files.problems()) // only layers, each with its reason
                if (problem.code != format.type + ".layer")
                    testing::fail(__FILE__, __LINE__, example.string() + " as " + format.type + ": " + problem.toString());
        }
    }
}

TEST(everyExampleOpensAndFitsItsData) {
    CHECK(examples().size() >= 12);
    for (const fs::path& example : examples()) {
        const auto project = project::loadProject(example);
        REQUIRE(succeeds(example, project));
        CHECK(!project->title.empty() && !project->description.empty());
        const auto schema = data::peekSchema(project->data, example);
        REQUIRE(succeeds(example, schema));
        CHECK(none(example, layers::checkGraph(project->graph, layers::builtinLayers(), &*schema).problems));
        CHECK(none(example, training::checkSettings(project->training)));
    }
}

TEST(everyExampleLoadsWhatItPromises) {
    for (const fs::path& example : examples()) {
        const auto project = project::loadProject(example);
        REQUIRE(project.ok());
        const auto dataset = data::loadDataset(project->data, example);
        REQUIRE(succeeds(example, dataset));
        const auto schema = data::peekSchema(project->data, example);
        REQUIRE(schema.ok());
        CHECK((*dataset)->schema() == *schema);
        for (const auto split : {data::Split::Train, data::Split::Validation, data::Split::Test})
            CHECK((*dataset)->size(split) > 0);
        CHECK((*dataset)->size(data::Split::Train) >= project->training.batch);
    }
}

TEST(everyExampleIsWrittenAsTheProgramWritesIt) {
    for (const fs::path& example : examples()) {
        const auto project = project::loadProject(example);
        REQUIRE(project.ok());
        const auto text = core::readFile(example / "project.json", 10'000'000);
        REQUIRE(text.ok());
        CHECK_EQUAL(project::toText(*project), *text);
    }
}

TEST(cardsOfExamplesDoNotOverlap) {
    constexpr double kWidth = 168;
    constexpr double kHeight = 130;
    for (const fs::path& example : examples()) {
        const auto project = project::loadProject(example);
        REQUIRE(project.ok());
        const auto& nodes = project->graph.nodes;
        for (std::size_t a = 0; a < nodes.size(); ++a)
            for (std::size_t b = a + 1; b < nodes.size(); ++b)
                CHECK(std::abs(nodes[a].position.x - nodes[b].position.x) >= kWidth ||
                      std::abs(nodes[a].position.y - nodes[b].position.y) >= kHeight);
    }
}
