#include "engine/exchange/Exporter.h"

#include "engine/core/AtomicFile.h"
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

core::Status makeFolder(const std::filesystem::path& path) {
    std::error_code failure;
    std::filesystem::create_directories(path, failure);
    if (!failure && std::filesystem::is_directory(path, failure))
        return core::Done{};
    return core::error("file.write", core::inFile(path.string()),
                       "The folder cannot be made: " + (failure ? failure.message() : std::string("there is a file of that name")) + ".",
                       "Choose another place.");
}

} // namespace

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> formats{
        {"onnx", "ONNX", "the whole network with its preprocessing: raw data in, probabilities or values out (operator set 17)",
         ".onnx", false, onnxFile},
        {"pytorch", "PyTorch", "the whole network as a readable nn.Module with the names of the drawing, and its trained state",
         "-pytorch", true, toPyTorch},
        {"c", "C", "the whole network with its preprocessing as C99 source without dependencies, for microcontrollers and other programs",
         "-c", true, toC},
        {"safetensors", "safetensors", "the parameters alone, named as in the graph", ".safetensors", false, safetensorsFile},
    };
    return formats;
}

const ExportFormat* findExportFormat(std::string_view type) {
    for (const ExportFormat& format : exportFormats())
        if (format.type == type)
            return &format;
    return nullptr;
}

core::Result<std::int64_t> exportTo(const ExportFormat& format, const ExportInput& input, const std::filesystem::path& path) {
    const core::Result<ExportedFiles> files = format.write(input);
    if (!files)
        return files.problems();
    if (format.isFolder)
        if (core::Status made = makeFolder(path); !made)
            return made.problems();
    std::int64_t bytes = 0;
    for (const ExportedFile& file : *files) {
        const std::filesystem::path target = format.isFolder ? path / file.name : path;
        if (core::Status written = core::writeFileAtomically(target, file.bytes); !written)
            return written.problems();
        bytes += static_cast<std::int64_t>(file.bytes.size());
    }
    return bytes;
}

} // namespace netwright::exchange
