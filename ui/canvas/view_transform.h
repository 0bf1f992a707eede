#pragma once

#include <QPoint>
#include <QRectF>
#include <QSize>

namespace cutpoint::ui {

/// How much of the diagram the steps of LOOK.md section 3 draw.
enum class LevelOfDetail { Near, Middle, Far };

/// Which part of the diagram the canvas shows, and how large.
///
/// The origin is in whole pixels, so that a picture painted at one place can be shifted to another
/// without painting it anew.
struct ViewTransform {
    static constexpr double leastZoom = 0.02;
    static constexpr double mostZoom = 4.0;

    double zoom = 1.0;  ///< Pixels of the view for one of the diagram.
    QPoint origin;      ///< Pixel of the magnified diagram in the view's top left corner.

    [[nodiscard]] QPointF toView(const QPointF& scene) const;
    [[nodiscard]] QPointF toScene(const QPointF& view) const;
    [[nodiscard]] QRectF toView(const QRectF& scene) const;
    [[nodiscard]] QRectF toScene(const QRectF& view) const;

    [[nodiscard]] LevelOfDetail level() const;

    /// The same with another zoom, kept within bounds; the point under `anchor` stays where it is.
    [[nodiscard]] ViewTransform zoomed(double zoom, const QPointF& anchor) const;

    /// Shows `scene` whole and in the middle of `view`, at most at `most`.
    [[nodiscard]] static ViewTransform fitting(const QRectF& scene, const QRectF& view,
                                               double most);

    /// The same zoom with `scene` in the middle of `view`.
    [[nodiscard]] ViewTransform centred(const QPointF& scene, const QRectF& view) const;

    friend bool operator==(const ViewTransform&, const ViewTransform&) = default;
};

}  // namespace cutpoint::ui
