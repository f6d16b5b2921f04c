#include "engine/exchange/Exporter.h"

#include "engine/core/AtomicFile.h"
#include "engine/exchange/NodeNames.h"
#include "engine/exchange/onnx/OnnxExport.h"

namespace netwright::exchange {

namespace {

core::Result<std::string> onnxBytes(const ExportInput& input) {
    return toOnnx(input.project, input.registry, input.dataset, input.weights.tensors);
}

core::Result<std::string> safetensorsBytes(const ExportInput& input) {
    return toSafetensors({namedForExport(input.project.graph, input.weights.tensors), input.weights.metadata});
}

} // namespace

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> formats{
        {"onnx", "ONNX", "the whole network with its preprocessing: raw data in, probabilities or values out (operator set 17)",
         ".onnx", onnxBytes},
        {"safetensors", "safetensors", "the parameters alone, named as in the graph", ".safetensors", safetensorsBytes},
    };
    return formats;
}

const ExportFormat* findExportFormat(std::string_view type) {
    for (const ExportFormat& format : exportFormats())
        if (format.type == type)
            return &format;
    return nullptr;
}

core::Status exportTo(const ExportFormat& format, const ExportInput& input, const std::filesystem::path& path) {
    const core::Result<std::string> bytes = format.write(input);
    if (!bytes)
        return bytes.problems();
    return core::writeFileAtomically(path, *bytes);
}

} // namespace netwright::exchange
