#include "engine/exchange/onnx/OnnxRows.h"

#include <cmath>

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

constexpr double kHidden = -1e30; ///< added to the score of what must not be seen: softmax makes it 0

/// N×T×F → N×heads×T×(F / heads).
std::string splitHeads(OnnxNode& node, const std::string& value, std::int64_t steps, std::int64_t features) {
    const std::int64_t heads = node.params.integer("heads");
    const std::string split = node.reshape(value, {steps, heads, features / heads});
    return node.emit("Transpose", {split}, {{"perm", Integers{0, 2, 1, 3}}});
}

/// 1 where a query may look at a key by the order of the steps, else 0.
std::vector<float> causalTable(std::int64_t queries, std::int64_t keys) {
    std::vector<float> table;
    for (std::int64_t query = 0; query < queries; ++query)
        for (std::int64_t key = 0; key < keys; ++key)
            table.push_back(key <= query ? 1.0F : 0.0F);
    return table;
}

/// 1 where a query may look at a key, 0 elsewhere, in a shape that broadcasts to N×heads×Q×K; empty: everywhere.
std::string allowed(OnnxNode& node, std::int64_t queries, std::int64_t keys) {
    std::string result;
    if (node.params.boolean("causal"))
        result = node.constant("causal", {queries, keys}, causalTable(queries, keys));
    if (!node.has("mask"))
        return result;
    const std::string padding = node.emit("Equal", {node.inputs("mask").front().name, node.number("zero", 0)});
    const std::string real = node.emit("Cast", {node.emit("Not", {padding})}, {{"to", std::int64_t{onnx::TensorProto::FLOAT}}});
    const std::string perKey = node.reshape(real, {1, 1, keys});
    return result.empty() ? perKey : node.emit("Mul", {perKey, result});
}

/// Softmax over the keys that may be seen; zeros where there is none.
std::string probabilities(OnnxNode& node, const std::string& scores, const std::string& visible) {
    const OnnxAttributes lastAxis{{"axis", std::int64_t{-1}}};
    if (visible.empty())
        return node.emit("Softmax", {scores}, lastAxis);
    const std::string hidden = node.emit("Sub", {node.number("one", 1), visible});
    const std::string penalty = node.emit("Mul", {hidden, node.number("hidden", kHidden)});
    const std::string soft = node.emit("Softmax", {node.emit("Add", {scores, penalty})}, lastAxis);
    return node.emit("Mul", {soft, visible});
}

void writeAttention(OnnxNode& node) {
    const OnnxValue& source = node.inputs("in").front();
    const OnnxValue& other = node.has("context") ? node.inputs("context").front() : source;
    const core::Shape& shape = source.type.shape;
    const std::int64_t keys = other.type.shape[0];
    const std::int64_t features = shape[1];
    const auto project = [&](const OnnxValue& value, const std::string& name) {
        const std::string projected = onnxLinear(node, value.name, value.type.shape, name + "_weight", name + "_bias");
        return splitHeads(node, projected, value.type.shape[0], features);
    };
    const std::string query = project(source, "query");
    const std::string key = node.emit("Transpose", {project(other, "key")}, {{"perm", Integers{0, 1, 3, 2}}});
    const std::string value = project(other, "value");

    const double scale = 1 / std::sqrt(static_cast<double>(features / node.params.integer("heads")));
    const std::string scores = node.emit("Mul", {node.emit("MatMul", {query, key}), node.number("scale", scale)});
    const std::string mixed = node.emit("MatMul", {probabilities(node, scores, allowed(node, shape[0], keys)), value});
    const std::string joined = node.reshape(node.emit("Transpose", {mixed}, {{"perm", Integers{0, 2, 1, 3}}}), shape);
    node.yield(onnxLinear(node, joined, shape, "out_weight", "out_bias"));
}

void writeFeedForward(OnnxNode& node) {
    const std::string wide = onnxLinear(node, node.in(), node.inShape(), "linear1_weight", "linear1_bias");
    const std::string bent = onnxActivation(node, node.params.text("activation"), wide);
    node.yield(onnxLinear(node, bent, node.inShape(), "linear2_weight", "linear2_bias"));
}

/// sin(t / 10000^(2i / F)) at feature 2i, cos of the same at 2i + 1 (Vaswani et al. 2017).
std::vector<float> waves(std::int64_t steps, std::int64_t features) {
    std::vector<float> table;
    for (std::int64_t step = 0; step < steps; ++step)
        for (std::int64_t feature = 0; feature < features; ++feature) {
            const double exponent = static_cast<double>(feature / 2 * 2) / static_cast<double>(features);
            const double angle = static_cast<double>(step) / std::pow(10000.0, exponent);
            table.push_back(static_cast<float>(feature % 2 == 0 ? std::sin(angle) : std::cos(angle)));
        }
    return table;
}

void writePositionalEncoding(OnnxNode& node) {
    const core::Shape& shape = node.inShape();
    const std::string positions = node.params.text("kind") == "learned"
                                      ? node.weight("weight")
                                      : node.constant("positions", shape, waves(shape[0], shape[1]));
    node.yield(node.emit("Add", {node.in(), positions}));
}

void writePaddingMask(OnnxNode& node) {
    const std::string padding = node.emit("Equal", {node.in(), node.integers("padding", {node.params.integer("padding")})});
    node.yield(node.emit("Cast", {node.emit("Not", {padding})}, {{"to", std::int64_t{onnx::TensorProto::FLOAT}}}));
}

} // namespace

void addAttentionRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"MultiHeadAttention", writeAttention});
    rows.push_back({"FeedForward", writeFeedForward});
    rows.push_back({"PositionalEncoding", writePositionalEncoding});
    rows.push_back({"PaddingMask", writePaddingMask});
}

} // namespace netwright::exchange
