#pragma once

#include "engine/core/DataSchema.h"
#include "engine/core/ParamSpec.h"
#include "engine/layers/LayerSpec.h"
#include "ui/document/EngineWords.h"

#include <QString>

namespace netwright::widgets {

using document::engineText;
using document::insideSentence;

/// The name of a layer, which is the same in every language ("Conv2d"), or of a block, which is not.
QString layerTitle(const layers::LayerSpec& spec);

/// The value of a setting as the inspector shows it: "on", "Same", "0,5". Without a declaration as it is stored.
QString valueText(const core::ParamValue& value, const core::ParamSpec* spec);

/// What a field of the data holds: "image, 1 × 28 × 28", "10 classes".
QString fieldText(const core::Field& field);

} // namespace netwright::widgets
