#include "tests/bench/crossings.h"

#include <cstddef>
#include <vector>

namespace cutpoint::bench {
namespace {

/// Twice the area of the triangle, positive if it turns left.
double turn(const Point& one, const Point& two, const Point& three)
{
    return (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x);
}

bool areOnOtherSides(const Point& one, const Point& two, const Point& from, const Point& to)
{
    return turn(from, to, one) * turn(from, to, two) < 0.0;
}

bool cross(const Point& one, const Point& two, const Point& from, const Point& to)
{
    return areOnOtherSides(one, two, from, to) && areOnOtherSides(from, to, one, two);
}

std::uint64_t crossingsOf(const std::vector<Point>& one, const std::vector<Point>& other)
{
    std::uint64_t crossings = 0;
    for (std::size_t at = 1; at < one.size(); ++at) {
        for (std::size_t in = 1; in < other.size(); ++in) {
            crossings += cross(one[at - 1], one[at], other[in - 1], other[in]) ? 1 : 0;
        }
    }
    return crossings;
}

}  // namespace

std::uint64_t straightCrossings(const Topology& topology, std::span<const Point> middles)
{
    std::vector<std::vector<Point>> lines;
    for (const auto& edge : topology.connections()) {
        lines.push_back({middles[edge.from], middles[edge.to]});
    }
    return drawnCrossings(topology, lines);
}

std::uint64_t drawnCrossings(const Topology& topology, std::span<const std::vector<Point>> lines)
{
    const std::vector<PlacedConnection> links = topology.connections();
    std::uint64_t crossings = 0;
    for (std::size_t at = 0; at < links.size(); ++at) {
        const PlacedConnection& one = links[at];
        for (std::size_t other = 0; other < at; ++other) {
            const PlacedConnection& two = links[other];
            const bool isJoined = one.from == two.from || one.from == two.to ||
                                  one.to == two.from || one.to == two.to;
            crossings += isJoined ? 0 : crossingsOf(lines[at], lines[other]);
        }
    }
    return crossings;
}

}  // namespace cutpoint::bench
