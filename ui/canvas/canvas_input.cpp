#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/canvas/layout_animation.h"
#include "ui/canvas/marquee_gesture.h"
#include "ui/canvas/move_gesture.h"
#include "ui/canvas/pan_gesture.h"
#include "ui/canvas/rename_editor.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double linkReach = 6.0;
constexpr double wheelZoom = 1.2;
constexpr double wheelNotch = 120.0;
constexpr double wheelScroll = 60.0;

bool extendsSelection(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier);
}

}  // namespace

GesturePoint DiagramCanvas::pointAt(const QPointF& view, Qt::KeyboardModifiers modifiers) const
{
    return {.view = view, .scene = m_view.toScene(view), .modifiers = modifiers};
}

void DiagramCanvas::beginGesture(std::unique_ptr<CanvasGesture> gesture)
{
    m_gesture = std::move(gesture);
    setHovered({}, {});
    m_isOnHandle = false;
    if (m_gesture->liftsCards()) {
        m_cards.invalidate();
        m_rings.invalidate();
    }
    updateCursor();
}

void DiagramCanvas::endGesture(bool isFinished)
{
    m_press.reset();
    m_edgeScroll.stop();
    if (!m_gesture) {
        return;
    }
    const std::unique_ptr<CanvasGesture> gesture = std::move(m_gesture);
    if (isFinished) {
        gesture->finish();
    } else {
        gesture->cancel();
    }
    if (gesture->liftsCards()) {
        m_cards.invalidate();
        m_rings.invalidate();
    }
    viewport()->update();
    updateCursor();
}

void DiagramCanvas::mousePressEvent(QMouseEvent* event)
{
    m_showsFocus = false;
    m_animation.reset();
    const GesturePoint point = pointAt(event->position(), event->modifiers());
    const bool isPan =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown);
    if (isPan) {
        beginGesture(std::make_unique<PanGesture>(
            m_view, point, [this](const QPoint& origin) { setOrigin(origin); }));
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    ++m_gestureNumber;
    if (pressOnDrawing(point)) {
        return;
    }
    m_press = Press{.at = point, .card = m_scene->index().cardAt(fromQt(point.scene))};
    if (m_press->card) {
        pressOnCard(*m_press->card, event->modifiers());
        return;
    }
    if (const auto frame = frameAt(contextFor({}), point.scene)) {
        m_press.reset();
        selectFrame(*frame);
        return;
    }
    const std::vector<std::size_t> links = linksAt(fromQt(point.scene));
    if (!links.empty()) {
        m_press.reset();
        // Of those that lie upon one another the next one with each click.
        const auto selected = std::ranges::find(links, selectedLink());
        const bool isLast = selected == links.end() || selected + 1 == links.end();
        m_selection.selectOnly(m_scene->links()[isLast ? links.front() : *(selected + 1)].key);
    }
}

bool DiagramCanvas::pressOnDrawing(const GesturePoint& point)
{
    if (extendsSelection(point.modifiers)) {
        return false;
    }
    if (const auto grip = m_drawing->gripAt(point.view)) {
        m_press = Press{.at = point, .card = {}, .grip = grip};
    } else if (const auto handle = m_drawing->handleAt(point.view)) {
        m_press = Press{.at = point, .card = handle->card, .handle = handle};
    } else {
        return false;
    }
    return true;
}

void DiagramCanvas::pressOnCard(std::size_t card, Qt::KeyboardModifiers modifiers)
{
    const ComponentId& id = m_scene->component(card).id;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_selection.toggle(id);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        m_selection.add(id);
    } else if (!m_selection.contains(id)) {
        m_selection.selectOnly(id);
    } else {
        // It may be the start of a drag of all that is selected; the release tells.
        m_selection.select(m_selection.components(), id);
    }
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const GesturePoint point = pointAt(event->position(), event->modifiers());
    if (m_press && !m_gesture) {
        const QPointF way = point.view - m_press->at.view;
        if (way.manhattanLength() >= QApplication::startDragDistance()) {
            startDrag(point);
        }
    }
    if (m_gesture) {
        m_pointer = point;
        m_gesture->move(point);
        if (m_gesture->scrollsAtEdge()) {
            m_edgeScroll.follow(point.view, drawingArea());
        }
        updateCursor();
        viewport()->update();
    } else if (event->buttons() == Qt::NoButton) {
        hover(event->position());
    }
}

