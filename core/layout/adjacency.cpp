#include "core/layout/adjacency.h"

#include <numeric>

namespace cutpoint::layout {

Adjacency::Adjacency(std::size_t size, std::span<const Arc> arcs)
    : m_first(size + 1, 0)
    , m_heads(arcs.size())
{
    for (const Arc& arc : arcs) {
        ++m_first[arc.from + 1];
    }
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    std::vector<Index> next(m_first.begin(), m_first.end() - 1);
    for (const Arc& arc : arcs) {
        m_heads[next[arc.from]++] = arc.to;
    }
}

Arcs reversed(std::span<const Arc> arcs)
{
    Arcs turned;
    turned.reserve(arcs.size());
    for (const Arc& arc : arcs) {
        turned.push_back({arc.to, arc.from});
    }
    return turned;
}

}  // namespace cutpoint::layout
