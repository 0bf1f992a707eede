#include "ui/panels/minimap.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/far_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/paint_context.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double margin = 8.0;
constexpr double frameWidth = 2.0;
constexpr double leastFrame = 8.0;
constexpr double leastSpof = 5.0;
constexpr double largest = 0.3;   ///< Small diagrams are not blown up.
constexpr double keyStep = 0.25;  ///< Of the frame.

void paintLanes(QPainter& painter, const PaintContext& context)
{
    const std::vector<Lane>& lanes = context.scene.diagram().lanes;
    for (std::size_t lane = 0; context.options.lanes && lane < lanes.size(); ++lane) {
        painter.fillRect(QRectF{context.window.left(), lanes[lane].top, context.window.width(),
                                lanes[lane].height},
                         context.theme.lanes[lane % context.theme.lanes.size()].tint);
    }
}

void paintZones(QPainter& painter, const PaintContext& context)
{
    QPen pen{context.theme.zone, 1.0};
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const Frame& frame : context.scene.diagram().frames) {
        if (frame.type == Frame::Type::Zone && context.options.zones) {
            painter.drawRect(toQt(frame.area));
        }
    }
}

/// SPOFs in their colour, and no smaller than can be seen.
void paintSpofs(QPainter& painter, const PaintContext& context)
{
    const double least = context.onScreen(leastSpof);
    painter.setPen(Qt::NoPen);
    painter.setBrush(context.theme.spof);
    for (const std::size_t card : context.scene.spofCards()) {
        const QRectF area = toQt(context.scene.diagram().cards[card]);
        QRectF box{QPointF{}, area.size().expandedTo({least, least})};
        box.moveCenter(area.center());
        painter.drawRect(box);
    }
}

}  // namespace

Minimap::Minimap(DiagramCanvas& canvas, QWidget* parent)
    : QWidget{parent}
    , m_canvas{canvas}
    , m_fonts{canvasFonts(font())}
{
    setAccessibleName(tr("Minimap"));
    setAccessibleDescription(tr("The whole diagram, and which part of it is in view."));
    setToolTip(tr("Drag the frame, or click, to move the view (arrow keys)"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&canvas, &DiagramCanvas::sceneChanged, this, &Minimap::invalidate);
    connect(&canvas, &DiagramCanvas::viewChanged, this, qOverload<>(&Minimap::update));
    updateMap();
}

QRectF Minimap::frame() const
{
    const QRectF seen = m_map.toView(m_canvas.seenArea());
    QRectF frame{QPointF{}, seen.size().expandedTo({leastFrame, leastFrame})};
    frame.moveCenter(seen.center());
    constexpr double half = frameWidth / 2.0;
    return frame.intersected(QRectF{rect()}.adjusted(half, half, -half, -half));
}

void Minimap::invalidate()
{
    m_picture = {};
    updateMap();
    update();
}

void Minimap::updateMap()
{
    const QRectF area = QRectF{rect()}.adjusted(margin, margin, -margin, -margin);
    const QRectF whole = toQt(m_canvas.scene().diagram().bounds);
    // Not ViewTransform::fitting, whose least zoom is for the canvas.
    m_map.zoom = std::min({area.width() / std::max(whole.width(), 1.0),
                           area.height() / std::max(whole.height(), 1.0), largest});
    m_map = m_map.centred(whole.center(), area);
}

void Minimap::paintPicture()
{
    m_options = m_canvas.viewOptions();
    m_picture = QPixmap{size() * devicePixelRatioF()};
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    const PaintContext context{.scene = m_canvas.scene(),
                               .theme = themeFor(palette()),
                               .fonts = m_fonts,
                               .zoom = m_map.zoom,
                               .level = LevelOfDetail::Far,
                               .window = m_map.toScene(QRectF{rect()}),
                               .isLifted = {},
                               .options = m_options};
    m_picture.fill(context.theme.canvas);
    QPainter painter{&m_picture};
    painter.translate(-m_map.origin);
    painter.scale(m_map.zoom, m_map.zoom);
    paintLanes(painter, context);
    paintThinConnections(painter, context);
    paintZones(painter, context);
    paintFlatCards(painter, context);
    paintSpofs(painter, context);
}

void Minimap::paintEvent(QPaintEvent* /*event*/)
{
    const bool isCurrent =
        m_picture.devicePixelRatio() == devicePixelRatioF() && m_options == m_canvas.viewOptions();
    if (m_picture.isNull() || !isCurrent) {
        paintPicture();
    }
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(QPen{hasFocus() ? theme.focus : theme.accent, frameWidth,
                        hasFocus() ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    painter.drawRect(frame());
}

void Minimap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void Minimap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        invalidate();
    }
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF pointer = event->position();
    m_grip = frame().contains(pointer) ? m_map.toView(m_canvas.seenArea().center()) - pointer
                                       : QPointF{};
    if (m_grip->isNull()) {
        moveFrame(pointer);
    }
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip) {
        moveFrame(event->position());
    }
}

void Minimap::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_grip.reset();
}

void Minimap::moveFrame(const QPointF& pointer)
{
    m_canvas.centreOnPoint(m_map.toScene(pointer + *m_grip));
}

void Minimap::keyPressEvent(QKeyEvent* event)
{
    const QRectF seen = m_canvas.seenArea();
    const auto move = [&](double across, double down) {
        m_canvas.centreOnPoint(seen.center() + QPointF{seen.width() * across * keyStep,
                                                       seen.height() * down * keyStep});
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1.0, 0.0);
    case Qt::Key_Right:
        return move(1.0, 0.0);
    case Qt::Key_Up:
        return move(0.0, -1.0);
    case Qt::Key_Down:
        return move(0.0, 1.0);
    default:
        QWidget::keyPressEvent(event);
    }
}

}  // namespace cutpoint::ui
