#include "core/layout/bands.h"

#include "core/layout/depth_ranks.h"
#include "core/layout/strong_components.h"

#include <algorithm>
#include <numeric>

namespace cutpoint::layout {
namespace {

std::vector<double> meanDepths(const LayoutGraph& graph)
{
    const std::vector<Index> ranks = depthRanks(graph);
    std::vector<double> sum(graph.layers.size(), 0.0);
    std::vector<double> count(graph.layers.size(), 0.0);
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (const Index layer = graph.layerOf[vertex]; layer != none) {
            sum[layer] += ranks[vertex];
            count[layer] += 1.0;
        }
    }
    for (std::size_t layer = 0; layer < sum.size(); ++layer) {
        sum[layer] /= std::max(count[layer], 1.0);
    }
    return sum;
}

/// The layers from top to bottom.
std::vector<Index> laneOrder(const LayoutGraph& graph)
{
    std::vector<Index> order(graph.layers.size());
    std::iota(order.begin(), order.end(), Index{0});
    const auto unlisted = order.begin() + static_cast<std::ptrdiff_t>(graph.listedLayers);
    if (order.end() - unlisted > 1) {
        const std::vector<double> depth = meanDepths(graph);
        std::stable_sort(unlisted, order.end(),
                         [&](Index one, Index other) { return depth[one] < depth[other]; });
    }
    return order;
}

/// Finds the gaps between lanes where components without a layer go: gap g lies below g lanes.
class Gaps {
public:
    /// @param lanesAbove  for each layer how many lanes lie above its own.
    Gaps(const LayoutGraph& graph, const std::vector<Index>& lanesAbove)
        : m_graph(graph)
        , m_lanesAbove(lanesAbove)
        , m_callees(graph.size(), graph.calls)
        , m_callers(graph.size(), reversed(graph.calls))
        , m_circles(circlesOf(graph))
        , m_gap(m_circles.count, none)
    {
        Arcs arcs;
        for (Index vertex = 0; vertex < graph.size(); ++vertex) {
            arcs.push_back({m_circles.of[vertex], vertex});
        }
        const Adjacency members{m_circles.count, arcs};
        for (Index circle = m_circles.count; circle-- > 0;) {
            m_gap[circle] = gapBelowCallers(members.of(circle));
        }
        for (Index circle = 0; circle < m_circles.count; ++circle) {
            if (m_gap[circle] == none) {
                m_gap[circle] = gapAboveCallees(members.of(circle));
            }
        }
    }

    /// `none`: nothing says where.
    [[nodiscard]] Index of(Index vertex) const { return m_gap[m_circles.of[vertex]]; }

private:
    [[nodiscard]] static bool isFree(const LayoutGraph& graph, Index vertex)
    {
        return graph.layerOf[vertex] == none && !graph.isClient[vertex];
    }

    static StrongComponents circlesOf(const LayoutGraph& graph)
    {
        Arcs between;
        std::ranges::copy_if(graph.calls, std::back_inserter(between), [&](const Arc& call) {
            return isFree(graph, call.from) && isFree(graph, call.to);
        });
        return findStrongComponents(graph.size(), Adjacency{graph.size(), between});
    }

    [[nodiscard]] Index gapBelowCallers(std::span<const Index> members) const
    {
        Index lowest = none;
        for (const Index member : members) {
            for (const Index caller : m_callers.of(member)) {
                Index gap = of(caller);
                if (m_graph.layerOf[caller] != none) {
                    gap = m_lanesAbove[m_graph.layerOf[caller]] + 1;
                } else if (m_graph.isClient[caller]) {
                    gap = 0;
                }
                if (gap != none && (lowest == none || gap > lowest)) {
                    lowest = gap;
                }
            }
        }
        return lowest;
    }

    [[nodiscard]] Index gapAboveCallees(std::span<const Index> members) const
    {
        Index highest = none;
        for (const Index member : members) {
            for (const Index callee : m_callees.of(member)) {
                const bool isInLane = m_graph.layerOf[callee] != none;
                highest = std::min(highest,
                                   isInLane ? m_lanesAbove[m_graph.layerOf[callee]] : of(callee));
            }
        }
        return highest;
    }

    const LayoutGraph& m_graph;
    const std::vector<Index>& m_lanesAbove;
    Adjacency m_callees;
    Adjacency m_callers;
    StrongComponents m_circles;
    std::vector<Index> m_gap;
};

std::vector<bool> connectedOnes(const LayoutGraph& graph)
{
    std::vector<bool> isConnected(graph.size());
    for (const Arc& connection : graph.connections) {
        isConnected[connection.from] = isConnected[connection.to] = true;
    }
    return isConnected;
}

/// For each gap the one nearest above it that lies just below a lane with cards, so that empty
/// lanes stay next to the lane below them.
std::vector<Index> gapsBelowCards(const LayoutGraph& graph, const std::vector<Index>& order)
{
    std::vector<bool> hasCards(graph.layers.size());
    for (const Index layer : graph.layerOf) {
        if (layer != none) {
            hasCards[layer] = true;
        }
    }
    std::vector<Index> gaps{0};
    for (const Index layer : order) {
        gaps.push_back(hasCards[layer] ? static_cast<Index>(gaps.size()) : gaps.back());
    }
    return gaps;
}

}  // namespace

Bands bandsOf(const LayoutGraph& graph)
{
    const std::vector<Index> order = laneOrder(graph);
    const auto lanes = static_cast<Index>(order.size());
    std::vector<Index> lanesAbove(lanes);
    for (Index place = 0; place < lanes; ++place) {
        lanesAbove[order[place]] = place;
    }
    const Gaps gaps{graph, lanesAbove};
    const std::vector<bool> isConnected = connectedOnes(graph);
    const std::vector<Index> gapFor = gapsBelowCards(graph, order);

    // From top to bottom: clients, gap 0, lane 0, gap 1, lane 1, …, the last gap, the unconnected.
    Bands bands{.of = {}, .layer = std::vector<Index>(2 * std::size_t{lanes} + 3, none)};
    const Index bottom = 2 * lanes + 2;
    for (Index place = 0; place < lanes; ++place) {
        bands.layer[2 * place + 2] = order[place];
    }
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (graph.layerOf[vertex] != none) {
            bands.of.push_back(2 * lanesAbove[graph.layerOf[vertex]] + 2);
        } else if (graph.isClient[vertex]) {
            bands.of.push_back(0);
        } else if (!isConnected[vertex]) {
            bands.of.push_back(bottom);
        } else {
            const Index gap = gaps.of(vertex);
            bands.of.push_back(2 * gapFor[gap == none ? lanes : gap] + 1);
        }
    }
    return bands;
}

}  // namespace cutpoint::layout
