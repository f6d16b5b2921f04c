#include "engine/training/StepSpeed.h"

#include "engine/project/Project.h"
#include "tests/support/Check.h"

using namespace netwright;

namespace {

struct Design {
    project::Project project;
    std::shared_ptr<const data::Dataset> dataset;
};

Design iris() {
    const std::filesystem::path folder = NETWRIGHT_SOURCE_DIR "/projects/iris";
    const auto opened = project::loadProject(folder);
    REQUIRE(opened.ok());
    const auto dataset = data::loadDataset(opened->data, folder);
    REQUIRE(dataset.ok());
    Design design{*opened, *dataset};
    design.project.training.threads = 1;
    return design;
}

} // namespace

TEST(a_design_is_timed_and_its_memory_forecast) {
    const Design design = iris();
    const std::atomic<bool> never{false};
    const auto speed = training::measureSteps(design.project.graph, design.project.training, *design.dataset, 0.05, never);
    REQUIRE(speed.ok());
    CHECK(speed->secondsPerStep > 0 && speed->secondsPerStep < 0.05);
    CHECK(speed->memoryBytes > 0);
}

TEST(a_cancelled_measurement_has_no_figure) {
    const Design design = iris();
    const std::atomic<bool> already{true};
    const auto speed = training::measureSteps(design.project.graph, design.project.training, *design.dataset, 60, already);
    REQUIRE(speed.ok());
    CHECK_EQUAL(speed->secondsPerStep, 0.0);
}

TEST(a_design_with_errors_says_which) {
    Design design = iris();
    design.project.graph.edges.clear();
    const std::atomic<bool> never{false};
    const auto speed = training::measureSteps(design.project.graph, design.project.training, *design.dataset, 0.05, never);
    CHECK(!speed.ok() && !speed.problems().empty());
}
