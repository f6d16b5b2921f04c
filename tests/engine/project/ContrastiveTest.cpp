#include "engine/graph/GraphJson.h"
#include "engine/training/TrainingSession.h"
#include "tests/support/Check.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <future>
#include <iostream>

/// Learning without labels, as in SimCLR: two augmented views of every digit go through one encoder, the NT-Xent loss draws
/// them together, and a linear probe that may not change the encoder shows what it has learnt.
using namespace netwright;

namespace {

constexpr double kLong = 300; ///< seconds: a limit for a test that hangs, not a measurement
constexpr std::int64_t kBatch = 128;

graph::Graph twoViewsAndProbe() {
    const auto graph = graph::graphFromJson(nlohmann::ordered_json::parse(R"({
      "nodes": [
        {"id": "view1", "type": "Image", "position": [0, 0]},
        {"id": "view2", "type": "Image", "position": [0, 0]},
        {"id": "both", "type": "Concat", "params": {"batch": true}, "position": [0, 0]},
        {"id": "flat", "type": "Flatten", "position": [0, 0]},
        {"id": "encoder", "type": "Dense", "params": {"outputs": 64, "activation": "relu"}, "position": [0, 0]},
        {"id": "projection", "type": "Dense", "params": {"outputs": 32}, "position": [0, 0]},
        {"id": "agree", "type": "Contrastive", "position": [0, 0]},
        {"id": "picture", "type": "Image", "position": [0, 0]},
        {"id": "picture_flat", "type": "Flatten", "position": [0, 0]},
        {"id": "encoded", "type": "SharedWeights", "params": {"layer": "encoder"}, "position": [0, 0]},
        {"id": "probe", "type": "Dense", "params": {"outputs": 10}, "position": [0, 0]},
        {"id": "digit", "type": "Classification", "position": [0, 0]}
      ],
      "edges": [
        ["view1.out", "both.in"], ["view2.out", "both.in"], ["both.out", "flat.in"], ["flat.out", "encoder.in"],
        ["encoder.out", "projection.in"], ["projection.out", "agree.in"], ["picture.out", "picture_flat.in"],
        ["picture_flat.out", "encoded.in"], ["encoded.out", "probe.in"], ["probe.out", "digit.in"]
      ]
    })"));
    REQUIRE(graph.ok());
    return *graph;
}

training::Objective objective(const std::string& name, const std::string& output, std::vector<std::string> trains) {
    training::Objective made;
    made.name = name;
    made.outputs = {output};
    made.trains = std::move(trains);
    return made;
}

training::RunPlan plan(bool encoderLearns) {
    training::RunPlan plan;
    plan.graph = twoViewsAndProbe();
    plan.folder = std::filesystem::path(NETWRIGHT_SOURCE_DIR) / "projects/mnist-data";
    plan.dataSpec.source = "idx"; // the 10,000 test images, half of them to learn from
    plan.dataSpec.options = {{"trainImages", std::string("t10k-images-idx3-ubyte.gz")},
                             {"trainLabels", std::string("t10k-labels-idx1-ubyte.gz")}};
    plan.dataSpec.steps = {{"scale", {}}};
    plan.dataSpec.augmentation = {{"shift", {}}, {"rotate", {}}};
    plan.dataSpec.validationShare = 0.5;
    plan.settings.epochs = 12;
    plan.settings.batch = kBatch;
    plan.settings.objectives = {objective("pretrain", "agree", {"encoder", "projection"}), objective("probe", "digit", {"probe"})};
    if (!encoderLearns)
        plan.settings.objectives.erase(plan.settings.objectives.begin());
    return plan;
}

/// The epochs of a whole run.
std::vector<telemetry::EpochDone> run(bool encoderLearns) {
    training::TrainingSession session(plan(encoderLearns));
    session.start();
    REQUIRE(session.wait(kLong));
    std::vector<telemetry::EpochDone> epochs;
    for (const telemetry::Event& event : session.drain()) {
        if (const auto* failed = std::get_if<telemetry::Failed>(&event))
            testing::fail(__FILE__, __LINE__, failed->problems.front().toString());
        if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event))
            epochs.push_back(*epoch);
    }
    REQUIRE(session.state() == telemetry::RunState::Finished && !epochs.empty());
    return epochs;
}

} // namespace

TEST(contrastive_pretraining_makes_an_encoder_that_a_probe_can_read) {
    const auto learnt = run(true);
    const double chance = std::log(2 * kBatch - 1); // of the views of a batch, each is as good as any other
    const double first = learnt.front().trainingMetrics.at("pretrain.loss");
    const double last = learnt.back().trainingMetrics.at("pretrain.loss");
    const double accuracy = learnt.back().validationMetrics.at("digit.accuracy");

    const double randomAccuracy = run(false).back().validationMetrics.at("digit.accuracy");
    std::cout << "  loss " << chance << " by chance, " << first << " → " << last << "; probe " << accuracy << ", on an encoder that has not learnt "
              << randomAccuracy << "\n";
    CHECK(first < chance);
    CHECK(last < 0.75 * chance);
    CHECK(accuracy > 0.8);
    CHECK(accuracy > randomAccuracy + 0.02);
}

TEST(the_probe_leaves_the_encoder_alone) {
    training::RunPlan untouched = plan(false);
    untouched.settings.epochs = 1;
    training::TrainingSession session(untouched);
    const auto weights = [&session] {
        std::promise<std::vector<core::NamedTensor>> promise;
        session.snapshotParameters([&](std::vector<core::NamedTensor> tensors) { promise.set_value(std::move(tensors)); });
        return promise.get_future().get();
    };
    const std::vector<core::NamedTensor> before = weights();
    session.start();
    REQUIRE(session.wait(kLong));
    const std::vector<core::NamedTensor> after = weights();
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK((before[i].data == after[i].data) == !before[i].key.starts_with("probe."));
}
