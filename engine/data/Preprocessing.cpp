#include "engine/data/Preprocessing.h"

#include "engine/core/Text.h"
#include "engine/data/StepField.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright::data {
namespace {

/// The number that stands for a missing one of an element.
float fillFor(const RawField& field, std::int64_t element, std::span<const std::int64_t> trainingRows) {
    std::vector<float> present;
    for (const std::int64_t row : trainingRows)
        if (const float value = field.at(row, element); !std::isnan(value))
            present.push_back(value);
    if (present.empty() || *field.fill == FillRule::Zero)
        return 0.0F;
    const bool indicator = !field.indicators.empty() && field.indicators[static_cast<std::size_t>(element)];
    if (*field.fill == FillRule::Median && !indicator) {
        const auto middle = present.begin() + static_cast<std::ptrdiff_t>(present.size() / 2);
        std::ranges::nth_element(present, middle);
        const float upper = *middle;
        return present.size() % 2 == 1 ? upper : (upper + *std::max_element(present.begin(), middle)) / 2;
    }
    return static_cast<float>(std::accumulate(present.begin(), present.end(), 0.0) / static_cast<double>(present.size()));
}

Fill fitFill(const RawField& field, std::span<const std::int64_t> trainingRows) {
    Fill fill;
    for (std::int64_t element = 0; element < field.elements(); ++element)
        fill.value.push_back(fillFor(field, element, trainingRows));
    return fill;
}

/// Columns that a step names and the field does not have.
std::optional<core::Diagnostic> checkColumns(const DataSpec::Step& step, const core::Field& field, core::Location where) {
    const auto given = step.params.find("columns");
    if (given == step.params.end())
        return std::nullopt;
    where.parameter = "columns";
    for (const std::string& name : columnsIn(std::get<std::string>(given->second)))
        if (std::ranges::find(field.columns, name) == field.columns.end())
            return core::error("data.step-column", where, "The field “" + field.name + "” has no column “" + name + "”.",
                               field.columns.empty() ? "Leave the columns empty: this field has none with names."
                                                     : core::didYouMean(name, field.columns, "Choose one of its columns."));
    return std::nullopt;
}

const Step* findStep(const std::string& type) {
    const auto found = std::ranges::find(steps(), type, [](const Step& step) { return step.spec.type; });
    return found == steps().end() ? nullptr : &*found;
}

} // namespace

const std::vector<Step>& steps() {
    static const std::vector<Step> kSteps{scaleStep(), standardizeStep(), logStep(), clipStep()};
    return kSteps;
}

core::Diagnostics checkSteps(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema) {
    core::Diagnostics problems;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        core::Location where;
        where.path = "data.steps[" + std::to_string(i) + "]";
        const Step* step = findStep(wanted[i].type);
        if (!step) {
            std::vector<std::string> types;
            for (const Step& known : steps())
                types.push_back(known.spec.type);
            problems.push_back(core::error("data.unknown-step", where,
                                           "There is no preparation step “" + wanted[i].type + "”.",
                                           core::didYouMean(wanted[i].type, types, "Remove it.")));
            continue;
        }
        const core::Diagnostics wrong = core::checkParams(step->spec.params, wanted[i].params, where);
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        if (!wrong.empty())
            continue;
        auto problem = checkStepField(wanted[i], schema, where);
        if (!problem)
            problem = checkColumns(wanted[i], schema.fields[*stepField(wanted[i], schema)], where);
        if (problem)
            problems.push_back(std::move(*problem));
    }
    return problems;
}

std::vector<std::string> columnsIn(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string_view name = list.substr(0, end);
        while (!name.empty() && name.front() == ' ')
            name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ')
            name.remove_suffix(1);
        if (!name.empty())
            names.emplace_back(name);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return names;
}

std::vector<Preparation> fitSteps(const std::vector<DataSpec::Step>& wanted, const RawData& data,
                                  std::span<const std::int64_t> trainingRows) {
    const core::DataSchema schema = data.schema();
    std::vector<Preparation> preparations;
    for (const RawField& field : data.fields)
        preparations.push_back(field.numbers && field.fill ? Preparation{fitFill(field, trainingRows)} : Preparation{});
    for (const DataSpec::Step& step : wanted) {
        const std::size_t place = *stepField(step, schema);
        const Step& declared = *findStep(step.type);
        const core::ParamReader params(declared.spec.params, step.params);
        declared.fit({data.fields[place], trainingRows, params}, preparations[place]);
    }
    return preparations;
}

} // namespace netwright::data
