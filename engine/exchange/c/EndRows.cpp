#include "engine/exchange/c/CNode.h"

#include <algorithm>

namespace netwright::exchange {

namespace {

std::string helpFor(const core::Field& field) {
    if (field.kind == core::FieldKind::Image)
        return "raw pixels, 0 to 255, " + field.shape.toString() + " (channels, height, width)";
    if (field.kind == core::FieldKind::Tokens)
        return "numbers of " + field.shape.toString() + " tokens";
    std::string names;
    for (const std::string& column : field.columns)
        names += (names.empty() ? ": " : ", ") + column;
    return "raw numbers as in the data, " + field.shape.toString() + names;
}

void writeInput(CNode& node) {
    const CBuffer raw = node.program.input(node.name(), node.outShape().elements(), helpFor(*node.field()));
    node.yield(cPrepared(node, raw, node.preprocessing()));
}

void writeNoise(CNode& node) {
    node.yield(node.program.input(node.name(), node.outShape().elements(), "random numbers, normally distributed with mean 0 and deviation 1"));
}

std::vector<std::string> classesOf(const CNode& node) { return node.field() ? node.field()->classes : std::vector<std::string>{}; }

void writeClassification(CNode& node) {
    const core::Shape& shape = node.inShape();
    const CBuffer result = node.program.output(node.name(), shape.elements(), "probabilities of the classes", classesOf(node));
    const std::int64_t classes = shape[-1];
    node.program.call("softmax", {node.in(), result, shape.elements() / classes, classes, 1});
}

void copyOut(CNode& node, CBuffer value, const std::string& help) {
    const CBuffer result = node.program.output(node.name(), value.elements, help, {});
    node.program.callInPlace("copy", value, result);
}

void writeRegression(CNode& node) {
    copyOut(node, cPrepared(node, node.in(), data::inverseOf(node.preprocessing())), "predicted values, in the units of the data");
}

void writeResult(CNode& node) {
    if (node.views() > 1)
        return node.refuse("it holds several samples, and the C program sees one at a time.");
    copyOut(node, cPrepared(node, node.in(), data::inverseOf(node.preprocessing())), node.field() ? "result, in the units of the data" : "result");
}

void writeBinary(CNode& node) {
    const CBuffer result = node.program.output(node.name(), node.in().elements, "probability of yes, for each question", {});
    node.program.callInPlace("sigmoid", node.in(), result);
}

/// Outputs that only shape the training: what they look at leaves as it is.
CRow passedOn(const char* layer, const char* port, const char* help) {
    return {layer, [=](CNode& node) {
                if (node.views(port) > 1)
                    return node.refuse("it compares several samples, and the C program sees one at a time.");
                copyOut(node, node.in(port), help);
            }};
}

/// Calls the helper of one transform.
struct TransformWriter {
    CNode& node;
    std::string name;
    CBuffer from;
    CBuffer to;

    std::string numbers(const char* what, const std::vector<float>& list) const { return node.constant(name + what, list); }
    static int step(const std::vector<float>& list) { return list.size() > 1 ? 1 : 0; }

    void operator()(const data::Affine& map) const {
        node.program.callInPlace("affine", from, to, {numbers("scale", map.scale), numbers("offset", map.offset), step(map.scale)});
    }
    void operator()(const data::Fill& fill) const {
        node.program.callInPlace("fill_missing", from, to, {numbers("value", fill.value), step(fill.value)});
    }
    void operator()(const data::Clip& clip) const {
        node.program.callInPlace("limit", from, to, {numbers("low", clip.low), numbers("high", clip.high), step(clip.low)});
    }
    void operator()(const data::Log& log) const {
        node.program.callInPlace("logarithm", from, to, {numbers("applies", log.applies), step(log.applies)});
    }
    void operator()(const data::Exp& exp) const {
        node.program.callInPlace("exponential", from, to, {numbers("applies", exp.applies), step(exp.applies)});
    }
};

} // namespace

CBuffer cPrepared(CNode& node, CBuffer source, const data::Preparation& preparation) {
    CBuffer value = source;
    for (std::size_t i = 0; i < preparation.size(); ++i) {
        const CBuffer next = node.scratch(source.elements);
        std::visit(TransformWriter{node, "step" + std::to_string(i + 1) + "_", value, next}, preparation[i]);
        value = next;
    }
    return value;
}

void addEndRows(std::vector<CRow>& rows) {
    for (const char* layer : {"Image", "Features", "Sequence", "Tokens"})
        rows.push_back({layer, writeInput});
    rows.push_back({"Noise", writeNoise});
    rows.push_back({"Classification", writeClassification});
    rows.push_back({"Regression", writeRegression});
    rows.push_back({"BinaryCrossEntropy", writeBinary});
    rows.push_back({"Result", writeResult});
    rows.push_back(passedOn("KLNormal", "mean", "means of the latent distribution"));
    rows.push_back(passedOn("CosineSimilarity", "in", "the first of the two lists that were brought together"));
    rows.push_back(passedOn("Contrastive", "in", "the representation"));
    rows.push_back(passedOn("Adversarial", "in", "score of the discriminator"));
}

} // namespace netwright::exchange
