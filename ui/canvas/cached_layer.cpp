#include "ui/canvas/cached_layer.h"

#include <QPainter>
#include <QRegion>

#include <cmath>

namespace cutpoint::ui {

void CachedLayer::update(const QPoint& origin, const QSize& size, double ratio, const Paint& paint)
{
    if (m_size != size || m_pixmap.devicePixelRatio() != ratio || m_pixmap.isNull()) {
        m_pixmap = QPixmap{size * ratio};
        m_pixmap.fill(Qt::transparent);  // Else it has no alpha channel.
        m_pixmap.setDevicePixelRatio(ratio);
        m_size = size;
        m_isValid = false;
    }
    // A shift by parts of a device pixel would blur.
    const bool isWhole = std::floor(ratio) == ratio;
    const bool overlaps = QRect{origin, size}.intersects(QRect{m_origin, size});
    if (m_isValid && isWhole && overlaps) {
        shift(origin, paint);
        return;
    }
    if (!m_isValid || origin != m_origin) {
        m_origin = origin;
        paintPart(QRect{m_origin, m_size}, paint);
        m_isValid = true;
    }
}

void CachedLayer::shift(const QPoint& origin, const Paint& paint)
{
    if (origin == m_origin) {
        return;
    }
    const int ratio = static_cast<int>(m_pixmap.devicePixelRatio());
    const QPoint by = (m_origin - origin) * ratio;
    m_pixmap.scroll(by.x(), by.y(), QRect{QPoint{}, m_pixmap.size()});
    const QRegion exposed = QRegion{QRect{origin, m_size}} - QRect{m_origin, m_size};
    m_origin = origin;
    for (const QRect& part : exposed) {
        paintPart(part, paint);
    }
}

void CachedLayer::paintPart(const QRect& part, const Paint& paint)
{
    QPainter painter{&m_pixmap};
    painter.translate(-m_origin);
    painter.setClipRect(part);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.fillRect(part, Qt::transparent);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    paint(painter, part);
}

}  // namespace cutpoint::ui
