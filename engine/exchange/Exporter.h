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

/// What was tried with a file after it was written, in one sentence that claims no more.
struct ExportCheck {
    bool passed = false; ///< false: nothing could be tried here
    std::string sentence;
};

struct Exported {
    std::int64_t bytes = 0;
    ExportCheck check;
};

struct ExportFormat {
    std::string type;      ///< "onnx", as in --format
    std::string title;     ///< "ONNX"
    std::string help;      ///< one sentence
    std::string extension; ///< ".onnx"; of a format with several files, that of their folder: "-c"
    bool isFolder = false;
    std::function<core::Result<ExportedFiles>(const ExportInput&)> write;
    /// Tries what stands at the path, as far as this machine can.
    std::function<core::Result<ExportCheck>(const ExportedFiles&, const std::filesystem::path&)> check;
};

const std::vector<ExportFormat>& exportFormats();
const ExportFormat* findExportFormat(std::string_view type);

/// Writes the file, or the files into a folder, each whole or not at all, and checks them; missing folders are made.
/// Errors: those of the format, "file.write", "export.check" when what was written does not pass.
core::Result<Exported> exportTo(const ExportFormat& format, const ExportInput& input, const std::filesystem::path& path);

} // namespace netwright::exchange
