#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/diagram_painter.h"
#include "ui/canvas/far_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"
#include "ui/canvas/layout_animation.h"
#include "ui/canvas/overlay_painter.h"
#include "ui/document/selection_model.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

namespace cutpoint::ui {

namespace {

/// Layers that are painted faster need no preview while the wheel turns.
constexpr double fastEnough = 12.0;

}  // namespace

PaintContext DiagramCanvas::contextFor(const QRectF& window) const
{
    PaintContext context{.scene = *m_scene,
                         .theme = themeFor(palette()),
                         .fonts = m_fonts,
                         .zoom = m_view.zoom,
                         .level = m_view.level(),
                         .window = window,
                         .isLifted = {},
                         .options = m_options};
    if (m_gesture && m_gesture->liftsCards()) {
        context.isLifted = [this](std::size_t card) { return m_gesture->lifts(card); };
    }
    return context;
}

void DiagramCanvas::invalidateLayers()
{
    m_ground.invalidate();
    m_wash.invalidate();
    m_cards.invalidate();
    m_rings.invalidate();
    viewport()->update();
}

void DiagramCanvas::updateLayers()
{
    QElapsedTimer timer;
    timer.start();
    const QSize size = viewport()->size();
    const double ratio = devicePixelRatioF();
    m_ground.update(m_view.origin, size, ratio, [this](QPainter& painter, const QRect& part) {
        paintGroundLayer(painter, part);
    });
    if (!m_cutOff.words.isEmpty()) {
        m_wash.update(m_view.origin, size, ratio, [this](QPainter& painter, const QRect& part) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(m_view.zoom, m_view.zoom);
            paintCutOff(painter,
                        contextFor({QPointF{part.topLeft()} / m_view.zoom,
                                    QSizeF{part.size()} / m_view.zoom}),
                        m_cutOff);
        });
    }
    m_cards.update(m_view.origin, size, ratio,
                   [this](QPainter& painter, const QRect& part) { paintCardLayer(painter, part); });
    if (keepsRings()) {
        m_rings.update(m_view.origin, size, ratio, [this](QPainter& painter, const QRect& part) {
            painter.scale(m_view.zoom, m_view.zoom);
            paintSelectionRings(painter, contextFor({QPointF{part.topLeft()} / m_view.zoom,
                                                     QSizeF{part.size()} / m_view.zoom}));
        });
    }
    constexpr double nanosecondsPerMillisecond = 1e6;
    m_paintMilliseconds = static_cast<double>(timer.nsecsElapsed()) / nanosecondsPerMillisecond;
}

void DiagramCanvas::paintGroundLayer(QPainter& painter, const QRect& part) const
{
    const QRectF window{QPointF{part.topLeft()} / m_view.zoom, QSizeF{part.size()} / m_view.zoom};
    painter.setRenderHint(QPainter::Antialiasing, m_view.level() == LevelOfDetail::Near);
    painter.scale(m_view.zoom, m_view.zoom);
    paintGround(painter, contextFor(window));
}

void DiagramCanvas::paintCardLayer(QPainter& painter, const QRect& part) const
{
    const QRectF window{QPointF{part.topLeft()} / m_view.zoom, QSizeF{part.size()} / m_view.zoom};
    painter.scale(m_view.zoom, m_view.zoom);
    paintDrawing(painter, contextFor(window));
}

void DiagramCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter{viewport()};
    if (m_preview.isNull()) {
        updateLayers();
        const QRect dirty = event->rect();
        const double ratio = devicePixelRatioF();
        const QRectF source{QPointF{dirty.topLeft()} * ratio, QSizeF{dirty.size()} * ratio};
        painter.drawPixmap(QRectF{dirty}, m_ground.pixmap(), source);
        if (m_animation && m_animation->isRunning()) {
            paintAnimation(painter);
            return;
        }
        if (!m_cutOff.words.isEmpty()) {
            painter.drawPixmap(QRectF{dirty}, m_wash.pixmap(), source);
        }
        painter.drawPixmap(QRectF{dirty}, m_cards.pixmap(), source);
        if (keepsRings()) {
            painter.drawPixmap(QRectF{dirty}, m_rings.pixmap(), source);
        }
    } else {
        painter.fillRect(viewport()->rect(), themeFor(palette()).canvas);
        const QRectF shown = m_previewView.toScene(QRectF{viewport()->rect()});
        painter.drawPixmap(m_view.toView(shown), m_preview, QRectF{m_preview.rect()});
    }
    paintOverlay(painter);
}

void DiagramCanvas::paintAnimation(QPainter& painter) const
{
    const QRectF area = QRectF{viewport()->rect()};
    painter.save();
    painter.translate(-m_view.origin);
    painter.scale(m_view.zoom, m_view.zoom);
    m_animation->paint(painter, contextFor(m_view.toScene(area)));
    painter.restore();
    paintLaneHeaders(painter, contextFor(m_view.toScene(area)), m_view, area);
}

