#pragma once

#include "engine/layers/LayerSpec.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

#include <optional>
#include <string>

/// What Output layers have in common: the target field, the weight in the objective.
namespace netwright::layers {

core::ParamSpec targetParam(std::string help);
core::ParamSpec lossWeightParam();

/// The frame of an Output layer: category, port "in", fieldKinds.
LayerSpec outputLayer(std::string type, std::vector<core::FieldKind> kinds);

/// The bound target field; nullptr while no data is chosen.
core::Result<const core::Field*> targetField(const std::vector<core::FieldKind>& kinds, const InferContext& context);

/// "shape.views" when several views of each sample arrive where one is needed.
std::optional<core::Diagnostic> needsOneView(const std::string& title, const TensorType& type);

/// "Set the outputs of dense2 to 10." or how else to get that many numbers.
std::string howToGetOutputs(const InferContext& context, std::int64_t count);

} // namespace netwright::layers
