#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

/// An ONNX operator, and for each of its gates the gate of Netwright's (PyTorch's) order that goes there.
struct Cell {
    const char* operation;
    std::vector<std::size_t> gates;
};

Cell cellOf(const std::string& layer) {
    if (layer == "LSTM")
        return {"LSTM", {0, 3, 1, 2}}; // i f g o → i o f c
    if (layer == "GRU")
        return {"GRU", {1, 0, 2}}; // r z n → z r h
    return {"RNN", {0}};
}

/// The rows of the gates in ONNX's order.
std::vector<float> reordered(const std::vector<float>& data, const std::vector<std::size_t>& gates) {
    const std::size_t size = data.size() / gates.size();
    std::vector<float> result;
    result.reserve(data.size());
    for (const std::size_t gate : gates)
        result.insert(result.end(), data.begin() + static_cast<std::ptrdiff_t>(gate * size),
                      data.begin() + static_cast<std::ptrdiff_t>((gate + 1) * size));
    return result;
}

std::string weights(OnnxNode& node, const Cell& cell, const std::string& parameter, const std::string& name) {
    const core::NamedTensor& tensor = node.parameter(parameter);
    return node.derived(name, {1, tensor.shape[0], tensor.shape[1]}, reordered(tensor.data, cell.gates));
}

/// Both biases, one behind the other; empty without biases.
std::string biases(OnnxNode& node, const Cell& cell, const std::string& suffix) {
    if (!node.hasParameter("bias_ih" + suffix))
        return {};
    std::vector<float> both = reordered(node.parameter("bias_ih" + suffix).data, cell.gates);
    const std::vector<float> second = reordered(node.parameter("bias_hh" + suffix).data, cell.gates);
    both.insert(both.end(), second.begin(), second.end());
    return node.derived("B" + suffix, {1, static_cast<std::int64_t>(both.size())}, both);
}

OnnxAttributes attributesOf(OnnxNode& node, bool reverse) {
    OnnxAttributes attributes{{"hidden_size", node.params.integer("units")}};
    if (reverse)
        attributes.emplace_back("direction", std::string("reverse"));
    if (node.type() == "GRU")
        attributes.emplace_back("linear_before_reset", std::int64_t{1});
    if (node.type() == "RNN")
        attributes.emplace_back("activations", std::vector<std::string>{node.params.text("activation") == "relu" ? "Relu" : "Tanh"});
    return attributes;
}

/// What one direction of one layer yields.
struct States {
    std::string all;  ///< N×T×H
    std::string last; ///< N×H: after the whole sequence
};

/// Runs the cell over a sequence N×T×I.
States runCell(OnnxNode& node, const std::string& sequence, const std::string& suffix, bool reverse) {
    const Cell cell = cellOf(node.type());
    const std::string stepsFirst = node.emit("Transpose", {sequence}, {{"perm", Integers{1, 0, 2}}});
    const std::vector<std::string> results =
        node.emitMany(cell.operation,
                      {stepsFirst, weights(node, cell, "weight_ih" + suffix, "W" + suffix),
                       weights(node, cell, "weight_hh" + suffix, "R" + suffix), biases(node, cell, suffix)},
                      attributesOf(node, reverse), 2);
    const std::string oneDirection = node.emit("Squeeze", {results[0], node.integers("axis", {1})});
    return {node.emit("Transpose", {oneDirection}, {{"perm", Integers{1, 0, 2}}}),
            node.emit("Squeeze", {results[1], node.integers("axis", {0})})};
}

/// A step of a sequence N×T×H: N×H.
std::string stepAt(OnnxNode& node, const std::string& sequence, std::int64_t step) {
    const std::string one = node.emit("Slice", {sequence, node.integers("begin", {step}), node.integers("end", {step + 1}),
                                                node.integers("axis", {1})});
    return node.emit("Squeeze", {one, node.integers("axis", {1})});
}

