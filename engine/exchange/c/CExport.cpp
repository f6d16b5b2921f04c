#include "engine/exchange/c/CExport.h"

#include "engine/exchange/ExportGraph.h"
#include "engine/exchange/c/CNode.h"

namespace netwright::exchange {

namespace {

core::Diagnostic refused(const ExportNode& node, const std::string& reason) {
    return core::error("c.layer", core::atNode(node.place), node.spec->title + " cannot be written as C: " + reason,
                       "Replace this layer, or export as ONNX.");
}

std::string sectionOf(const ExportNode& node) {
    std::string text = node.name + ": " + node.spec->title;
    for (const layers::TensorType& type : node.outputs)
        text += " → " + type.shape.toString();
    return text;
}

} // namespace

core::Result<ExportedFiles> toC(const ExportInput& input) {
    const auto graph = ExportGraph::of(input);
    if (!graph)
        return graph.problems();
    CProgram program(input.project.title.empty() ? "network" : input.project.title, "   Raw data go in, predictions come out.");
    std::vector<std::vector<CBuffer>> results;
    core::Diagnostics problems;
    for (const ExportNode& node : (*graph)->nodes()) {
        const CRow* row = cRows().find(node.spec->type);
        if (!row || !row->write) {
            if (node.drawn)
                problems.push_back(refused(node, row ? row->notExportableBecause : "it has no counterpart."));
            results.emplace_back(node.outputs.size(), program.buffer(1));
            continue;
        }
        program.section(sectionOf(node));
        CNode written(**graph, node, program, results);
        row->write(written);
        if (!written.refusal().empty() && node.drawn)
            problems.push_back(refused(node, written.refusal()));
        results.push_back(written.results());
        results.back().resize(std::max(node.outputs.size(), results.back().size()));
    }
    if (!problems.empty())
        return problems;
    return ExportedFiles{{"model.h", program.header()}, {"model.c", program.source()}};
}

} // namespace netwright::exchange
