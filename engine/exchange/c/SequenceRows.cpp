#include "engine/exchange/c/CNode.h"

#include <cmath>

namespace netwright::exchange {

namespace {

void writeEmbedding(CNode& node) {
    const core::Shape& weight = node.parameter("weight").shape;
    node.program.call("embedding", {node.in(), node.result(), node.inShape()[0], weight[1], weight[0], node.weight("weight")});
}

/// One direction of one layer; all states go into `target`, whose steps are `width` numbers long, from `start` on.
void runCell(CNode& node, CBuffer source, std::int64_t features, CBuffer target, std::int64_t width, std::int64_t start, const std::string& suffix,
             bool reverse) {
    const std::int64_t steps = node.inShape()[0];
    const std::int64_t units = node.params.integer("units");
    const std::int64_t gates = node.type() == "LSTM" ? 4 : node.type() == "GRU" ? 3 : 1;
    const CBuffer work = node.scratch((2 * gates + 2) * units);
    const CBuffer states = node.scratch(steps * units);
    const CArgument mask = node.has("mask") ? CArgument(node.in("mask")) : CArgument("NULL");
    const std::string w = node.weight("weight_ih" + suffix);
    const std::string u = node.weight("weight_hh" + suffix);
    const std::string b = node.weight("bias_ih" + suffix);
    const std::string c = node.weight("bias_hh" + suffix);
    if (node.type() == "RNN")
        node.program.call("rnn", {source, states, steps, features, units, reverse, units, mask, w, u, b, c, work, node.params.text("activation") == "relu"});
    else
        node.program.call(gates == 4 ? "lstm" : "gru", {source, states, steps, features, units, reverse, units, mask, w, u, b, c, work});
    node.program.call("copy_part", {states, target, steps, units, units, 0, width, start});
}

/// Layer by layer and direction by direction; at the end all states, or the last of each direction.
void writeRecurrent(CNode& node) {
    const std::int64_t steps = node.inShape()[0];
    const std::int64_t units = node.params.integer("units");
    const bool both = node.params.boolean("bidirectional");
    const std::int64_t width = both ? 2 * units : units;
    CBuffer value = node.in();
    std::int64_t features = node.inShape()[1];
    for (std::int64_t layer = 0; layer < node.params.integer("layers"); ++layer) {
        const CBuffer states = node.scratch(steps * width);
        const std::string suffix = "_l" + std::to_string(layer);
        runCell(node, value, features, states, width, 0, suffix, false);
        if (both)
            runCell(node, value, features, states, width, units, suffix + "_reverse", true);
        value = states;
        features = width;
    }
    if (node.params.text("output") != "last")
        return node.yield(value);
    const CBuffer result = node.result();
    node.program.call("copy_part", {value, result, 1, units, width, (steps - 1) * width, width, 0});
    if (both)
        node.program.call("copy_part", {value, result, 1, units, width, units, width, units});
}

void writeAttention(CNode& node) {
    const char* other = node.has("context") ? "context" : "in";
    const std::int64_t queries = node.inShape()[0];
    const std::int64_t keys = node.inShape(other)[0];
    const std::int64_t features = node.inShape()[1];
    const auto project = [&](const char* port, std::int64_t steps, const std::string& name) {
        const CBuffer projected = node.scratch(steps * features);
        node.program.call("dense", {node.in(port), projected, steps, node.inShape(port)[1], features, node.weight(name + "_weight"), node.weight(name + "_bias")});
        return projected;
    };
    const CBuffer q = project("in", queries, "query");
    const CBuffer k = project(other, keys, "key");
    const CBuffer v = project(other, keys, "value");
    const CBuffer mixed = node.scratch(queries * features);
    const CArgument mask = node.has("mask") ? CArgument(node.in("mask")) : CArgument("NULL");
    node.program.call("attention", {q, k, v, mixed, queries, keys, features, node.params.integer("heads"), node.params.boolean("causal"), mask, node.scratch(keys)});
    node.program.call("dense", {mixed, node.result(), queries, features, features, node.weight("out_weight"), node.weight("out_bias")});
}

void writeFeedForward(CNode& node) {
    const core::Shape& in = node.inShape();
    const std::int64_t rows = in.elements() / in[-1];
    const std::int64_t hidden = node.parameter("linear1_weight").shape[0];
    const CBuffer wide = node.scratch(rows * hidden);
    node.program.call("dense", {node.in(), wide, rows, in[-1], hidden, node.weight("linear1_weight"), node.weight("linear1_bias")});
    cActivation(node, node.params.text("activation"), wide);
    node.program.call("dense", {wide, node.result(), rows, hidden, in[-1], node.weight("linear2_weight"), node.weight("linear2_bias")});
}

/// sin(t / 10000^(2i / F)) at feature 2i, cos of the same at 2i + 1 (Vaswani et al. 2017).
std::vector<float> waves(std::int64_t steps, std::int64_t features) {
    std::vector<float> table;
    for (std::int64_t step = 0; step < steps; ++step)
        for (std::int64_t feature = 0; feature < features; ++feature) {
            const double angle = static_cast<double>(step) / std::pow(10000.0, static_cast<double>(feature / 2 * 2) / static_cast<double>(features));
            table.push_back(static_cast<float>(feature % 2 == 0 ? std::sin(angle) : std::cos(angle)));
        }
    return table;
}

void writePositionalEncoding(CNode& node) {
    const core::Shape& in = node.inShape();
    const std::string positions = node.params.text("kind") == "learned" ? node.weight("weight") : node.constant("positions", waves(in[0], in[1]));
    node.program.callInPlace("add", node.in(), node.result(), {positions});
}

void writePaddingMask(CNode& node) {
    node.program.call("padding_mask", {node.in(), node.result(), node.inShape().elements(), cNumber(static_cast<double>(node.params.integer("padding")))});
}

} // namespace

void addSequenceRows(std::vector<CRow>& rows) {
    rows.push_back({"Embedding", writeEmbedding});
    for (const char* layer : {"RNN", "LSTM", "GRU"})
        rows.push_back({layer, writeRecurrent});
    rows.push_back({"MultiHeadAttention", writeAttention});
    rows.push_back({"FeedForward", writeFeedForward});
    rows.push_back({"PositionalEncoding", writePositionalEncoding});
    rows.push_back({"PaddingMask", writePaddingMask});
}

} // namespace netwright::exchange
