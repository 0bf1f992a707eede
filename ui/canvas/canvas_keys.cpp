#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/move_cards.h"
#include "ui/canvas/rename_editor.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr int longSteps = 5;

std::optional<CardSide> sideOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return CardSide::Left;
    case Qt::Key_Right:
        return CardSide::Right;
    case Qt::Key_Up:
        return CardSide::Top;
    case Qt::Key_Down:
        return CardSide::Bottom;
    default:
        return std::nullopt;
    }
}

}  // namespace

void DiagramCanvas::keyPressEvent(QKeyEvent* event)
{
    if (draw(event->key(), event->modifiers())) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        nudge(event->key(), event->modifiers());
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_isSpaceDown = true;
            updateCursor();
        }
        return;
    case Qt::Key_Escape:
        if (m_gesture) {
            endGesture(false);
        } else if (m_drill) {
            emit drillEnded();
        } else if (!m_analysis.lost().empty()) {
            emit whatIfEnded();
        } else {
            m_selection.clear();
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiagramCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        updateCursor();
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

void DiagramCanvas::addComponent()
{
    m_drawing->addNear(m_view.toScene(drawingArea().center()));
}

void DiagramCanvas::connectCurrent()
{
    m_drawing->connectCurrent();
}

bool DiagramCanvas::draw(int key, Qt::KeyboardModifiers modifiers)
{
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeypadModifier;
    if (m_gesture || !m_selection.current()) {
        return false;
    }
    const auto side = sideOf(key);
    if (key == Qt::Key_C && held == Qt::NoModifier) {
        m_drawing->connectCurrent();
    } else if (side && held == Qt::ControlModifier) {
        m_drawing->addBeside(*side);
    } else if (side && held == Qt::AltModifier) {
        m_showsFocus = true;
        m_drawing->walk(*side);
    } else {
        return false;
    }
    return true;
}

void DiagramCanvas::nudge(int key, Qt::KeyboardModifiers modifiers)
{
    const double step =
        gridStep * (modifiers.testFlag(Qt::ShiftModifier) ? double{longSteps} : 1.0);
    const Point by{.x = key == Qt::Key_Left    ? -step
                        : key == Qt::Key_Right ? step
                                               : 0.0,
                   .y = key == Qt::Key_Up     ? -step
                        : key == Qt::Key_Down ? step
                                              : 0.0};
    if (m_selection.components().empty()) {
        setOrigin(m_view.origin + (toQt(by) * m_view.zoom * longSteps).toPoint());
    } else if (!m_gesture && m_scene->cardCount() == m_document.topology().componentCount()) {
        nudgeSelected(by);
    }
}

void DiagramCanvas::nudgeSelected(const Point& by)
{
    const auto card = currentCard();
    if (!card) {
        return;
    }
    const Diagram& diagram = m_scene->diagram();
    const std::set<ComponentId> ids = m_selection.components();
    const DropTargets targets{m_scene->topology(), diagram, ids};
    const Rectangle place = diagram.cards[*card];
    const Point way = nudgedBy(place, by, targets);
    const Component& component = m_scene->component(*card);
    const Point to{place.centre().x + way.x, place.centre().y + way.y};
    const QString text =
        moveText(component, ids.size(), targets.changeFor(component, place.centre(), to));
    pushMove(m_document, *m_scene, ids, way, targets, text, m_gestureNumber);
    reveal(toQt(m_scene->diagram().cards[*card]));
}

bool DiagramCanvas::focusNextPrevChild(bool next)
{
    const std::vector<std::size_t> order = readingOrder();
    std::optional<std::size_t> target;
    if (!m_selection.current()) {
        target = order.empty() ? std::nullopt : std::optional{next ? order.front() : order.back()};
    } else {
        const auto card = m_scene->topology().vertexOf(m_selection.current()->value);
        const auto at = std::find(order.begin(), order.end(), card.value_or(order.size()));
        if (next && at != order.end() && at + 1 != order.end()) {
            target = *(at + 1);
        } else if (!next && at != order.begin() && at != order.end()) {
            target = *(at - 1);
        }
    }
    if (!target) {
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    m_showsFocus = true;
    ++m_gestureNumber;
    m_selection.selectOnly(m_scene->component(*target).id);
    reveal(toQt(m_scene->diagram().cards[*target]));
    return true;
}

void DiagramCanvas::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason ||
                   event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DiagramCanvas::focusOutEvent(QFocusEvent* event)
{
    m_isSpaceDown = false;
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace cutpoint::ui
