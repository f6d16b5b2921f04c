#pragma once

#include "engine/exchange/Exporter.h"

#include <string>

/// The trained network as an ONNX model: raw data in (pixels 0–255, numbers as in the table), class probabilities or
/// values in the units of the table out. Preprocessing is part of the model, the batch axis is free ("N"), groups are
/// opened, muted layers and dropout are gone.
namespace netwright::exchange {

/// What ONNX 1.12 (Debian 12) and every later release know: operator set 17, file format (IR) version 8.
inline constexpr int kOnnxOpset = 17;
inline constexpr int kOnnxIrVersion = 8;

/// The bytes of the model. Inputs and outputs are called as their nodes; parameters "node.name" by the names that the
/// user sees. metadata_props: "classes.<output>" (a JSON list of names), "field.<node>" (the data field it is bound to),
/// "columns.<input>" (a JSON list, for tables), "graph_hash". Requires a graph without errors for the dataset's schema.
/// Errors: "onnx.layer" for layers that cannot be exported (all of them, with the reason), "weights.missing",
/// "weights.shape", "onnx.too-large" (a file holds 2 GB at most), "onnx.check".
core::Result<std::string> toOnnx(const ExportInput& input);

} // namespace netwright::exchange
