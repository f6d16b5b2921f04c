#pragma once

#include "engine/core/Diagnostic.h"

#include <QString>

#include <string>

namespace netwright::document {

/// A sentence of the engine, such as the message or the fix of a problem, in the language of the window. Numbers and names
/// in it stay. A sentence that nobody has translated stays English.
QString problemText(const std::string& sentence);
/// What is wrong and what to do about it, in one line.
QString problemText(const core::Diagnostic& problem);
/// "iris.csv, line 3, column 2"; empty when nothing is known.
QString placeText(const core::Location& where);

} // namespace netwright::document
