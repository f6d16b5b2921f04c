#include "engine/layers/output/OutputRules.h"

#include "engine/layers/Fields.h"

namespace netwright::layers {

core::ParamSpec targetParam(std::string help) { return core::fieldParam("target", "Target", std::move(help)); }

core::ParamSpec lossWeightParam() {
    return core::realParam("weight", "Loss weight", 1, 0, 1e6,
                           "Factor of this loss in the sum over all outputs. Matters only with several outputs.");
}

LayerSpec outputLayer(std::string type, std::vector<core::FieldKind> kinds) {
    LayerSpec spec;
    spec.title = type;
    spec.type = std::move(type);
    spec.category = Category::Output;
    spec.fieldKinds = std::move(kinds);
    return spec;
}

core::Result<const core::Field*> targetField(const std::vector<core::FieldKind>& kinds, const InferContext& context) {
    if (!context.schema())
        return static_cast<const core::Field*>(nullptr);
    return boundField(kinds, "target", context.params.text("target"), *context.schema());
}

std::optional<core::Diagnostic> needsOneView(const std::string& title, const TensorType& type) {
    if (type.views == 1)
        return std::nullopt;
    return shapeError("shape.views",
                      title + " compares one prediction per sample with the target, but " + std::to_string(type.views) +
                          " views of each sample arrive.",
                      "Attach it to a wire in front of the Concat along the batch.");
}

std::string howToGetOutputs(const InferContext& context, std::int64_t count) {
    const InferContext::Source source = context.source("in");
    if (source.type == "Dense")
        return "Set the outputs of " + source.name + " to " + std::to_string(count) + ".";
    return "Insert Dense with " + std::to_string(count) + " outputs in front.";
}

} // namespace netwright::layers
