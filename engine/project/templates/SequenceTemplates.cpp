#include "engine/project/templates/BuiltinTemplates.h"
#include "engine/project/templates/Sketch.h"

#include <algorithm>

namespace netwright::project {
namespace {

using Id = Sketch::Id;

/// A sequence of numbers as it is, tokens through an embedding.
Id sequenceInput(Sketch& sketch, std::int64_t features) {
    if (sketch.field(core::FieldKind::Tokens) && !sketch.field(core::FieldKind::Sequence))
        return sketch.then(sketch.input(core::FieldKind::Tokens), "Embedding", {{"features", features}});
    return sketch.input(core::FieldKind::Sequence);
}

graph::Graph buildRecurrent(const std::string& layer, const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    const Id steps = sequenceInput(sketch, 64);
    const Id state = sketch.then(steps, layer, {{"units", std::int64_t{64}}});
    sketch.predict(sketch.then(state, "Dropout", {{"rate", 0.2}}));
    return sketch.finish();
}

graph::Graph buildTransformer(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    constexpr std::int64_t kFeatures = 64;
    Sketch sketch(registry, schema);
    Id x = sequenceInput(sketch, kFeatures);
    if (sketch.field(core::FieldKind::Sequence))
        x = sketch.then(x, "Dense", {{"outputs", kFeatures}}); // to a width that the heads can share
    x = sketch.then(x, "PositionalEncoding");
    x = sketch.then(x, "TransformerEncoder", {{"heads", std::int64_t{4}}, {"hidden", 4 * kFeatures}, {"layers", std::int64_t{2}}});
    x = sketch.then(x, "Mean", {{"axis", std::int64_t{0}}}); // over the steps
    sketch.predict(x);
    return sketch.finish();
}

graph::Graph buildLanguageModel(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    constexpr std::int64_t kFeatures = 128;
    Sketch sketch(registry, schema);
    const core::Field* tokens = sketch.field(core::FieldKind::Tokens);
    const std::int64_t vocabulary = tokens ? std::max<std::int64_t>(2, tokens->vocabulary) : 96;
    Id x = sketch.then(sketch.input(core::FieldKind::Tokens), "Embedding", {{"features", kFeatures}});
    x = sketch.then(x, "PositionalEncoding");
    x = sketch.then(x, "TransformerEncoder",
                    {{"heads", std::int64_t{4}}, {"hidden", 4 * kFeatures}, {"layers", std::int64_t{2}}, {"causal", true}});
    x = sketch.then(x, "Dense", {{"outputs", vocabulary}});
    const core::Field* next = sketch.lastField(core::FieldKind::Tokens);
    sketch.then(x, "Classification", next ? graph::ParamMap{{"target", next->name}} : graph::ParamMap{});
    return sketch.finish();
}

const std::vector<core::FieldKind> kSequences{core::FieldKind::Sequence, core::FieldKind::Tokens};

} // namespace

TemplateSpec lstmNetwork() {
    return {"lstm", "LSTM", "Reads a series or a text step by step and answers at the end; remembers over long spans.", kSequences,
            [](const auto& registry, const auto* schema) { return buildRecurrent("LSTM", registry, schema); }};
}

TemplateSpec gruNetwork() {
    return {"gru", "GRU", "As the LSTM with fewer weights: quicker, and often as good.", kSequences,
            [](const auto& registry, const auto* schema) { return buildRecurrent("GRU", registry, schema); }};
}

TemplateSpec transformerClassifier() {
    return {"transformer", "Transformer classifier", "Every step looks at every other one: for texts and series with far-reaching relations.",
            kSequences, buildTransformer};
}

TemplateSpec languageModel() {
    return {"language-model", "Language model", "Predicts the next character or word at every place of a text.",
            {core::FieldKind::Tokens}, buildLanguageModel};
}

} // namespace netwright::project
