#include "engine/training/metrics/Confusion.h"
#include "engine/training/metrics/LabelCounts.h"
#include "engine/training/metrics/Metric.h"
#include "tests/engine/training/Fixtures.h"
#include "tests/support/Check.h"

#include <cmath>
#include <set>

using namespace netwright;
using namespace netwright::training;

namespace {

double figure(const char* name, std::vector<float> prediction, std::vector<float> target, std::int64_t width) {
    const MetricSpec* spec = findMetric(name);
    REQUIRE(spec);
    const auto metric = spec->make(width);
    const auto rows = static_cast<std::int64_t>(prediction.size()) / width;
    const std::int64_t perRow = static_cast<std::int64_t>(target.size()) / rows;
    // In two batches, as in life.
    const std::int64_t first = rows / 2;
    const auto part = [&](std::int64_t from, std::int64_t count) {
        return MetricBatch{std::span(prediction).subspan(static_cast<std::size_t>(from * width), static_cast<std::size_t>(count * width)),
                           std::span(target).subspan(static_cast<std::size_t>(from * perRow), static_cast<std::size_t>(count * perRow)),
                           count, width};
    };
    metric->add(part(0, first));
    metric->add(part(first, rows - first));
    const double value = metric->value();
    metric->reset();
    CHECK_EQUAL(metric->value(), 0.0);
    return value;
}

const char* familyName(OutputFamily family) {
    switch (family) {
    case OutputFamily::Classes: return "classes";
    case OutputFamily::Labels: return "labels";
    case OutputFamily::Values: return "values";
    case OutputFamily::None: break;
    }
    return "";
}

bool near(double a, double b) { return std::abs(a - b) < 1e-6; }

// Six samples, three classes. True: 0 0 1 1 2 2; predicted: 0 1 1 1 2 0.
const std::vector<float> kProbabilities{.8F, .1F, .1F, .2F, .7F, .1F, .1F, .8F, .1F, .3F, .6F, .1F, .1F, .2F, .7F, .5F, .3F, .2F};
const std::vector<float> kTruth{0, 0, 1, 1, 2, 2};

} // namespace

TEST(class_figures_by_hand) {
    CHECK(near(figure("accuracy", kProbabilities, kTruth, 3), 4.0 / 6));
    CHECK(near(figure("balanced_accuracy", kProbabilities, kTruth, 3), (0.5 + 1 + 0.5) / 3));
    CHECK(near(figure("recall", kProbabilities, kTruth, 3), (0.5 + 1 + 0.5) / 3));
    CHECK(near(figure("precision", kProbabilities, kTruth, 3), (0.5 + 2.0 / 3 + 1) / 3));
    CHECK(near(figure("f1", kProbabilities, kTruth, 3), (0.5 + 0.8 + 2.0 / 3) / 3));
    const double mean = (std::log(.8) + std::log(.2) + std::log(.8) + std::log(.6) + std::log(.7) + std::log(.2)) / 6;
    CHECK(near(figure("perplexity", kProbabilities, kTruth, 3), std::exp(-mean)));
}

TEST(samples_without_a_class_do_not_count) {
    std::vector<float> truth = kTruth;
    truth[1] = -100; // one of the wrong ones
    CHECK(near(figure("accuracy", kProbabilities, truth, 3), 4.0 / 5));
    CHECK(near(figure("recall", kProbabilities, truth, 3), (1 + 1 + 0.5) / 3));
}

TEST(confusion_counts_rows_by_truth) {
    Confusion confusion(3);
    confusion.add({kProbabilities, kTruth, 6, 3});
    const std::vector<std::int64_t> expected{1, 1, 0, 0, 2, 0, 1, 0, 1};
    CHECK(confusion.counts() == expected);
}

TEST(balanced_accuracy_leaves_out_classes_that_do_not_occur) {
    // True: 0 0; predicted: 0 1.
    const std::vector<float> p{.9F, .1F, .4F, .6F};
    CHECK(near(figure("balanced_accuracy", p, {0, 0}, 2), 0.5));
    CHECK(near(figure("recall", p, {0, 0}, 2), 0.25));
}

TEST(top5_counts_ties_for_the_lower_index) {
    const std::vector<float> equal(8, 0.125F);
    CHECK(near(figure("top5", equal, {4}, 8), 1));
    CHECK(near(figure("top5", equal, {5}, 8), 0));
}

TEST(auc_counts_ties_half) {
    // Scores of class 1: positives 0.9, 0.5, 0.3; negatives 0.5, 0.1. Pairs won: 2 + 1.5 + 1 of 6.
    const std::vector<float> p{.1F, .9F, .5F, .5F, .7F, .3F, .5F, .5F, .9F, .1F};
    CHECK(near(figure("auc", p, {1, 1, 1, 0, 0}, 2), 4.5 / 6));
    CHECK_EQUAL(figure("auc", {.1F, .9F, .2F, .8F}, {1, 1}, 2), 0.0);
}

TEST(value_figures_by_hand) {
    const std::vector<float> prediction{1, 2, 3, 5};
    const std::vector<float> truth{1, 1, 4, 4};
    CHECK(near(figure("mae", prediction, truth, 1), 0.75));
    CHECK(near(figure("rmse", prediction, truth, 1), std::sqrt(0.75)));
    CHECK(near(figure("r2", prediction, truth, 1), 1 - 3.0 / 9));
}

