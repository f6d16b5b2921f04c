#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void dropoutGradient(GradientContext& context) {
    context.setGradient("src", context.emit("dropout.backward", context.op().attributes, {context.diffOutput("dst")},
                                            context.shape("src")));
}

void identityGradient(GradientContext& context) {
    context.setGradient("src", context.diffOutput("dst"));
}

void embeddingGradient(GradientContext& context) {
    if (context.needsGradient("weight"))
        context.setGradient("weight", context.emit("embedding.backward", context.op().attributes,
                                                   {context.input("tokens"), context.diffOutput("dst")},
                                                   context.shape("weight")));
}

OperatorSchema random(OperatorSchema schema) {
    schema.drawsNumbers = true;
    return schema;
}

constexpr const char* kDropout = "rate: real, granularity: text?, index: int?, draw: int?";

} // namespace

std::vector<OperatorSchema> randomOperators() {
    return {
        with(random(declare("dropout", "src -> dst", kDropout, "Granularity: element, channel (whole N×C slices).")),
             dropoutGradient, perOutputElement(1)),
        with(declare("dropout.backward", "diff_dst -> diff_src", kDropout, "The mask is drawn again from the counter."),
             {}, perOutputElement(1)),
        with(random(declare("noise", "src -> dst", "deviation: real, draw: int?",
                            "Adds normal noise; the gradient passes.")),
             identityGradient, perOutputElement(1)),
        random(declare("random", "-> dst", "draw: int?", "Standard normal, drawn from (seed, node, step).")),
        with(declare("positional", "src N×T×F -> dst", {},
                     "Adds sin(t / 10000^(2i/F)) to feature 2i and cos of the same to 2i+1; the gradient passes."),
             identityGradient, perOutputElement(1)),
        declare("padding_mask", "tokens N×T -> dst N×T", "padding: int", "0 where the token is the padding, else 1."),
        with(declare("embedding", "tokens …, weight V×F -> dst …×F"), embeddingGradient, {}),
        with(declare("embedding.backward", "tokens, diff_dst -> diff_weight"), {}, perInputElement(1))};
}

} // namespace netwright::operators
