#pragma once

#include <QString>

#include <string>

namespace netwright::document {

/// What a declaration of the engine says ("Learning rate", "Every output is a weighted sum of all inputs."), in the
/// language of the window. The words are in resources/translations/engine_de.ts: the engine knows no tr(). What the engine
/// reports about a project is problemText().
QString engineText(const std::string& text);

/// A label as it stands inside a sentence: "learning rate"; languages that write nouns large keep them so.
QString insideSentence(const QString& label);

} // namespace netwright::document
