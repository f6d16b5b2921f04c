#include "engine/exchange/pytorch/PyNode.h"

namespace netwright::exchange {

namespace {

/// A name as part of a docstring: nothing in it is an escape or the end.
std::string docText(const std::string& name) {
    std::string text;
    for (const char letter : name) {
        if (letter == '\\' || letter == '"')
            text += '\\';
        text += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return text;
}

std::string helpFor(const core::Field& field) {
    const std::string shape = "N × " + field.shape.toString();
    if (field.kind == core::FieldKind::Image)
        return "raw pixels, 0 to 255, " + shape + " (samples, channels, height, width)";
    if (field.kind == core::FieldKind::Tokens)
        return "token numbers, " + shape;
    std::string names;
    for (const std::string& column : field.columns)
        names += (names.empty() ? ": " : ", ") + docText(column);
    return "raw numbers as in the data, " + shape + names;
}

/// One expression after the other for each transform of a preparation.
struct TransformWriter {
    PyNode& node;
    std::string name;
    const core::Shape& shape;
    std::string value;

    std::string numbers(const char* what, const std::vector<float>& list) const { return node.constant(name + what, list, shape); }
    std::string where(const std::vector<float>& applies, const std::string& changed) const {
        return applies.size() == 1 ? changed : "torch.where(" + numbers("applies", applies) + " > 0, " + changed + ", " + value + ")";
    }

    std::string operator()(const data::Affine& map) const { return value + " * " + numbers("scale", map.scale) + " + " + numbers("offset", map.offset); }
    std::string operator()(const data::Fill& fill) const {
        return "torch.where(torch.isnan(" + value + "), " + numbers("value", fill.value) + ", " + value + ")";
    }
    std::string operator()(const data::Clip& clip) const {
        const std::string low = numbers("low", clip.low);
        const std::string high = numbers("high", clip.high);
        return clip.low.size() == 1 ? value + ".clamp(" + low + ", " + high + ")" : "torch.minimum(torch.maximum(" + value + ", " + low + "), " + high + ")";
    }
    std::string operator()(const data::Log& log) const { return where(log.applies, value + ".sign() * torch.log1p(" + value + ".abs())"); }
    std::string operator()(const data::Exp& exp) const { return where(exp.applies, value + ".sign() * torch.expm1(" + value + ".abs())"); }
};

void prepare(PyNode& node, const std::string& variable, const data::Preparation& preparation, const core::Shape& shape) {
    for (std::size_t i = 0; i < preparation.size(); ++i)
        node.module.line(variable + " = " + std::visit(TransformWriter{node, "step" + std::to_string(i + 1) + "_", shape, variable}, preparation[i]));
}

void writeInput(PyNode& node) {
    node.module.input(node.attribute(), helpFor(*node.field()));
    prepare(node, node.attribute(), node.preprocessing(), node.outShape());
    node.pass({node.attribute()});
}

void writeNoise(PyNode& node) {
    node.module.input(node.attribute(), "random numbers, normally distributed, N × " + node.outShape().toString());
    node.pass({node.attribute()});
}

std::vector<std::string> classesOf(const PyNode& node) { return node.field() ? node.field()->classes : std::vector<std::string>{}; }

void writeClassification(PyNode& node) { node.module.output(node.attribute(), node.in() + ".softmax(-1)", classesOf(node)); }

void writeRegression(PyNode& node) {
    const data::Preparation back = data::inverseOf(node.preprocessing());
    if (back.empty())
        return node.module.output(node.attribute(), node.in(), {});
    node.module.line(node.attribute() + " = " + node.in());
    prepare(node, node.attribute(), back, node.inShape());
    node.module.output(node.attribute(), node.attribute(), {});
}

/// In a variable of its own: others may read the value that is brought back into the units of the data.
void writeResult(PyNode& node) {
    const data::Preparation back = data::inverseOf(node.preprocessing());
    if (back.empty())
        return node.module.output(node.attribute(), node.in(), {});
    const std::string variable = node.module.identifier(node.attribute() + "_result");
    node.module.line(variable + " = " + node.in());
    prepare(node, variable, back, node.inShape());
    node.module.output(node.attribute(), variable, {});
}

PyRow passedOn(const char* layer, const char* port) {
    return {layer, [=](PyNode& node) { node.module.output(node.attribute(), node.in(port), {}); }};
}

} // namespace

void addEndRows(std::vector<PyRow>& rows) {
    for (const char* layer : {"Image", "Features", "Sequence", "Tokens"})
        rows.push_back({layer, writeInput});
    rows.push_back({"Noise", writeNoise});
    rows.push_back({"Classification", writeClassification});
    rows.push_back({"Regression", writeRegression});
    rows.push_back({"BinaryCrossEntropy", [](PyNode& node) { node.module.output(node.attribute(), node.in() + ".sigmoid()", {}); }});
    rows.push_back({"Result", writeResult});
    rows.push_back(passedOn("KLNormal", "mean"));
    rows.push_back(passedOn("CosineSimilarity", "in"));
    rows.push_back(passedOn("Contrastive", "in"));
    rows.push_back(passedOn("Adversarial", "in"));
}

} // namespace netwright::exchange
