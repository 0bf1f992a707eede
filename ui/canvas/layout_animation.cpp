#include "ui/canvas/layout_animation.h"

#include "ui/canvas/card_painter.h"
#include "ui/canvas/geometry.h"

#include <QEasingCurve>
#include <QLineF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int milliseconds = 200;

}  // namespace

LayoutAnimation::LayoutAnimation(const DiagramScene& before, const DiagramScene& after,
                                 const std::function<void()>& repaint)
{
    const std::size_t count = std::min(before.cardCount(), after.cardCount());
    m_back.reserve(count);
    for (std::size_t card = 0; card < count; ++card) {
        m_back.push_back(toQt(before.diagram().cards[card]).topLeft() -
                         toQt(after.diagram().cards[card]).topLeft());
    }
    m_clock.setStartValue(0.0);
    m_clock.setEndValue(1.0);
    m_clock.setDuration(milliseconds);
    m_clock.setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(&m_clock, &QVariantAnimation::valueChanged, &m_clock, repaint);
    QObject::connect(&m_clock, &QVariantAnimation::finished, &m_clock, repaint);
    m_clock.start();
}

QRectF LayoutAnimation::placeOf(const DiagramScene& scene, std::size_t card) const
{
    const QRectF place = toQt(scene.diagram().cards[card]);
    const double left = 1.0 - m_clock.currentValue().toDouble();
    return card < m_back.size() ? place.translated(m_back[card] * left) : place;
}

void LayoutAnimation::paint(QPainter& painter, const PaintContext& context) const
{
    const DiagramScene& scene = context.scene;
    QPen pen{context.theme.connection, 1.0};
    pen.setCosmetic(true);
    std::vector<QLineF> lines;
    lines.reserve(scene.links().size());
    for (const PlacedConnection& link : scene.links()) {
        lines.emplace_back(placeOf(scene, link.from).center(), placeOf(scene, link.to).center());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    for (std::size_t card = 0; card < scene.cardCount(); ++card) {
        const QRectF place = placeOf(scene, card);
        if (!place.intersects(context.window)) {
            continue;
        }
        if (context.level == LevelOfDetail::Near) {
            painter.setRenderHint(QPainter::Antialiasing);
            paintCard(painter, context, card, place);
        } else {
            paintPlainCard(painter, context, card, place);
        }
    }
}

}  // namespace cutpoint::ui
