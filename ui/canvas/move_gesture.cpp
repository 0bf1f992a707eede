#include "ui/canvas/move_gesture.h"

#include "ui/canvas/badge_painter.h"
#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/drop_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/move_cards.h"
#include "ui/canvas/overlay_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double snapReach = 5.0;
constexpr double guidePill = 16.0;

/// The cards in view that stay where they are.
std::vector<QRectF> othersIn(const DiagramScene& scene, const QRectF& window,
                             const std::vector<bool>& isLifted)
{
    std::vector<QRectF> others;
    for (const std::size_t card : scene.index().cardsIn(fromQt(window))) {
        if (!isLifted[card]) {
            others.push_back(toQt(scene.diagram().cards[card]));
        }
    }
    return others;
}

std::vector<bool> liftedCards(const DiagramScene& scene, const std::set<ComponentId>& ids)
{
    std::vector<bool> isLifted(scene.cardCount(), false);
    for (const ComponentId& id : ids) {
        if (const auto vertex = scene.topology().vertexOf(id.value)) {
            isLifted[*vertex] = true;
        }
    }
    return isLifted;
}

}  // namespace

QPointF axisMove(const QPointF& by, Qt::KeyboardModifiers modifiers)
{
    QPointF axis = by;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        (std::abs(by.x()) >= std::abs(by.y()) ? axis.ry() : axis.rx()) = 0.0;
    }
    return axis;
}

QPointF snappedMove(const QPointF& card, const QPointF& by, Qt::KeyboardModifiers modifiers)
{
    const bool isFree = modifiers.testFlag(Qt::AltModifier);
    const double step = isFree ? 1.0 : gridStep;
    const auto snapped = [step](double place, double distance) {
        return distance == 0.0 ? 0.0 : std::round((place + distance) / step) * step - place;
    };
    const QPointF axis = axisMove(by, modifiers);
    return {snapped(card.x(), axis.x()), snapped(card.y(), axis.y())};
}

MoveGesture::MoveGesture(TopologyDocument& document, const DiagramScene& scene, std::size_t grabbed,
                         std::set<ComponentId> ids, const GesturePoint& from, quint64 number,
                         const ViewTransform& view, const QRectF& viewport)
    : m_document{document}
    , m_scene{scene}
    , m_grabbed{grabbed}
    , m_ids{std::move(ids)}
    , m_isLifted{liftedCards(scene, m_ids)}
    , m_from{from.scene}
    , m_number{number}
    , m_targets{scene.topology(), scene.diagram(), m_ids}
    , m_snaps{view.level() == LevelOfDetail::Near
                  ? othersIn(scene, view.toScene(viewport), m_isLifted)
                  : std::vector<QRectF>{},
              snapReach / view.zoom}
{
}

void MoveGesture::move(const GesturePoint& point)
{
    const QRectF card = toQt(m_scene.diagram().cards[m_grabbed]);
    const QPointF way = axisMove(point.scene - m_from, point.modifiers);
    m_by = snappedMove(card.topLeft(), point.scene - m_from, point.modifiers);
    if (!point.modifiers.testFlag(Qt::AltModifier)) {
        m_by = alignedMove(card, way, m_by);
    }
    // Not even Alt lets a card lie across two lanes: neither could be drawn.
    if (way.y() != 0.0) {
        m_by.setY(m_targets.seatedTop(fromQt(card.translated(m_by))) - card.y());
    }
    showTargets(point);
}

QPointF MoveGesture::alignedMove(const QRectF& card, const QPointF& way,
                                 const QPointF& snapped) const
{
    const QRectF wanted = card.translated(way);
    QPointF by = snapped;
    if (way.x() != 0.0) {
        by.setX(m_snaps.leftFor(wanted).value_or(card.x() + by.x()) - card.x());
    }
    if (way.y() != 0.0) {
        by.setY(m_snaps.topFor(wanted).value_or(card.y() + by.y()) - card.y());
    }
    return by;
}

void MoveGesture::showTargets(const GesturePoint& point)
{
    const Rectangle card = m_scene.diagram().cards[m_grabbed];
    const Point middle = card.centre();
    m_pointer = point.view;
    m_change = m_targets.changeFor(m_scene.component(m_grabbed), middle,
                                   {middle.x + m_by.x(), middle.y + m_by.y()});
    m_guides = point.modifiers.testFlag(Qt::AltModifier)
                   ? std::vector<SnapGuide>{}
                   : m_snaps.guidesOf(toQt(card).translated(m_by));
}

void MoveGesture::finish()
{
    if (!m_by.isNull()) {
        pushMove(m_document, m_scene, m_ids, fromQt(m_by), m_targets,
                 moveText(m_scene.component(m_grabbed), m_ids.size(), m_change), m_number);
    }
}

QRectF MoveGesture::placeOf(const DiagramScene& scene, std::size_t card) const
{
    const QRectF area = toQt(scene.diagram().cards[card]);
    return m_isLifted[card] ? area.translated(m_by) : area;
}

void MoveGesture::paintLifted(QPainter& painter, const PaintContext& context,
                              std::size_t card) const
{
    const QRectF old = toQt(context.scene.diagram().cards[card]);
    if (old.intersects(context.window)) {
        paintOldPlace(painter, context, old);
    }
    const QRectF place = placeOf(context.scene, card);
    if (!place.intersects(context.window)) {
        return;
    }
    paintSelectionRing(painter, context, place);
    if (context.level == LevelOfDetail::Near) {
        paintCard(painter, context, card, place);
    } else {
        paintPlainCard(painter, context, card, place);
    }
}

void MoveGesture::paintGuides(QPainter& painter, const PaintContext& context,
                              const ViewTransform& view) const
{
    const Theme& theme = context.theme;
    for (const SnapGuide& guide : m_guides) {
        const QLineF line{view.toView(guide.line.p1()), view.toView(guide.line.p2())};
        painter.setPen(QPen{theme.accent, 1.0});
        painter.drawLine(line);
        const Pill pill{.text = QString::number(std::round(guide.distance)),
                        .icon = {},
                        .fill = theme.accent,
                        .edge = {},
                        .ink = theme.onAccent};
        const double width = pillWidth(pill, context.fonts.badge, guidePill);
        if (line.length() > guidePill) {
            paintPill(painter, line.center() - QPointF{width / 2.0, 0.0}, pill, context.fonts.badge,
                      guidePill);
        }
    }
}

void MoveGesture::paint(QPainter& painter, const PaintContext& context,
                        const ViewTransform& view) const
{
    painter.save();
    painter.translate(-view.origin);
    painter.scale(view.zoom, view.zoom);
    paintDropTarget(painter, context, m_change);
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
        if (m_isLifted[card]) {
            paintLifted(painter, context, card);
        }
    }
    painter.restore();
    paintGuides(painter, context, view);
    paintPointerWords(painter, context, m_pointer, inWords(m_change), false);
}

}  // namespace cutpoint::ui
