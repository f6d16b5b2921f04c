#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

std::vector<std::string> namesOf(const std::vector<OnnxValue>& values) {
    std::vector<std::string> names;
    for (const OnnxValue& value : values)
        names.push_back(value.name);
    return names;
}

/// Flatten, Reshape: the values keep their order.
void writeReshape(OnnxNode& node) { node.yield(node.reshape(node.in(), node.outShape())); }

void writeAdd(OnnxNode& node) { node.yield(node.emit("Sum", namesOf(node.inputs("in")))); }

void writeConcat(OnnxNode& node) {
    const std::int64_t axis =
        node.params.boolean("batch") ? 0 : onnxAxis(node.params.integer("axis"), node.inShape());
    node.yield(node.emit("Concat", namesOf(node.inputs("in")), {{"axis", axis}}));
}

} // namespace

std::int64_t onnxAxis(std::int64_t axis, const core::Shape& sampleShape) {
    return (axis < 0 ? axis + sampleShape.rank() : axis) + 1;
}

void addShapeRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Flatten", writeReshape});
    rows.push_back({"Reshape", writeReshape});
    rows.push_back({"Add", writeAdd});
    rows.push_back({"Concat", writeConcat});
    rows.push_back({"Reroute", [](OnnxNode& node) { node.yield(node.in()); }});
}

} // namespace netwright::exchange
