#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/canvas/rename_editor.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double fitMargin = 24.0;
constexpr double revealMargin = 24.0;

}  // namespace

void DiagramCanvas::zoomIn()
{
    zoomTo(m_view.zoom * zoomStep, drawingArea().center());
}

void DiagramCanvas::zoomOut()
{
    zoomTo(m_view.zoom / zoomStep, drawingArea().center());
}

void DiagramCanvas::resetZoom()
{
    zoomTo(1.0, drawingArea().center());
}

void DiagramCanvas::fit()
{
    // A pixel less, so that rounding calls for no scroll bar.
    setView(ViewTransform::fitting(contentBounds(), drawingArea().adjusted(1, 1, -1, -1), 1.0));
    m_isUntouched = true;
}

void DiagramCanvas::zoomToSelection()
{
    QRectF bounds;
    for (const std::size_t card : m_selectedCards) {
        bounds |= toQt(m_scene->diagram().cards[card]);
    }
    if (!bounds.isEmpty()) {
        bounds.adjust(-fitMargin, -fitMargin, fitMargin, fitMargin);
        setView(ViewTransform::fitting(bounds, drawingArea(), 1.0));
    }
}

void DiagramCanvas::setView(const ViewTransform& view)
{
    if (view == m_view) {
        return;
    }
    m_isUntouched = false;
    const bool isZoom = view.zoom != m_view.zoom;
    if (isZoom) {
        m_drawing->giveUp();
    } else {
        m_drawing->scroll(m_view.origin - view.origin);
    }
    if (isZoom && m_editor) {
        m_editor->deleteLater();
        setFocus(Qt::OtherFocusReason);
    } else if (m_editor) {
        m_editor->move(m_editor->pos() + m_view.origin - view.origin);
    }
    m_view = view;
    if (isZoom) {
        invalidateLayers();
        emit zoomChanged(m_view.zoom);
    }
    updateScrollBars();
    viewport()->update();
    emit viewChanged();
}

void DiagramCanvas::setOrigin(const QPoint& origin)
{
    setView({m_view.zoom, origin});
}

void DiagramCanvas::zoomTo(double zoom, const QPointF& anchor)
{
    setView(m_view.zoomed(zoom, anchor));
}

void DiagramCanvas::updateScrollBars()
{
    const QSize size = viewport()->size();
    const QRect content =
        QRectF{contentBounds().topLeft() * m_view.zoom, contentBounds().size() * m_view.zoom}
            .toAlignedRect();
    const QSignalBlocker blockHorizontal{horizontalScrollBar()};
    const QSignalBlocker blockVertical{verticalScrollBar()};
    const int header = static_cast<int>(drawingArea().left());
    // What is in view stays reachable, however far it was dragged.
    horizontalScrollBar()->setRange(std::min(content.left() - header, m_view.origin.x()),
                                    std::max(content.right() - size.width(), m_view.origin.x()));
    verticalScrollBar()->setRange(std::min(content.top(), m_view.origin.y()),
                                  std::max(content.bottom() - size.height(), m_view.origin.y()));
    horizontalScrollBar()->setPageStep(size.width());
    verticalScrollBar()->setPageStep(size.height());
    horizontalScrollBar()->setSingleStep(static_cast<int>(gridStep * 2));
    verticalScrollBar()->setSingleStep(static_cast<int>(gridStep * 2));
    horizontalScrollBar()->setValue(m_view.origin.x());
    verticalScrollBar()->setValue(m_view.origin.y());
}

QRectF DiagramCanvas::contentBounds() const
{
    const Diagram& diagram = m_scene->diagram();
    QRectF bounds = toQt(diagram.bounds).adjusted(-fitMargin, -fitMargin, fitMargin, fitMargin);
    for (const Lane& lane : diagram.lanes) {
        bounds.setTop(std::min(bounds.top(), lane.top));
        bounds.setBottom(std::max(bounds.bottom(), lane.top + lane.height));
    }
    return bounds;
}

QRectF DiagramCanvas::drawingArea() const
{
    const bool hasHeaders = m_options.lanes && !m_scene->diagram().lanes.empty();
    const double header = hasHeaders ? laneHeaderWidth : 0.0;
    return QRectF{viewport()->rect()}.adjusted(header, 0.0, 0.0, 0.0);
}

void DiagramCanvas::reveal(const QRectF& scene)
{
    const QRectF area =
        drawingArea().adjusted(revealMargin, revealMargin, -revealMargin, -revealMargin);
    if (!area.contains(m_view.toView(scene))) {
        centreOnPoint(scene.center());
    }
}

void DiagramCanvas::revealCard(const ComponentId& id)
{
    const auto card = m_scene->topology().vertexOf(id.value);
    if (card && *card < m_scene->cardCount()) {
        reveal(toQt(m_scene->diagram().cards[*card]));
    }
}

void DiagramCanvas::centreOnPoint(const QPointF& scene)
{
    const QRectF area = drawingArea();
    const QRectF content{contentBounds().topLeft() * m_view.zoom,
                         contentBounds().size() * m_view.zoom};
    const QPoint centred = m_view.centred(scene, area).origin;
    // Not beyond the edge of the diagram: what is seen whole already stays where it is.
    const auto bounded = [](int wanted, int present, double least, double most) {
        return least <= most ? std::clamp(wanted, static_cast<int>(least), static_cast<int>(most))
               : present <= least && present >= most ? present
                                                     : static_cast<int>((least + most) / 2.0);
    };
    setOrigin({bounded(centred.x(), m_view.origin.x(), content.left() - area.left(),
                       content.right() - area.right()),
               bounded(centred.y(), m_view.origin.y(), content.top() - area.top(),
                       content.bottom() - area.bottom())});
}

void DiagramCanvas::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    setOrigin({horizontalScrollBar()->value(), verticalScrollBar()->value()});
}

void DiagramCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_banner) {
        m_banner->resize(width(), m_banner->height());
    }
    endPreview();
    if (m_isUntouched) {
        fit();
    }
    updateScrollBars();
    emit viewChanged();
}

void DiagramCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_fonts = canvasFonts(font());
        invalidateLayers();
    }
}

}  // namespace cutpoint::ui
