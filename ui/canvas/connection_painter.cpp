#include "ui/canvas/connection_painter.h"

#include "ui/canvas/geometry.h"
#include "ui/canvas/route_path.h"
#include "ui/style/icons.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <array>

namespace cutpoint::ui {

namespace {

constexpr double cornerRadius = 8.0;
constexpr double headLength = 8.0;
constexpr double lineInHead = 6.0;
constexpr double labelZoom = 0.6;
constexpr double labelHeight = 15.0;

/// What a kind of connection looks like. Dashes in pixels.
struct LinkLook {
    QColor colour;
    double width = 1.5;
    QVector<double> dashes = {};
};

LinkLook kindLook(const Theme& theme, const Connection& connection)
{
    if (connection.kind == ConnectionKind::Replication) {
        return {theme.replication, 1.75, {1.5, 3.0}};
    }
    if (connection.isOptional) {
        return {theme.optional, 1.5, {5.0, 4.0}};
    }
    return connection.isTwoWay ? LinkLook{theme.twoWay, 2.0} : LinkLook{theme.connection, 1.5};
}

LinkLook lookOf(const PaintContext& context, std::size_t link, LinkEmphasis emphasis)
{
    const Theme& theme = context.theme;
    const Connection& connection = *context.scene.links()[link].connection;
    LinkLook look = kindLook(theme, connection);
    const ChangeMark change = context.scene.linkState(link).change;
    if (change == ChangeMark::Added || change == ChangeMark::Changed) {
        look.colour = theme.added;
        look.width = 2.5;
    }
    if (context.scene.linkState(link).isSpof) {
        look = {theme.spof, 2.5, {7.0, 4.0}};
    }
    if (context.scene.linkState(link).isDead) {
        look = {theme.cut, 1.5, {2.0, 4.0}};
    }
    switch (emphasis) {
    case LinkEmphasis::None:
        break;
    case LinkEmphasis::Hovered:
        look.colour = theme.text;
        look.width = 2.0;
        break;
    case LinkEmphasis::Selected:
        look.colour = theme.accent;
        look.width = 2.5;
        break;
    case LinkEmphasis::Cutting:
        look.colour = theme.spofText;
        break;
    }
    return look;
}

QPen penOf(const LinkLook& look, double skipped)
{
    QPen pen{look.colour, look.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    if (!look.dashes.isEmpty()) {
        QVector<double> pattern = look.dashes;
        for (double& part : pattern) {
            part /= look.width;
        }
        pen.setDashPattern(pattern);
        pen.setDashOffset(skipped / look.width);
    }
    return pen;
}

void paintHead(QPainter& painter, const QPointF& tip, const QPointF& from, const QColor& colour)
{
    const QLineF line{from, tip};
    if (line.length() == 0.0) {
        return;
    }
    const QPointF along{line.dx() / line.length(), line.dy() / line.length()};
    const QPointF across{-along.y(), along.x()};
    const QPointF base = tip - along * headLength;
    const std::array corners{tip, base + across * (headLength / 2.0),
                             base - across * (headLength / 2.0)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
}

void paintLine(QPainter& painter, const PaintContext& context, const std::vector<Point>& route,
               const LinkLook& look, bool isTwoWay)
{
    const double margin = cornerRadius + headLength;
    const QRectF window = context.window.adjusted(-margin, -margin, margin, margin);
    painter.setBrush(Qt::NoBrush);
    for (const VisibleRun& run :
         clipped(shortened(route, isTwoWay ? lineInHead : 0.0, lineInHead), window)) {
        painter.setPen(penOf(look, run.skipped));
        painter.drawPath(rounded(run.points, cornerRadius));
    }
    paintHead(painter, toQt(route.back()), toQt(route[route.size() - 2]), look.colour);
    if (isTwoWay) {
        paintHead(painter, toQt(route.front()), toQt(route[1]), look.colour);
    }
}

/// The tint of the lane at that height.
QColor groundAt(const PaintContext& context, double y)
{
    const std::vector<Lane>& lanes = context.scene.diagram().lanes;
    for (std::size_t lane = 0; context.options.lanes && lane < lanes.size(); ++lane) {
        if (y >= lanes[lane].top && y < lanes[lane].top + lanes[lane].height) {
            return context.theme.lanes[lane % context.theme.lanes.size()].tint;
        }
    }
    return context.theme.canvas;
}

void paintLabel(QPainter& painter, const PaintContext& context, std::size_t link)
{
    const std::string& label = context.scene.links()[link].connection->label;
    if (label.empty() || context.zoom <= labelZoom) {
        return;
    }
    const QLineF segment = longestSegment(context.scene.diagram().routes[link]);
    const QPointF spot = segment.center();
    const QString text = QString::fromStdString(label);
    const QFontMetricsF metrics{context.fonts.caption};
    const double width = metrics.horizontalAdvance(text) + 10.0;
    if (segment.dy() == 0.0 && segment.length() < width) {
        return;  // It would run under the cards at both ends; the tooltip has it.
    }
    const QRectF box{spot.x() - width / 2.0, spot.y() - labelHeight / 2.0, width, labelHeight};
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundAt(context, spot.y()));
    painter.drawRoundedRect(box, labelHeight / 2.0, labelHeight / 2.0);
    painter.setFont(context.fonts.caption);
    painter.setPen(context.theme.muted);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintSpofMark(QPainter& painter, const PaintContext& context, std::size_t link)
{
    if (!context.scene.linkState(link).isSpof) {
        return;
    }
    constexpr double size = 16.0;
    const QPointF middle = middleOf(context.scene.diagram().routes[link]);
    paintIcon(painter, {middle.x() - size / 2.0, middle.y() - size / 2.0, size, size},
              QStringLiteral("status-spof"), {context.theme.spof, context.theme.surface});
}

bool hasRoute(const PaintContext& context, std::size_t link)
{
    return link < context.scene.links().size() && context.scene.diagram().routes[link].size() > 1;
}

/// What a connection says about the look of its trunk; the highest counts.
enum TrunkRank { Dead, Changed, Plain };

int trunkRankOf(const PaintContext& context, std::uint32_t link)
{
    if (context.scene.linkState(link).isDead || context.lifts(context.scene.links()[link])) {
        return Dead;
    }
    const ChangeMark change = context.scene.linkState(link).change;
    return change == ChangeMark::Added || change == ChangeMark::Changed ? Changed : Plain;
}

/// Paints what lives of a trunk, over its connections.
void paintTrunk(QPainter& painter, const PaintContext& context, const Trunk& trunk)
{
    constexpr double width = 3.0;
    const QRectF area{trunk.from, trunk.y - width, trunk.to - trunk.from, 2.0 * width};
    if (!area.intersects(context.window)) {
        return;
    }
    for (const TrunkSection& section :
         sectionsOf(trunk, context.scene.diagram().routes,
                    [&](std::uint32_t link) { return trunkRankOf(context, link); })) {
        if (section.rank != Dead) {
            const QColor& colour =
                section.rank == Changed ? context.theme.added : context.theme.connection;
            painter.setPen(QPen{colour, width, Qt::SolidLine, Qt::FlatCap});
            painter.drawLine(QPointF{section.from, trunk.y}, QPointF{section.to, trunk.y});
        }
    }
}

}  // namespace

void paintConnections(QPainter& painter, const PaintContext& context)
{
    const auto visible = context.scene.index().routesIn(fromQt(context.window));
    // The dead first: where a piece is shared, those that live are seen.
    for (const bool isDead : {true, false}) {
        for (const std::size_t link : visible) {
            if (hasRoute(context, link) && !context.lifts(context.scene.links()[link]) &&
                context.scene.linkState(link).isDead == isDead) {
                paintConnection(painter, context, link, LinkEmphasis::None);
            }
        }
    }
    for (const Trunk& trunk : context.scene.diagram().trunks) {
        paintTrunk(painter, context, trunk);
    }
    for (const std::size_t link : visible) {
        if (hasRoute(context, link) && !context.lifts(context.scene.links()[link])) {
            paintLabel(painter, context, link);
            paintSpofMark(painter, context, link);
        }
    }
}

void paintConnection(QPainter& painter, const PaintContext& context, std::size_t link,
                     LinkEmphasis emphasis)
{
    if (hasRoute(context, link)) {
        paintLine(painter, context, context.scene.diagram().routes[link],
                  lookOf(context, link, emphasis),
                  context.scene.links()[link].connection->isTwoWay);
    }
}

void paintLooseConnection(QPainter& painter, const PaintContext& context, std::size_t link,
                          const QPointF& from, const QPointF& to)
{
    paintLine(painter, context, {fromQt(from), fromQt(to)},
              lookOf(context, link, LinkEmphasis::None),
              context.scene.links()[link].connection->isTwoWay);
}

void paintDraftConnection(QPainter& painter, const PaintContext& context,
                          const std::vector<Point>& route)
{
    constexpr double width = 2.5;
    paintLine(painter, context, route, {context.theme.accent, width}, false);
}

}  // namespace cutpoint::ui
