#include "engine/project/NewProject.h"

#include "engine/data/SampleCount.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace netwright::project {
namespace {

std::int64_t ceilOf(double number) { return static_cast<std::int64_t>(std::ceil(number)); }

/// The power of two that gives about 30 steps in an epoch; between what a step needs for steady gradients and what a
/// processor fills its caches with.
std::int64_t batchFor(std::int64_t samples) {
    constexpr std::int64_t kSteps = 30, kSmallest = 8, kLargest = 128;
    const auto wanted = static_cast<std::uint64_t>(std::max<std::int64_t>(1, samples / kSteps));
    return std::clamp(static_cast<std::int64_t>(std::bit_floor(wanted)), kSmallest, kLargest);
}

} // namespace

void fitSettings(training::TrainingSettings& settings, std::int64_t samples, bool validated) {
    if (samples <= 0)
        return;
    const training::TrainingSettings usual;
    if (settings.batch == usual.batch)
        settings.batch = batchFor(samples);
    settings.batch = std::min(settings.batch, samples);
    const double steps = std::ceil(static_cast<double>(samples) / static_cast<double>(settings.batch)); // of an epoch
    if (!settings.objectives.empty() || !validated) {
        constexpr double kSteps = 5000;
        settings.epochs = std::clamp<std::int64_t>(ceilOf(kSteps / steps), 10, 500);
        return;
    }
    // The end comes from the validation part; these are the most that it may take, and how long it may stand still.
    constexpr double kMostSteps = 20'000, kPatientSteps = 600;
    settings.epochs = std::clamp<std::int64_t>(ceilOf(kMostSteps / steps), 50, 1000);
    settings.earlyStopping.enabled = true;
    settings.earlyStopping.restoreBest = true;
    settings.earlyStopping.patience = std::clamp<std::int64_t>(ceilOf(kPatientSteps / steps), 5, 50);
}

NewProject makeProject(const TemplateSpec* network, data::DataSpec data, const std::filesystem::path& folder) {
    NewProject made;
    Project& project = made.project;
    project.data = std::move(data);
    if (!project.data.source.empty()) {
        if (core::Result<core::DataSchema> schema = data::peekSchema(project.data, folder); schema.ok())
            made.schema = *std::move(schema);
        made.samples = data::roughSampleCount(project.data, folder);
    }
    if (network) {
        project.title = network->title;
        made.fitted = made.schema && fits(*network, *made.schema);
        project.graph = network->build(layers::builtinLayers(), made.fitted ? &*made.schema : nullptr);
        if (network->adjust)
            network->adjust(project.graph, project.training);
    }
    const double training = (1 - project.data.testShare) * (1 - project.data.validationShare);
    fitSettings(project.training, static_cast<std::int64_t>(static_cast<double>(made.samples) * training),
                project.data.validationShare > 0);
    return made;
}

const TemplateSpec* suggestedTemplate(const core::DataSchema& schema) {
    for (const char* id : {"mlp", "small-resnet", "lstm", "language-model", "autoencoder"}) {
        const auto found = std::ranges::find(templates(), id, &TemplateSpec::id);
        const bool picture = std::ranges::find(schema.fields, core::FieldKind::Image, &core::Field::kind) != schema.fields.end();
        if (found != templates().end() && !(picture && found->id == "mlp") && fits(*found, schema))
            return &*found;
    }
    return nullptr;
}

} // namespace netwright::project
