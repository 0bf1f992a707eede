#include "ui/compare/compare_canvas.h"

#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/diagram_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/canvas/overlay_painter.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double margin = 24.0;
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
    if (m_showsFocus) {
        QPen pen{themeFor(palette()).focus, 1.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({2.0, 2.0});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
}

void CompareCanvas::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showsFocus =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void CompareCanvas::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
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

}  // namespace cutpoint::ui
