#include "engine/exchange/pytorch/PyNode.h"

namespace netwright::exchange {

namespace {

void writeEmbedding(PyNode& node) {
    const core::Shape& weight = node.parameter("weight").shape;
    const std::string layer = node.member("nn.Embedding(" + std::to_string(weight[0]) + ", " + std::to_string(weight[1]) + ")");
    node.yield(layer + "(" + node.in() + ".long())");
}

std::vector<PyState> recurrentState(const PyNode& node) {
    std::vector<PyState> state;
    for (std::int64_t layer = 0; layer < node.params.integer("layers"); ++layer)
        for (const char* direction : {"", "_reverse"})
            for (const char* name : {"weight_ih", "weight_hh", "bias_ih", "bias_hh"}) {
                const std::string key = std::string(name) + "_l" + std::to_string(layer) + direction;
                state.push_back({key, key, {}});
            }
    return state;
}

void writeRecurrent(PyNode& node) {
    if (node.has("mask"))
        return node.refuse("PyTorch's recurrent layers take no mask.");
    const std::int64_t units = node.params.integer("units");
    const bool both = node.params.boolean("bidirectional");
    std::string arguments = std::to_string(node.inShape()[1]) + ", " + std::to_string(units) + ", num_layers=" + std::to_string(node.params.integer("layers")) +
                            ", batch_first=True, bidirectional=" + pyBool(both) + ", bias=" + pyBool(node.hasParameter("bias_ih_l0"));
    if (node.params.integer("layers") > 1)
        arguments += ", dropout=" + pyNumber(node.params.real("dropout"));
    if (node.type() == "RNN")
        arguments += ", nonlinearity=" + pyText(node.params.text("activation"));
    const std::string states = node.member("nn." + node.type() + "(" + arguments + ")", recurrentState(node)) + "(" + node.in() + ")[0]";
    if (node.params.text("output") != "last")
        return node.yield(states);
    node.module.helper("last_states");
    node.yield("last_states(" + states + ", " + std::to_string(units) + ", " + pyBool(both) + ")");
}

void writeAttention(PyNode& node) {
    node.module.helper("MultiHeadAttention");
    const char* other = node.has("context") ? "context" : "in";
    std::vector<PyState> state;
    for (const char* part : {"query", "key", "value", "out"})
        for (const char* kind : {"weight", "bias"})
            state.push_back({std::string(part) + "_" + kind, std::string(part) + "." + kind, {}});
    const std::string layer = node.member("MultiHeadAttention(" + std::to_string(node.inShape()[1]) + ", " + std::to_string(node.inShape(other)[1]) + ", heads=" +
                                              std::to_string(node.params.integer("heads")) + ", causal=" + pyBool(node.params.boolean("causal")) + ", bias=" +
                                              pyBool(node.hasParameter("query_bias")) + ", key_bias=" + pyBool(node.hasParameter("key_bias")) + ")",
                                          state);
    node.yield(layer + "(" + node.in() + (node.has("context") ? ", context=" + node.in("context") : "") + (node.has("mask") ? ", mask=" + node.in("mask") : "") + ")");
}

void writeFeedForward(PyNode& node) {
    node.module.helper("FeedForward");
    const std::string layer = node.member("FeedForward(" + std::to_string(node.inShape()[-1]) + ", " + std::to_string(node.parameter("linear1_weight").shape[0]) +
                                              ", lambda x: " + pyActivation(node.params.text("activation"), "x") + ")",
                                          {{"linear1_weight", "linear1.weight", {}}, {"linear1_bias", "linear1.bias", {}},
                                           {"linear2_weight", "linear2.weight", {}}, {"linear2_bias", "linear2.bias", {}}});
    node.yield(layer + "(" + node.in() + ")");
}

void writePositionalEncoding(PyNode& node) {
    const std::string shape = std::to_string(node.inShape()[0]) + ", " + std::to_string(node.inShape()[1]);
    if (node.params.text("kind") == "learned") {
        node.module.helper("PositionalEncoding");
        return node.yield(node.member("PositionalEncoding(" + shape + ")") + "(" + node.in() + ")");
    }
    node.module.helper("waves");
    node.module.member(node.attribute() + "_waves", "self.register_buffer(" + pyText(node.attribute() + "_waves") + ", waves(" + shape + "), persistent=False)");
    node.yield(node.in() + " + self." + node.attribute() + "_waves");
}

void writePaddingMask(PyNode& node) { node.yield("(" + node.in() + " != " + std::to_string(node.params.integer("padding")) + ").float()"); }

} // namespace

void addSequenceRows(std::vector<PyRow>& rows) {
    rows.push_back({"Embedding", writeEmbedding});
    for (const char* layer : {"RNN", "LSTM", "GRU"})
        rows.push_back({layer, writeRecurrent});
    rows.push_back({"MultiHeadAttention", writeAttention});
    rows.push_back({"FeedForward", writeFeedForward});
    rows.push_back({"PositionalEncoding", writePositionalEncoding});
    rows.push_back({"PaddingMask", writePaddingMask});
}

} // namespace netwright::exchange
