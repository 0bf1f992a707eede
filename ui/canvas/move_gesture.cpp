#include "ui/canvas/move_gesture.h"

#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/overlay_painter.h"
#include "ui/commands/move_components_command.h"
#include "ui/document/topology_document.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace cutpoint::ui {

QPointF snappedMove(const QPointF& card, const QPointF& by, Qt::KeyboardModifiers modifiers)
{
    const bool isFree = modifiers.testFlag(Qt::AltModifier);
    const double step = isFree ? 1.0 : gridStep;
    const auto snapped = [step](double place, double distance) {
        return distance == 0.0 ? 0.0 : std::round((place + distance) / step) * step - place;
    };
    QPointF axis = by;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        (std::abs(by.x()) >= std::abs(by.y()) ? axis.ry() : axis.rx()) = 0.0;
    }
    return {snapped(card.x(), axis.x()), snapped(card.y(), axis.y())};
}

MoveGesture::MoveGesture(TopologyDocument& document, const DiagramScene& scene, std::size_t grabbed,
                         std::set<ComponentId> ids, const GesturePoint& from, quint64 number)
    : m_document{document}
    , m_scene{scene}
    , m_grabbed{grabbed}
    , m_ids{std::move(ids)}
    , m_isLifted(scene.cardCount(), false)
    , m_from{from.scene}
    , m_number{number}
{
    for (const ComponentId& id : m_ids) {
        if (const auto vertex = scene.topology().vertexOf(id.value)) {
            m_isLifted[*vertex] = true;
        }
    }
}

void MoveGesture::move(const GesturePoint& point)
{
    const QPointF place = toQt(m_scene.diagram().cards[m_grabbed]).topLeft();
    m_by = snappedMove(place, point.scene - m_from, point.modifiers);
}

void MoveGesture::finish()
{
    if (!m_by.isNull()) {
        m_document.history().push(new MoveComponentsCommand{m_document, m_scene.diagram(), m_ids,
                                                            fromQt(m_by), m_number});
    }
}

QRectF MoveGesture::placeOf(const DiagramScene& scene, std::size_t card) const
{
    const QRectF area = toQt(scene.diagram().cards[card]);
    return m_isLifted[card] ? area.translated(m_by) : area;
}

void MoveGesture::paint(QPainter& painter, const PaintContext& context,
                        const ViewTransform& view) const
{
    painter.save();
    painter.translate(-view.origin);
    painter.scale(view.zoom, view.zoom);
    for (std::size_t link = 0; link < context.scene.links().size(); ++link) {
        const PlacedConnection& ends = context.scene.links()[link];
        if (m_isLifted[ends.from] || m_isLifted[ends.to]) {
            const QRectF from = placeOf(context.scene, ends.from);
            const QRectF to = placeOf(context.scene, ends.to);
            paintLooseConnection(painter, context, link, edgeTowards(from, to.center()),
                                 edgeTowards(to, from.center()));
        }
    }
    for (std::size_t card = 0; card < m_isLifted.size(); ++card) {
        if (!m_isLifted[card]) {
            continue;
        }
        const QRectF old = toQt(context.scene.diagram().cards[card]);
        if (old.intersects(context.window)) {
            paintOldPlace(painter, context, old);
        }
        const QRectF place = placeOf(context.scene, card);
        if (!place.intersects(context.window)) {
            continue;
        }
        paintSelectionRing(painter, context, place);
        if (context.level == LevelOfDetail::Near) {
            paintCard(painter, context, card, place);
        } else {
            paintPlainCard(painter, context, card, place);
        }
    }
    painter.restore();
}

}  // namespace cutpoint::ui
