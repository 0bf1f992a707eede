#include "ui/canvas/marquee_gesture.h"

#include "ui/canvas/geometry.h"

#include <QPainter>

#include <utility>

namespace cutpoint::ui {

namespace {

constexpr float fillOpacity = 0.12F;

}  // namespace

MarqueeGesture::MarqueeGesture(const DiagramScene& scene, SelectionModel& selection,
                               const GesturePoint& from, bool adds)
    : m_scene{scene}
    , m_selection{selection}
    , m_before{selection.components()}
    , m_currentBefore{selection.current()}
    , m_from{from.scene}
    , m_to{from.scene}
    , m_adds{adds}
{
}

void MarqueeGesture::move(const GesturePoint& point)
{
    m_to = point.scene;
    std::set<ComponentId> ids = m_adds ? m_before : std::set<ComponentId>{};
    std::optional<ComponentId> first;
    for (const std::size_t card :
         m_scene.index().cardsIn(fromQt(QRectF{m_from, m_to}.normalized()))) {
        const ComponentId& id = m_scene.component(card).id;
        first = first ? first : std::optional{id};
        ids.insert(id);
    }
    m_selection.select(std::move(ids), first);
}

void MarqueeGesture::cancel()
{
    m_selection.select(m_before, m_currentBefore);
}

void MarqueeGesture::paint(QPainter& painter, const PaintContext& context,
                           const ViewTransform& view) const
{
    const QRectF area = view.toView(QRectF{m_from, m_to}.normalized());
    QColor fill = context.theme.accent;
    fill.setAlphaF(fillOpacity);
    painter.setPen(QPen{context.theme.accent, 1.0});
    painter.setBrush(fill);
    painter.drawRect(QRectF{area.toRect()}.adjusted(0.5, 0.5, -0.5, -0.5));
}

}  // namespace cutpoint::ui
