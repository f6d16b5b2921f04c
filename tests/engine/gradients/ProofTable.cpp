#include "tests/engine/gradients/ProofTable.h"

#include "engine/exchange/onnx/OnnxNode.h"
#include "tests/support/GeneratedFile.h"

#include <iomanip>
#include <iostream>
#include <sstream>

namespace netwright::gradients {
namespace {

const char* const kIntroduction =
    "# Proofs\n"
    "Written by `tests/engine/gradients`; do not edit. To write it again: "
    "`NETWRIGHT_WRITE=1 build/test/bin/test_engine_gradients`.\n\n"
    "Every configuration in `tests/engine/layer_cases.json` is a model of its own that goes through the whole pipeline. "
    "Outputs, gradients of all inputs and gradients of all parameters are compared with PyTorch in float64 "
    "(relative error ‖a − b‖ / ‖b‖ under 10⁻⁴) and, along random directions, with difference quotients of the loss "
    "(central, extrapolated to step 0 after Ridders; error under 2·10⁻³ of the gradient's length, with activations, which may have kinks, under 2·10⁻²). "
    "The exported form of each is compared with onnxruntime by `tests/peers/check_onnx.py`. "
    "Optimizers and schedules follow PyTorch's in float64 over every step of every case "
    "(`tests/peers/fixtures/optimizers.py`; Lion after its paper).\n\n"
    "## Layers\n";

std::string peerText(const Proof& proof) {
    if (proof.peerCases == proof.cases)
        return "✓";
    return proof.peerCases == 0 ? "random" : "✓ (" + std::to_string(proof.peerCases) + "; the others are random)";
}

std::string onnxText(const Proof& proof) {
    const exchange::OnnxRow* row = exchange::onnxRows().find(proof.type);
    if (!row)
        return "no row";
    return row->write ? "✓" : row->notExportableBecause;
}

} // namespace

std::string ProofTable::toText() const {
    std::ostringstream text;
    text << kIntroduction << "| layer | configurations | shape rule | finite differences | PyTorch float64 | ONNX |\n"
         << "|---|---|---|---|---|---|\n";
    for (const Proof& proof : m_proofs)
        text << "| " << proof.type << " | " << proof.cases << " | ✓ | " << (proof.againstDifferences ? "✓" : "by intent not") << " | " << peerText(proof) << " | "
             << onnxText(proof) << " |\n";
    std::string kind;
    for (const RowProof& row : m_rows) {
        if (row.kind != kind)
            text << "\n## " << (kind = row.kind) << "\n| name | cases | shape rule | finite differences | PyTorch float64 | ONNX |\n"
                 << "|---|---|---|---|---|---|\n";
        text << "| " << row.name << " | " << row.cases << " | " << (row.againstDifferences ? "✓" : "element by element") << " | "
             << (row.againstDifferences ? "✓" : "given, not derived") << " | ✓ | " << row.onnx << " |\n";
    }
    return text.str();
}

bool ProofTable::upToDate() const {
    std::cout << std::scientific << std::setprecision(1);
    for (const Proof& proof : m_proofs)
        std::cout << "  " << std::setw(20) << std::left << proof.type << " PyTorch " << proof.peer << "  differences "
                  << proof.differences << "\n";
    for (const RowProof& row : m_rows)
        std::cout << "  " << std::setw(40) << std::left << row.kind + ": " + row.name << " PyTorch " << row.peer << "  differences "
                  << row.differences << "\n";
    return testing::generatedFileHolds("resources/docs/proofs.md", toText());
}

} // namespace netwright::gradients
