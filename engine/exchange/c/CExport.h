#pragma once

#include "engine/exchange/Exporter.h"

namespace netwright::exchange {

/// The network for one sample as C99, in a folder: model.h with the function model_predict, model.c with everything else.
/// Needs nothing but the mathematics of the C library; the working memory is static and shared by layers that are not
/// alive at the same time. Preparation and the way back to the units of the data are part of it. Errors: those of
/// ExportGraph::of(); "c.layer" for each layer that has no counterpart.
core::Result<ExportedFiles> toC(const ExportInput& input);

} // namespace netwright::exchange
