#include "core/io/graphml/parts.h"

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

namespace cutpoint::graphml {

std::vector<std::size_t> sizesOfParts(const Topology& topology)
{
    const std::size_t count = topology.componentCount();
    std::vector<std::size_t> parent(count);
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    std::vector<std::size_t> rank(count, 0);
    boost::disjoint_sets sets{rank.data(), parent.data()};
    for (const PlacedConnection& edge : topology.connections()) {
        sets.union_set(std::size_t{edge.from}, std::size_t{edge.to});
    }
    std::vector<std::size_t> sizes(count, 0);
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        ++sizes[sets.find_set(vertex)];
    }
    std::erase(sizes, std::size_t{0});
    std::ranges::sort(sizes, std::greater{});
    return sizes;
}

}  // namespace cutpoint::graphml
