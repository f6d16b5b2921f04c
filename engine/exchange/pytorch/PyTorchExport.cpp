#include "engine/exchange/pytorch/PyTorchExport.h"

#include "engine/exchange/ExportGraph.h"
#include "engine/exchange/pytorch/PyNode.h"

#include <map>

namespace netwright::exchange {

namespace {

core::Diagnostic refused(const ExportNode& node, const std::string& reason) {
    return core::error("pytorch.layer", core::atNode(node.place), node.spec->title + " cannot be written for PyTorch: " + reason,
                       "Replace this layer, or export as ONNX.");
}

std::string oneLine(std::string text) {
    for (char& letter : text)
        if (letter == '\n' || letter == '\r')
            letter = ' ';
    return text;
}

/// Names as identifiers, the same for the same name.
class Attributes {
public:
    explicit Attributes(PyModule& module) : m_module(module) {}
    const std::string& of(const std::string& name) {
        std::string& attribute = m_known[name];
        if (attribute.empty())
            attribute = m_module.identifier(name);
        return attribute;
    }

private:
    PyModule& m_module;
    std::map<std::string, std::string> m_known;
};

} // namespace

core::Result<ExportedFiles> toPyTorch(const ExportInput& input) {
    const auto graph = ExportGraph::of(input);
    if (!graph)
        return graph.problems();
    PyModule module;
    Attributes attributes(module);
    std::vector<std::vector<std::string>> results;
    core::Diagnostics problems;
    for (const ExportNode& node : (*graph)->nodes()) {
        const PyRow* row = pyRows().find(node.spec->type);
        PyNode written(**graph, node, module, results, attributes.of(node.name), attributes.of(node.ownerName));
        if (row && row->write)
            row->write(written);
        else
            written.refuse(row ? row->notExportableBecause : "it has no counterpart.");
        if (!written.refusal().empty() && node.drawn)
            problems.push_back(refused(node, written.refusal()));
        results.push_back(written.results());
        results.back().resize(std::max(node.outputs.size(), results.back().size()));
    }
    if (!problems.empty())
        return problems;
    const std::string title = input.project.title.empty() ? "Network" : oneLine(input.project.title);
    return ExportedFiles{{"model.py", module.source(title)},
                         {"model.safetensors", toSafetensors({module.tensors(), {{"format", "pt"}}})}};
}

} // namespace netwright::exchange
