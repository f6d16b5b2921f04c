#include "engine/project/Project.h"
#include "engine/core/AtomicFile.h"
#include "engine/core/Rng.h"
#include "engine/project/Migrations.h"
#include "tests/support/Check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <unistd.h>

using namespace netwright;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
public:
    TemporaryFolder() : m_path(fs::temp_directory_path() / ("netwright-project-" + std::to_string(::getpid()))) {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    ~TemporaryFolder() { fs::remove_all(m_path); }
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

project::Project sample() {
    project::Project project;
    project.title = "Digits";
    project.description = "# Digits\n\nReads *handwritten* digits.";
    graph::Node input;
    input.id = input.name = "image";
    input.type = "Image";
    input.params = {{"field", std::string("image")}};
    graph::Node conv;
    conv.id = "conv1";
    conv.name = "Edges";
    conv.type = "Conv2d";
    conv.params = {{"kernel", std::vector<std::int64_t>{3, 3}}};
    conv.position = {216, 0};
    project.graph.nodes = {input, conv};
    project.graph.edges = {{{"image", "out"}, {"conv1", "in"}}};
    project.graph.frames = {{"frame1", "Sees", "#aabbcc", {-20, -40}, 424, 200, {"image", "conv1"}}};
    project.graph.notes = {{"note1", "One\nTwo", {0, 300}, 200, 100}};
    project.data.source = "csv";
    project.data.options = {{"file", std::string("data/a.csv")}};
    project.data.columns = {{"a", "feature", "number"}, {"b", "target", "category"}};
    project.data.steps = {{"standardize", {{"field", std::string("features")}}}};
    project.data.testShare = 0.2;
    project.data.stratify = true;
    project.data.seed = 1234567890123456789ull;
    project.training.optimizer = {"sgd", {{"momentum", 0.9}}};
    project.training.learningRate = 0.05;
    project.training.earlyStopping.enabled = true;
    project.training.earlyStopping.patience = 7;
    return project;
}

core::Diagnostics problemsOf(const std::string& text) {
    const auto read = project::projectFromText(text, "project.json");
    return read.ok() ? core::Diagnostics{} : read.problems();
}

const core::Diagnostic* find(const core::Diagnostics& problems, const std::string& path) {
    const auto found = std::ranges::find_if(problems, [&](const auto& p) { return p.where.path == path; });
    return found == problems.end() ? nullptr : &*found;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

} // namespace

TEST(projectComesBackIdentical) {
    const std::string text = project::toText(sample());
    const auto again = project::projectFromText(text, "project.json");
    REQUIRE(again.ok());
    CHECK(*again == sample());
    CHECK_EQUAL(project::toText(*again), text);
}

TEST(objectivesComeBackIdentical) {
    project::Project project = sample();
    project.training.startFrom = "../other";
    training::Objective critic;
    critic.name = "critic";
    critic.outputs = {"real", "group1/fake"};
    critic.trains = {"frame1", "conv1"};
    critic.optimizer = training::Choice{"rmsprop", {{"alpha", 0.9}}};
    critic.rate = 0.25;
    critic.every = 3;
    critic.clipWeights = 0.01;
    project.training.objectives = {critic, {"rest", {}, {}, std::nullopt}};
    const std::string text = project::toText(project);
    const auto read = project::projectFromText(text, "project.json");
    REQUIRE(read.ok());
    CHECK(*read == project);
    CHECK_EQUAL(project::toText(*read), text);
}

TEST(emptyProjectComesBackIdentical) {
    const auto again = project::projectFromText(project::toText({}), "project.json");
    REQUIRE(again.ok());
    CHECK(*again == project::Project{});
}

TEST(oneNodeIsOneLine) {
    const std::string text = project::toText(sample());
    CHECK(text.find("\n      {\"id\": \"conv1\", \"name\": \"Edges\", \"type\": \"Conv2d\", "
                    "\"params\": {\"kernel\": [3, 3]}, \"position\": [216, 0]}\n") != std::string::npos);
}

TEST(saveAndLoadThroughAFolder) {
    const TemporaryFolder folder;
    const fs::path inside = folder.path() / "new" / "my project";
    REQUIRE(project::saveProject(sample(), inside).ok());
    for (const fs::path& path : {inside, inside / "project.json"}) {
        const auto loaded = project::loadProject(path);
        REQUIRE(loaded.ok());
        CHECK(*loaded == sample());
        CHECK_EQUAL(project::folderOf(path), inside);
    }
    CHECK_EQUAL(std::distance(fs::directory_iterator(inside), fs::directory_iterator()), 1);
}

TEST(savingWhereNobodyMayWriteLeavesEverything) {
    const TemporaryFolder folder;
    REQUIRE(core::writeFileAtomically(folder.path() / "file", "x").ok());
    const auto status = project::saveProject(sample(), folder.path() / "file");
    REQUIRE(!status.ok());
    CHECK_EQUAL(status.problems()[0].code, "file.write");
    CHECK_EQUAL(*core::readFile(folder.path() / "file", 100), "x");
}

TEST(missingProjectIsAnError) {
    const auto loaded = project::loadProject("/nowhere/at/all");
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems()[0].code, "file.missing");
}

TEST(newerVersionIsRefusedNamingBoth) {
    const auto problems = problemsOf(replaced(project::toText(sample()), "\"version\": 1", "\"version\": 7"));
    REQUIRE(problems.size() == 1);
    CHECK_EQUAL(problems[0].code, "project.version");
    CHECK(problems[0].message.find("version 7") != std::string::npos);
    CHECK(problems[0].message.find("up to " + std::to_string(project::kFormatVersion)) != std::string::npos);
    CHECK_EQUAL(problems[0].where.line, 3);
}

