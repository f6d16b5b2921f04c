#include "engine/layers/Builtin.h"
#include "engine/layers/Rules.h"
#include "engine/layers/attention/TransformerParts.h"

#include <algorithm>

namespace netwright::layers {
namespace {

Expansion expand(const core::ParamReader& params, const std::vector<std::string>& connected) {
    BodyBuilder body;
    const bool masked = std::ranges::find(connected, "mask") != connected.end();
    body.input("in");
    if (masked)
        body.input("mask");
    const std::string attended = addResidual(body, params, "attention", "in", [&](const std::string& source) {
        body.add("attention", "MultiHeadAttention", {{"heads", params.integer("heads")}, {"causal", params.boolean("causal")}}, source);
        if (masked)
            body.wire("mask", "attention", "mask");
        return std::string("attention");
    });
    body.output(addResidual(body, params, "feedforward", attended, [&](const std::string& source) {
        body.add("feedforward", "FeedForward", feedForwardParams(params), source);
        return std::string("feedforward");
    }), "out");
    return {body.take(), static_cast<int>(params.integer("layers"))};
}

} // namespace

LayerSpec transformerEncoderLayer() {
    LayerSpec spec;
    spec.type = spec.title = "TransformerEncoder";
    spec.category = Category::Attention;
    spec.stem = "encoder";
    spec.summary = "Blocks of self-attention and feed-forward, each with its shortcut and normalisation.";
    spec.help = "One block computes a = norm(x + attention(x)) and y = norm(a + feedforward(a)); several blocks follow each other. Every step "
                "gathers from all others what it needs, so the encoder suits texts and series of which everything is known; with causal "
                "attention it predicts the next token, as GPT does. Put Embedding and PositionalEncoding in front. Opens into its parts.";
    spec.keywords = {"attention", "bert", "gpt", "vision transformer", "block", "language model"};
    spec.inputs = {inPort("A sequence: steps × features."), {"mask", "Mask", "One number per step: 0 hides padding.", false, true}};
    spec.outputs = {outPort("The sequence after all blocks, in the same shape.")};
    spec.params = transformerParams();
    spec.params.push_back(core::booleanParam("causal", "Causal", false, "No step sees a later one. Needed to predict the next token."));
    spec.expand = expand;
    return spec;
}

} // namespace netwright::layers
