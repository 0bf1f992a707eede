#include "ui/document/drill_moment.h"
#include "ui/drill/drill_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

/// So far left of the axis its beginning is still meant, in pixels.
constexpr double beside = 20.0;

}  // namespace

bool DrillChart::isOnHead(const QPointF& spot) const
{
    constexpr double reach = 5.0;
    return spot.x() >= m_measures.header - reach && std::abs(spot.x() - xOf(m_head)) <= reach;
}

QString DrillChart::toolTipAt(const QPointF& spot) const
{
    const auto number = rowAt(spot.y());
    if (!number) {
        return {};
    }
    const DrillRow& row = m_content.rows[*number];
    QString title = row.note.isEmpty() ? row.title : tr("%1, %2").arg(row.title, row.note);
    if (spot.x() < m_measures.header) {
        return title;
    }
    const DrillBar* const bar = barAt(row, axis().timeAt(spot.x()));
    return bar == nullptr
               ? QString{}
               : tr("%1: %2\n%3–%4")
                     .arg(title, bar->label, runningTime(bar->from), runningTime(bar->to));
}

bool DrillChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_content.end > Seconds{0}) {
        const auto* const help = static_cast<const QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DrillChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_content.end <= Seconds{0}) {
        return;
    }
    const QPointF spot = event->position();
    const bool isOnAxis = spot.y() < m_measures.axis && spot.x() >= m_measures.header - beside;
    if (isOnAxis || isOnHead(spot)) {
        m_isDragging = true;
        emit headDragged(axis().timeAt(spot.x()));
        return;
    }
    const auto number = rowAt(spot.y());
    if (number && m_content.rows[*number].component) {
        emit componentChosen(*m_content.rows[*number].component);
    }
}

void DrillChart::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF spot = event->position();
    if (m_isDragging) {
        emit headDragged(axis().timeAt(spot.x()));
        followHead();
        return;
    }
    const bool isMovable =
        m_content.end > Seconds{0} &&
        (isOnHead(spot) || (spot.y() < m_measures.axis && spot.x() >= m_measures.header));
    viewport()->setCursor(isMovable ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void DrillChart::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_isDragging = false;
}

void DrillChart::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    constexpr double notch = 120.0;
    constexpr double perNotch = 1.25;
    zoomTo(m_scale * std::pow(perNotch, event->angleDelta().y() / notch),
           std::max(m_measures.header, event->position().x()));
    event->accept();
}

void DrillChart::walk(bool isDown)
{
    const auto count = static_cast<int>(m_content.rows.size());
    int number = m_current ? static_cast<int>(*m_current) : 0;
    number += isDown ? 1 : -1;
    while (number >= 0 && number < count) {
        const auto& component = m_content.rows[static_cast<std::size_t>(number)].component;
        if (component) {
            m_current = static_cast<std::size_t>(number);
            const QRectF lane = laneArea(*m_current);
            const double below = lane.bottom() - viewport()->height();
            const double above = m_measures.axis - lane.top();
            QScrollBar& down = *verticalScrollBar();
            down.setValue(down.value() + static_cast<int>(below > 0.0   ? std::ceil(below)
                                                          : above > 0.0 ? -std::ceil(above)
                                                                        : 0.0));
            emit componentChosen(*component);
            return;
        }
        number += isDown ? 1 : -1;
    }
}

void DrillChart::keyPressEvent(QKeyEvent* event)
{
    constexpr double perPress = 1.5;
    const double middle = m_measures.header + barsWidth() / 2.0;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        emit stepped(event->key() == Qt::Key_Right);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        emit jumped(event->key() == Qt::Key_End);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        walk(event->key() == Qt::Key_Down);
        return;
    case Qt::Key_Space:
        emit toggled();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomTo(m_scale * perPress, middle);
        return;
    case Qt::Key_Minus:
        zoomTo(m_scale / perPress, middle);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

}  // namespace cutpoint::ui
