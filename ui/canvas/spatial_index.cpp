#include "ui/canvas/spatial_index.h"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/segment.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cutpoint::ui {

namespace {

namespace geometry = boost::geometry;

using Spot = geometry::model::d2::point_xy<double>;
using Box = geometry::model::box<Spot>;
using Segment = geometry::model::segment<Spot>;
using CardEntry = std::pair<Box, std::size_t>;
using SegmentEntry = std::pair<Segment, std::size_t>;

constexpr std::size_t nodeSize = 16;
using CardTree = geometry::index::rtree<CardEntry, geometry::index::quadratic<nodeSize>>;
using SegmentTree = geometry::index::rtree<SegmentEntry, geometry::index::quadratic<nodeSize>>;

Spot toSpot(const Point& point)
{
    return {point.x, point.y};
}

Box toBox(const Rectangle& area)
{
    return {{area.x, area.y}, {area.right(), area.bottom()}};
}

std::vector<CardEntry> cardEntries(const Diagram& diagram)
{
    std::vector<CardEntry> entries;
    entries.reserve(diagram.cards.size());
    for (std::size_t card = 0; card < diagram.cards.size(); ++card) {
        entries.emplace_back(toBox(diagram.cards[card]), card);
    }
    return entries;
}

std::vector<SegmentEntry> segmentEntries(const Diagram& diagram)
{
    std::vector<SegmentEntry> entries;
    for (std::size_t route = 0; route < diagram.routes.size(); ++route) {
        const std::vector<Point>& points = diagram.routes[route];
        for (std::size_t at = 1; at < points.size(); ++at) {
            entries.emplace_back(Segment{toSpot(points[at - 1]), toSpot(points[at])}, route);
        }
    }
    return entries;
}

template <typename Tree>
std::vector<std::size_t> numbersIn(const Tree& tree, const Box& box)
{
    std::vector<std::size_t> numbers;
    for (auto found = tree.qbegin(geometry::index::intersects(box)); found != tree.qend();
         ++found) {
        numbers.push_back(found->second);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

}  // namespace

struct SpatialIndex::Trees {
    CardTree cards;
    SegmentTree segments;
};

SpatialIndex::SpatialIndex(const Diagram& diagram)
    : m_trees{std::make_unique<Trees>(Trees{.cards = CardTree{cardEntries(diagram)},
                                            .segments = SegmentTree{segmentEntries(diagram)}})}
{
}

SpatialIndex::SpatialIndex(SpatialIndex&&) noexcept = default;
SpatialIndex& SpatialIndex::operator=(SpatialIndex&&) noexcept = default;
SpatialIndex::~SpatialIndex() = default;

std::vector<std::size_t> SpatialIndex::cardsIn(const Rectangle& area) const
{
    return numbersIn(m_trees->cards, toBox(area));
}

std::vector<std::size_t> SpatialIndex::routesIn(const Rectangle& area) const
{
    return numbersIn(m_trees->segments, toBox(area));
}

std::optional<std::size_t> SpatialIndex::cardAt(const Point& point) const
{
    const auto cards = cardsIn({point.x, point.y, 0.0, 0.0});
    return cards.empty() ? std::nullopt : std::optional{cards.back()};
}

std::optional<std::size_t> SpatialIndex::routeNear(const Point& point, double reach) const
{
    const auto routes = routesNear(point, reach);
    return routes.empty() ? std::nullopt : std::optional{routes.front()};
}

std::vector<std::size_t> SpatialIndex::routesNear(const Point& point, double reach) const
{
    constexpr double asNear = 0.01;  // px
    const Spot spot = toSpot(point);
    const auto nearest = m_trees->segments.qbegin(geometry::index::nearest(spot, 1));
    if (nearest == m_trees->segments.qend()) {
        return {};
    }
    const double distance = geometry::distance(nearest->first, spot);
    if (distance > reach) {
        return {};
    }
    const double side = distance + asNear;
    const Box around{{point.x - side, point.y - side}, {point.x + side, point.y + side}};
    std::vector<std::size_t> routes;
    for (auto found = m_trees->segments.qbegin(geometry::index::intersects(around));
         found != m_trees->segments.qend(); ++found) {
        if (geometry::distance(found->first, spot) <= side) {
            routes.push_back(found->second);
        }
    }
    std::sort(routes.begin(), routes.end());
    routes.erase(std::unique(routes.begin(), routes.end()), routes.end());
    return routes;
}

}  // namespace cutpoint::ui
