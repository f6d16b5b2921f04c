#include "engine/layers/input/DataInput.h"

#include "engine/layers/Fields.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec dataInputLayer(std::string type, std::vector<core::FieldKind> kinds) {
    LayerSpec spec;
    spec.title = type;
    spec.type = std::move(type);
    spec.category = Category::Input;
    spec.outputs = {outPort("The prepared sample, as it enters the network.")};
    spec.params = {core::fieldParam("field", "Field", "Which field of the data enters here. Empty: the only one that fits. Several inputs of one field "
                                    "are views of it: each is augmented in its own way.")};
    spec.fieldKinds = kinds;
    spec.infer = [kinds = std::move(kinds)](const InferContext& context) -> Inferred {
        if (!context.schema()) {
            core::Diagnostic note = paramError("input.no-data", "field", "No data is chosen yet, so the size of the input is not known.",
                                               "Choose data in the Data workspace.");
            note.severity = core::Severity::Note;
            return note;
        }
        const auto field = boundField(kinds, "field", context.params.text("field"), *context.schema());
        if (!field)
            return field.problems();
        const bool tokens = (*field)->kind == core::FieldKind::Tokens;
        return yields({(*field)->shape, tokens, 1, tokens ? (*field)->vocabulary : 0});
    };
    spec.lower = [](LowerContext& context) { context.output("out", context.dataInput()); };
    return spec;
}

} // namespace netwright::layers
