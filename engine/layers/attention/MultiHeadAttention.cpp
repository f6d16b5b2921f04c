#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

#include <cmath>

namespace netwright::layers {
namespace {

using operators::kNoValue;
using operators::ValueId;

std::optional<core::Diagnostic> checkMask(const InferContext& context, std::int64_t keys) {
    if (!context.has("mask"))
        return std::nullopt;
    const TensorType& mask = context.input("mask");
    if (!mask.tokens && mask.shape.rank() == 1 && mask.shape[0] == keys)
        return std::nullopt;
    return shapeError("shape.mask", "The mask needs one number per step that is attended to, " + std::to_string(keys) + ", but gets " + describe(mask) + ".",
                      "Connect PaddingMask of the same tokens.", "mask");
}

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("MultiHeadAttention", in, 2))
        return *problem;
    const std::int64_t heads = context.params.integer("heads");
    if (in.shape[1] % heads != 0)
        return paramError("param.heads", "heads",
                          "The " + std::to_string(in.shape[1]) + " features cannot be split evenly between " + std::to_string(heads) + " heads.",
                          "Choose a number of heads that divides " + std::to_string(in.shape[1]) + ".");
    std::int64_t keys = in.shape[0];
    if (context.has("context")) {
        const TensorType& other = context.input("context");
        if (auto problem = needsRank("MultiHeadAttention", other, 2, "context"))
            return *problem;
        if (auto problem = needsSameViews("MultiHeadAttention", {in, other}, "context"))
            return *problem;
        keys = other.shape[0];
    }
    if (auto problem = checkMask(context, keys))
        return *problem;
    return yields(in);
}

/// One projection; "query" becomes the parameters query_weight and query_bias. The keys get no bias: it would add the same
/// to every score of a query, which the softmax takes away again.
ValueId project(LowerContext& context, const std::string& name, ValueId src, std::int64_t features, Initialiser initialiser) {
    core::Shape shape = context.shape(src);
    const auto weight = context.parameter(name + "_weight", {features, shape[-1]}, initialiser, {true, true});
    const auto bias = context.params().boolean("bias") && name != "key" ? context.parameter(name + "_bias", {features}, {}, {true, false}) : kNoValue;
    shape.set(-1, features);
    return context.emit("dense", {}, {src, weight, bias}, shape);
}

/// First weights as in PyTorch: Xavier over the three stacked projections, U(±1/√F) for the last one, zero biases.
void lower(LowerContext& context) {
    const ValueId src = context.input("in");
    const ValueId other = context.has("context") ? context.input("context") : src;
    const core::Shape shape = context.shape(src);
    const std::int64_t features = shape[2];
    const std::int64_t heads = context.params().integer("heads");
    const double size = static_cast<double>(features);
    const Initialiser xavier{Initialiser::Kind::Uniform, std::sqrt(6 / (4 * size))};
    std::vector<ValueId> inputs{project(context, "query", src, features, xavier), project(context, "key", other, features, xavier),
                                project(context, "value", other, features, xavier)};
    if (context.has("mask"))
        inputs.push_back(context.input("mask"));
    const core::Shape probabilities{shape[0], heads, shape[1], context.shape(other)[1]};
    const ValueId mixed = context.emitMany("attention", {{"heads", heads}, {"causal", context.params().boolean("causal")}}, std::move(inputs),
                                           {shape, probabilities}).front();
    context.output("out", project(context, "out", mixed, features, {Initialiser::Kind::Uniform, 1 / std::sqrt(size)}));
}

} // namespace

LayerSpec multiHeadAttentionLayer() {
    LayerSpec spec;
    spec.type = spec.title = "MultiHeadAttention";
    spec.category = Category::Attention;
    spec.stem = "attention";
    spec.summary = "Every step looks at all steps and takes from each what it needs.";
    spec.help = "From the steps come queries, keys and values, three learned projections; every query takes the mean of the values, weighted by how "
                "well it fits their keys: softmax(Q · Kᵀ / √d) · V, in several heads side by side, whose results are projected once more. Without a "
                "context the sequence attends to itself; with one it attends to the context, as a decoder does to its encoder. The heart of transformers.";
    spec.keywords = {"self-attention", "cross-attention", "transformer", "heads", "query", "key", "value", "causal"};
    spec.inputs = {inPort("A sequence: steps × features. Its steps ask."),
                   {"context", "Context", "Another sequence to attend to. Unconnected: the sequence itself.", false, true},
                   {"mask", "Mask", "One number per step that is attended to: 0 hides it.", false, true}};
    spec.outputs = {outPort("For each step what it gathered, in the same shape as the input.")};
    spec.params = {core::integerParam("heads", "Heads", 4, 1, 256, "How many attentions work side by side, each on its share of the features."),
                   core::booleanParam("causal", "Causal", false, "No step sees a later one. Needed to predict the next token."),
                   core::booleanParam("bias", "Bias", true, "Adds learned constants to the projections; those of the keys need none, for it would have no effect."),
                   core::realParam("l1", "L1 penalty", 0, 0, 1000, "Adds this factor times the sum of the absolute weights to the loss."),
                   core::realParam("l2", "L2 penalty", 0, 0, 1000, "Adds half this factor times the sum of the squared weights to the loss.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
