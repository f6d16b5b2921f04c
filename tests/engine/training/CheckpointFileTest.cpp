#include "engine/training/CheckpointFile.h"
#include "engine/core/AtomicFile.h"
#include "engine/core/Rng.h"
#include "engine/training/TrainerState.h"
#include "tests/support/Check.h"

#include <filesystem>
#include <limits>

using namespace netwright;
using namespace netwright::training;

namespace {

std::filesystem::path temporary(const std::string& name) {
    const auto folder = std::filesystem::path(NETWRIGHT_BINARY_DIR) / "test-files";
    std::filesystem::create_directories(folder);
    return folder / name;
}

CheckpointFile sample() {
    CheckpointFile file;
    file.state = R"({"step":3})";
    file.tensors.push_back({"parameter/a.weight", core::Shape{2, 3}, {1, 2, 3, 4, 5, 6.5F}});
    file.tensors.push_back({"parameter/a.bias", core::Shape{}, {-0.0F}});
    return file;
}

std::string codeOf(const std::filesystem::path& path) {
    const auto result = readCheckpoint(path);
    return result ? "" : result.problems().front().code;
}

} // namespace

TEST(checkpoint_comes_back_as_written) {
    const auto path = temporary("whole.nwck");
    REQUIRE(writeCheckpoint(path, sample()).ok());
    const auto read = readCheckpoint(path);
    REQUIRE(read.ok());
    CHECK_EQUAL(read.value().state, sample().state);
    CHECK(read.value().tensors == sample().tensors);
    CHECK(read.value().find("parameter/a.bias") != nullptr);
    CHECK(read.value().find("parameter/b") == nullptr);
}

TEST(damaged_checkpoints_are_refused) {
    const auto path = temporary("damaged.nwck");
    CHECK_EQUAL(codeOf(temporary("nowhere.nwck")), "file.missing");
    REQUIRE(core::writeFileAtomically(path, "something else").ok());
    CHECK_EQUAL(codeOf(path), "checkpoint.format");
    REQUIRE(writeCheckpoint(path, sample()).ok());
    const std::string whole = core::readFile(path, 1 << 20).value();
    for (std::size_t length = 8; length < whole.size(); ++length) {
        REQUIRE(core::writeFileAtomically(path, whole.substr(0, length)).ok());
        CHECK_EQUAL(codeOf(path), "checkpoint.damaged");
    }
    core::Rng random(5);
    for (int i = 0; i < 200; ++i) {
        std::string changed = whole;
        const std::size_t at = 8 + random.below(changed.size() - 8);
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 << random.below(8)));
        REQUIRE(core::writeFileAtomically(path, changed).ok());
        CHECK_EQUAL(codeOf(path), "checkpoint.damaged");
    }
}

TEST(trainer_state_comes_back_as_written) {
    TrainerState state;
    state.step = 1234567890123;
    state.batches = std::numeric_limits<std::uint64_t>::max();
    state.position = {4, 321};
    state.epochsDone = 4;
    state.baseRate = 0.1;
    state.settingsRate = 1e-300;
    state.schedule = {0.5, std::numeric_limits<double>::max(), 2};
    state.pursued = {{"generator", 17, 0.5, 1.0 / 3, 9, {1, 2.5}, {}}};
    state.pursuedInStep = 1;
    state.best = 0.25;
    telemetry::EpochDone epoch;
    epoch.epoch = 4;
    epoch.validationMetrics = {{"accuracy", 0.125}};
    state.history = {epoch};
    const std::string text = toJsonText(state);
    const auto read = trainerStateFromJsonText(text);
    REQUIRE(read.ok());
    CHECK_EQUAL(toJsonText(read.value()), text);
    CHECK_EQUAL(read.value().batches, state.batches);
    CHECK(read.value().best == state.best);
    for (const char* broken : {"", "[]", "{}", R"({"step":"x"})"})
        CHECK(!trainerStateFromJsonText(broken).ok());
}