/// The mask of a node: masked steps leave the state as it was. ONNX's operators only know sequences that end early, so
/// the real steps are moved to the front, in the order in which they are read; the state at any step is then the one
/// after as many real steps as were read up to there.
class Mask {
public:
    explicit Mask(OnnxNode& node) : m_node(node), m_steps(node.inShape()[0]) {
        const std::string zero = node.number("zero", 0);
        const std::string padding = node.emit("Equal", {node.inputs("mask").front().name, zero});
        m_real = node.emit("Cast", {node.emit("Not", {padding})}, {{"to", std::int64_t{onnx::TensorProto::FLOAT}}});
    }

    States run(const std::string& sequence, const std::string& suffix, bool reverse) {
        const std::string packed = gather(sequence, order(reverse));
        const std::string states = runCell(m_node, packed, suffix, false).all;
        const std::string amounts = m_node.integers("one_in_front", {0, 1, 0, 0, 0, 0}); // before the first real step: zero
        const std::string all = gather(m_node.emit("Pad", {states, amounts}), realStepsRead(reverse));
        return {all, stepAt(m_node, all, reverse ? 0 : m_steps - 1)};
    }

private:
    /// N×T: which step comes at which place. Sorted by a key that puts the real steps first.
    std::string order(bool reverse) {
        std::vector<float> places;
        for (std::int64_t step = 0; step < m_steps; ++step)
            places.push_back(static_cast<float>(reverse ? step : m_steps - 1 - step));
        const std::string first = m_node.emit("Mul", {m_real, m_node.number("steps", static_cast<double>(m_steps))});
        const std::string keys = m_node.emit("Add", {first, m_node.constant(reverse ? "places_reverse" : "places", {m_steps}, places)});
        return m_node.emitMany("TopK", {keys, m_node.integers("count", {m_steps})}, {{"axis", std::int64_t{1}}}, 2)[1];
    }

    /// N×T: how many real steps were read up to each step.
    std::string realStepsRead(bool reverse) {
        const std::string count = m_node.emit("CumSum", {m_real, m_node.integers("axis", {1})}, {{"reverse", std::int64_t{reverse}}});
        return m_node.emit("Cast", {count}, {{"to", std::int64_t{onnx::TensorProto::INT64}}});
    }

    /// Steps of N×S×F at the positions N×T: N×T×F.
    std::string gather(const std::string& sequence, const std::string& positions) {
        const std::string column = m_node.emit("Unsqueeze", {positions, m_node.integers("axis", {2})});
        const std::string features = m_node.emit("Shape", {sequence}, {{"start", std::int64_t{2}}});
        const std::string ones = m_node.integers("ones", {1, 1});
        const std::string wide = m_node.emit("Concat", {ones, features}, {{"axis", std::int64_t{0}}});
        return m_node.emit("GatherElements", {sequence, m_node.emit("Expand", {column, wide})}, {{"axis", std::int64_t{1}}});
    }

    OnnxNode& m_node;
    std::int64_t m_steps;
    std::string m_real; ///< N×T: 1 for real steps, 0 for padding
};

void writeRecurrent(OnnxNode& node) {
    const bool masked = node.has("mask");
    std::string value = node.in();
    for (std::int64_t layer = 0; layer < node.params.integer("layers"); ++layer) {
        const bool last = layer + 1 == node.params.integer("layers") && node.params.text("output") == "last";
        std::vector<std::string> parts;
        for (const bool reverse : {false, true}) {
            if (reverse && !node.params.boolean("bidirectional"))
                continue;
            const std::string suffix = "_l" + std::to_string(layer) + (reverse ? "_reverse" : "");
            const States states = masked ? Mask(node).run(value, suffix, reverse) : runCell(node, value, suffix, reverse);
            parts.push_back(last ? states.last : states.all);
        }
        value = parts.size() == 1 ? parts.front() : node.emit("Concat", parts, {{"axis", std::int64_t{-1}}});
    }
    node.yield(value);
}

} // namespace

void addRecurrentRows(std::vector<OnnxRow>& rows) {
    for (const char* layer : {"RNN", "LSTM", "GRU"})
        rows.push_back({layer, writeRecurrent});
}

} // namespace netwright::exchange
