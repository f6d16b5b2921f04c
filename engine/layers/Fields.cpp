#include "engine/layers/Fields.h"

#include "engine/core/Text.h"

#include <algorithm>

namespace netwright::layers {
namespace {

std::string listOf(const std::vector<core::FieldKind>& kinds) {
    std::string text;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        text += (i == 0 ? "" : i + 1 == kinds.size() ? " or " : ", ") + std::string(core::nameOf(kinds[i]));
    return text;
}

std::string namesOf(const std::vector<const core::Field*>& fields) {
    std::string text;
    for (const core::Field* field : fields)
        text += (text.empty() ? "“" : ", “") + field->name + "”";
    return text;
}

} // namespace

const core::ParamSpec* fieldParamOf(const LayerSpec& spec) {
    const auto found = std::ranges::find(spec.params, core::ParamKind::Field, &core::ParamSpec::kind);
    return found == spec.params.end() ? nullptr : &*found;
}

core::Result<const core::Field*> boundField(const std::vector<core::FieldKind>& kinds, const std::string& parameter,
                                            const std::string& name, const core::DataSchema& schema) {
    const core::Location where = core::atNode("", "", parameter);
    const auto fits = [&](const core::Field& field) { return std::ranges::find(kinds, field.kind) != kinds.end(); };
    std::vector<const core::Field*> fitting;
    for (const core::Field& field : schema.fields)
        if (fits(field))
            fitting.push_back(&field);
    const std::string choose = fitting.empty() ? "Choose data that has one." : "Choose " + namesOf(fitting) + ".";

    if (!name.empty()) {
        const core::Field* field = schema.find(name);
        if (!field) {
            std::vector<std::string> known;
            for (const core::Field* candidate : fitting)
                known.push_back(candidate->name);
            return core::error("field.unknown", where, "The data has no field “" + name + "”.",
                               core::didYouMean(name, known, choose));
        }
        if (!fits(*field))
            return core::error("field.kind", where,
                               "The field “" + name + "” is of the kind " + core::nameOf(field->kind) + ", but a field of the kind " +
                                   listOf(kinds) + " is needed here.",
                               choose);
        return field;
    }
    std::vector<const core::Field*> preferred = fitting;
    std::erase_if(preferred, [&](const core::Field* field) { return field->kind != kinds.front(); });
    if (preferred.empty())
        return core::error("field.none", where,
                           "The data has no field of the kind " + std::string(core::nameOf(kinds.front())) + ".", choose);
    if (preferred.size() > 1)
        return core::error("field.ambiguous", where, "Several fields of the data fit here: " + namesOf(preferred) + ".",
                           "Choose one of them.");
    return preferred.front();
}

} // namespace netwright::layers
