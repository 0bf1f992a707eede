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

/// More connections than these follow as plain lines, which cards then cover.
constexpr std::size_t mostLooseLinks = 300;

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

MovedCards movedCards(const DiagramScene& scene, const std::set<ComponentId>& ids)
{
    MovedCards moved;
    moved.isMoved.assign(scene.cardCount(), false);
    moved.cards.reserve(ids.size());
    for (const ComponentId& id : ids) {
        if (const auto vertex = scene.topology().vertexOf(id.value)) {
            moved.isMoved[*vertex] = true;
            moved.cards.push_back(*vertex);
        }
    }
    std::sort(moved.cards.begin(), moved.cards.end());
    for (std::size_t link = 0; link < scene.links().size(); ++link) {
        const PlacedConnection& ends = scene.links()[link];
        if (moved.isMoved[ends.from] || moved.isMoved[ends.to]) {
            moved.links.push_back(link);
        }
    }
    return moved;
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
    , m_moved{movedCards(scene, m_ids)}
    , m_from{from.scene}
    , m_number{number}
    , m_targets{scene.topology(), scene.diagram(), m_ids}
    , m_snaps{view.level() == LevelOfDetail::Near
                  ? othersIn(scene, view.toScene(viewport), m_moved.isMoved)
                  : std::vector<QRectF>{},
              snapReach / view.zoom}
{
}

void MoveGesture::move(const GesturePoint& point)
{
    const QRectF card = toQt(m_scene.diagram().cards[m_grabbed]);
    const QPointF way = axisMove(point.scene - m_from, point.modifiers);
    m_moved.by = snappedMove(card.topLeft(), point.scene - m_from, point.modifiers);
    if (!point.modifiers.testFlag(Qt::AltModifier)) {
        m_moved.by = alignedMove(card, way, m_moved.by);
    }
    // Not even Alt lets a card lie across two lanes: neither could be drawn.
    if (way.y() != 0.0) {
        m_moved.by.setY(m_targets.seatedTop(fromQt(card.translated(m_moved.by))) - card.y());
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
                                   {middle.x + m_moved.by.x(), middle.y + m_moved.by.y()});
    m_guides = point.modifiers.testFlag(Qt::AltModifier)
                   ? std::vector<SnapGuide>{}
                   : m_snaps.guidesOf(toQt(card).translated(m_moved.by));
}

void MoveGesture::finish()
{
    if (!m_moved.by.isNull()) {
        pushMove(m_document, m_scene, m_ids, fromQt(m_moved.by), m_targets,
                 moveText(m_scene.component(m_grabbed), m_ids.size(), m_change), m_number);
    }
}

QRectF MoveGesture::placeOf(const DiagramScene& scene, std::size_t card) const
{
    const QRectF area = toQt(scene.diagram().cards[card]);
    return m_moved.isMoved[card] ? area.translated(m_moved.by) : area;
}

void MoveGesture::paintNear(QPainter& painter, const PaintContext& context) const
{
    const bool areMany = m_moved.links.size() > mostLooseLinks;
    if (areMany) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintMovedLines(painter, context, m_moved);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    for (const std::size_t link : areMany ? std::vector<std::size_t>{} : m_moved.links) {
        const PlacedConnection& ends = context.scene.links()[link];
        const QRectF from = placeOf(context.scene, ends.from);
        const QRectF to = placeOf(context.scene, ends.to);
        if (from.united(to).intersects(context.window)) {
            paintLooseConnection(painter, context, link, edgeTowards(from, to.center()),
                                 edgeTowards(to, from.center()));
        }
    }
    for (const std::size_t card : m_moved.cards) {
        paintLifted(painter, context, card);
    }
}

void MoveGesture::paintLifted(QPainter& painter, const PaintContext& context,
                              std::size_t card) const
{
    const QRectF old = toQt(context.scene.diagram().cards[card]);
    if (old.intersects(context.window)) {
        paintOldPlace(painter, context, old);
    }
    const QRectF place = placeOf(context.scene, card);
    if (place.intersects(context.window)) {
        paintSelectionRing(painter, context, place);
        paintCard(painter, context, card, place);
    }
}

void MoveGesture::paintFromAfar(QPainter& painter, const PaintContext& context) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintMovedLines(painter, context, m_moved);
    std::vector<QRectF> old;
    std::vector<QRectF> places;
    for (const std::size_t card : m_moved.cards) {
        const QRectF area = toQt(context.scene.diagram().cards[card]);
        const QRectF place = area.translated(m_moved.by);
        if (area.intersects(context.window)) {
            old.push_back(area);
        }
        if (place.intersects(context.window)) {
            places.push_back(place);
        }
        if (context.level == LevelOfDetail::Middle && place.intersects(context.window)) {
            paintPlainCard(painter, context, card, place);
        }
    }
    paintOutlines(painter, old, context.theme.control, 1.0);
    if (context.level == LevelOfDetail::Far) {
        paintMovedFlat(painter, context, m_moved);
    }
    paintOutlines(painter, places, context.theme.accent, 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
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
    if (context.level == LevelOfDetail::Near) {
        paintNear(painter, context);
    } else {
        paintFromAfar(painter, context);
    }
    painter.restore();
    paintGuides(painter, context, view);
    paintPointerWords(painter, context, m_pointer, inWords(m_change), false);
}

}  // namespace cutpoint::ui
