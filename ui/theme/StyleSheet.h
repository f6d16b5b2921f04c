#pragma once

#include "ui/theme/Theme.h"

namespace netwright::theme {

/// resources/themes/window.qss with the colours of the theme filled in.
QString styleSheetFor(const Theme& theme);

} // namespace netwright::theme
