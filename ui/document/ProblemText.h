#pragma once

#include <QString>

#include <string>

namespace netwright::document {

/// What the engine says about a problem (Diagnostic::message and ::fix), in the language of the window. The engine knows no
/// tr() and puts its sentences together, so they are recognised by their patterns, and so are their parts ("an image of
/// 3 × 32 × 32"). What no pattern fits stays English.
QString problemText(const std::string& sentence);

} // namespace netwright::document
