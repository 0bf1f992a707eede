#include "core/analysis/frontier/reduce.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

bool isTarget(const Network& network, Index vertex)
{
    return std::ranges::find(network.targets, vertex) != network.targets.end();
}

/// Takes what is reached in any case out of a group.
void takeOutReached(const Network& network, CountedGroup& group)
{
    std::erase_if(group.members, [&](const auto& member) {
        const bool isReached = member.first == network.source || isTarget(network, member.first);
        if (isReached) {
            group.required -= std::min(group.required, member.second);
        }
        return isReached;
    });
}

std::uint32_t countOf(const CountedGroup& group)
{
    std::uint32_t count = 0;
    for (const auto& [vertex, weight] : group.members) {
        count += weight;
    }
    return count;
}

/// A group that cannot do without any of its members.
void demandAll(Network& network, CountedGroup& group)
{
    for (const auto& [vertex, weight] : group.members) {
        network.targets.push_back(vertex);
    }
    group.required = 0;
}

void putInSeries(Network& network, Index vertex, std::vector<Index>& series)
{
    Index& part = network.vertices[vertex];
    if (part != Formula::perfect) {
        series.push_back(part);
        part = Formula::perfect;
    }
}

bool isAnythingAsked(const Network& network)
{
    return !network.targets.empty() || !network.groups.empty();
}

std::size_t sizeOf(const Network& network)
{
    return network.vertices.size() + network.edges.size();
}

/// A piece of one edge between its two ends is that edge.
bool isOneEdge(const Network& network)
{
    return network.vertices.size() == 2 && network.edges.size() == 1 && network.groups.empty();
}

}  // namespace

bool settleDemands(Network& network, std::vector<Index>& series)
{
    std::ranges::sort(network.targets);
    network.targets.erase(std::unique(network.targets.begin(), network.targets.end()),
                          network.targets.end());
    bool isAnythingReached = isAnythingAsked(network);
    for (bool changes = true; changes;) {
        changes = false;
        for (CountedGroup& group : network.groups) {
            takeOutReached(network, group);
            const std::uint32_t count = countOf(group);
            if (count < group.required) {
                return false;
            }
            if (count == group.required && count > 0) {
                demandAll(network, group);
                changes = true;
            }
        }
        std::erase_if(network.groups,
                      [](const CountedGroup& group) { return group.required == 0; });
    }
    std::erase(network.targets, network.source);
    if (isAnythingReached) {
        putInSeries(network, network.source, series);
    }
    for (const Index target : network.targets) {
        putInSeries(network, target, series);
    }
    return true;
}

Reduced reduce(Network network, Formula& formula)
{
    Reduced reduced;
    struct Open {
        Network network;
        std::size_t size;  ///< When it was last seen; it is done if that no longer shrinks.
    };
    std::vector<Open> open;
    open.push_back({.network = std::move(network), .size = SIZE_MAX});
    while (!open.empty()) {
        Open here = std::move(open.back());
        open.pop_back();
        if (!settleDemands(here.network, reduced.series)) {
            reduced.neverWorks = true;
            return reduced;
        }
        contract(here.network, formula);
        if (!settleDemands(here.network, reduced.series) || !isAnythingAsked(here.network)) {
            continue;
        }
        auto pieces = splitAtCuts(here.network, reduced.series);
        if (!pieces) {
            reduced.neverWorks = true;
            return reduced;
        }
        for (Network& piece : *pieces) {
            mergeSeriesAndParallel(piece, formula);
            if (isOneEdge(piece)) {
                reduced.series.push_back(piece.edges.front().part);
            } else if (const std::size_t size = sizeOf(piece); size < here.size) {
                open.push_back({.network = std::move(piece), .size = size});
            } else {
                reduced.pieces.push_back(std::move(piece));
            }
        }
    }
    return reduced;
}

}  // namespace cutpoint::frontier
