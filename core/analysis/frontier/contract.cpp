#include "core/analysis/frontier/reduce.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace cutpoint::frontier {
namespace {

/// Of every vertex, the one it is put together with.
class Merging {
public:
    explicit Merging(std::size_t vertices)
        : m_parent(vertices)
    {
        std::iota(m_parent.begin(), m_parent.end(), Index{0});
    }

    Index leaderOf(Index vertex)
    {
        while (m_parent[vertex] != vertex) {
            m_parent[vertex] = m_parent[m_parent[vertex]];
            vertex = m_parent[vertex];
        }
        return vertex;
    }

    void join(Index one, Index other) { m_parent[leaderOf(other)] = leaderOf(one); }

private:
    std::vector<Index> m_parent;
};

/// Numbers the vertices that are left 0, 1, 2 …
std::vector<Index> numbered(Network& network, Merging& merging)
{
    std::vector<Index> numberOf(network.vertices.size());
    std::vector<Index> left;
    for (Index vertex = 0; vertex < network.vertices.size(); ++vertex) {
        if (merging.leaderOf(vertex) == vertex) {
            numberOf[vertex] = static_cast<Index>(left.size());
            left.push_back(network.vertices[vertex]);
        }
    }
    for (Index vertex = 0; vertex < network.vertices.size(); ++vertex) {
        numberOf[vertex] = numberOf[merging.leaderOf(vertex)];
    }
    network.vertices = std::move(left);
    return numberOf;
}

void renumberDemands(Network& network, const std::vector<Index>& numberOf)
{
    network.source = numberOf[network.source];
    for (Index& target : network.targets) {
        target = numberOf[target];
    }
    for (CountedGroup& group : network.groups) {
        for (auto& member : group.members) {
            member.first = numberOf[member.first];
        }
        std::ranges::sort(group.members);
        std::vector<std::pair<Index, std::uint32_t>> joined;
        for (const auto& [vertex, weight] : group.members) {
            if (!joined.empty() && joined.back().first == vertex) {
                joined.back().second += weight;
            } else {
                joined.emplace_back(vertex, weight);
            }
        }
        group.members = std::move(joined);
    }
}

}  // namespace

void contract(Network& network, Formula& formula)
{
    Merging merging{network.vertices.size()};
    for (const Edge& edge : network.edges) {
        if (edge.part == Formula::perfect && network.vertices[edge.one] == Formula::perfect &&
            network.vertices[edge.other] == Formula::perfect) {
            merging.join(edge.one, edge.other);
        }
    }
    const std::vector<Index> numberOf = numbered(network, merging);
    renumberDemands(network, numberOf);

    std::unordered_map<std::uint64_t, Index> edgeBetween;
    std::vector<Edge> edges;
    edges.reserve(network.edges.size());
    for (const Edge& old : network.edges) {
        const auto [one, other] = std::minmax(numberOf[old.one], numberOf[old.other]);
        if (one == other) {
            continue;
        }
        const std::uint64_t key = (std::uint64_t{one} << 32U) | other;
        const auto [entry, isNew] = edgeBetween.try_emplace(key, static_cast<Index>(edges.size()));
        if (isNew) {
            edges.push_back({.one = one, .other = other, .part = old.part});
        } else {
            Index& part = edges[entry->second].part;
            part = formula.parallel(part, old.part);
        }
    }
    network.edges = std::move(edges);
}

}  // namespace cutpoint::frontier
