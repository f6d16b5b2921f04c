#pragma once

#include "engine/core/DataSchema.h"
#include "engine/core/ParamSpec.h"
#include "engine/layers/LayerSpec.h"

#include <QString>

#include <string>

namespace netwright::widgets {

/// What a declaration of the engine says ("Learning rate", "Every output is a weighted sum of all inputs."), in the
/// language of the window. The words are in resources/translations/engine_de.ts: the engine knows no tr(). What the engine
/// reports about a project is document::problemText().
QString engineText(const std::string& text);

/// The name of a layer, which is the same in every language ("Conv2d"), or of a block, which is not.
QString layerTitle(const layers::LayerSpec& spec);

/// A label as it stands inside a sentence: "learning rate"; languages that write nouns large keep them so.
QString insideSentence(const QString& label);

/// The value of a setting as the inspector shows it: "on", "Same", "0,5". Without a declaration as it is stored.
QString valueText(const core::ParamValue& value, const core::ParamSpec* spec);

/// What a field of the data holds: "image, 1 × 28 × 28", "10 classes".
QString fieldText(const core::Field& field);

} // namespace netwright::widgets
