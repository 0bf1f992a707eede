#pragma once

#include "ui/canvas/diagram_scene.h"
#include "ui/canvas/view_options.h"
#include "ui/canvas/view_transform.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QPen>
#include <QRectF>

#include <functional>

namespace cutpoint::ui {

/// What a painter of the canvas is told. Its QPainter works in the pixels of the diagram at 100 %,
/// magnified by `zoom`.
struct PaintContext {
    const DiagramScene& scene;
    const Theme& theme;
    const Fonts& fonts;
    double zoom = 1.0;
    LevelOfDetail level = LevelOfDetail::Near;
    QRectF window;                                ///< What is to be painted, at 100 %.
    std::function<bool(std::size_t)> isLifted{};  ///< Cards under drag, painted elsewhere; may be
                                                  ///< empty.
    ViewOptions options{};

    /// So many pixels of the screen, whatever the zoom.
    [[nodiscard]] double onScreen(double pixels) const { return pixels / zoom; }

    /// Keeps the width and dashes of a pen on the screen, whatever the zoom. Unlike those of a
    /// cosmetic pen, they grow with the device pixel ratio.
    void keepOnScreen(QPen& pen) const { pen.setWidthF(onScreen(pen.widthF())); }

    [[nodiscard]] bool lifts(std::size_t card) const { return isLifted && isLifted(card); }
    [[nodiscard]] bool lifts(const PlacedConnection& link) const
    {
        return lifts(link.from) || lifts(link.to);
    }
};

}  // namespace cutpoint::ui
