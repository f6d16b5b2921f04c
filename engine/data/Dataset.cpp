#include "engine/data/Dataset.h"

#include "engine/core/Text.h"
#include "engine/data/Augmentation.h"
#include "engine/data/MemoryDataset.h"
#include "engine/data/Preprocessing.h"
#include "engine/data/Source.h"
#include "engine/data/SplitRows.h"

#include <algorithm>

namespace netwright::data {
namespace {

using core::Result;

/// The declared source of a specification, or why there is none.
Result<const Source*> sourceOf(const DataSpec& spec) {
    core::Location where;
    where.path = "data.source";
    if (spec.source.empty())
        return core::error("data.none", where, "No data are chosen yet.", "Choose where the data come from.");
    const auto found = std::ranges::find(sources(), spec.source, [](const Source& s) { return s.spec.type; });
    if (found == sources().end()) {
        std::vector<std::string> types;
        for (const Source& source : sources())
            types.push_back(source.spec.type);
        return core::error("data.unknown-source", where, "There is no data source “" + spec.source + "”.",
                           core::didYouMean(spec.source, types, "Choose another source."));
    }
    where.path = "data.options";
    core::Diagnostics problems = core::checkParams(found->spec.params, spec.options, where);
    const core::ParamReader options(found->spec.params, spec.options);
    if (problems.empty())
        for (const std::string& name : found->required)
            if (options.text(name).empty())
                problems.push_back(notChosen(*core::findParam(found->spec.params, name)));
    if (!problems.empty())
        return problems;
    return &*found;
}

core::Diagnostics checkStages(const DataSpec& spec, const core::DataSchema& schema) {
    core::Diagnostics problems = checkSteps(spec.steps, schema);
    const core::Diagnostics more = checkAugmentation(spec.augmentation, schema);
    problems.insert(problems.end(), more.begin(), more.end());
    return problems;
}

template <typename Stage> std::vector<StageSpec> specsOf(const std::vector<Stage>& stages) {
    std::vector<StageSpec> specs;
    for (const Stage& stage : stages)
        specs.push_back(stage.spec);
    return specs;
}

} // namespace

const char* nameOf(Split split) {
    switch (split) {
    case Split::Train:
        return "train";
    case Split::Validation:
        return "validation";
    case Split::Test:
        return "test";
    }
    return "";
}

std::filesystem::path LoadContext::path(std::string_view option) const {
    return (folder / options.text(option)).lexically_normal();
}

const std::vector<Source>& sources() {
    static const std::vector<Source> kSources{csvSource(),    idxSource(),  imagesSource(),   numpySource(),
                                              seriesSource(), textSource(), syntheticSource()};
    return kSources;
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::ptrdiff_t first = digits.starts_with('-') ? 1 : 0;
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > first; place -= 3)
        digits.insert(static_cast<std::size_t>(place), ",");
    return digits;
}

core::Diagnostic cancelled() {
    return core::error("data.cancelled", {}, "Reading the data was cancelled.", "Read them again when you need them.");
}

core::Diagnostic notChosen(const core::ParamSpec& option) {
    core::Location where;
    where.path = "data.options." + option.name;
    return core::error("data.no-file", where, "Nothing is chosen for “" + option.label + "”.", "Choose a file.");
}

std::optional<core::Diagnostic> checkMemory(std::int64_t samples, std::int64_t elements, std::int64_t bytesPerElement,
                                            const std::string& file) {
    std::int64_t bytes = 0;
    if (!__builtin_mul_overflow(samples, elements, &bytes) && !__builtin_mul_overflow(bytes, bytesPerElement, &bytes) &&
        bytes <= kMaxDataBytes)
        return std::nullopt;
    return core::error("data.too-large", core::inFile(file),
                       grouped(samples) + " samples of " + grouped(elements) + " numbers would take more than " +
                           grouped(kMaxDataBytes) + " bytes of memory.",
                       "Use fewer samples or smaller ones.");
}

Result<std::shared_ptr<const Dataset>> loadDataset(const DataSpec& spec, const std::filesystem::path& folder,
                                                   const std::function<bool(double)>& progress) {
    const auto source = sourceOf(spec);
    if (!source)
        return source.problems();
    const LoadContext context{spec, core::ParamReader((*source)->spec.params, spec.options), folder,
                              progress ? progress : [](double) { return true; }};
    auto data = (*source)->load(context);
    if (!data)
        return data.problems();
    const core::DataSchema schema = data->schema();
    if (core::Diagnostics problems = checkStages(spec, schema); !problems.empty())
        return problems;
    auto split = splitRows(*data, spec);
    if (!split)
        return split.problems();
    std::vector<Preparation> preparations = fitSteps(spec.steps, *data, split->of(Split::Train));
    return std::shared_ptr<const Dataset>(std::make_shared<MemoryDataset>(
        *std::move(data), *std::move(split), std::move(preparations), planAugmentation(spec.augmentation, schema)));
}

Result<core::DataSchema> peekSchema(const DataSpec& spec, const std::filesystem::path& folder) {
    const auto source = sourceOf(spec);
    if (!source)
        return source.problems();
    const LoadContext context{spec, core::ParamReader((*source)->spec.params, spec.options), folder,
                              [](double) { return true; }};
    auto schema = (*source)->peek(context);
    if (!schema)
        return schema;
    if (core::Diagnostics problems = checkStages(spec, *schema); !problems.empty())
        return problems;
    return schema;
}

const std::vector<StageSpec>& sourceSpecs() {
    static const std::vector<StageSpec> kSpecs = specsOf(sources());
    return kSpecs;
}

const std::vector<StageSpec>& stepSpecs() {
    static const std::vector<StageSpec> kSpecs = specsOf(steps());
    return kSpecs;
}

const std::vector<StageSpec>& augmentationSpecs() {
    static const std::vector<StageSpec> kSpecs = specsOf(augmentationStages());
    return kSpecs;
}

} // namespace netwright::data
