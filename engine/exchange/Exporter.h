#pragma once

#include "engine/core/Result.h"
#include "engine/exchange/Safetensors.h"
#include "engine/layers/LayerSpec.h"
#include "engine/project/Project.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The formats in which a trained network can be taken away; declared once, read by window and terminal.
namespace netwright::exchange {

/// A trained network: a project without errors, its loaded data (for schema and preprocessing), its stored weights.
struct ExportInput {
    const project::Project& project;
    const layers::LayerRegistry& registry;
    const data::Dataset& dataset;
    const TensorFile& weights; ///< keyed "node.name" by ids, as weights.safetensors
};

struct ExportedFile {
    std::string name; ///< in the folder; empty where the format is a single file
    std::string bytes;
};
using ExportedFiles = std::vector<ExportedFile>;

struct ExportFormat {
    std::string type;      ///< "onnx", as in --format
    std::string title;     ///< "ONNX"
    std::string help;      ///< one sentence
    std::string extension; ///< ".onnx"; of a format with several files, that of their folder: "-c"
    bool isFolder = false;
    std::function<core::Result<ExportedFiles>(const ExportInput&)> write;
};

const std::vector<ExportFormat>& exportFormats();
const ExportFormat* findExportFormat(std::string_view type);

/// Writes the file, or the files into a folder, which is made if need be; each whole or not at all. Returns the number of
/// bytes. Errors: those of the format, "file.write".
core::Result<std::int64_t> exportTo(const ExportFormat& format, const ExportInput& input, const std::filesystem::path& path);

} // namespace netwright::exchange
