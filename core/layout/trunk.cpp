#include "core/layout/trunk.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace cutpoint {
namespace {

/// Where a route runs along the trunk; empty if it only crosses it.
std::optional<std::pair<double, double>> runOn(const Trunk& trunk, const std::vector<Point>& route)
{
    for (std::size_t at = 1; at < route.size(); ++at) {
        if (route[at - 1].y == trunk.y && route[at].y == trunk.y) {
            return std::minmax(route[at - 1].x, route[at].x);
        }
    }
    return std::nullopt;
}

void append(std::vector<TrunkSection>& sections, const TrunkSection& next)
{
    if (next.from == next.to) {
        return;
    }
    if (!sections.empty() && sections.back().to == next.from && sections.back().rank == next.rank) {
        sections.back().to = next.to;
    } else {
        sections.push_back(next);
    }
}

}  // namespace

std::vector<TrunkSection> sectionsOf(const Trunk& trunk,
                                     const std::vector<std::vector<Point>>& routes,
                                     const std::function<int(std::uint32_t)>& rankOf)
{
    // At every x how many connections of each rank begin (or end, if negative) to run there.
    std::map<double, std::map<int, int>> changes;
    for (const std::uint32_t connection : trunk.connections) {
        if (const auto run = runOn(trunk, routes[connection])) {
            const int rank = rankOf(connection);
            ++changes[run->first][rank];
            --changes[run->second][rank];
        }
    }
    std::vector<TrunkSection> sections;
    std::map<int, int> running;
    double from = trunk.from;
    for (const auto& [x, ranks] : changes) {
        if (!running.empty()) {
            append(sections, {.from = from, .to = x, .rank = running.rbegin()->first});
        }
        for (const auto& [rank, change] : ranks) {
            if ((running[rank] += change) == 0) {
                running.erase(rank);
            }
        }
        from = x;
    }
    return sections;
}

}  // namespace cutpoint
