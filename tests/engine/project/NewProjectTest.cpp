#include "engine/project/NewProject.h"

#include "engine/data/Suggestion.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

using namespace netwright;
using testing::TemporaryFolder;

namespace {

const project::TemplateSpec& named(const std::string& id) {
    for (const project::TemplateSpec& spec : project::templates())
        if (spec.id == id)
            return spec;
    testing::fail(id.c_str(), 0, "there is no such template");
    return project::templates().front();
}

training::TrainingSettings fitted(std::int64_t samples, bool validated = true) {
    training::TrainingSettings settings;
    project::fitSettings(settings, samples, validated);
    return settings;
}

} // namespace

TEST(settings_follow_the_number_of_samples) {
    CHECK_EQUAL(fitted(130).batch, 8);
    CHECK_EQUAL(fitted(1050).batch, 32);
    CHECK_EQUAL(fitted(60'000).batch, 128);
    CHECK_EQUAL(fitted(5).batch, 5);
    for (const std::int64_t samples : {20, 130, 1050, 10'000, 60'000}) {
        const training::TrainingSettings settings = fitted(samples);
        const std::int64_t steps = (samples + settings.batch - 1) / settings.batch;
        CHECK(settings.earlyStopping.enabled && settings.earlyStopping.restoreBest);
        CHECK(settings.epochs * steps >= 2000); // enough to learn, whatever the size
        CHECK(settings.earlyStopping.patience >= 5 && settings.earlyStopping.patience * 4 <= settings.epochs);
        CHECK(training::checkSettings(settings).empty());
    }
    CHECK(!fitted(1000, /*validated=*/false).earlyStopping.enabled);
    CHECK(fitted(0) == training::TrainingSettings{});
}

TEST(a_template_keeps_what_it_set_for_itself) {
    const core::DataSchema digits{{{"image", core::FieldKind::Image, {1, 28, 28}, {}, 0, {}}}};
    training::TrainingSettings settings;
    const project::TemplateSpec& gan = named("gan");
    gan.adjust(gan.build(layers::builtinLayers(), &digits), settings);
    project::fitSettings(settings, 60'000, true);
    CHECK_EQUAL(settings.batch, 64);
    CHECK_EQUAL(settings.learningRate, 0.0005);
    CHECK(!settings.earlyStopping.enabled); // two that play against each other have no figure that says when to end
}

TEST(a_project_is_made_from_a_table) {
    const TemporaryFolder folder;
    std::string table = "length,width,kind\n";
    for (int row = 0; row < 300; ++row)
        table += std::to_string(row % 7) + ".5," + std::to_string(row % 5) + ".25," + (row % 2 ? "a" : "b") + "\n";
    const auto spec = data::suggestFor(folder.write("things.csv", table));
    REQUIRE(spec.ok());
    const project::NewProject made = project::makeProject(&named("mlp"), *spec, {});
    CHECK(made.fitted && made.schema.has_value());
    CHECK_EQUAL(made.samples, 300);
    CHECK(made.project.training.earlyStopping.enabled);
    CHECK(made.project.training.batch < 30);
    REQUIRE(project::suggestedTemplate(*made.schema) != nullptr);
    CHECK_EQUAL(project::suggestedTemplate(*made.schema)->id, "mlp");
    const project::NewProject unfit = project::makeProject(&named("lenet"), *spec, {});
    CHECK(!unfit.fitted && !unfit.project.graph.nodes.empty());
}

TEST(a_project_can_be_made_without_data) {
    const project::NewProject made = project::makeProject(&named("mlp"), {}, {});
    CHECK(!made.fitted && !made.schema && made.samples == 0);
    CHECK(made.project.training == training::TrainingSettings{});
}
