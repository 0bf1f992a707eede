#include "ui/canvas/connect_gesture.h"

#include "core/edit/insert.h"
#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/drop_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/overlay_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

struct ConnectText {
    Q_DECLARE_TR_FUNCTIONS(ConnectText)
};

QString titleAt(const DiagramScene& scene, std::size_t card)
{
    return QString::fromStdString(titleOf(scene.component(card)));
}

bool isConnected(const DiagramScene& scene, std::size_t from, std::size_t to)
{
    const auto links = scene.topology().connectionsFrom(from);
    return std::any_of(links.begin(), links.end(),
                       [to](const PlacedConnection& link) { return link.to == to; });
}

}  // namespace

std::vector<Point> routeToPoint(const QRectF& card, const std::optional<CardSide>& side,
                                const QPointF& point)
{
    const QPointF start = side ? middleOf(card, *side) : edgeTowards(card, point);
    return {fromQt(start), fromQt(point)};
}

ConnectGesture::ConnectGesture(const DiagramScene& scene, const Fixed& fixed, Drop drop)
    : m_scene{scene}
    , m_fixed{fixed}
    , m_drop{std::move(drop)}
{
}

void ConnectGesture::move(const GesturePoint& point)
{
    m_at = point;
    m_target = m_scene.index().cardAt(fromQt(point.scene));
    m_refusal = m_target ? refusalFor(*m_target) : QString{};
}

void ConnectGesture::finish()
{
    if (m_refusal.isEmpty()) {
        m_drop(m_target, m_at.scene);
    }
}

QString ConnectGesture::refusalFor(std::size_t card) const
{
    const std::size_t from = m_fixed.isFrom ? m_fixed.card : card;
    const std::size_t to = m_fixed.isFrom ? card : m_fixed.card;
    const auto refusal = connectionRefusal(m_scene.topology(), m_scene.component(from).id.value,
                                           m_scene.component(to).id.value);
    if (!refusal) {
        return {};
    }
    return from == to ? ConnectText::tr("%1 cannot call itself.").arg(titleAt(m_scene, card))
                      : QString::fromStdString(*refusal);
}

QString ConnectGesture::words() const
{
    if (!m_refusal.isEmpty()) {
        return m_refusal;
    }
    if (!m_target) {
        return m_fixed.link ? QString{} : ConnectText::tr("Connect to a new component");
    }
    const QString title = titleAt(m_scene, *m_target);
    if (!m_fixed.isFrom) {
        return ConnectText::tr("Connect from %1").arg(title);
    }
    return !m_fixed.link && isConnected(m_scene, m_fixed.card, *m_target)
               ? ConnectText::tr("Connect to %1 once more").arg(title)
               : ConnectText::tr("Connect to %1").arg(title);
}

std::optional<Qt::CursorShape> ConnectGesture::cursor() const
{
    return m_refusal.isEmpty() ? Qt::CrossCursor : Qt::ForbiddenCursor;
}

std::vector<Point> ConnectGesture::route() const
{
    const std::vector<Rectangle>& cards = m_scene.diagram().cards;
    std::vector<Point> points =
        m_target && *m_target != m_fixed.card
            ? routeBetween(cards[m_fixed.card], cards[*m_target])
            : routeToPoint(toQt(cards[m_fixed.card]), m_fixed.side, m_at.scene);
    if (!m_fixed.isFrom) {
        std::reverse(points.begin(), points.end());
    }
    return points;
}

void ConnectGesture::paint(QPainter& painter, const PaintContext& context,
                           const ViewTransform& view) const
{
    painter.save();
    painter.translate(-view.origin);
    painter.scale(view.zoom, view.zoom);
    if (m_target) {
        paintTargetRing(painter, context, toQt(m_scene.diagram().cards[*m_target]),
                        !m_refusal.isEmpty());
        if (context.level == LevelOfDetail::Near) {
            paintCardState(painter, context, *m_target, toQt(m_scene.diagram().cards[*m_target]));
        }
    }
    if (m_refusal.isEmpty()) {
        paintDraftConnection(painter, context, route());
    }
    painter.restore();
    paintPointerWords(painter, context, m_at.view, words(), !m_refusal.isEmpty());
}

}  // namespace cutpoint::ui
