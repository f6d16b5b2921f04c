#include "engine/data/NumpyArray.h"
#include "engine/data/Source.h"

#include <algorithm>

/// Two arrays saved with numpy.save(): inputs and targets.
namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

core::Field inputField(const NumpyArray& array) {
    const core::Shape sample = array.shape.withoutBatch();
    if (sample.rank() <= 1)
        return {"features", core::FieldKind::Features, {sample.elements()}, {}, 0, {}};
    if (sample.rank() == 2)
        return {"sequence", core::FieldKind::Sequence, sample, {}, 0, {}};
    return {"image", core::FieldKind::Image, sample, {}, 0, {}};
}

bool holdsClasses(const NumpyArray& array) {
    return array.type[0] != 'f' && array.shape.elements() == array.shape[0];
}

Result<core::Field> targetField(const NumpyArray& array, const std::string& file) {
    if (!holdsClasses(array))
        return core::Field{"target", core::FieldKind::Number, {array.shape.withoutBatch().elements()}, {}, 0, {}};
    constexpr float kMostClasses = 10'000;
    const auto [low, high] = std::ranges::minmax(array.values);
    if (low < 0 || high >= kMostClasses)
        return error("numpy.classes", inFile(file),
                     "Whole numbers as targets are class numbers, which must be from 0 to 9,999.",
                     "To predict numbers, save the targets as float32.");
    core::Field field{"label", core::FieldKind::Category, {}, {}, 0, {}};
    for (int i = 0; i <= static_cast<int>(high); ++i)
        field.classes.push_back(std::to_string(i));
    return field;
}

struct Arrays {
    NumpyArray inputs;
    NumpyArray targets;
    core::DataSchema schema;
};

/// Targets are read even for peeking: the number of classes stands nowhere else.
Result<Arrays> readArrays(const LoadContext& context, bool withInputs) {
    auto inputs = readNumpyArray(context.path("inputs"), withInputs);
    auto targets = readNumpyArray(context.path("targets"), true);
    core::Diagnostics problems;
    if (!inputs)
        problems = inputs.problems();
    if (!targets)
        problems.insert(problems.end(), targets.problems().begin(), targets.problems().end());
    if (!problems.empty())
        return problems;
    const std::string file = context.path("targets").string();
    if (inputs->shape[0] != targets->shape[0])
        return error("numpy.length-mismatch", inFile(file),
                     "There are " + grouped(inputs->shape[0]) + " inputs but " + grouped(targets->shape[0]) +
                         " targets.",
                     "Choose the targets that belong to these inputs.");
    if (inputs->shape.rank() > 4)
        return error("numpy.format", inFile(context.path("inputs").string()),
                     "Samples of the shape " + inputs->shape.withoutBatch().toString() + " have too many axes.",
                     "Tables have 2 axes, sequences 3, images 4: samples, channels, height, width.");
    auto target = targetField(*targets, file);
    if (!target)
        return target.problems();
    core::DataSchema schema{{inputField(*inputs), *std::move(target)}};
    return Arrays{*std::move(inputs), *std::move(targets), std::move(schema)};
}

RawField rawField(core::Field field, std::vector<float> values) {
    RawField raw;
    raw.field = std::move(field);
    raw.stride = raw.elements();
    raw.numbers = std::make_shared<std::vector<float>>(std::move(values));
    return raw;
}

Result<RawData> load(const LoadContext& context) {
    auto arrays = readArrays(context, true);
    if (!arrays)
        return arrays.problems();
    RawData data;
    data.samples = arrays->inputs.shape[0];
    data.fields.push_back(rawField(arrays->schema.fields[0], std::move(arrays->inputs.values)));
    data.fields.push_back(rawField(arrays->schema.fields[1], std::move(arrays->targets.values)));
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    auto arrays = readArrays(context, false);
    if (!arrays)
        return arrays.problems();
    return arrays->schema;
}

} // namespace

Source numpySource() {
    StageSpec spec;
    spec.type = "numpy";
    spec.title = "NumPy arrays";
    spec.help = "Two arrays saved with numpy.save(): the inputs, one sample per entry of the first axis (tables have 2 "
                "axes, sequences "
                "3, images 4: samples, channels, height, width), and the targets (whole numbers are classes, others "
                "are numbers "
                "to predict).";
    spec.params = {core::fileParam("inputs", "Inputs", "File (.npy) with the inputs."),
                   core::fileParam("targets", "Targets", "File (.npy) with one target for each input.")};
    return {std::move(spec), {"inputs", "targets"}, load, peek};
}

} // namespace netwright::data
