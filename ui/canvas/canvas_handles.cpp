#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/overlay_painter.h"
#include "ui/document/selection_model.h"

#include <array>

namespace cutpoint::ui {

QRectF CanvasDrawing::inView(std::size_t card) const
{
    return m_canvas.view().toView(toQt(m_canvas.scene().diagram().cards[card]));
}

std::optional<std::size_t> CanvasDrawing::cardSelectedAlone() const
{
    return m_selection.components().size() == 1 ? currentCard() : std::nullopt;
}

std::optional<CardHandle> CanvasDrawing::handleAt(const QPointF& view) const
{
    if (m_canvas.view().level() != LevelOfDetail::Near) {
        return std::nullopt;
    }
    for (const auto& card : {m_shown, cardSelectedAlone()}) {
        if (card && *card < m_canvas.scene().cardCount()) {
            if (const auto side = handleHit(inView(*card), view)) {
                return CardHandle{*card, *side};
            }
        }
    }
    return std::nullopt;
}

std::optional<LinkGrip> CanvasDrawing::gripAt(const QPointF& view) const
{
    const auto& selected = m_selection.connection();
    const auto link = selected ? m_canvas.scene().linkOf(*selected) : std::nullopt;
    if (!link) {
        return std::nullopt;
    }
    const std::vector<Point>& route = m_canvas.scene().diagram().routes[*link];
    if (isGripHit(m_canvas.view().toView(toQt(route.back())), view)) {
        return LinkGrip{.link = *link, .isFrom = false};
    }
    if (isGripHit(m_canvas.view().toView(toQt(route.front())), view)) {
        return LinkGrip{.link = *link, .isFrom = true};
    }
    return std::nullopt;
}

void CanvasDrawing::hover(std::optional<std::size_t> card)
{
    if (card == m_hovered) {
        return;
    }
    m_hovered = card;
    m_shown.reset();
    if (card) {
        m_handleDelay.start();
    } else {
        m_handleDelay.stop();
    }
}

QString CanvasDrawing::toolTipAt(const QPointF& view) const
{
    if (gripAt(view)) {
        return tr("Drag to another component to reconnect");
    }
    if (const auto handle = handleAt(view)) {
        return tr("Drag to a component to connect %1 (C)")
            .arg(QString::fromStdString(titleOf(m_canvas.scene().component(handle->card))));
    }
    return {};
}

void CanvasDrawing::paint(QPainter& painter, const PaintContext& context) const
{
    if (m_addition) {
        const QRectF place = toQt(m_addition->place);
        const auto caller = m_addition->caller
                                ? context.scene.topology().vertexOf(m_addition->caller->value)
                                : std::nullopt;
        if (caller && *caller < context.scene.cardCount()) {
            paintDraftConnection(
                painter, context,
                routeBetween(context.scene.diagram().cards[*caller], m_addition->place));
        }
        paintOldPlace(painter, context, place);
    }
    if (context.level != LevelOfDetail::Near) {
        return;
    }
    const auto alone = cardSelectedAlone();
    for (const auto& card : {alone, m_shown == alone ? std::nullopt : m_shown}) {
        if (card && *card < context.scene.cardCount()) {
            paintHandles(painter, context, toQt(context.scene.diagram().cards[*card]));
        }
    }
    const auto& selected = m_selection.connection();
    if (const auto link = selected ? context.scene.linkOf(*selected) : std::nullopt) {
        paintGrips(painter, context, *link);
    }
}

}  // namespace cutpoint::ui
