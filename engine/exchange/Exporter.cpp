#include "engine/exchange/Exporter.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/Folders.h"
#include "engine/exchange/ExportCheck.h"
#include "engine/exchange/NodeNames.h"
#include "engine/exchange/c/CExport.h"
#include "engine/exchange/onnx/OnnxExport.h"
#include "engine/exchange/pytorch/PyTorchExport.h"

namespace netwright::exchange {

namespace {

core::Result<ExportedFiles> single(core::Result<std::string> bytes) {
    if (!bytes)
        return bytes.problems();
    return ExportedFiles{{"", std::move(bytes).value()}};
}

core::Result<ExportedFiles> onnxFile(const ExportInput& input) { return single(toOnnx(input)); }

core::Result<ExportedFiles> safetensorsFile(const ExportInput& input) {
    return single(toSafetensors({namedForExport(input.project.graph, input.weights.tensors), input.weights.metadata}));
}

} // namespace

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> formats{
        {"onnx", "ONNX", "the whole network with its preprocessing: raw data in, probabilities or values out (operator set 17)",
         ".onnx", false, onnxFile, checkOnnx},
        {"pytorch", "PyTorch", "the whole network as a readable nn.Module with the names of the drawing, and its trained state",
         "-pytorch", true, toPyTorch, checkPyTorch},
        {"c", "C", "the whole network with its preprocessing as C99 source without dependencies, for microcontrollers and other programs",
         "-c", true, toC, checkC},
        {"safetensors", "safetensors", "the parameters alone, named as in the graph", ".safetensors", false, safetensorsFile, checkSafetensors},
    };
    return formats;
}

const ExportFormat* findExportFormat(std::string_view type) {
    for (const ExportFormat& format : exportFormats())
        if (format.type == type)
            return &format;
    return nullptr;
}

core::Result<Exported> exportTo(const ExportFormat& format, const ExportInput& input, const std::filesystem::path& path) {
    const core::Result<ExportedFiles> files = format.write(input);
    if (!files)
        return files.problems();
    if (core::Status made = format.isFolder ? core::makeFolder(path) : core::makeFolderOf(path); !made)
        return made.problems();
    Exported exported;
    for (const ExportedFile& file : *files) {
        const std::filesystem::path target = format.isFolder ? path / file.name : path;
        if (core::Status written = core::writeFileAtomically(target, file.bytes); !written)
            return written.problems();
        exported.bytes += static_cast<std::int64_t>(file.bytes.size());
    }
    core::Result<ExportCheck> check = format.check(*files, path);
    if (!check)
        return check.problems();
    exported.check = *std::move(check);
    return exported;
}

} // namespace netwright::exchange
