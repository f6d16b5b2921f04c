#include "engine/core/AtomicFile.h"
#include "engine/layers/CheckGraph.h"
#include "engine/project/Project.h"
#include "engine/training/TrainingSettings.h"
#include "tests/support/Check.h"

#include <algorithm>
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

} // namespace

TEST(everyExampleOpensAndFitsItsData) {
    CHECK(examples().size() >= 3);
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