TEST(r_squared_weighs_columns_with_their_variation) {
    // First column perfect with a variation of 0.5, second one always its mean with 50.
    CHECK(near(figure("r2", {1, 15, 2, 15}, {1, 10, 2, 20}, 2), 1 - 50.0 / 50.5));
    // The second column, a constant, does not count however wrong.
    CHECK(near(figure("r2", {1, 7, 2, 9}, {1, 3, 2, 3}, 2), 1));
}

TEST(r_squared_keeps_small_variations_of_large_numbers) {
    CHECK(near(figure("r2", {1000000, 1000001, 1000002, 1000003}, {1000000, 1000001, 1000002, 1000003}, 1), 1));
}

TEST(label_figures_by_hand) {
    const std::vector<float> p{.9F, .2F, .6F, .4F};
    const std::vector<float> truth{1, 0, 0, 1};
    CHECK(near(figure("label_accuracy", p, truth, 2), 0.5));
    CHECK(near(figure("label_exact", p, truth, 2), 0.5));
    CHECK(near(figure("label_f1", p, truth, 2), 0.5));
    CHECK(near(figure("label_auc", p, truth, 2), 1));
}

TEST(every_metric_agrees_with_its_definition_in_numpy) {
    std::set<std::string> compared;
    const nlohmann::json fixture = fixtures::load("metrics.json");
    for (const nlohmann::json& example : fixture["cases"]) {
        const auto prediction = example["prediction"].get<std::vector<float>>();
        const auto target = example["target"].get<std::vector<float>>();
        for (const auto& [name, expected] : example["figures"].items()) {
            const double found = figure(name.c_str(), prediction, target, example["width"]);
            if (!near(found, expected))
                testing::fail(__FILE__, __LINE__, example["name"].get<std::string>() + ": " + name + " is " +
                                                      std::to_string(found) + ", should be " + expected.dump());
            compared.insert(name);
        }
        for (const auto& [name, expected] : example["figures"].items())
            CHECK(expected >= findMetric(name)->lowest && expected <= findMetric(name)->highest);
        for (const MetricSpec& spec : metricSpecs()) {
            const bool applies = example["family"] == familyName(spec.family) && example["width"] >= spec.minWidth &&
                                 example["width"] <= spec.maxWidth;
            CHECK_EQUAL(example["figures"].contains(spec.name), applies);
        }
    }
    for (const MetricSpec& spec : metricSpecs())
        if (!compared.contains(spec.name))
            testing::fail(__FILE__, __LINE__, spec.name + " has no reference in metrics.py");
}

TEST(figures_of_single_classes_agree_with_numpy) {
    int compared = 0;
    const nlohmann::json fixture = fixtures::load("metrics.json");
    for (const nlohmann::json& example : fixture["cases"]) {
        const auto prediction = example["prediction"].get<std::vector<float>>();
        const auto target = example["target"].get<std::vector<float>>();
        const std::int64_t width = example["width"];
        const MetricBatch batch{prediction, target, static_cast<std::int64_t>(prediction.size()) / width, width};
        Confusion confusion(width);
        LabelCounts labels(width);
        if (example["family"] == "classes") {
            confusion.add(batch);
            CHECK(confusion.counts() == example["confusion"].get<std::vector<std::int64_t>>());
        } else if (example["family"] == "labels") {
            labels.add(batch);
        }
        for (std::size_t k = 0; k < example["per_class"].size(); ++k) {
            const nlohmann::json& expected = example["per_class"][k];
            const Confusion::PerClass found =
                example["family"] == "classes" ? confusion.of(static_cast<std::int64_t>(k)) : labels.labels()[k];
            CHECK(near(found.precision(), expected["precision"]) && near(found.recall(), expected["recall"]));
            CHECK(near(found.f1(), expected["f1"]) && near(found.occurring, expected["samples"]));
            ++compared;
        }
    }
    CHECK_EQUAL(compared, 3 + 2 + 10 + 8 + 5 + 1);
}

TEST(every_metric_is_declared_whole) {
    for (const MetricSpec& spec : metricSpecs()) {
        CHECK(!spec.title.empty() && !spec.help.empty() && spec.make);
        CHECK_EQUAL(findMetric(spec.name)->name, spec.name);
        CHECK_EQUAL(findMetric("some.node." + spec.name)->name, spec.name);
        // What is shown during training is saved with the epoch under way.
        CHECK(!spec.duringTraining || spec.make(2)->sums());
        CHECK(!spec.meaningfulFor.empty() && spec.lowest < spec.highest);
        CHECK(spec.unit != MetricUnit::Share || (spec.lowest == 0 && spec.highest == 1 && spec.higherIsBetter));
    }
}

TEST(a_metric_is_written_in_one_way) {
    CHECK(metricNotation("accuracy", 0.5).percent && metricNotation("node.f1", 0.5).percent);
    CHECK(!metricNotation("auc", 0.98).percent && metricNotation("auc", 0.98).decimals == 3);
    CHECK(metricNotation("label_auc", 0.99971).decimals == 5); // nearly perfect is not perfect
    CHECK(metricNotation("r2", 0.4).decimals == 3 && !metricNotation("r2", -129.3).decimals);
    CHECK(!metricNotation("rmse", 0.4).decimals && !metricNotation("loss", 0.4).decimals);
    CHECK(metricUnit("answer.mae") == MetricUnit::Target && metricUnit("loss") == MetricUnit::Number);
    CHECK(higherIsBetter("auc") && higherIsBetter("r2") && !higherIsBetter("perplexity") && !higherIsBetter("rmse"));
}
