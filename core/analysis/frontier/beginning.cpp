#include "core/analysis/frontier/linear_search.h"

#include <algorithm>
#include <cmath>

namespace cutpoint::frontier {
namespace {

/// What a vertex in the frontier multiplies the states by, as a logarithm. With one neighbour left
/// it is of no use by itself, so that being up and being down are often the same.
double widthOf(Index neighboursLeft)
{
    constexpr double ofDeadEnd = 1.03;   // 2.8
    constexpr double ofJunction = 1.34;  // 3.8
    return neighboursLeft == 0 ? 0.0 : neighboursLeft == 1 ? ofDeadEnd : ofJunction;
}

/// A number that looks random, another for every vertex.
std::uint64_t scrambled(std::uint64_t number)
{
    number = (number + 1) * 0x9E3779B97F4A7C15U;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
    return number ^ (number >> 31U);
}

}  // namespace

Neighbours neighboursOf(const Network& network)
{
    Neighbours neighbours(network.vertices.size());
    for (const Edge& edge : network.edges) {
        neighbours[edge.one].push_back(edge.other);
        neighbours[edge.other].push_back(edge.one);
    }
    for (auto& of : neighbours) {
        std::ranges::sort(of);
        of.erase(std::unique(of.begin(), of.end()), of.end());
    }
    return neighbours;
}

Beginning::Beginning(const Neighbours& neighbours)
    : m_neighbours{&neighbours}
    , m_placeOf(neighbours.size(), notYet)
    , m_isCandidate(neighbours.size(), false)
{
    m_left.reserve(neighbours.size());
    for (const auto& of : neighbours) {
        m_left.push_back(static_cast<Index>(of.size()));
    }
}

double Beginning::widthWith(Index vertex) const
{
    double width = m_width + widthOf(m_left[vertex]);
    for (const Index neighbour : (*m_neighbours)[vertex]) {
        if (m_placeOf[neighbour] != notYet) {
            width += widthOf(m_left[neighbour] - 1) - widthOf(m_left[neighbour]);
        }
    }
    return width;
}

double Beginning::costOf(Index vertex) const
{
    const auto degree = static_cast<double>((*m_neighbours)[vertex].size() - m_left[vertex]);
    const double before = std::exp(m_width);
    return before * 2.0 + degree * (before + std::exp(widthWith(vertex)));
}

void Beginning::add(Index vertex)
{
    m_cost += costOf(vertex);
    m_width = widthWith(vertex);
    m_mark = markWith(vertex);
    m_placeOf[vertex] = static_cast<Index>(m_order.size());
    m_order.push_back(vertex);
    std::erase(m_candidates, vertex);
    for (const Index neighbour : (*m_neighbours)[vertex]) {
        --m_left[neighbour];
        if (m_placeOf[neighbour] == notYet && !m_isCandidate[neighbour]) {
            m_isCandidate[neighbour] = true;
            m_candidates.push_back(neighbour);
        }
    }
}

std::uint64_t Beginning::markWith(Index vertex) const
{
    return m_mark ^ scrambled(vertex);
}

Index Beginning::ageOf(Index vertex) const
{
    Index age = notYet;
    for (const Index neighbour : (*m_neighbours)[vertex]) {
        age = std::min(age, m_placeOf[neighbour]);
    }
    return age;
}

}  // namespace cutpoint::frontier
