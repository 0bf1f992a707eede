#pragma once

#include "core/model/kind.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;

namespace cutpoint::ui {

/// How an icon is to be drawn.
struct IconLook {
    QColor colour;
    QColor inner = {};  ///< Of marks inside a filled shape, such as the ! of the triangle.
};

/// "kind-load_balancer", say.
[[nodiscard]] QString iconOf(Kind kind);

/// The icon as a picture, from a cache shared by all.
///
/// @param name   of a file in resources/icons, without ".svg"; unknown: an empty picture.
/// @param size   edge length in logical pixels.
/// @param ratio  device pixels per logical pixel.
[[nodiscard]] QPixmap iconPixmap(const QString& name, double size, const IconLook& look,
                                 double ratio);

/// Paints the icon into `area`, sharp at the painter's scale; the top left corner is put on whole
/// device pixels.
void paintIcon(QPainter& painter, const QRectF& area, const QString& name, const IconLook& look);

/// The icon for an action: in the colours of the palette, greyed where it is disabled.
[[nodiscard]] QIcon actionIcon(const QString& name, const QPalette& palette);

/// The icon of the program.
[[nodiscard]] QIcon programIcon();

}  // namespace cutpoint::ui
