#include "engine/exchange/c/CNode.h"

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

/// Numbers behind an axis of a shape.
std::int64_t innerOf(const core::Shape& shape, int axis) { return shape.elements(axis + 1, shape.rank()); }

/// Flatten, Reshape: the numbers keep their order.
void passOn(CNode& node) { node.yield(node.in()); }

std::string intList(const Integers& numbers) {
    std::string text = "(const int[]){";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(numbers[i]);
    return text + "}";
}

void writePermute(CNode& node) {
    const core::Shape& in = node.inShape();
    const Integers sizes(in.extents().begin(), in.extents().end());
    node.program.call("permute", {node.in(), node.result(), in.elements(), in.rank(), intList(sizes), intList(node.params.integers("order"))});
}

/// A part of the first input along an axis, from `begin` on, as output `port`.
void takePart(CNode& node, std::size_t port, int axis, std::int64_t begin) {
    const core::Shape& in = node.inShape();
    const core::Shape& out = node.outShape(port);
    const std::int64_t inner = innerOf(in, axis);
    node.program.call("copy_part", {node.in(), node.result(port), in.elements(0, axis), out[axis] * inner, in[axis] * inner, begin * inner, out[axis] * inner, 0});
}

void writeSlice(CNode& node) {
    const int axis = cAxis(node.params.integer("axis"), node.inShape());
    const std::int64_t begin = node.params.integer("begin");
    takePart(node, 0, axis, begin < 0 ? begin + node.inShape()[axis] : begin);
}

void writeSplit(CNode& node) {
    const int axis = cAxis(node.params.integer("axis"), node.inShape());
    takePart(node, 0, axis, 0);
    takePart(node, 1, axis, node.outShape(0)[axis]);
}

void writeConcat(CNode& node) {
    if (node.params.boolean("batch"))
        return node.refuse("it joins several samples, and the C program sees one at a time.");
    const core::Shape& out = node.outShape();
    const int axis = cAxis(node.params.integer("axis"), node.inShape());
    const std::int64_t block = out[axis] * innerOf(out, axis);
    const CBuffer result = node.result();
    std::int64_t start = 0;
    for (std::size_t wire = 0; wire < node.wires("in"); ++wire) {
        const core::Shape& part = node.inShape("in", wire);
        const std::int64_t count = part[axis] * innerOf(part, axis);
        node.program.call("copy_part", {node.in("in", wire), result, out.elements(0, axis), count, count, 0, block, start});
        start += count;
    }
}

void writeAdd(CNode& node) {
    CBuffer sum = node.in();
    for (std::size_t wire = 1; wire < node.wires("in"); ++wire) {
        const CBuffer next = node.result();
        node.program.callInPlace("add", sum, next, {node.in("in", wire)});
        sum = next;
    }
    node.yield(sum);
}

void writeSubtract(CNode& node) { node.program.callInPlace("subtract", node.in(), node.result(), {node.in("minus")}); }

/// A list with one number per channel is a gate: it is spread over the image.
void writeMultiply(CNode& node) {
    CBuffer product = node.in();
    for (std::size_t wire = 1; wire < node.wires("in"); ++wire) {
        const CBuffer next = node.result();
        const core::Shape& factor = node.inShape("in", wire);
        if (factor == node.inShape())
            node.program.callInPlace("multiply", product, next, {node.in("in", wire)});
        else
            node.program.callInPlace("multiply_channels", product, next, {node.inShape().elements() / factor[0], node.in("in", wire)});
        product = next;
    }
    node.yield(product);
}

CRow reduction(const char* layer, const char* helper) {
    return {layer, [helper](CNode& node) {
                const core::Shape& in = node.inShape();
                const int axis = cAxis(node.params.integer("axis"), in);
                node.program.call(helper, {node.in(), node.result(), in.elements(0, axis), in[axis], innerOf(in, axis)});
            }};
}

void writeScale(CNode& node) {
    node.program.callInPlace("scale_all", node.in(), node.result(), {cNumber(node.params.real("factor")), cNumber(node.params.real("offset"))});
}

} // namespace

void addShapeRows(std::vector<CRow>& rows) {
    rows.push_back({"Flatten", passOn});
    rows.push_back({"Reshape", passOn});
    rows.push_back({"Permute", writePermute});
    rows.push_back({"Slice", writeSlice});
    rows.push_back({"Split", writeSplit});
    rows.push_back({"Concat", writeConcat});
    rows.push_back({"Add", writeAdd});
    rows.push_back({"Subtract", writeSubtract});
    rows.push_back({"Multiply", writeMultiply});
    rows.push_back(reduction("Mean", "mean_axis"));
    rows.push_back(reduction("Max", "max_axis"));
    rows.push_back(reduction("Sum", "sum_axis"));
    rows.push_back({"Scale", writeScale});
    rows.push_back({"Reparameterize", [](CNode& node) { node.yield(node.in("mean")); }});
}

} // namespace netwright::exchange
