#include "ui/canvas/cut_off_painter.h"

#include "ui/canvas/badge_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/route_path.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double growth = 13.0;
constexpr double cornerRadius = 18.0;
constexpr double strokeWidth = 22.0;
constexpr double washLight = 0.13;
constexpr double washDark = 0.20;
constexpr double hatchOpacity = 0.28;
constexpr double hatchPitch = 9.0;
constexpr double hatchWidth = 1.3;
constexpr double pillHeight = 20.0;

struct CutOffText {
    Q_DECLARE_TR_FUNCTIONS(CutOffText)
};

const Spof* spofOf(const Report& report, const std::string& id)
{
    const auto found =
        std::find_if(report.spofs.begin(), report.spofs.end(), [&](const Spof& spof) {
            return spof.unit.type == UnitType::Component && spof.unit.id == id;
        });
    return found == report.spofs.end() ? nullptr : &*found;
}

QPainterPath around(const std::vector<Point>& route)
{
    QPainterPathStroker stroker;
    stroker.setWidth(strokeWidth);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(rounded(shortened(route, 0.0, 0.0), 0.0));
}

QPainterPath areaOf(const DiagramScene& scene, const std::vector<bool>& isCut)
{
    QPainterPath area;
    area.setFillRule(Qt::WindingFill);
    for (std::size_t card = 0; card < isCut.size(); ++card) {
        if (isCut[card]) {
            area.addRoundedRect(
                toQt(scene.diagram().cards[card]).adjusted(-growth, -growth, growth, growth),
                cornerRadius, cornerRadius);
        }
    }
    for (std::size_t link = 0; link < scene.links().size(); ++link) {
        const PlacedConnection& ends = scene.links()[link];
        if (isCut[ends.from] && isCut[ends.to] && scene.diagram().routes[link].size() > 1) {
            area.addPath(around(scene.diagram().routes[link]));
        }
    }
    return area.simplified();
}

void paintHatch(QPainter& painter, const QRectF& window, const QColor& colour)
{
    QPen pen{colour, hatchWidth};
    painter.setPen(pen);
    const double step = hatchPitch * 1.4142135623730951;
    const int first = static_cast<int>(std::floor((window.left() + window.top()) / step));
    const int last = static_cast<int>(std::floor((window.right() + window.bottom()) / step));
    for (int line = first; line <= last; ++line) {
        const double sum = line * step;
        painter.drawLine(QPointF{sum - window.top(), window.top()},
                         QPointF{sum - window.bottom(), window.bottom()});
    }
}

}  // namespace

CutOff cutOffBy(const DiagramScene& scene, const Report& report, std::size_t card)
{
    const Component& component = scene.component(card);
    const Spof* const spof = spofOf(report, component.id.value);
    if (spof == nullptr || spof->cutsOff.empty()) {
        return {};
    }
    std::vector<bool> isCut(scene.cardCount(), false);
    for (const std::string& id : spof->cutsOff) {
        if (const auto vertex = scene.topology().vertexOf(id)) {
            isCut[*vertex] = true;
        }
    }
    CutOff cutOff;
    cutOff.card = card;
    cutOff.area = areaOf(scene, isCut);
    const auto count = static_cast<int>(spof->cutsOffCount.value_or(0));
    const QString title = QString::fromStdString(titleOf(component));
    cutOff.words = count == 1
                       ? CutOffText::tr("Cut off without %1: 1 component").arg(title)
                       : CutOffText::tr("Cut off without %1: %2 components").arg(title).arg(count);
    for (std::size_t link = 0; link < scene.links().size(); ++link) {
        const PlacedConnection& ends = scene.links()[link];
        if (ends.from == card && isCut[ends.to]) {
            cutOff.links.push_back(link);
        }
    }
    return cutOff;
}

void paintCutOff(QPainter& painter, const PaintContext& context, const CutOff& cutOff)
{
    QColor wash = context.theme.spof;
    wash.setAlphaF(static_cast<float>(context.theme.isDark() ? washDark : washLight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawPath(cutOff.area);
    if (context.level == LevelOfDetail::Near) {
        QColor hatch = context.theme.spof;
        hatch.setAlphaF(static_cast<float>(hatchOpacity));
        painter.save();
        painter.setClipPath(cutOff.area, Qt::IntersectClip);
        paintHatch(painter, context.window, hatch);
        painter.restore();
    }
}

void paintCutOffPill(QPainter& painter, const PaintContext& context, const ViewTransform& view,
                     const CutOff& cutOff)
{
    const Theme& theme = context.theme;
    const Pill pill{.text = cutOff.words,
                    .icon = {},
                    .fill = theme.surface,
                    .edge = theme.spof,
                    .ink = theme.spofText};
    const QRectF card = view.toView(toQt(context.scene.diagram().cards[cutOff.card]));
    const double left = card.center().x() + 20.0;
    paintPill(painter, {left, card.bottom() + 18.0}, pill, context.fonts.label, pillHeight);
}

}  // namespace cutpoint::ui
