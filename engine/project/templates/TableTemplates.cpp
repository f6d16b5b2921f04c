#include "engine/project/templates/BuiltinTemplates.h"
#include "engine/project/templates/Sketch.h"

namespace netwright::project {
namespace {

graph::Graph buildPerceptron(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    const bool image = sketch.field(core::FieldKind::Image) && !sketch.field(core::FieldKind::Features);
    Sketch::Id x = sketch.input(image ? core::FieldKind::Image : core::FieldKind::Features);
    if (image)
        x = sketch.then(x, "Flatten");
    x = sketch.then(x, "Dense", {{"outputs", std::int64_t{64}}, {"activation", std::string("relu")}});
    x = sketch.then(x, "Dropout", {{"rate", 0.2}});
    x = sketch.then(x, "Dense", {{"outputs", std::int64_t{32}}, {"activation", std::string("relu")}});
    sketch.predict(x);
    return sketch.finish();
}

} // namespace

TemplateSpec multilayerPerceptron() {
    return {"mlp", "Multilayer perceptron", "Fully connected layers: the first thing to try on a table.",
            {core::FieldKind::Features, core::FieldKind::Image}, buildPerceptron};
}

} // namespace netwright::project
