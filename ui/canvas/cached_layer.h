#pragma once

#include <QPixmap>
#include <QRect>

#include <functional>

class QPainter;

namespace cutpoint::ui {

/// A picture of what is in view, kept until it is invalidated. When the view is shifted, what is
/// still seen is shifted with it, and only the strips that come into view are painted.
class CachedLayer {
public:
    /// Paints `part`; both it and the painter are in pixels of the magnified diagram.
    using Paint = std::function<void(QPainter& painter, const QRect& part)>;

    void invalidate() { m_isValid = false; }

    /// Brings the picture up to date.
    ///
    /// @param origin  pixel of the magnified diagram in the top left corner.
    /// @param size    of the view, in logical pixels.
    /// @param ratio   device pixels per logical pixel.
    void update(const QPoint& origin, const QSize& size, double ratio, const Paint& paint);

    /// Of the size last given to `update`.
    [[nodiscard]] const QPixmap& pixmap() const noexcept { return m_pixmap; }

private:
    void shift(const QPoint& origin, const Paint& paint);
    void paintPart(const QRect& part, const Paint& paint);

    QPixmap m_pixmap;
    QPoint m_origin;
    QSize m_size;
    bool m_isValid = false;
};

}  // namespace cutpoint::ui
