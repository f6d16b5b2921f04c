#include "engine/layers/Builtin.h"
#include "engine/layers/Rules.h"
#include "engine/layers/attention/TransformerParts.h"

#include <algorithm>

namespace netwright::layers {
namespace {

Expansion expand(const core::ParamReader& params, const std::vector<std::string>& connected) {
    BodyBuilder body;
    const auto has = [&](const char* port) { return std::ranges::find(connected, port) != connected.end(); };
    for (const char* port : {"in", "memory", "mask", "memory_mask"})
        if (has(port))
            body.input(port);
    const auto attention = [&](const std::string& id, bool causal, const std::string& source, const char* mask) {
        body.add(id, "MultiHeadAttention", {{"heads", params.integer("heads")}, {"causal", causal}}, source);
        if (has(mask))
            body.wire(mask, id, "mask");
        return id;
    };
    const std::string self = addResidual(body, params, "attention", "in", [&](const std::string& source) {
        return attention("attention", true, source, "mask");
    });
    const std::string cross = addResidual(body, params, "cross", self, [&](const std::string& source) {
        attention("cross", false, source, "memory_mask");
        body.wire("memory", "cross", "context");
        return std::string("cross");
    });
    body.output(addResidual(body, params, "feedforward", cross, [&](const std::string& source) {
        body.add("feedforward", "FeedForward", feedForwardParams(params), source);
        return std::string("feedforward");
    }), "out");
    return {body.take(), static_cast<int>(params.integer("layers"))};
}

} // namespace

LayerSpec transformerDecoderLayer() {
    LayerSpec spec;
    spec.type = spec.title = "TransformerDecoder";
    spec.category = Category::Attention;
    spec.stem = "decoder";
    spec.summary = "Blocks that attend to what was said so far and to the result of an encoder.";
    spec.help = "One block computes a = norm(x + attention(x)), which sees no later steps, b = norm(a + cross(a, memory)), which looks at the "
                "encoder's result, and y = norm(b + feedforward(b)); several blocks follow each other. For translation, captions and other tasks "
                "that turn one sequence into another. Opens into its parts.";
    spec.keywords = {"attention", "cross-attention", "translation", "seq2seq", "block", "generation"};
    spec.inputs = {inPort("The sequence that is written: steps × features."),
                   {"memory", "Memory", "The result of the encoder: steps × features.", false, false},
                   {"mask", "Mask", "One number per step of the input: 0 hides padding.", false, true},
                   {"memory_mask", "Memory mask", "One number per step of the memory: 0 hides padding.", false, true}};
    spec.outputs = {outPort("The sequence after all blocks, in the same shape.")};
    spec.params = transformerParams();
    spec.expand = expand;
    return spec;
}

} // namespace netwright::layers
