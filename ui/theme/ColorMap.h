#pragma once

#include <QColor>
#include <QVector>

namespace netwright::theme {

/// 256 colours from near black through blue and green to pale yellow. Lightness (CIE L*) rises by equal steps, so that
/// equal differences of a value look equally different, in grey print too; hue and chroma turn smoothly.
QVector<QRgb> perceptualColorMap();

} // namespace netwright::theme