void DiagramCanvas::startDrag(const GesturePoint& point)
{
    if (m_press->grip) {
        beginGesture(m_drawing->reconnect(*m_press->grip));
    } else if (m_press->handle) {
        beginGesture(m_drawing->connectFrom(*m_press->handle));
    } else if (!m_press->card) {
        beginGesture(std::make_unique<MarqueeGesture>(*m_scene, m_selection, m_press->at,
                                                      extendsSelection(point.modifiers)));
    } else if (m_selection.contains(m_scene->component(*m_press->card).id)) {
        beginGesture(std::make_unique<MoveGesture>(
            m_document, *m_scene, *m_press->card, m_selection.components(), m_press->at,
            m_gestureNumber, m_view, QRectF{viewport()->rect()}));
    }
}

void DiagramCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_gesture) {
        m_gesture->move(pointAt(event->position(), event->modifiers()));
        endGesture(true);
        return;
    }
    if (m_press && !m_press->grip && !extendsSelection(m_press->at.modifiers)) {
        if (m_press->card) {
            m_selection.selectOnly(m_scene->component(*m_press->card).id);
        } else {
            m_selection.clear();
        }
    }
    m_press.reset();
}

void DiagramCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
    const bool isPlain = m_press && !m_press->grip && event->button() == Qt::LeftButton &&
                         !extendsSelection(event->modifiers());
    const bool isOnCard = isPlain && m_press->card;
    m_press.reset();
    if (isOnCard) {
        renameCurrent();
    } else if (isPlain && drawingArea().contains(event->position())) {
        m_drawing->addAt(m_view.toScene(event->position()));
    }
}

void DiagramCanvas::wheelEvent(QWheelEvent* event)
{
    const QPointF turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        beginPreview();
        zoomTo(m_view.zoom * std::pow(wheelZoom, turn.y() / wheelNotch), event->position());
    } else {
        QPointF by = event->pixelDelta().isNull() ? turn / wheelNotch * wheelScroll
                                                  : QPointF{event->pixelDelta()};
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            by = by.transposed();
        }
        horizontalScrollBar()->setValue(m_view.origin.x() - static_cast<int>(by.x()));
        verticalScrollBar()->setValue(m_view.origin.y() - static_cast<int>(by.y()));
    }
    event->accept();
}

void DiagramCanvas::hover(const QPointF& view)
{
    const Point point = fromQt(m_view.toScene(view));
    const auto handle = m_drawing->handleAt(view);
    const bool isOnHandle = handle || m_drawing->gripAt(view);
    if (isOnHandle != m_isOnHandle) {
        m_isOnHandle = isOnHandle;
        updateCursor();
    }
    const auto card = handle ? std::optional{handle->card} : m_scene->index().cardAt(point);
    setHovered(card, card ? std::nullopt : linkAt(point));
}

void DiagramCanvas::setHovered(std::optional<std::size_t> card, std::optional<std::size_t> link)
{
    m_drawing->hover(card);
    if (card != m_hoveredCard || link != m_hoveredLink) {
        m_hoveredCard = card;
        m_hoveredLink = link;
        viewport()->update();
    }
}

void DiagramCanvas::updateCursor()
{
    if (m_isSpaceDown) {
        viewport()->setCursor(m_gesture ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    } else if (const auto shape = m_gesture ? m_gesture->cursor() : std::nullopt) {
        viewport()->setCursor(*shape);
    } else if (m_isOnHandle) {
        viewport()->setCursor(Qt::CrossCursor);
    } else {
        viewport()->unsetCursor();
    }
}

bool DiagramCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHovered({}, {});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace cutpoint::ui
