#include "core/layout/order.h"

namespace cutpoint::layout {
namespace {

/// Counts of places, summed over ranges (a Fenwick tree).
class Counts {
public:
    void clear(std::size_t places) { m_sums.assign(places + 1, 0); }

    void add(Index place)
    {
        for (std::size_t at = place + std::size_t{1}; at < m_sums.size(); at += at & (~at + 1)) {
            ++m_sums[at];
        }
    }

    /// How many were added at places up to and including this one.
    [[nodiscard]] std::uint64_t upTo(Index place) const
    {
        std::uint64_t sum = 0;
        for (std::size_t at = place + std::size_t{1}; at > 0; at &= at - 1) {
            sum += m_sums[at];
        }
        return sum;
    }

private:
    std::vector<std::uint64_t> m_sums;
};

}  // namespace

std::uint64_t countCrossings(const ProperGraph& graph, const Order& order)
{
    Counts counts;
    std::vector<Index> heads;
    std::uint64_t crossings = 0;
    for (std::size_t row = 0; row + 1 < order.rows().size(); ++row) {
        counts.clear(order.rows()[row + 1].size());
        std::uint64_t added = 0;
        for (const Index node : order.rows()[row]) {
            heads.clear();
            for (const Index head : graph.below.of(node)) {
                heads.push_back(order.placeOf(head));
            }
            for (const Index head : heads) {
                crossings += added - counts.upTo(head);
            }
            for (const Index head : heads) {
                counts.add(head);
            }
            added += heads.size();
        }
    }
    return crossings;
}

std::uint64_t countPassedOver(const ProperGraph& graph, const Order& order)
{
    std::uint64_t sum = 0;
    for (Index node = 0; node < graph.components; ++node) {
        for (const Index other : graph.beside.of(node)) {
            if (order.placeOf(other) > order.placeOf(node)) {
                sum += order.placeOf(other) - order.placeOf(node) - 1;
            }
        }
    }
    return sum;
}

}  // namespace cutpoint::layout
