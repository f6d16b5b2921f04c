#pragma once

#include <QString>

#include <string>

namespace netwright::widgets {

/// What a declaration of the engine says ("Learning rate", "Every output is a weighted sum of all inputs."), in the
/// language of the window. The words are in resources/translations/engine_de.ts: the engine knows no tr().
QString engineText(const std::string& text);

} // namespace netwright::widgets
