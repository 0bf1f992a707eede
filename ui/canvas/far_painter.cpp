#include "ui/canvas/far_painter.h"

#include "ui/canvas/badge_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/style/icons.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace cutpoint::ui {

namespace {

constexpr std::size_t mostLines = 4000;
constexpr double lineStrength = 0.3;
constexpr double leastCard = 2.0;
constexpr QSizeF leastSpof{26.0, 13.0};
constexpr double spofBorder = 2.5;
constexpr double glyphSize = 17.0;
constexpr double pillHeight = 18.0;
constexpr std::size_t mostPills = 200;

constexpr std::size_t familyCount = static_cast<std::size_t>(KindFamily::Other) + 1;

/// Cards of one colour: those of a family, those that a what-if has failed, those it cuts off.
constexpr std::size_t failedBatch = familyCount;
constexpr std::size_t cutOffBatch = familyCount + 1;
constexpr std::size_t batchCount = familyCount + 2;

QColor familyColour(const Theme& theme, KindFamily family)
{
    switch (family) {
    case KindFamily::Traffic:
        return theme.lanes[0].key;
    case KindFamily::Compute:
        return theme.connection;
    case KindFamily::Data:
        return theme.lanes[3].key;
    case KindFamily::Outside:
        return theme.lanes[4].key;
    case KindFamily::Other:
        return theme.lanes[2].key;
    }
    return theme.connection;
}

std::size_t batchOf(const DiagramScene& scene, std::size_t card)
{
    switch (scene.card(card).fate) {
    case Fate::Failed:
        return failedBatch;
    case Fate::CutOff:
        return cutOffBatch;
    case Fate::Works:
        break;
    }
    return static_cast<std::size_t>(familyOf(scene.component(card).kind));
}

QColor batchColour(const Theme& theme, std::size_t batch)
{
    return batch == failedBatch   ? theme.failed
           : batch == cutOffBatch ? mixed(theme.canvas, theme.cut, 0.5)
                                  : familyColour(theme, static_cast<KindFamily>(batch));
}

/// The line between the middles of two cards, which cards then cover.
QLineF straightLine(const DiagramScene& scene, const PlacedConnection& link)
{
    return {toQt(scene.diagram().cards[link.from].centre()),
            toQt(scene.diagram().cards[link.to].centre())};
}

QLineF straightLine(const DiagramScene& scene, const PlacedConnection& link,
                    const MovedCards& moved)
{
    const QLineF line = straightLine(scene, link);
    return {moved.isMoved[link.from] ? line.p1() + moved.by : line.p1(),
            moved.isMoved[link.to] ? line.p2() + moved.by : line.p2()};
}

bool mayTouch(const QLineF& line, const QRectF& window)
{
    return std::max(line.x1(), line.x2()) >= window.left() &&
           std::min(line.x1(), line.x2()) <= window.right() &&
           std::max(line.y1(), line.y2()) >= window.top() &&
           std::min(line.y1(), line.y2()) <= window.bottom();
}

QColor lineColour(const PaintContext& context, std::size_t link)
{
    const Theme& theme = context.theme;
    if (context.scene.linkState(link).isDead) {
        return mixed(theme.canvas, theme.cut, lineStrength);
    }
    if (context.scene.linkState(link).isSpof) {
        return theme.spof;
    }
    if (context.scene.linkState(link).change != ChangeMark::None) {
        return theme.added;
    }
    if (context.level == LevelOfDetail::Far) {
        return mixed(theme.canvas, theme.connection, lineStrength);
    }
    const Connection& connection = *context.scene.links()[link].connection;
    return connection.kind == ConnectionKind::Replication ? theme.replication
           : connection.isOptional                        ? theme.optional
           : connection.isTwoWay                          ? theme.twoWay
                                                          : theme.connection;
}

struct ThinLine {
    QLineF line;
    QRgb colour = 0;
};

/// From far away the longest go first: they say least and cover most.
void dropLongest(std::vector<ThinLine>& lines)
{
    if (lines.size() <= mostLines) {
        return;
    }
    std::nth_element(lines.begin(), lines.begin() + mostLines, lines.end(),
                     [](const ThinLine& one, const ThinLine& other) {
                         return one.line.length() < other.line.length();
                     });
    lines.resize(mostLines);
}

void paintInBatches(QPainter& painter, const PaintContext& context, std::vector<ThinLine> lines)
{
    if (context.level == LevelOfDetail::Far) {
        dropLongest(lines);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const ThinLine& one, const ThinLine& other) {
        return one.colour < other.colour;
    });
    std::vector<QLineF> batch;
    for (auto from = lines.begin(); from != lines.end();) {
        const auto to = std::find_if(
            from, lines.end(), [&](const ThinLine& line) { return line.colour != from->colour; });
        batch.clear();
        std::transform(from, to, std::back_inserter(batch),
                       [](const ThinLine& line) { return line.line; });
        QPen pen{QColor{from->colour}, 1.0};
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawLines(batch.data(), static_cast<int>(batch.size()));
        from = to;
    }
}

