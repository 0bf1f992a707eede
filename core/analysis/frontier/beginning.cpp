#include "core/analysis/frontier/linear_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cutpoint::frontier {
namespace {

/// States grow about threefold with every vertex in the frontier.
constexpr double growth = 3.0;

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

std::size_t Beginning::widthWith(Index vertex) const
{
    std::size_t width = m_width + (m_left[vertex] > 0 ? 1 : 0);
    for (const Index neighbour : (*m_neighbours)[vertex]) {
        width -= m_placeOf[neighbour] != notYet && m_left[neighbour] == 1 ? 1 : 0;
    }
    return width;
}

double Beginning::costOf(Index vertex) const
{
    const auto degree = static_cast<double>((*m_neighbours)[vertex].size() - m_left[vertex]);
    const double before = std::pow(growth, static_cast<double>(m_width));
    const double after = std::pow(growth, static_cast<double>(widthWith(vertex)));
    return before * 2.0 + degree * (before + after);
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
