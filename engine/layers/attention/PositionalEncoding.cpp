#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("PositionalEncoding", in, 2))
        return *problem;
    return yields(in);
}

void lower(LowerContext& context) {
    const operators::ValueId src = context.input("in");
    const core::Shape shape = context.shape(src);
    if (context.params().text("kind") == "sinusoidal")
        return context.output("out", context.emit("positional", {}, {src}, shape));
    const auto weight = context.parameter("weight", {shape[1], shape[2]}, {Initialiser::Kind::Normal, 0.02}, {true, false});
    const auto repeated = context.emit("broadcast", {}, {weight}, shape);
    context.output("out", context.emit("add", {}, {src, repeated}, shape));
}

} // namespace

LayerSpec positionalEncodingLayer() {
    LayerSpec spec;
    spec.type = spec.title = "PositionalEncoding";
    spec.category = Category::Attention;
    spec.stem = "position";
    spec.summary = "Adds to each step a pattern that tells its place in the sequence.";
    spec.help = "Attention sees a sequence as a set, without order. This layer adds the order: y[t] = x[t] + p[t]. Sinusoidal: p[t, 2i] = sin(t / "
                "10000^(2i / F)) and p[t, 2i + 1] = cos of the same, as in “Attention is all you need”; works for any length. Learned: p is a table "
                "of weights, one row per step. Put it between Embedding and the first attention.";
    spec.keywords = {"position", "transformer", "order", "sinusoidal", "learned"};
    spec.inputs = {inPort("A sequence: steps × features.")};
    spec.outputs = {outPort("The sequence with its positions added.")};
    spec.params = {core::choiceParam("kind", "Kind", "sinusoidal", {{"sinusoidal", "Sinusoidal"}, {"learned", "Learned"}},
                                     "Fixed waves, or a table that is learned.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