using RectangleBatches = std::array<std::vector<QRectF>, batchCount>;

void addTo(RectangleBatches& batches, const PaintContext& context, std::size_t card, QRectF area)
{
    const double least = context.onScreen(leastCard);
    area.setSize(area.size().expandedTo({least, least}));
    batches[batchOf(context.scene, card)].push_back(area);
}

void paintBatches(QPainter& painter, const PaintContext& context, const RectangleBatches& batches)
{
    painter.setPen(Qt::NoPen);
    for (std::size_t batch = 0; batch < batchCount; ++batch) {
        painter.setBrush(batchColour(context.theme, batch));
        painter.drawRects(batches[batch].data(), static_cast<int>(batches[batch].size()));
    }
}

QRectF spofBox(const PaintContext& context, std::size_t card)
{
    const QRectF area = toQt(context.scene.diagram().cards[card]);
    const QSizeF least = leastSpof / context.zoom;
    QRectF box{QPointF{}, area.size().expandedTo(least)};
    box.moveCenter(area.center());
    return box;
}

}  // namespace

void paintThinConnections(QPainter& painter, const PaintContext& context)
{
    const DiagramScene& scene = context.scene;
    std::vector<ThinLine> lines;
    for (std::size_t number = 0; number < scene.links().size(); ++number) {
        const PlacedConnection& link = scene.links()[number];
        const QLineF line = straightLine(scene, link);
        if (mayTouch(line, context.window) && !context.lifts(link)) {
            lines.push_back({line, lineColour(context, number).rgb()});
        }
    }
    paintInBatches(painter, context, std::move(lines));
}

void paintFlatCards(QPainter& painter, const PaintContext& context)
{
    RectangleBatches batches;
    for (const std::size_t card : context.scene.index().cardsIn(fromQt(context.window))) {
        if (!context.lifts(card) && !context.scene.card(card).isSpof) {
            addTo(batches, context, card, toQt(context.scene.diagram().cards[card]));
        }
    }
    paintBatches(painter, context, batches);
}

void paintOutlines(QPainter& painter, const std::vector<QRectF>& areas, const QColor& colour,
                   double width)
{
    QPen pen{colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(areas.data(), static_cast<int>(areas.size()));
}

void paintMovedLines(QPainter& painter, const PaintContext& context, const MovedCards& moved)
{
    std::vector<ThinLine> lines;
    lines.reserve(moved.links.size());
    for (const std::size_t link : moved.links) {
        const QLineF line = straightLine(context.scene, context.scene.links()[link], moved);
        if (mayTouch(line, context.window)) {
            lines.push_back({line, lineColour(context, link).rgb()});
        }
    }
    paintInBatches(painter, context, std::move(lines));
}

void paintMovedFlat(QPainter& painter, const PaintContext& context, const MovedCards& moved)
{
    RectangleBatches batches;
    for (const std::size_t card : moved.cards) {
        const QRectF area = toQt(context.scene.diagram().cards[card]).translated(moved.by);
        if (area.intersects(context.window)) {
            addTo(batches, context, card, area);
        }
    }
    paintBatches(painter, context, batches);
}

void paintFarSpofs(QPainter& painter, const PaintContext& context)
{
    const Theme& theme = context.theme;
    const double screen = context.onScreen(1.0);
    const double margin = 200.0 * screen;
    const QRectF window = context.window.adjusted(-margin, -margin, margin, margin);
    std::vector<QRectF> taken;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::size_t card : context.scene.spofCards()) {
        const QRectF box = spofBox(context, card);
        if (!box.intersects(window) || context.lifts(card)) {
            continue;
        }
        QPen pen{theme.spof, spofBorder, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin};
        pen.setDashPattern({5.0 / spofBorder, 3.0 / spofBorder});
        context.keepOnScreen(pen);
        painter.setPen(pen);
        painter.setBrush(theme.canvas);
        painter.drawRect(box);
        painter.save();
        painter.translate(box.center().x(), box.top());
        painter.scale(screen, screen);
        paintIcon(painter, {-glyphSize / 2.0, -glyphSize - 2.0, glyphSize, glyphSize},
                  QStringLiteral("status-spof"), {theme.spof, theme.surface});
        painter.restore();
        const Pill pill{.text = QString::fromStdString(titleOf(context.scene.component(card))),
                        .icon = {},
                        .fill = theme.surface,
                        .edge = theme.spof,
                        .ink = theme.spofText};
        const double width = pillWidth(pill, context.fonts.label, pillHeight) * screen;
        const QRectF area{box.right() + 5.0 * screen, box.center().y() - pillHeight / 2.0 * screen,
                          width, pillHeight * screen};
        const bool isFree = taken.size() < mostPills &&
                            std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
                                return other.intersects(area);
                            });
        if (isFree) {
            taken.push_back(area);
            painter.save();
            painter.translate(area.left(), area.center().y());
            painter.scale(screen, screen);
            paintPill(painter, {0.0, 0.0}, pill, context.fonts.label, pillHeight);
            painter.restore();
        }
    }
    painter.restore();
}

}  // namespace cutpoint::ui
