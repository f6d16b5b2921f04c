#include "engine/data/StepField.h"

#include "engine/core/Text.h"

namespace netwright::data {
namespace {

std::string nameIn(const DataSpec::Step& step) {
    const auto given = step.params.find("field");
    return given == step.params.end() ? std::string() : std::get<std::string>(given->second);
}

bool isInput(const core::Field& field) {
    return field.kind != core::FieldKind::Category && field.kind != core::FieldKind::Number;
}

} // namespace

std::optional<std::size_t> stepField(const DataSpec::Step& step, const core::DataSchema& schema) {
    const std::string name = nameIn(step);
    for (std::size_t i = 0; i < schema.fields.size(); ++i)
        if (name.empty() ? isInput(schema.fields[i]) : schema.fields[i].name == name)
            return i;
    return std::nullopt;
}

std::optional<core::Diagnostic> checkStepField(const DataSpec::Step& step, const core::DataSchema& schema,
                                               const core::Location& where) {
    const auto place = stepField(step, schema);
    if (!place) {
        std::vector<std::string> names;
        for (const core::Field& field : schema.fields)
            names.push_back(field.name);
        const std::string name = nameIn(step);
        return core::error("data.step-field", where, "The data have no field “" + name + "” to prepare.",
                           core::didYouMean(name, names, "Choose one of the fields of the data."));
    }
    const core::Field& field = schema.fields[*place];
    if (field.kind == core::FieldKind::Category || field.kind == core::FieldKind::Tokens)
        return core::error("data.step-field", where,
                           "The field “" + field.name + "” holds classes or tokens, which have no size.",
                           "Choose a field with numbers.");
    return std::nullopt;
}

} // namespace netwright::data
