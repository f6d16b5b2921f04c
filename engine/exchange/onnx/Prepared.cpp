#include "engine/exchange/onnx/OnnxRows.h"

#include <algorithm>

namespace netwright::exchange {

namespace {

bool allEqual(const std::vector<float>& numbers, float value) {
    return std::ranges::all_of(numbers, [value](float number) { return number == value; });
}

/// Applies one transform after the other to a value; `place` tells their constants apart.
class PreparationWriter {
public:
    PreparationWriter(OnnxNode& node, const core::Shape& sampleShape) : m_node(node), m_shape(sampleShape) {}

    std::string write(const std::string& value, const data::Transform& transform) {
        ++m_place;
        return std::visit([&](const auto& map) { return apply(value, map); }, transform);
    }

private:
    std::string constant(const char* what, const std::vector<float>& numbers) {
        const std::string name = m_place == 1 ? std::string(what) : what + std::to_string(m_place);
        return m_node.constant(name, numbers.size() == 1 ? core::Shape{} : m_shape, numbers);
    }

    std::string apply(const std::string& value, const data::Affine& map) {
        std::string result = value;
        if (!allEqual(map.scale, 1))
            result = m_node.emit("Mul", {result, constant("scale", map.scale)});
        if (!allEqual(map.offset, 0))
            result = m_node.emit("Add", {result, constant("offset", map.offset)});
        return result;
    }

    std::string apply(const std::string& value, const data::Fill& fill) {
        return m_node.emit("Where", {m_node.emit("IsNaN", {value}), constant("fill", fill.value), value});
    }

    std::string apply(const std::string& value, const data::Clip& clip) {
        const std::string raised = m_node.emit("Max", {value, constant("low", clip.low)});
        return m_node.emit("Min", {raised, constant("high", clip.high)});
    }

    std::string apply(const std::string& value, const data::Log& log) {
        const std::string raised = m_node.emit("Add", {m_node.emit("Abs", {value}), constant("one", {1})});
        return where(log.applies, signedLike(value, m_node.emit("Log", {raised})), value);
    }

    std::string apply(const std::string& value, const data::Exp& exp) {
        const std::string grown = m_node.emit("Exp", {m_node.emit("Abs", {value})});
        return where(exp.applies, signedLike(value, m_node.emit("Sub", {grown, constant("one", {1})})), value);
    }

    std::string signedLike(const std::string& value, const std::string& size) {
        return m_node.emit("Mul", {m_node.emit("Sign", {value}), size});
    }

    std::string where(const std::vector<float>& applies, const std::string& changed, const std::string& value) {
        if (allEqual(applies, 1))
            return changed;
        const std::string chosen = m_node.emit("Greater", {constant("applies", applies), constant("zero", {0})});
        return m_node.emit("Where", {chosen, changed, value});
    }

    OnnxNode& m_node;
    const core::Shape& m_shape;
    int m_place = 0;
};

} // namespace

std::string onnxPrepared(OnnxNode& node, const std::string& value, const data::Preparation& preparation,
                         const core::Shape& sampleShape) {
    PreparationWriter writer(node, sampleShape);
    std::string result = value;
    for (const data::Transform& transform : preparation)
        result = writer.write(result, transform);
    return result;
}

} // namespace netwright::exchange
