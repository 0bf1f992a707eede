#include "core/analysis/frontier/order.h"

#include "core/analysis/frontier/linear_search.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace cutpoint::frontier {
namespace {

/// What the search is allowed to cost, in steps of the size of a state of the pass.
class Search {
public:
    Search(const Network& network, double worth)
        : m_neighbours{neighboursOf(network)}
        , m_worth{worth}
    {
        m_degrees = static_cast<double>(2 * network.edges.size());
    }

    VertexOrder run(Index source)
    {
        const Index far = breadthFirst(m_neighbours, source).back();
        offer(breadthFirst(m_neighbours, far));
        std::vector<Index> starts = startsFrom(source, far);
        for (const Index start : starts) {
            if (isWorth(greedyCost())) {
                m_spent += greedyCost();
                offer(greedyOrder(m_neighbours, start, m_best.cost));
            }
        }
        if (isWorth(4.0 * greedyCost())) {
            m_spent += 4.0 * greedyCost();
            offer(eliminationOrder(m_neighbours, Elimination::MinimumDegree));
            offer(eliminationOrder(m_neighbours, Elimination::MinimumFill));
        }
        constexpr std::array<std::size_t, 4> beams{8, 32, 128, 512};
        for (const std::size_t beam : beams) {
            const double price = static_cast<double>(beam) * 2.0 * greedyCost();
            if (isWorth(price)) {
                m_spent += price;
                offer(beamOrder(m_neighbours, starts, beam, m_best.cost));
            }
        }
        return std::move(m_best);
    }

private:
    [[nodiscard]] bool isWorth(double price) const
    {
        return m_spent + price < m_best.cost * m_worth;
    }

    /// About what one greedy order costs, in states of a pass.
    [[nodiscard]] double greedyCost() const
    {
        constexpr double candidates = 4.0;
        constexpr double stateSteps = 10.0;
        return m_degrees * candidates / stateSteps;
    }

    /// The ends first, then vertices of low degree.
    [[nodiscard]] std::vector<Index> startsFrom(Index source, Index far) const
    {
        constexpr std::size_t mostStarts = 24;
        std::vector<Index> byDegree(m_neighbours.size());
        std::iota(byDegree.begin(), byDegree.end(), Index{0});
        std::ranges::stable_sort(byDegree, {},
                                 [this](Index vertex) { return m_neighbours[vertex].size(); });
        std::vector<Index> starts{far};
        const auto add = [&](Index vertex) {
            if (starts.size() < mostStarts && std::ranges::find(starts, vertex) == starts.end()) {
                starts.push_back(vertex);
            }
        };
        add(source);
        std::ranges::for_each(byDegree, add);
        return starts;
    }

    void offer(VertexOrder order)
    {
        if (!order.vertices.empty() && order.cost < m_best.cost) {
            m_best = std::move(order);
        }
    }

    void offer(const std::vector<Index>& vertices)
    {
        Beginning order{m_neighbours};
        for (const Index vertex : vertices) {
            order.add(vertex);
        }
        offer(VertexOrder{.vertices = vertices, .cost = order.cost()});
    }

    Neighbours m_neighbours;
    double m_worth;
    double m_degrees = 0.0;
    double m_spent = 0.0;
    VertexOrder m_best{.vertices = {}, .cost = std::numeric_limits<double>::infinity()};
};

}  // namespace

VertexOrder findOrder(const Network& network, double worth)
{
    return Search{network, worth}.run(network.source);
}

}  // namespace cutpoint::frontier
