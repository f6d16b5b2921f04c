#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

/// The icons of the window: SVG files in resources/icons, drawn for this program in one weight and recoloured to the theme.
namespace netwright::widgets {

/// `name` without ending ("play"). Disabled state: the same at 40 % opacity.
QIcon icon(const QString& name, const QColor& color);
/// `size` in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal pixelRatio);
QPixmap logo(int size, qreal pixelRatio); ///< in its own colours

} // namespace netwright::widgets
