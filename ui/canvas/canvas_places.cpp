#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/document/selection_model.h"

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double linkReach = 6.0;

}  // namespace

std::optional<ComponentId> DiagramCanvas::componentAt(const QPoint& view) const
{
    const auto card = m_scene->index().cardAt(fromQt(m_view.toScene(view)));
    return card ? std::optional{m_scene->component(*card).id} : std::nullopt;
}

std::optional<ConnectionKey> DiagramCanvas::connectionAt(const QPoint& view) const
{
    const auto link =
        m_scene->index().routeNear(fromQt(m_view.toScene(view)), linkReach / m_view.zoom);
    return link ? std::optional{m_scene->links()[*link].key} : std::nullopt;
}

QPoint DiagramCanvas::selectionPlace() const
{
    QPointF place = QRectF{viewport()->rect()}.center();
    if (const auto& current = m_selection.current()) {
        place = cardInView(*current).center();
    } else if (const auto& key = m_selection.connection()) {
        const auto link = m_scene->linkOf(*key);
        if (link && *link < m_scene->diagram().routes.size()) {
            const auto& route = m_scene->diagram().routes[*link];
            place = m_view.toView(toQt(route[route.size() / 2]));
        }
    }
    const QRect area = viewport()->rect();
    return {std::clamp(qRound(place.x()), area.left(), area.right()),
            std::clamp(qRound(place.y()), area.top(), area.bottom())};
}

QVariant DiagramCanvas::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Where the menu key opens its menu, and a magnifier looks.
    return query == Qt::ImCursorRectangle ? QVariant{QRect{selectionPlace(), QSize{1, 1}}}
                                          : QAbstractScrollArea::inputMethodQuery(query);
}

}  // namespace cutpoint::ui
