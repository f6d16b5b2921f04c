#pragma once

#include "engine/exchange/Exporter.h"

namespace netwright::exchange {

/// The network as a folder for PyTorch: model.py, a readable nn.Module whose members are called as the nodes, and
/// model.safetensors, its state. load() in model.py gives the trained network; it takes raw data and yields predictions, as
/// Netwright does. Errors: those of ExportGraph::of(); "pytorch.layer" for each layer that has no counterpart.
core::Result<ExportedFiles> toPyTorch(const ExportInput& input);

} // namespace netwright::exchange
