#include "engine/project/templates/BuiltinTemplates.h"

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
    return std::ranges::any_of(spec.inputs, [&schema](core::FieldKind kind) {
        return std::ranges::find(schema.fields, kind, &core::Field::kind) != schema.fields.end();
    });
}

} // namespace netwright::project
