#include "engine/backend/CpuFeatures.h"
#include "engine/backend/Model.h"
#include "engine/project/Project.h"
#include "engine/training/ModelNeeds.h"
#include "engine/training/Updater.h"
#include "tests/engine/networks/NetworkDescription.h"
#include "tests/support/AllocationCount.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <dlfcn.h>
#include <filesystem>
#include <iostream>
#include <stdexcept>

/// What must hold of every network once it is warm, for the networks of this folder and for every example project: a
/// training step takes no memory and makes no primitive, and no convolution and no inner product runs in oneDNN's
/// reference implementation, which is a hundred times slower than the others.

namespace {

std::atomic<int> primitives = 0;

} // namespace

/// Stands in front of oneDNN's function of this name, through which every primitive is made.
extern "C" int dnnl_primitive_create(void** primitive, const void* description) {
    using Create = int (*)(void**, const void*);
    static const auto create = reinterpret_cast<Create>(dlsym(RTLD_NEXT, "dnnl_primitive_create"));
    ++primitives;
    return create(primitive, description);
}

namespace netwright::networks {
namespace {

struct Subject {
    std::string name;
    graph::Graph graph;
    core::DataSchema schema;
    training::TrainingSettings settings;
};

std::vector<Subject> subjects() {
    std::vector<Subject> all;
    for (const NetworkDescription& network : readNetworks())
        all.push_back({network.name, network.graph, network.schema, network.settings});
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(NETWRIGHT_SOURCE_DIR) / "projects")) {
        if (!std::filesystem::exists(entry.path() / "project.json"))
            continue;
        const auto project = project::loadProject(entry.path());
        REQUIRE(project);
        const auto dataset = data::loadDataset(project->data, entry.path());
        REQUIRE(dataset);
        all.push_back({entry.path().filename(), project->graph, (*dataset)->schema(), project->training});
    }
    return all;
}

std::unique_ptr<backend::Model> build(const Subject& subject) {
    backend::ModelOptions options;
    options.threads = 2;
    options.batch = subject.settings.batch;
    auto model = backend::Model::build(subject.graph, layers::builtinLayers(), subject.schema, options);
    if (!model)
        throw std::runtime_error(subject.name + ": " + model.problems().front().toString());
    return std::move(model).value();
}

void fill(const Subject& subject, backend::Executor& executor) {
    for (backend::InputBinding& input : executor.inputs())
        if (!input.field.empty())
            std::ranges::copy(batchOf(*subject.schema.find(input.field), 0, executor.batch()), input.data.begin());
}

} // namespace

TEST(a_warm_step_takes_no_memory_and_makes_no_primitive) {
    const std::atomic<bool> goOn = false;
    for (const Subject& subject : subjects()) {
        primitives = 0;
        const auto model = build(subject);
        backend::Executor& executor = model->executor(backend::Mode::Train, subject.settings.batch);
        CHECK(primitives > 0); // the counter stands where it should
        fill(subject, executor);
        training::Updater updater(model->parameters(), subject.settings);
        std::uint64_t step = 0;
        for (; step < 2; ++step) {
            executor.run(step, goOn);
            updater.update(subject.settings.learningRate);
        }
        primitives = 0;
        double loss = 0;
        testing::AllocationCount count;
        for (; step < 5; ++step) {
            executor.run(step, goOn);
            loss += executor.meanLoss();
            updater.update(subject.settings.learningRate);
        }
        const int allocations = count.stop();
        if (allocations > 0 || primitives > 0)
            std::cout << "  " << subject.name << ": " << allocations << " allocations, " << primitives << " primitives\n";
        CHECK_EQUAL(allocations, 0);
        CHECK_EQUAL(primitives.load(), 0);
        CHECK(loss != 0);
    }
}

TEST(the_forecast_of_memory_comes_true) {
    constexpr double kShare = 0.1;
    constexpr double kSmall = 2e6; // names, tables, oneDNN's objects
    const std::atomic<bool> goOn = false;
    for (const Subject& subject : subjects()) {
        const std::int64_t before = testing::liveBytes();
        backend::ModelOptions options;
        options.threads = 2;
        options.batch = subject.settings.batch;
        options.lastBatch = std::max<std::int64_t>(1, options.batch / 2);
        options.evaluationBatch = training::evaluationBatch(subject.settings);
        options.stateArenas = static_cast<int>(training::makeOptimizer(subject.settings.optimizer)->slotNames().size());
        const auto model = backend::Model::build(subject.graph, layers::builtinLayers(), subject.schema, options);
        REQUIRE(model);
        training::Updater updater((*model)->parameters(), subject.settings);
        const std::pair<backend::Mode, std::int64_t> programs[] = {{backend::Mode::Train, options.batch},
                                                                   {backend::Mode::Train, options.lastBatch},
                                                                   {backend::Mode::Evaluate, options.evaluationBatch}};
        for (const auto& [mode, batch] : programs) {
            backend::Executor& executor = (*model)->executor(mode, batch);
            fill(subject, executor);
            executor.run(0, goOn);
        }
        updater.update(subject.settings.learningRate);
        const auto taken = static_cast<double>(testing::liveBytes() - before);
        const auto forecast = static_cast<double>((*model)->memoryNeed().total());
        std::cout << "  " << subject.name << ": " << forecast / 1e6 << " MB forecast, " << taken / 1e6 << " MB taken\n";
        CHECK(std::abs(taken - forecast) < kShare * forecast + kSmall);
    }
}

TEST(no_convolution_and_no_inner_product_is_the_reference_one) {
    if (!backend::cpuFeatures().has(backend::CpuLevel::Avx2))
        SKIP("oneDNN has nothing better for transposed convolutions below AVX2");
    int seen = 0;
    for (const Subject& subject : subjects()) {
        const auto model = build(subject);
        for (const backend::Mode mode : {backend::Mode::Train, backend::Mode::Evaluate}) {
            backend::Executor& executor = model->executor(mode, subject.settings.batch);
            fill(subject, executor);
            for (const backend::Executor::OperatorTime& entry : executor.profile(1)) {
                const std::string stem = entry.kind.substr(0, entry.kind.find('.'));
                if (stem != "conv" && stem != "deconv" && stem != "dense")
                    continue;
                ++seen;
                const bool slow = entry.implementation.find("ref") != std::string::npos;
                if (slow)
                    std::cout << "  " << subject.name << ": " << entry.node << " " << entry.kind << " runs in "
                              << entry.implementation << "\n";
                CHECK(!slow);
            }
        }
    }
    CHECK(seen > 50);
}

} // namespace netwright::networks
