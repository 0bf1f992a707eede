#include "ui/compare/compare_canvas.h"

#include "core/report/compare_page.h"
#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/diagram_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/canvas/overlay_painter.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double margin = 24.0;
constexpr double linkReach = 6.0;
constexpr double wheelZoom = 1.2;
constexpr double wheelNotch = 120.0;
constexpr double wheelScroll = 60.0;
constexpr int scrollStep = 32;

}  // namespace

CompareCanvas::CompareCanvas(bool isBefore, QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_isBefore{isBefore}
    , m_fonts{canvasFonts(font())}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(isBefore ? tr("Diagram before") : tr("Diagram after"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::OpenHandCursor);
}

const DiagramScene* CompareCanvas::scene() const
{
    return !m_pair ? nullptr : (m_isBefore ? m_pair->before : m_pair->after).scene.get();
}

void CompareCanvas::setPair(std::shared_ptr<const ComparedPair> pair)
{
    m_pair = std::move(pair);
    m_chosen = {};
    m_press.reset();
    invalidate();
}

void CompareCanvas::setView(const ViewTransform& view)
{
    if (view == m_view) {
        return;
    }
    const bool isZoom = view.zoom != m_view.zoom;
    m_view = view;
    if (isZoom) {
        invalidate();
    }
    updateScrollBars();
    viewport()->update();
    emit viewChanged(m_view);
}

void CompareCanvas::setBounds(const QRectF& bounds)
{
    m_bounds = bounds;
    updateScrollBars();
}

QRectF CompareCanvas::contentBounds() const
{
    if (scene() == nullptr || scene()->cardCount() == 0) {
        return {};
    }
    const Diagram& diagram = scene()->diagram();
    QRectF bounds = toQt(diagram.bounds).adjusted(-margin, -margin, margin, margin);
    for (const Lane& lane : diagram.lanes) {
        bounds.setTop(std::min(bounds.top(), lane.top));
        bounds.setBottom(std::max(bounds.bottom(), lane.top + lane.height));
    }
    return bounds;
}

QRectF CompareCanvas::drawingArea() const
{
    const bool hasHeaders = scene() != nullptr && !scene()->diagram().lanes.empty();
    return QRectF{viewport()->rect()}.adjusted(hasHeaders ? laneHeaderWidth : 0.0, 0.0, 0.0, 0.0);
}

void CompareCanvas::setChosen(const ItemPlace& place)
{
    m_chosen = place;
    viewport()->update();
}

QRectF CompareCanvas::areaOf(const ItemPlace& place) const
{
    QRectF area;
    if (scene() == nullptr) {
        return area;
    }
    const Diagram& diagram = scene()->diagram();
    for (const std::size_t card : place.cards) {
        area |= toQt(diagram.cards[card]);
    }
    if (place.frame) {
        area |= toQt(diagram.frames[*place.frame].area);
    }
    if (place.link) {
        for (const Point& corner : diagram.routes[*place.link]) {
            area |= QRectF{toQt(corner), QSizeF{1.0, 1.0}};
        }
    }
    return area;
}

PaintContext CompareCanvas::contextFor(const QRectF& window) const
{
    return {.scene = *scene(),
            .theme = themeFor(palette()),
            .fonts = m_fonts,
            .zoom = m_view.zoom,
            .level = m_view.level(),
            .window = window,
            .isLifted = {},
            .options = {}};
}

void CompareCanvas::invalidate()
{
    m_layer.invalidate();
    viewport()->update();
}

void CompareCanvas::updateScrollBars()
{
    const QSize size = viewport()->size();
    const QRect content =
        QRectF{m_bounds.topLeft() * m_view.zoom, m_bounds.size() * m_view.zoom}.toAlignedRect();
    const QSignalBlocker blockHorizontal{horizontalScrollBar()};
    const QSignalBlocker blockVertical{verticalScrollBar()};
    const int header = static_cast<int>(drawingArea().left());
    // What is in view stays reachable, however far it was dragged.
    horizontalScrollBar()->setRange(std::min(content.left() - header, m_view.origin.x()),
                                    std::max(content.right() - size.width(), m_view.origin.x()));
    verticalScrollBar()->setRange(std::min(content.top(), m_view.origin.y()),
                                  std::max(content.bottom() - size.height(), m_view.origin.y()));
    for (QScrollBar* const bar : {horizontalScrollBar(), verticalScrollBar()}) {
        bar->setSingleStep(scrollStep);
    }
    horizontalScrollBar()->setPageStep(size.width());
    verticalScrollBar()->setPageStep(size.height());
    horizontalScrollBar()->setValue(m_view.origin.x());
    verticalScrollBar()->setValue(m_view.origin.y());
}

void CompareCanvas::paintLayer(QPainter& painter, const QRect& part) const
{
    const PaintContext context =
        contextFor({QPointF{part.topLeft()} / m_view.zoom, QSizeF{part.size()} / m_view.zoom});
    painter.setRenderHint(QPainter::Antialiasing, context.level == LevelOfDetail::Near);
    painter.scale(m_view.zoom, m_view.zoom);
    paintGround(painter, context);
    paintDrawing(painter, context);
}

void CompareCanvas::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{viewport()};
    if (scene() == nullptr) {
        painter.fillRect(viewport()->rect(), themeFor(palette()).canvas);
        return;
    }
    m_layer.update(m_view.origin, viewport()->size(), devicePixelRatioF(),
                   [this](QPainter& layer, const QRect& part) { paintLayer(layer, part); });
    painter.drawPixmap(QPointF{}, m_layer.pixmap());
    paintChosen(painter);
    const QRectF area = QRectF{viewport()->rect()};
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintLaneHeaders(painter, contextFor(m_view.toScene(area)), m_view, area);
}

void CompareCanvas::paintChosen(QPainter& painter) const
{
    if (m_chosen.isEmpty()) {
        return;
    }
    const PaintContext context = contextFor(m_view.toScene(QRectF{viewport()->rect()}));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-m_view.origin);
    painter.scale(m_view.zoom, m_view.zoom);
    if (m_chosen.link) {
        paintConnection(painter, context, *m_chosen.link, LinkEmphasis::Selected);
    }
    if (m_chosen.frame) {
        paintSelectionRing(painter, context,
                           toQt(context.scene.diagram().frames[*m_chosen.frame].area));
    }
    for (const std::size_t card : m_chosen.cards) {
        const QRectF area = toQt(context.scene.diagram().cards[card]);
        paintSelectionRing(painter, context, area);
        if (context.level == LevelOfDetail::Near) {
            paintCardState(painter, context, card, area);
        }
    }
    painter.restore();
}

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

void CompareCanvas::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    setView({m_view.zoom, {horizontalScrollBar()->value(), verticalScrollBar()->value()}});
}

void CompareCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void CompareCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_fonts = canvasFonts(font());
        invalidate();
    }
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
