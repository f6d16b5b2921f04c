#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

std::vector<std::string> namesOf(const std::vector<OnnxValue>& values) {
    std::vector<std::string> names;
    for (const OnnxValue& value : values)
        names.push_back(value.name);
    return names;
}

std::int64_t axisOf(const OnnxNode& node) { return onnxAxis(node.params.integer("axis"), node.inShape()); }

/// Flatten, Reshape: the values keep their order.
void writeReshape(OnnxNode& node) { node.yield(node.reshape(node.in(), node.outShape())); }

void writePermute(OnnxNode& node) {
    Integers order{0};
    for (const std::int64_t axis : node.params.integers("order"))
        order.push_back(axis + 1);
    node.yield(node.emit("Transpose", {node.in()}, {{"perm", order}}));
}

std::string slice(OnnxNode& node, const Integers& begins, const Integers& ends, const Integers& axes) {
    return node.emit("Slice", {node.in(), node.integers("begins", begins), node.integers("ends", ends), node.integers("axes", axes)});
}

void writeSlice(OnnxNode& node) {
    const std::int64_t axis = axisOf(node);
    const std::int64_t extent = node.inShape()[static_cast<int>(axis) - 1];
    const std::int64_t wanted = node.params.integer("begin");
    const std::int64_t begin = wanted < 0 ? wanted + extent : wanted;
    node.yield(slice(node, {begin}, {begin + node.outShape()[static_cast<int>(axis) - 1]}, {axis}));
}

void writeSplit(OnnxNode& node) {
    const std::int64_t axis = axisOf(node);
    const int sampleAxis = static_cast<int>(axis) - 1;
    const std::string sizes = node.integers("sizes", {node.outShape(0)[sampleAxis], node.outShape(1)[sampleAxis]});
    node.yieldMany(node.emitMany("Split", {node.in(), sizes}, {{"axis", axis}}, 2));
}

void writeConcat(OnnxNode& node) {
    const std::int64_t axis = node.params.boolean("batch") ? 0 : axisOf(node);
    node.yield(node.emit("Concat", namesOf(node.inputs("in")), {{"axis", axis}}));
}

void writeCrop(OnnxNode& node) {
    const Integers border = node.params.integers("amounts"); // top, left, bottom, right
    node.yield(slice(node, {border[0], border[1]}, {node.inShape()[1] - border[2], node.inShape()[2] - border[3]}, {2, 3}));
}

void writePad(OnnxNode& node) {
    const Integers border = node.params.integers("amounts");
    const std::string amounts = node.integers("amounts", {0, 0, border[0], border[1], 0, 0, border[2], border[3]});
    node.yield(node.emit("Pad", {node.in(), amounts, node.number("value", node.params.real("value"))}));
}

void writeUpsample(OnnxNode& node) {
    const Integers factor = node.params.integers("factor");
    const std::string scales = node.constant("scales", {4}, {1, 1, static_cast<float>(factor[0]), static_cast<float>(factor[1])});
    const OnnxAttributes attributes =
        node.params.text("algorithm") == "nearest"
            ? OnnxAttributes{{"mode", std::string("nearest")},
                             {"coordinate_transformation_mode", std::string("asymmetric")},
                             {"nearest_mode", std::string("floor")}}
            : OnnxAttributes{{"mode", std::string("linear")}, {"coordinate_transformation_mode", std::string("half_pixel")}};
    node.yield(node.emit("Resize", {node.in(), "", scales}, attributes));
}

void writeAdd(OnnxNode& node) { node.yield(node.emit("Sum", namesOf(node.inputs("in")))); }

void writeSubtract(OnnxNode& node) { node.yield(node.emit("Sub", {node.in(), node.inputs("minus").front().name})); }

/// A list with one number per channel is a gate: it is spread over the image.
void writeMultiply(OnnxNode& node) {
    std::string product = node.in();
    for (std::size_t i = 1; i < node.inputs("in").size(); ++i) {
        const OnnxValue& factor = node.inputs("in")[i];
        const bool same = factor.type.shape == node.inShape();
        product = node.emit("Mul", {product, same ? factor.name : node.reshape(factor.name, {factor.type.shape[0], 1, 1})});
    }
    node.yield(product);
}

void writeScale(OnnxNode& node) {
    const std::string scaled = node.emit("Mul", {node.in(), node.number("factor", node.params.real("factor"))});
    node.yield(node.emit("Add", {scaled, node.number("offset", node.params.real("offset"))}));
}

/// Mean, Max, Sum: a list becomes one number, which keeps its axis.
OnnxRow reduction(const char* layer, const char* operation, bool axesAsInput) {
    return {layer, [=](OnnxNode& node) {
                const Integers axes{axisOf(node)};
                OnnxAttributes attributes{{"keepdims", std::int64_t{node.inShape().rank() == 1}}};
                if (axesAsInput)
                    return node.yield(node.emit(operation, {node.in(), node.integers("axes", axes)}, attributes));
                attributes.emplace_back("axes", axes);
                node.yield(node.emit(operation, {node.in()}, attributes));
            }};
}

} // namespace

std::int64_t onnxAxis(std::int64_t axis, const core::Shape& sampleShape) {
    return (axis < 0 ? axis + sampleShape.rank() : axis) + 1;
}

void addShapeRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Flatten", writeReshape});
    rows.push_back({"Reshape", writeReshape});
    rows.push_back({"Permute", writePermute});
    rows.push_back({"Slice", writeSlice});
    rows.push_back({"Split", writeSplit});
    rows.push_back({"Concat", writeConcat});
    rows.push_back({"Pad", writePad});
    rows.push_back({"Crop", writeCrop});
    rows.push_back({"Upsample", writeUpsample});
    rows.push_back({"Add", writeAdd});
    rows.push_back({"Subtract", writeSubtract});
    rows.push_back({"Multiply", writeMultiply});
    rows.push_back(reduction("Mean", "ReduceMean", false));
    rows.push_back(reduction("Max", "ReduceMax", false));
    rows.push_back(reduction("Sum", "ReduceSum", true));
    rows.push_back({"Scale", writeScale});
    rows.push_back(trainingOnlyRow("StopGradient"));
    rows.push_back({"Reparameterize", [](OnnxNode& node) { node.yield(node.inputs("mean").front().name); }});
    rows.push_back(trainingOnlyRow("Reroute"));
}

} // namespace netwright::exchange
