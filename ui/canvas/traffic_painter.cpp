#include "ui/canvas/traffic_painter.h"

#include "ui/canvas/geometry.h"
#include "ui/document/drill_moment.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace cutpoint::ui {

namespace {

/// Pixels at 100 % that a request makes in a second, and from one to the next.
constexpr double speed = 90.0;
constexpr double pitch = 60.0;
constexpr double dotRadius = 3.0;
constexpr double crossReach = 3.5;
constexpr std::size_t mostLinks = 400;

double lengthOf(const std::vector<Point>& route)
{
    double length = 0.0;
    for (std::size_t at = 1; at < route.size(); ++at) {
        length += QLineF{toQt(route[at - 1]), toQt(route[at])}.length();
    }
    return length;
}

void paintRequest(QPainter& painter, const Theme& theme, const QPointF& spot, bool isPassing)
{
    if (isPassing) {
        painter.setPen(QPen{theme.surface, 1.0});
        painter.setBrush(theme.connection);
        painter.drawEllipse(spot, dotRadius, dotRadius);
        return;
    }
    const QPointF down{crossReach, crossReach};
    const QPointF up{crossReach, -crossReach};
    for (const QPen& pen : {QPen{theme.surface, 4.0}, QPen{theme.failed, 2.0}}) {
        painter.setPen(pen);
        painter.drawLine(spot - down, spot + down);
        painter.drawLine(spot - up, spot + up);
    }
}

}  // namespace

QPointF pointAlong(const std::vector<Point>& route, double distance)
{
    double left = distance;
    for (std::size_t at = 1; at < route.size(); ++at) {
        const QLineF line{toQt(route[at - 1]), toQt(route[at])};
        if (left <= line.length() && line.length() > 0.0) {
            return line.pointAt(left / line.length());
        }
        left -= line.length();
    }
    return toQt(route.back());
}

void paintTraffic(QPainter& painter, const PaintContext& context, double phase)
{
    const DrillMoment* const moment = context.scene.drill();
    if (moment == nullptr || context.level != LevelOfDetail::Near) {
        return;
    }
    const auto visible = context.scene.index().routesIn(fromQt(context.window));
    if (visible.size() > mostLinks) {
        return;
    }
    const double first = std::fmod(phase * speed, pitch);
    for (const std::size_t link : visible) {
        const auto& routes = context.scene.diagram().routes;
        if (link >= moment->traffic.size() || moment->traffic[link] == Traffic::None ||
            routes[link].size() < 2 || context.lifts(context.scene.links()[link])) {
            continue;
        }
        const double length = lengthOf(routes[link]);
        const int count = std::max(0, static_cast<int>(std::ceil((length - first) / pitch)));
        for (int request = 0; request < count; ++request) {
            paintRequest(painter, context.theme, pointAlong(routes[link], first + request * pitch),
                         moment->traffic[link] == Traffic::Passing);
        }
    }
}

}  // namespace cutpoint::ui
