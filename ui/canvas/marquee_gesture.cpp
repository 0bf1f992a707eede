#include "ui/canvas/marquee_gesture.h"

#include "ui/canvas/far_painter.h"
#include "ui/canvas/geometry.h"

#include <QPainter>

#include <optional>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr float fillOpacity = 0.12F;

/// So many cards are selected as they are touched, more when the mouse is released: everything that
/// shows the selection would be too slow for a drag.
constexpr std::size_t mostAtOnce = 60;

/// More outlines than these say no more than the rectangle around them.
constexpr std::size_t mostOutlines = 3000;

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
    m_touched = m_scene.index().cardsIn(fromQt(QRectF{m_from, m_to}.normalized()));
    if (m_touched.size() <= mostAtOnce) {
        m_isDeferred = false;
        selectTouched();
    } else if (!m_isDeferred) {
        m_isDeferred = true;
        m_selection.select(m_adds ? m_before : std::set<ComponentId>{}, m_currentBefore);
    }
}

void MarqueeGesture::finish()
{
    if (m_isDeferred) {
        selectTouched();
    }
}

void MarqueeGesture::selectTouched()
{
    std::set<ComponentId> ids = m_adds ? m_before : std::set<ComponentId>{};
    for (const std::size_t card : m_touched) {
        ids.insert(m_scene.component(card).id);
    }
    m_selection.select(std::move(ids), m_touched.empty() ? std::optional<ComponentId>{}
                                                         : m_scene.component(m_touched.front()).id);
}

void MarqueeGesture::cancel()
{
    m_selection.select(m_before, m_currentBefore);
}

void MarqueeGesture::paint(QPainter& painter, const PaintContext& context,
                           const ViewTransform& view) const
{
    if (m_isDeferred && m_touched.size() <= mostOutlines) {
        std::vector<QRectF> outlines;
        outlines.reserve(m_touched.size());
        for (const std::size_t card : m_touched) {
            outlines.push_back(view.toView(toQt(m_scene.diagram().cards[card])));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintOutlines(painter, outlines, context.theme.accent, 2.0);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    const QRectF area = view.toView(QRectF{m_from, m_to}.normalized());
    QColor fill = context.theme.accent;
    fill.setAlphaF(fillOpacity);
    painter.setPen(QPen{context.theme.accent, 1.0});
    painter.setBrush(fill);
    painter.drawRect(QRectF{area.toRect()}.adjusted(0.5, 0.5, -0.5, -0.5));
}

}  // namespace cutpoint::ui
