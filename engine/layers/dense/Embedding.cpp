#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

std::int64_t vocabularyOf(const core::ParamReader& params, const TensorType& in) {
    return params.integer("vocabulary") > 0 ? params.integer("vocabulary") : in.vocabulary;
}

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (!in.tokens)
        return shapeError("shape.not-tokens", "Embedding needs tokens but gets " + describe(in) + ".",
                          "Connect a Tokens input, or use Dense for real numbers.");
    const std::int64_t vocabulary = vocabularyOf(context.params, in);
    if (vocabulary == 0)
        return paramError("param.vocabulary", "vocabulary", "The size of the vocabulary is not known from the data.",
                          "Set it to the number of different tokens.");
    if (vocabulary < in.vocabulary)
        return paramError("param.vocabulary", "vocabulary",
                          "The data has " + std::to_string(in.vocabulary) + " different tokens, but there are vectors for only " +
                              std::to_string(vocabulary) + ".",
                          "Set the vocabulary to " + std::to_string(in.vocabulary) + ", or to 0 for the size that the data has.");
    return yields({in.shape.append(context.params.integer("features")), false, in.views});
}

void lower(LowerContext& context) {
    const std::int64_t vocabulary = vocabularyOf(context.params(), context.inputType("in"));
    const std::int64_t features = context.params().integer("features");
    const auto weight = context.parameter("weight", {vocabulary, features}, {Initialiser::Kind::Normal, 1}, {true, true});
    context.output("out", context.emit("embedding", {}, {context.input("in"), weight}, context.outputShape("out")));
}

} // namespace

LayerSpec embeddingLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Embedding";
    spec.category = Category::Dense;
    spec.stem = "embedding";
    spec.summary = "Turns each token into a learned vector.";
    spec.help = "A table with one row of numbers for each token of the vocabulary: y[t] = W[token[t]]. The rows are learned, so that tokens "
                "that are used alike come to lie close together. Every network on text begins with it; recurrent layers, Conv1d or "
                "a transformer follow.";
    spec.keywords = {"tokens", "words", "lookup", "vocabulary", "text", "nlp", "table"};
    spec.inputs = {inPort("Tokens.")};
    spec.outputs = {outPort("One vector per token: steps × features.")};
    spec.params = {core::integerParam("features", "Features", 64, 1, 1 << 16, "Length of the vector of each token."),
                   core::integerParam("vocabulary", "Vocabulary", 0, 0, 1 << 24, "How many different tokens there are. 0: as many as the data has."),
                   core::realParam("l1", "L1 penalty", 0, 0, 1000, "Adds this factor times the sum of the absolute weights to the loss."),
                   core::realParam("l2", "L2 penalty", 0, 0, 1000, "Adds half this factor times the sum of the squared weights to the loss.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
