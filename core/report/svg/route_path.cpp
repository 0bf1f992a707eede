#include "core/report/svg/route_path.h"

#include "core/report/svg/svg_writer.h"

#include <algorithm>
#include <cmath>

namespace cutpoint::svg {

namespace {

constexpr double cornerRadius = 8.0;
constexpr double headLength = 8.0;

std::string pair(const Point& point)
{
    return number(point.x) + ' ' + number(point.y);
}

Point towards(const Point& from, const Point& to, double distance)
{
    const double length = Segment{from, to}.length();
    const double part = length == 0.0 ? 0.0 : distance / length;
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

/// At most half of the way to the next point.
Point shortened(const Point& end, const Point& next, double by)
{
    return towards(end, next, std::min(by, Segment{end, next}.length() / 2.0));
}

}  // namespace

double Segment::length() const
{
    return std::hypot(to.x - from.x, to.y - from.y);
}

Point Segment::middle() const
{
    return {(from.x + to.x) / 2.0, (from.y + to.y) / 2.0};
}

std::string pathData(const std::vector<Point>& route, double atStart, double atEnd)
{
    std::vector<Point> points = route;
    points.front() = shortened(route.front(), route[1], atStart);
    points.back() = shortened(route.back(), route[route.size() - 2], atEnd);
    std::string data = 'M' + pair(points.front());
    for (std::size_t at = 1; at + 1 < points.size(); ++at) {
        const Segment before{points[at - 1], points[at]};
        const Segment after{points[at], points[at + 1]};
        const double reach = std::min({cornerRadius, before.length() / 2.0, after.length() / 2.0});
        data += 'L' + pair(towards(points[at], points[at - 1], reach)) + 'Q' + pair(points[at]) +
                ' ' + pair(towards(points[at], points[at + 1], reach));
    }
    return data + 'L' + pair(points.back());
}

Segment longestSegment(const std::vector<Point>& route)
{
    Segment longest{route[0], route[1]};
    for (std::size_t at = 2; at < route.size(); ++at) {
        const Segment segment{route[at - 1], route[at]};
        longest = segment.length() > longest.length() ? segment : longest;
    }
    return longest;
}

Point middleOf(const std::vector<Point>& route)
{
    double left = 0.0;
    for (std::size_t at = 1; at < route.size(); ++at) {
        left += Segment{route[at - 1], route[at]}.length() / 2.0;
    }
    for (std::size_t at = 1; at < route.size(); ++at) {
        const double length = Segment{route[at - 1], route[at]}.length();
        if (left <= length) {
            return towards(route[at - 1], route[at], left);
        }
        left -= length;
    }
    return route.back();
}

std::string headPoints(const Segment& segment)
{
    const double length = segment.length();
    if (length == 0.0) {
        return {};
    }
    const Point along{(segment.to.x - segment.from.x) / length,
                      (segment.to.y - segment.from.y) / length};
    const Point base{segment.to.x - along.x * headLength, segment.to.y - along.y * headLength};
    const Point across{-along.y * headLength / 2.0, along.x * headLength / 2.0};
    return pair(segment.to) + ' ' + pair({base.x + across.x, base.y + across.y}) + ' ' +
           pair({base.x - across.x, base.y - across.y});
}

}  // namespace cutpoint::svg
