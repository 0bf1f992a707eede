#include "ui/canvas/card_painter.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/overlay_painter.h"
#include "ui/document/drill_moment.h"
#include "ui/document/selection_model.h"

#include <utility>

namespace cutpoint::ui {

QRectF DiagramCanvas::seenArea() const
{
    return m_view.toScene(drawingArea());
}

void DiagramCanvas::choose(const ComponentId& id)
{
    m_selection.selectOnly(id);
    centreOn(id);
}

void DiagramCanvas::choose(ConnectionKey key)
{
    m_selection.selectOnly(key);
    centreOn(key);
}

void DiagramCanvas::chooseFrame(std::size_t frame)
{
    selectFrame(frame);
    centreOnPoint(toQt(m_scene->diagram().frames[frame].area.centre()));
}

void DiagramCanvas::setViewOptions(const ViewOptions& options)
{
    if (options == m_options) {
        return;
    }
    m_options = options;
    invalidateLayers();
    if (m_isUntouched) {
        fit();
    }
    updateScrollBars();
    emit viewChanged();
}

void DiagramCanvas::showDrill(std::shared_ptr<const DrillMoment> moment)
{
    const bool isSame = moment == m_drill || (moment && m_drill && *moment == *m_drill);
    if (!isSame) {
        m_drill = std::move(moment);
        showReport();
    }
}

void DiagramCanvas::showTraffic(std::optional<double> phase)
{
    if (phase != m_trafficPhase) {
        m_trafficPhase = phase;
        viewport()->update();
    }
}

void DiagramCanvas::setFound(const std::vector<std::size_t>& cards)
{
    m_isFound.assign(cards.empty() ? 0 : m_scene->cardCount(), false);
    for (const std::size_t card : cards) {
        m_isFound.at(card) = true;
    }
    viewport()->update();
}

void DiagramCanvas::paintFoundMarks(QPainter& painter, const PaintContext& context) const
{
    if (m_isFound.empty()) {
        return;
    }
    const double margin = context.onScreen(2.0 * gridStep);
    const QRectF window = context.window.adjusted(-margin, -margin, margin, margin);
    for (const std::size_t card : m_scene->index().cardsIn(fromQt(window))) {
        if (m_isFound[card] && !m_isSelected[card] && !context.lifts(card)) {
            const QRectF area = toQt(m_scene->diagram().cards[card]);
            paintFoundMark(painter, context, area);
            if (context.level == LevelOfDetail::Near) {
                paintCardState(painter, context, card, area);
            }
        }
    }
}

}  // namespace cutpoint::ui
