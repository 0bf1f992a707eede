#pragma once

#include "core/layout/adjacency.h"

#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace cutpoint::layout {

/// Disjoint sets of 0 .. size - 1 that can be joined.
class UnionFind {
public:
    explicit UnionFind(std::size_t size)
        : m_parent(size)
        , m_size(size, 1)
    {
        std::iota(m_parent.begin(), m_parent.end(), Index{0});
    }

    /// The number that stands for the set; only `join` changes it.
    [[nodiscard]] Index setOf(Index element)
    {
        while (m_parent[element] != element) {
            m_parent[element] = m_parent[m_parent[element]];
            element = m_parent[element];
        }
        return element;
    }

    [[nodiscard]] Index sizeOf(Index element) { return m_size[setOf(element)]; }

    void join(Index one, Index other)
    {
        one = setOf(one);
        other = setOf(other);
        if (one == other) {
            return;
        }
        if (m_size[one] < m_size[other]) {
            std::swap(one, other);
        }
        m_parent[other] = one;
        m_size[one] += m_size[other];
    }

    /// Numbers the sets 0, 1, 2 … by their first elements.
    ///
    /// @return  for each element the number of its set, and how many sets there are.
    [[nodiscard]] std::pair<std::vector<Index>, Index> numbered()
    {
        std::vector<Index> numberOf(m_parent.size(), none);
        std::vector<Index> result(m_parent.size());
        Index count = 0;
        for (Index element = 0; element < m_parent.size(); ++element) {
            Index& number = numberOf[setOf(element)];
            if (number == none) {
                number = count++;
            }
            result[element] = number;
        }
        return {std::move(result), count};
    }

private:
    std::vector<Index> m_parent;
    std::vector<Index> m_size;
};

}  // namespace cutpoint::layout
