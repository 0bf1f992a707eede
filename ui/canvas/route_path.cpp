#include "ui/canvas/route_path.h"

#include "ui/canvas/geometry.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cutpoint::ui {

namespace {

/// The part of a line inside a rectangle, as fractions of its length.
struct Span {
    double from = 0.0;
    double to = 1.0;
};

/// Cuts the span to where `start + t · delta` is at most `limit`.
bool cut(Span& span, double start, double delta, double limit)
{
    if (delta == 0.0) {
        return start <= limit;
    }
    const double at = (limit - start) / delta;
    if (delta > 0.0) {
        span.to = std::min(span.to, at);
    } else {
        span.from = std::max(span.from, at);
    }
    return span.from < span.to;
}

/// Source: Y.-D. Liang, B. A. Barsky, "A new concept and method for line clipping", ACM
/// Transactions on Graphics 3(1), 1984, doi:10.1145/357332.357333.
std::optional<Span> spanInside(const QLineF& line, const QRectF& window)
{
    Span span;
    const bool isInside = cut(span, line.x1(), line.dx(), window.right()) &&
                          cut(span, -line.x1(), -line.dx(), -window.left()) &&
                          cut(span, line.y1(), line.dy(), window.bottom()) &&
                          cut(span, -line.y1(), -line.dy(), -window.top());
    return isInside ? std::optional{span} : std::nullopt;
}

QPointF towards(const QPointF& from, const QPointF& to, double distance)
{
    const double length = QLineF{from, to}.length();
    return length == 0.0 ? from : from + (to - from) * (distance / length);
}

}  // namespace

std::vector<VisibleRun> clipped(const std::vector<QPointF>& points, const QRectF& window)
{
    std::vector<VisibleRun> runs;
    bool continues = false;
    double skipped = 0.0;
    for (std::size_t at = 1; at < points.size(); ++at) {
        const QLineF line{points[at - 1], points[at]};
        if (const auto span = spanInside(line, window)) {
            if (!continues || span->from > 0.0) {
                runs.push_back({.points = {line.pointAt(span->from)},
                                .skipped = skipped + line.length() * span->from});
            }
            runs.back().points.push_back(line.pointAt(span->to));
            continues = span->to >= 1.0;
        } else {
            continues = false;
        }
        skipped += line.length();
    }
    return runs;
}

QPainterPath rounded(const std::vector<QPointF>& points, double radius)
{
    QPainterPath path;
    path.moveTo(points.front());
    for (std::size_t at = 1; at + 1 < points.size(); ++at) {
        const QPointF& corner = points[at];
        const double before = QLineF{points[at - 1], corner}.length();
        const double after = QLineF{corner, points[at + 1]}.length();
        const double reach = std::min({radius, before / 2.0, after / 2.0});
        path.lineTo(towards(corner, points[at - 1], reach));
        path.quadTo(corner, towards(corner, points[at + 1], reach));
    }
    path.lineTo(points.back());
    return path;
}

QLineF longestSegment(const std::vector<Point>& route)
{
    QLineF longest{toQt(route[0]), toQt(route[1])};
    for (std::size_t at = 2; at < route.size(); ++at) {
        const QLineF line{toQt(route[at - 1]), toQt(route[at])};
        if (line.length() > longest.length()) {
            longest = line;
        }
    }
    return longest;
}

QPointF middleOf(const std::vector<Point>& route)
{
    double length = 0.0;
    for (std::size_t at = 1; at < route.size(); ++at) {
        length += QLineF{toQt(route[at - 1]), toQt(route[at])}.length();
    }
    double left = length / 2.0;
    for (std::size_t at = 1; at < route.size(); ++at) {
        const QLineF line{toQt(route[at - 1]), toQt(route[at])};
        if (left <= line.length()) {
            return towards(line.p1(), line.p2(), left);
        }
        left -= line.length();
    }
    return toQt(route.back());
}

std::vector<QPointF> shortened(const std::vector<Point>& route, double atStart, double atEnd)
{
    std::vector<QPointF> points;
    points.reserve(route.size());
    for (const Point& point : route) {
        points.push_back(toQt(point));
    }
    const auto shorten = [](QPointF& end, const QPointF& next, double by) {
        const double length = QLineF{end, next}.length();
        end = towards(end, next, std::min(by, length / 2.0));
    };
    shorten(points.front(), points[1], atStart);
    shorten(points.back(), points[points.size() - 2], atEnd);
    return points;
}

}  // namespace cutpoint::ui
