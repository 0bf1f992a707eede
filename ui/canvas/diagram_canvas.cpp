#include "ui/canvas/diagram_canvas.h"

#include "ui/canvas/accessible_canvas.h"
#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/layout_animation.h"
#include "ui/canvas/rename_editor.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds previewRest{120};

}  // namespace

DiagramCanvas::DiagramCanvas(TopologyDocument& document, SelectionModel& selection,
                             const AnalysisRunner& analysis, QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_document{document}
    , m_selection{selection}
    , m_analysis{analysis}
    , m_fonts{canvasFonts(font())}
    , m_drawing{std::make_unique<CanvasDrawing>(document, selection, *this)}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Diagram"));
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_previewEnd.setSingleShot(true);
    m_previewEnd.setInterval(previewRest);
    connect(&m_previewEnd, &QTimer::timeout, this, &DiagramCanvas::endPreview);
    connect(&m_edgeScroll, &EdgeScroll::stepped, this, &DiagramCanvas::scrollAtEdge);
    connect(&document, &TopologyDocument::pictureChanged, this, &DiagramCanvas::rebuildScene);
    connect(&document, &TopologyDocument::topologyReset, this, &DiagramCanvas::openScene);
    connect(&selection, &SelectionModel::changed, this, &DiagramCanvas::showSelection);
    connect(&analysis, &AnalysisRunner::foundSpofs, this, &DiagramCanvas::showReport);
    connect(&analysis, &AnalysisRunner::finished, this, &DiagramCanvas::showReport);
    openScene();
    makeAccessible(*this);
}

DiagramCanvas::~DiagramCanvas()
{
    forgetAccessible(*this);
}

void DiagramCanvas::rebuildScene()
{
    endGesture(false);
    m_drawing->giveUp();
    setHovered({}, {});
    const Topology& topology = m_document.topology();
    const bool isAlike = m_scene && m_diagramRevision == m_document.diagramRevision();
    m_animation.reset();
    if (isAlike) {
        m_scene = std::make_unique<DiagramScene>(topology, std::move(*m_scene));
    } else {
        const auto before = std::exchange(m_scene, std::make_unique<DiagramScene>(topology));
        if (std::exchange(m_animatesNext, false) && before) {
            beginAnimation(*before);
        }
    }
    m_diagramRevision = m_document.diagramRevision();
    m_scene->show(m_analysis.report().get());
    m_scene->showWhatIf(m_analysis.whatIf(), m_analysis.reportAsDrawn().get());
    m_scene->showDrill(m_drill);
    m_isFound.clear();
    showSelection();
    invalidateLayers();
    updateScrollBars();
    emit sceneChanged();
}

void DiagramCanvas::beginAnimation(const DiagramScene& before)
{
    const bool isWanted =
        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isWanted && before.cardCount() == m_scene->cardCount() &&
        m_scene->cardCount() <= LayoutAnimation::mostCards) {
        m_animation =
            std::make_unique<LayoutAnimation>(before, *m_scene, [this] { viewport()->update(); });
    }
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
    m_scene->showWhatIf(m_analysis.whatIf(), m_analysis.reportAsDrawn().get());
    m_scene->showDrill(m_drill);
    updateCutOff();
    invalidateLayers();
    emit sceneChanged();
}

void DiagramCanvas::showSelection()
{
    m_isSelected.assign(m_scene->cardCount(), false);
    m_selectedCards.clear();
    for (const ComponentId& id : m_selection.components()) {
        const auto vertex = m_scene->topology().vertexOf(id.value);
        if (vertex && *vertex < m_isSelected.size()) {
            m_isSelected[*vertex] = true;
            m_selectedCards.push_back(*vertex);
        }
    }
    std::sort(m_selectedCards.begin(), m_selectedCards.end());
    m_rings.invalidate();
    updateCutOff();
    viewport()->update();
}

void DiagramCanvas::updateCutOff()
{
    const bool hadCutOff = !m_cutOff.words.isEmpty();
    m_cutOff = {};
    const Report* const report = m_analysis.report().get();
    if (report != nullptr && m_drill == nullptr && m_selection.components().size() == 1) {
        const auto card = m_scene->topology().vertexOf(m_selection.current()->value);
        if (card && *card < m_scene->cardCount()) {
            m_cutOff = cutOffBy(*m_scene, *report, *card);
        }
    }
    if (hadCutOff || !m_cutOff.words.isEmpty()) {
        m_wash.invalidate();
    }
}

void DiagramCanvas::setBanner(QWidget& banner)
{
    m_banner = &banner;
    banner.setParent(this);
    banner.installEventFilter(this);
    placeBanner();
}

void DiagramCanvas::placeBanner()
{
    const bool isShown = m_banner && !m_banner->isHidden();
    const int height = isShown ? m_banner->sizeHint().height() : 0;
    setViewportMargins(0, height, 0, 0);
    if (isShown) {
        m_banner->setGeometry(0, 0, width(), height);
        m_banner->raise();
    }
}

bool DiagramCanvas::eventFilter(QObject* watched, QEvent* event)
{
    const bool isShownOrHidden =
        event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (watched == m_banner && isShownOrHidden) {
        placeBanner();
    }
    return QAbstractScrollArea::eventFilter(watched, event);
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

std::optional<std::size_t> DiagramCanvas::currentCard() const
{
    const auto& current = m_selection.current();
    const auto card = current ? m_scene->topology().vertexOf(current->value) : std::nullopt;
    return card && *card < m_scene->cardCount() ? card : std::nullopt;
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
    const auto card = currentCard();
    if (!card || m_editor) {
        return;
    }
    const ComponentId id = m_scene->component(*card).id;
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
