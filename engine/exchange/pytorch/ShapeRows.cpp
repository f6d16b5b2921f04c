#include "engine/exchange/pytorch/PyNode.h"

namespace netwright::exchange {

namespace {

void writeReshape(PyNode& node) {
    if (node.outShape().rank() == 1)
        return node.yield(node.in() + ".flatten(1)");
    std::string shape;
    for (const std::int64_t extent : node.outShape().extents())
        shape += ", " + std::to_string(extent);
    node.yield(node.in() + ".reshape(-1" + shape + ")");
}

void writePermute(PyNode& node) {
    std::vector<std::int64_t> order{0};
    for (const std::int64_t axis : node.params.integers("order"))
        order.push_back(axis + 1);
    node.yield(node.in() + ".permute" + pyTuple(order));
}

std::string narrowed(const PyNode& node, std::int64_t axis, std::int64_t begin, std::int64_t length) {
    return node.in() + ".narrow(" + std::to_string(axis) + ", " + std::to_string(begin) + ", " + std::to_string(length) + ")";
}

void writeSlice(PyNode& node) {
    const std::int64_t axis = pyAxis(node.params.integer("axis"), node.inShape());
    const int sampleAxis = static_cast<int>(axis) - 1;
    const std::int64_t begin = node.params.integer("begin");
    node.yield(narrowed(node, axis, begin < 0 ? begin + node.inShape()[sampleAxis] : begin, node.outShape()[sampleAxis]));
}

void writeSplit(PyNode& node) {
    const std::int64_t axis = pyAxis(node.params.integer("axis"), node.inShape());
    const int sampleAxis = static_cast<int>(axis) - 1;
    const std::string first = node.attribute();
    const std::string second = node.module.identifier(node.attribute() + "_rest");
    node.module.line(first + ", " + second + " = " + node.in() + ".split([" + std::to_string(node.outShape(0)[sampleAxis]) + ", " +
                     std::to_string(node.outShape(1)[sampleAxis]) + "], dim=" + std::to_string(axis) + ")");
    node.pass({first, second});
}

std::string list(const PyNode& node) {
    std::string text;
    for (std::size_t wire = 0; wire < node.wires("in"); ++wire)
        text += (wire > 0 ? ", " : "") + node.in("in", wire);
    return text;
}

void writeConcat(PyNode& node) {
    const std::int64_t axis = node.params.boolean("batch") ? 0 : pyAxis(node.params.integer("axis"), node.inShape());
    node.yield("torch.cat([" + list(node) + "], dim=" + std::to_string(axis) + ")");
}

void writeAdd(PyNode& node) {
    std::string sum = node.in();
    for (std::size_t wire = 1; wire < node.wires("in"); ++wire)
        sum += " + " + node.in("in", wire);
    node.yield(sum);
}

/// A list with one number per channel is a gate: it is spread over the image.
void writeMultiply(PyNode& node) {
    std::string product = node.in();
    for (std::size_t wire = 1; wire < node.wires("in"); ++wire)
        product += " * " + node.in("in", wire) + (node.inShape("in", wire) == node.inShape() ? "" : "[:, :, None, None]");
    node.yield(product);
}

/// A list becomes one number, which keeps its axis.
PyRow reduction(const char* layer, const char* method) {
    return {layer, [method](PyNode& node) {
                const std::string axis = std::to_string(pyAxis(node.params.integer("axis"), node.inShape()));
                node.yield(node.in() + "." + method + "(" + axis + (node.inShape().rank() == 1 ? ", keepdim=True)" : ")"));
            }};
}

void writeScale(PyNode& node) {
    node.yield(node.in() + " * " + pyNumber(node.params.real("factor")) + " + " + pyNumber(node.params.real("offset")));
}

} // namespace

void addShapeRows(std::vector<PyRow>& rows) {
    rows.push_back({"Flatten", writeReshape});
    rows.push_back({"Reshape", writeReshape});
    rows.push_back({"Permute", writePermute});
    rows.push_back({"Slice", writeSlice});
    rows.push_back({"Split", writeSplit});
    rows.push_back({"Concat", writeConcat});
    rows.push_back({"Add", writeAdd});
    rows.push_back({"Subtract", [](PyNode& node) { node.yield(node.in() + " - " + node.in("minus")); }});
    rows.push_back({"Multiply", writeMultiply});
    rows.push_back(reduction("Mean", "mean"));
    rows.push_back(reduction("Max", "amax"));
    rows.push_back(reduction("Sum", "sum"));
    rows.push_back({"Scale", writeScale});
    rows.push_back({"Reparameterize", [](PyNode& node) { node.pass({node.in("mean")}); }});
}

} // namespace netwright::exchange