void DiagramCanvas::beginPreview()
{
    m_previewEnd.start();
    if (!m_preview.isNull() || m_paintMilliseconds < fastEnough) {
        return;
    }
    QPixmap preview{viewport()->size() * devicePixelRatioF()};
    preview.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter{&preview};
    updateLayers();
    painter.drawPixmap(QPointF{}, m_ground.pixmap());
    if (!m_cutOff.words.isEmpty()) {
        painter.drawPixmap(QPointF{}, m_wash.pixmap());
    }
    painter.drawPixmap(QPointF{}, m_cards.pixmap());
    painter.end();
    m_preview = std::move(preview);
    m_previewView = m_view;
}

void DiagramCanvas::endPreview()
{
    m_previewEnd.stop();
    if (!m_preview.isNull()) {
        m_preview = {};
        invalidateLayers();
    }
}

void DiagramCanvas::paintOverlay(QPainter& painter)
{
    const QRectF viewport = QRectF{this->viewport()->rect()};
    const PaintContext context = contextFor(m_view.toScene(viewport));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(-m_view.origin);
    painter.scale(m_view.zoom, m_view.zoom);
    paintLinkMarks(painter, context);
    paintFoundMarks(painter, context);
    paintCardMarks(painter, context);
    if (!m_gesture) {
        m_drawing->paint(painter, context);
    }
    painter.restore();
    if (m_gesture) {
        m_gesture->paint(painter, context, m_view);
    }
    if (!m_cutOff.words.isEmpty() && !m_gesture) {
        paintCutOffPill(painter, context, m_view, m_cutOff);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintLaneHeaders(painter, context, m_view, viewport);
    if (m_scene->cardCount() == 0) {
        paintEmptyState(painter);
    }
    paintDropPreview(painter);
}

void DiagramCanvas::paintLinkMarks(QPainter& painter, const PaintContext& context) const
{
    if (context.level == LevelOfDetail::Near) {
        for (const std::size_t link : m_cutOff.links) {
            paintConnection(painter, context, link, LinkEmphasis::Cutting);
        }
        if (m_hoveredLink) {
            paintConnection(painter, context, *m_hoveredLink, LinkEmphasis::Hovered);
        }
    }
    const auto& selected = m_selection.connection();
    const auto link = selected ? m_scene->linkOf(*selected) : std::nullopt;
    if (link && !(m_gesture && m_gesture->looseLink() == link)) {
        paintConnection(painter, context, *link, LinkEmphasis::Selected);
    }
}

void DiagramCanvas::paintCardMarks(QPainter& painter, const PaintContext& context) const
{
    if (m_hoveredCard && !m_gesture) {
        paintHover(painter, context, *m_hoveredCard);
    }
    if (!keepsRings()) {
        paintSelectionRings(painter, context);
    }
    const auto focused = m_showsFocus && hasFocus() ? currentCard() : std::nullopt;
    if (focused && !context.lifts(*focused)) {
        paintFocusRing(painter, context, toQt(m_scene->diagram().cards[*focused]),
                       m_isSelected[*focused]);
    }
}

bool DiagramCanvas::keepsRings() const
{
    constexpr std::size_t many = 1000;
    return m_selectedCards.size() > many && m_view.level() != LevelOfDetail::Near;
}

void DiagramCanvas::paintSelectionRings(QPainter& painter, const PaintContext& context) const
{
    const QRectF reach =
        context.window.adjusted(-cardOverhang, -cardOverhang, cardOverhang, cardOverhang);
    std::vector<QRectF> outlines;
    for (const std::size_t card : m_selectedCards) {
        const QRectF area = toQt(m_scene->diagram().cards[card]);
        if (!area.intersects(reach) || context.lifts(card)) {
            continue;
        }
        if (keepsRings()) {
            outlines.push_back(area);
            continue;
        }
        paintSelectionRing(painter, context, area);
        if (context.level == LevelOfDetail::Near) {
            paintCardState(painter, context, card, area);
        }
    }
    paintOutlines(painter, outlines, context.theme.accent, 2.0);
}

void DiagramCanvas::paintEmptyState(QPainter& painter) const
{
    const Theme& theme = themeFor(palette());
    const QRect area = viewport()->rect();
    constexpr int headingRise = 14;
    constexpr int hintDrop = 14;
    painter.setFont(m_fonts.heading);
    painter.setPen(theme.text);
    painter.drawText(area.translated(0, -headingRise), Qt::AlignCenter, tr("Nothing to show yet"));
    painter.setFont(m_fonts.body);
    painter.setPen(theme.muted);
    painter.drawText(area.translated(0, hintDrop), Qt::AlignCenter,
                     tr("Double-click to type the name of a component, or drop a file here."));
}

}  // namespace cutpoint::ui
