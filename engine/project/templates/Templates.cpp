#include "engine/project/templates/BuiltinTemplates.h"

#include "engine/layers/CheckGraph.h"

#include <algorithm>

namespace netwright::project {

const std::vector<TemplateSpec>& templates() {
    static const std::vector<TemplateSpec> all{
        multilayerPerceptron(),  leNet(),         smallResNet(), uNet(),        lstmNetwork(),
        gruNetwork(),            transformerClassifier(), languageModel(), autoencoder(), variationalAutoencoder(),
        adversarialNetwork()};
    return all;
}

bool fits(const TemplateSpec& spec, const core::DataSchema& schema) {
    const bool starts = std::ranges::any_of(spec.inputs, [&schema](core::FieldKind kind) {
        return std::ranges::find(schema.fields, kind, &core::Field::kind) != schema.fields.end();
    });
    // It may still find nothing there to predict.
    const layers::LayerRegistry& registry = layers::builtinLayers();
    return starts && !core::hasErrors(layers::checkGraph(spec.build(registry, &schema), registry, &schema).problems);
}

} // namespace netwright::project
