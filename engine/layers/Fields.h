#pragma once

#include "engine/core/DataSchema.h"
#include "engine/layers/LayerSpec.h"

#include <optional>
#include <string>

/// How Input and Output layers find their field of the data: one rule for shape inference, lowering and inspector.
namespace netwright::layers {

/// The declaration's Field parameter ("field" or "target"); nullptr when the layer has none.
const core::ParamSpec* fieldParamOf(const LayerSpec& spec);

/// The field that a node is bound to. An empty name stands for the only field of the first kind. Errors:
/// "field.unknown", "field.kind", "field.none", "field.ambiguous", each at the parameter.
core::Result<const core::Field*> boundField(const std::vector<core::FieldKind>& kinds, const std::string& parameter,
                                            const std::string& name, const core::DataSchema& schema);

} // namespace netwright::layers