TEST(otherFilesAreNotProjects) {
    for (const char* text : {"[]", "{}", "7", R"({"format": "x", "version": 1})", R"({"format": 1, "version": 1})"})
        CHECK(problemsOf(text).at(0).code == "project.format");
    for (const char* version : {"0", "-1", "1.5", "\"1\"", "null"})
        CHECK(problemsOf(R"({"format": "netwright-project", "version": )" + std::string(version) + "}").at(0).code ==
              "project.version");
}

TEST(problemsHavePathAndLine) {
    std::string text = project::toText(sample());
    text = replaced(text, "\"position\": [216, 0]", "\"position\": [216]");
    text = replaced(text, "\"title\"", "\"titel\"");
    text = replaced(text, "\"patience\": 7", "\"patience\": -7");
    text = replaced(text, "\"testShare\": 0.2", "\"testShare\": 2");
    text = replaced(text, "\"stratify\": true", "\"stratify\": 1");
    const auto problems = problemsOf(text);
    CHECK_EQUAL(problems.size(), std::size_t{5});
    const auto* title = find(problems, "titel");
    REQUIRE(title);
    CHECK_EQUAL(title->code, "json.unknown-key");
    CHECK_EQUAL(title->fix, "Did you mean “title”?");
    const auto* position = find(problems, "graph.nodes[1].position");
    REQUIRE(position);
    CHECK_EQUAL(position->where.node, "conv1");
    CHECK(position->where.line > 5);
    CHECK_EQUAL(position->where.file, "project.json");
    REQUIRE(find(problems, "training.earlyStopping.patience"));
    CHECK_EQUAL(find(problems, "training.earlyStopping.patience")->code, "param.range");
    CHECK(find(problems, "data.testShare"));
    CHECK(find(problems, "data.stratify"));
}

TEST(duplicateIdsAreRefused) {
    const auto problems = problemsOf(replaced(project::toText(sample()), "\"id\": \"conv1\"", "\"id\": \"image\""));
    REQUIRE(problems.size() == 1);
    CHECK_EQUAL(problems[0].code, "graph.duplicate-id");
    CHECK_EQUAL(problems[0].where.node, "image");
}

TEST(migrationsRunOneAfterTheOther) {
    using Json = nlohmann::ordered_json;
    const std::vector<project::MigrationStep> steps{
        [](Json& json) { json["trail"] = json.value("trail", "") + "1→2 "; },
        [](Json& json) { json["trail"] = json.value("trail", "") + "2→3 "; }};
    Json oldest = {{"version", 1}};
    project::migrate(oldest, 1, steps);
    CHECK_EQUAL(oldest.dump(), Json({{"version", 3}, {"trail", "1→2 2→3 "}}).dump());
    Json newest = {{"version", 3}};
    project::migrate(newest, 3, steps);
    CHECK_EQUAL(newest.dump(), Json({{"version", 3}}).dump());
    CHECK_EQUAL(project::migrationSteps().size(), static_cast<std::size_t>(project::kFormatVersion - 1));
}

TEST(everyStoredVersionStillOpens) {
    for (int version = 1; version <= project::kFormatVersion; ++version) {
        const fs::path file = fs::path(NETWRIGHT_SOURCE_DIR) / "tests/engine/project/samples" /
                              ("version-" + std::to_string(version) + ".json");
        const auto loaded = project::loadProject(file);
        REQUIRE(loaded.ok());
        CHECK_EQUAL(loaded->graph.nodes.size(), std::size_t{2});
        CHECK(*loaded == sample());
    }
}

namespace {

std::string mutated(std::string text, core::Rng& rng) {
    for (std::uint64_t times = 1 + rng.below(3); times > 0 && !text.empty(); --times) {
        const std::size_t at = rng.below(text.size());
        switch (rng.below(6)) {
        case 0:
            text[at] = static_cast<char>(rng.below(256));
            break;
        case 1:
            text.erase(at, 1 + rng.below(40));
            break;
        case 2:
            text.insert(at, text.substr(rng.below(text.size()), rng.below(200)));
            break;
        case 3:
            text.resize(at);
            break;
        case 4: {
            const std::size_t digit = text.find_first_of("0123456789", at);
            if (digit != std::string::npos)
                text.insert(digit, std::string(1 + rng.below(400), '9'));
            break;
        }
        default: {
            const std::size_t quote = text.find('"', at);
            if (quote != std::string::npos)
                text.insert(quote + 1, std::string(rng.below(2) == 0 ? "x" : "\\u0000"));
        }
        }
    }
    return text;
}

} // namespace

TEST(mutatedFilesNeverCrashAndAlwaysSayWhatIsWrong) {
    const std::string good = project::toText(sample());
    int refused = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        core::Rng rng(seed, 99);
        const auto read = project::projectFromText(mutated(good, rng), "project.json");
        if (read.ok()) {
            const auto again = project::projectFromText(project::toText(*read), "project.json");
            REQUIRE(again.ok());
            CHECK(*again == *read);
            graph::checkStructure(read->graph);
            continue;
        }
        ++refused;
        REQUIRE(!read.problems().empty());
        for (const auto& problem : read.problems())
            CHECK(!problem.code.empty() && !problem.message.empty() && problem.where.file == "project.json");
    }
    CHECK(refused > 1000);
}
