#pragma once

#include "engine/exchange/Exporter.h"

/// What this machine can try with an exported model after it was written. One function a format; each says exactly what
/// it did. Error: "export.check".
namespace netwright::exchange {

/// The model went through ONNX's checker before it was written: the file holds the same bytes.
core::Result<ExportCheck> checkOnnx(const ExportedFiles& files, const std::filesystem::path& path);
core::Result<ExportCheck> checkSafetensors(const ExportedFiles& files, const std::filesystem::path& path);
core::Result<ExportCheck> checkPyTorch(const ExportedFiles& files, const std::filesystem::path& path);
/// Compiles model.c with `cc`, if there is one; takes a few seconds at most for a large network.
core::Result<ExportCheck> checkC(const ExportedFiles& files, const std::filesystem::path& path);

} // namespace netwright::exchange
