#include "ui/canvas/diagram_canvas.h"

#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/canvas/rename_editor.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double fitMargin = 24.0;
constexpr double revealMargin = 24.0;
constexpr std::chrono::milliseconds previewRest{120};

}  // namespace

DiagramCanvas::DiagramCanvas(TopologyDocument& document, SelectionModel& selection,
                             const AnalysisRunner& analysis, QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_document{document}
    , m_selection{selection}
    , m_analysis{analysis}
    , m_fonts{canvasFonts(font())}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Diagram"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_previewEnd.setSingleShot(true);
    m_previewEnd.setInterval(previewRest);
    connect(&m_previewEnd, &QTimer::timeout, this, &DiagramCanvas::endPreview);
    connect(&document, &TopologyDocument::pictureChanged, this, &DiagramCanvas::rebuildScene);
    connect(&document, &TopologyDocument::topologyReset, this, &DiagramCanvas::openScene);
    connect(&selection, &SelectionModel::changed, this, &DiagramCanvas::showSelection);
    connect(&analysis, &AnalysisRunner::finished, this, &DiagramCanvas::showReport);
    openScene();
}

DiagramCanvas::~DiagramCanvas() = default;

void DiagramCanvas::rebuildScene()
{
    endGesture(false);
    setHovered({}, {});
    m_scene = std::make_unique<DiagramScene>(m_document.topology());
    m_scene->show(m_analysis.report().get());
    showSelection();
    invalidateLayers();
    updateScrollBars();
}

void DiagramCanvas::openScene()
{
    if (m_editor) {
        m_editor->deleteLater();
    }
    rebuildScene();
    fit();
}

void DiagramCanvas::showReport()
{
    m_scene->show(m_analysis.report().get());
    updateCutOff();
    invalidateLayers();
}

void DiagramCanvas::showSelection()
{
    m_isSelected.assign(m_scene->cardCount(), false);
    for (const ComponentId& id : m_selection.components()) {
        const auto vertex = m_scene->topology().vertexOf(id.value);
        if (vertex && *vertex < m_isSelected.size()) {
            m_isSelected[*vertex] = true;
        }
    }
    updateCutOff();
    viewport()->update();
}

void DiagramCanvas::updateCutOff()
{
    const bool hadCutOff = !m_cutOff.words.isEmpty();
    m_cutOff = {};
    const Report* const report = m_analysis.report().get();
    if (report != nullptr && m_selection.components().size() == 1) {
        const auto card = m_scene->topology().vertexOf(m_selection.current()->value);
        if (card && *card < m_scene->cardCount()) {
            m_cutOff = cutOffBy(*m_scene, *report, *card);
        }
    }
    if (hadCutOff || !m_cutOff.words.isEmpty()) {
        m_wash.invalidate();
    }
}

QRectF DiagramCanvas::cardInView(const ComponentId& id) const
{
    const auto card = m_scene->topology().vertexOf(id.value);
    return card && *card < m_scene->cardCount()
               ? m_view.toView(toQt(m_scene->diagram().cards[*card]))
               : QRectF{};
}

void DiagramCanvas::centreOn(const ComponentId& id)
{
    const auto card = m_scene->topology().vertexOf(id.value);
    if (card && *card < m_scene->cardCount()) {
        centreOnPoint(toQt(m_scene->diagram().cards[*card].centre()));
    }
}

void DiagramCanvas::centreOn(ConnectionKey key)
{
    const auto link = m_scene->linkOf(key);
    if (link && *link < m_scene->diagram().routes.size()) {
        const auto& route = m_scene->diagram().routes[*link];
        centreOnPoint(toQt(
            Point{(route.front().x + route.back().x) / 2, (route.front().y + route.back().y) / 2}));
    }
}

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
    for (std::size_t card = 0; card < m_isSelected.size(); ++card) {
        if (m_isSelected[card]) {
            bounds |= toQt(m_scene->diagram().cards[card]);
        }
    }
    if (!bounds.isEmpty()) {
        bounds.adjust(-fitMargin, -fitMargin, fitMargin, fitMargin);
        setView(ViewTransform::fitting(bounds, drawingArea(), 1.0));
    }
}

void DiagramCanvas::selectAll()
{
    std::set<ComponentId> ids;
    for (std::size_t card = 0; card < m_scene->cardCount(); ++card) {
        ids.insert(m_scene->component(card).id);
    }
    m_selection.select(std::move(ids));
}

void DiagramCanvas::renameCurrent()
{
    if (!m_selection.current() || m_editor) {
        return;
    }
    const ComponentId id = *m_selection.current();
    const auto card = m_scene->topology().vertexOf(id.value);
    if (!card || *card >= m_scene->cardCount()) {
        return;
    }
    reveal(toQt(m_scene->diagram().cards[*card]));
    constexpr QRectF titleArea{42, 5, 122, 26};
    const QRectF place = cardInView(id);
    const QSize least{static_cast<int>(titleArea.width()), static_cast<int>(titleArea.height())};
    QRect area{(place.topLeft() + titleArea.topLeft() * std::min(1.0, m_view.zoom)).toPoint(),
               least.expandedTo((titleArea.size() * m_view.zoom).toSize())};
    QFont titleFont = m_fonts.strong;
    titleFont.setPointSizeF(titleFont.pointSizeF() * std::max(1.0, m_view.zoom));
    const QString name = QString::fromStdString(titleOf(m_scene->component(*card)));
    m_editor = new RenameEditor{name, area, titleFont, viewport()};
    connect(m_editor, &RenameEditor::accepted, this, [this, id](const QString& renamed) {
        if (m_document.topology().find(id.value) != nullptr) {
            m_document.history().push(new RenameComponentCommand{m_document, id, renamed});
        }
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_editor, &RenameEditor::rejected, this, [this] { setFocus(Qt::OtherFocusReason); });
}

void DiagramCanvas::setView(const ViewTransform& view)
{
    if (view == m_view) {
        return;
    }
    m_isUntouched = false;
    const bool isZoom = view.zoom != m_view.zoom;
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
    const double header = m_scene->diagram().lanes.empty() ? 0.0 : laneHeaderWidth;
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
    endPreview();
    if (m_isUntouched) {
        fit();
    }
    updateScrollBars();
}

void DiagramCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_fonts = canvasFonts(font());
        invalidateLayers();
    }
}

std::vector<std::size_t> DiagramCanvas::readingOrder() const
{
    std::vector<std::size_t> order(m_scene->cardCount());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::vector<Rectangle>& cards = m_scene->diagram().cards;
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return std::pair{cards[one].y, cards[one].x} < std::pair{cards[other].y, cards[other].x};
    });
    return order;
}

}  // namespace cutpoint::ui
