#include "core/report/compare_page.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/compare/compare_canvas.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double linkReach = 6.0;
constexpr double wheelZoom = 1.2;
constexpr double wheelNotch = 120.0;
constexpr double wheelScroll = 60.0;

}  // namespace

ItemPlace CompareCanvas::itemAt(const QPointF& view) const
{
    const QPointF point = m_view.toScene(view);
    if (scene() == nullptr || view.x() < drawingArea().left()) {
        return {};
    }
    if (const auto card = scene()->index().cardAt(fromQt(point))) {
        return {.cards = {*card}};
    }
    if (const auto frame = frameAt(contextFor({}), point)) {
        return {.frame = frame};
    }
    return {.link = scene()->index().routeNear(fromQt(point), linkReach / m_view.zoom)};
}

void CompareCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_press = Press{.at = event->position(), .origin = m_view.origin};
    }
}

void CompareCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_press) {
        return;
    }
    const QPointF way = event->position() - m_press->at;
    if (!m_press->isDrag && way.manhattanLength() >= QApplication::startDragDistance()) {
        m_press->isDrag = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_press->isDrag) {
        setView({m_view.zoom, m_press->origin - way.toPoint()});
    }
}

void CompareCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const auto press = std::exchange(m_press, std::nullopt);
    if (press && press->isDrag) {
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (press && event->button() == Qt::LeftButton) {
        emit itemClicked(itemAt(event->position()));
    }
}

void CompareCanvas::wheelEvent(QWheelEvent* event)
{
    const QPointF turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setView(m_view.zoomed(m_view.zoom * std::pow(wheelZoom, turn.y() / wheelNotch),
                              event->position()));
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

bool CompareCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString CompareCanvas::toolTipAt(const QPointF& view) const
{
    const ItemPlace place = itemAt(view);
    if (place.cards.empty()) {
        return {};
    }
    const Component& component = scene()->component(place.cards.front());
    QStringList lines{QString::fromStdString(titleOf(component))};
    for (const Change& change : m_pair->comparison.changes) {
        const std::string& id = m_isBefore ? change.idBefore : change.id;
        if (change.item == ItemType::Component && id == component.id.value &&
            (m_isBefore || change.kind != ChangeKind::Removed)) {
            const QString words = QString::fromStdString(fieldsInWords(change));
            lines << (words.isEmpty() ? QString::fromStdString(nameOf(change.kind)) : words);
        }
    }
    return lines.join(QLatin1Char{'\n'});
}

}  // namespace cutpoint::ui
