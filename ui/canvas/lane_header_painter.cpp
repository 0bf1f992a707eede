#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace cutpoint::ui {

namespace {

constexpr double stripeWidth = 4.0;
constexpr double textLeft = 12.0;
constexpr double lineStep = 16.0;
constexpr double leastHeight = 14.0;

struct LaneText {
    Q_DECLARE_TR_FUNCTIONS(LaneText)
};

struct HeaderLine {
    QString text;
    QFont font;
    QColor ink;
};

std::vector<HeaderLine> linesOf(const PaintContext& context, std::size_t lane, double height)
{
    const Theme& theme = context.theme;
    const LaneFigure& figure = context.scene.lane(lane);
    QFont nameFont = context.fonts.body;
    nameFont.setWeight(QFont::DemiBold);
    std::vector<HeaderLine> lines;
    lines.push_back(
        {QString::fromStdString(context.scene.diagram().lanes[lane].layer), nameFont, theme.text});
    if (!figure.availability.isEmpty()) {
        lines.push_back({figure.availability, context.fonts.small, theme.muted});
    }
    if (figure.isWeakest) {
        lines.push_back({LaneText::tr("weakest"), context.fonts.label, theme.spofText});
    }
    while (lines.size() > 1 && static_cast<double>(lines.size()) * lineStep > height) {
        lines.pop_back();
    }
    return lines;
}

void paintTexts(QPainter& painter, const std::vector<HeaderLine>& lines, const QRectF& area)
{
    double baseline = area.center().y() - 4.0;
    if (static_cast<double>(lines.size()) * lineStep > area.height() - lineStep) {
        baseline = area.center().y() + 4.0 - lineStep * static_cast<double>(lines.size() - 1) / 2.0;
    }
    for (const HeaderLine& line : lines) {
        painter.setFont(line.font);
        painter.setPen(line.ink);
        painter.drawText(QPointF{textLeft, baseline},
                         QFontMetricsF{line.font}.elidedText(line.text, Qt::ElideRight,
                                                             laneHeaderWidth - textLeft - 2.0));
        baseline += lineStep;
    }
}

}  // namespace

void paintLaneHeaders(QPainter& painter, const PaintContext& context, const ViewTransform& view,
                      const QRectF& viewport)
{
    const Theme& theme = context.theme;
    if (!context.options.lanes) {
        return;
    }
    const std::vector<Lane>& lanes = context.scene.diagram().lanes;
    for (std::size_t number = 0; number < lanes.size(); ++number) {
        const QRectF band = view.toView(QRectF{0.0, lanes[number].top, 1.0, lanes[number].height});
        const QRectF area =
            QRectF{QRectF{0.0, band.top(), laneHeaderWidth, band.height()}.toAlignedRect()};
        if (!area.intersects(viewport)) {
            continue;
        }
        painter.fillRect(area, theme.surface);
        painter.fillRect(QRectF{0.0, area.top(), stripeWidth, area.height()},
                         theme.lanes[number % theme.lanes.size()].key);
        painter.fillRect(QRectF{0.0, area.top(), laneHeaderWidth, 1.0}, theme.border);
        painter.fillRect(QRectF{0.0, area.bottom(), laneHeaderWidth, 1.0}, theme.border);
        painter.fillRect(QRectF{laneHeaderWidth, area.top(), 1.0, area.height() + 1.0},
                         theme.border);
        // Tall lanes that are partly out of view keep their name in it.
        const QRectF seen = area.intersected(viewport);
        if (seen.height() >= leastHeight) {
            paintTexts(painter, linesOf(context, number, seen.height()), seen);
        }
    }
}

}  // namespace cutpoint::ui
