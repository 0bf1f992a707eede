#include "core/analysis/cut_tree.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/dominator_tree.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <igraph.h>
#include <iterator>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Cut vertices and dominators of a million vertices, beside Boost and igraph: each has its own
/// graph in memory, all run in turn, and the ratios of their best times are printed. Ends with 1 if
/// they do not find the same.
namespace {

using Clock = std::chrono::steady_clock;
using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

constexpr std::uint32_t side = 1000;
constexpr std::uint32_t vertexCount = side * side;
constexpr int rounds = 5;

/// A million vertices in rows and columns, every tenth row joined to the next at its beginning
/// alone, so that there are cut vertices.
Edges gridEdges()
{
    Edges edges;
    edges.reserve(std::size_t{2} * vertexCount);
    for (std::uint32_t row = 0; row < side; ++row) {
        for (std::uint32_t column = 0; column < side; ++column) {
            const std::uint32_t vertex = row * side + column;
            if (column + 1 < side) {
                edges.emplace_back(vertex, vertex + 1);
            }
            if (row + 1 < side && (row % 10 != 9 || column == 0)) {
                edges.emplace_back(vertex, vertex + side);
            }
        }
    }
    return edges;
}

/// The same graph, vertices and edges in random order; the first vertex stays.
Edges shuffled(Edges edges)
{
    std::mt19937_64 random{7};
    std::vector<std::uint32_t> label(vertexCount);
    std::iota(label.begin(), label.end(), 0U);
    std::shuffle(label.begin() + 1, label.end(), random);
    for (auto& [one, other] : edges) {
        one = label[one];
        other = label[other];
    }
    std::shuffle(edges.begin(), edges.end(), random);
    return edges;
}

struct Rows {
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> heads;

    [[nodiscard]] cutpoint::SuccessorRows view() const { return {.begin = begin, .heads = heads}; }
};

Rows rowsOf(const Edges& edges, bool isTwoWay)
{
    Rows rows;
    rows.begin.assign(vertexCount + 1, 0);
    for (const auto& [one, other] : edges) {
        ++rows.begin[one + 1];
        rows.begin[other + 1] += isTwoWay ? 1 : 0;
    }
    std::partial_sum(rows.begin.begin(), rows.begin.end(), rows.begin.begin());
    rows.heads.resize(rows.begin.back());
    std::vector<std::uint32_t> next(rows.begin.begin(), rows.begin.end() - 1);
    for (const auto& [one, other] : edges) {
        rows.heads[next[one]++] = other;
        if (isTwoWay) {
            rows.heads[next[other]++] = one;
        }
    }
    return rows;
}

/// Those with something below them; of the root, two parts at least.
std::size_t cutVerticesOf(const cutpoint::CutTree& tree)
{
    std::vector<bool> isCut(tree.parent.size(), false);
    for (const std::uint32_t vertex : tree.order) {
        if (tree.parent[vertex] != tree.order.front()) {
            isCut[tree.parent[vertex]] = true;
        }
    }
    return static_cast<std::size_t>(std::ranges::count(isCut, true));
}

/// One way to find something, and the best time it took.
struct Contender {
    const char* name;
    std::function<std::size_t()> run;
    double seconds = 1e9;
    std::size_t found = 0;
};

/// @return  whether all found the same.
bool race(const char* what, std::vector<Contender> contenders)
{
    for (int round = 0; round < rounds; ++round) {
        for (Contender& contender : contenders) {
            const auto start = Clock::now();
            contender.found = contender.run();
            const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
            contender.seconds = std::min(contender.seconds, seconds);
        }
    }
    bool isSame = true;
    for (const Contender& contender : contenders) {
        isSame = isSame && contender.found == contenders.front().found;
        std::printf("%-22s %-8s %9.1f ms %6.1f times ours, found %zu\n", what, contender.name,
                    contender.seconds * 1e3, contender.seconds / contenders.front().seconds,
                    contender.found);
    }
    return isSame;
}

bool raceCutVertices(const char* what, const Edges& edges)
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    const Rows rows = rowsOf(edges, true);
    const Graph graph{edges.begin(), edges.end(), vertexCount};
    igraph_vector_int_t list;
    igraph_vector_int_init(&list, 0);
    for (const auto& [one, other] : edges) {
        igraph_vector_int_push_back(&list, one);
        igraph_vector_int_push_back(&list, other);
    }
    igraph_t network;
    igraph_create(&network, &list, vertexCount, IGRAPH_UNDIRECTED);
    const bool isSame = race(
        what,
        {{"ours", [&] { return cutVerticesOf(cutpoint::findArticulationTree(rows.view(), 0)); }},
         {"Boost",
          [&] {
              std::vector<Graph::vertex_descriptor> points;
              boost::articulation_points(graph, std::back_inserter(points));
              return points.size();
          }},
         {"igraph", [&] {
              igraph_vector_int_t points;
              igraph_vector_int_init(&points, 0);
              igraph_articulation_points(&network, &points);
              const igraph_integer_t size = igraph_vector_int_size(&points);
              igraph_vector_int_destroy(&points);
              return static_cast<std::size_t>(size);
          }}});
    igraph_destroy(&network);
    igraph_vector_int_destroy(&list);
    return isSame;
}

/// Arrows lead right and down from the first vertex.
bool raceDominators(const char* what, const Edges& edges)
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
    const Rows rows = rowsOf(edges, false);
    const Graph graph{edges.begin(), edges.end(), vertexCount};
    const auto dominating = [](const std::vector<std::size_t>& parents) {
        std::vector<bool> isDominating(vertexCount, false);
        for (const std::size_t parent : parents) {
            if (parent != 0 && parent < vertexCount) {
                isDominating[parent] = true;
            }
        }
        return static_cast<std::size_t>(std::ranges::count(isDominating, true));
    };
    return race(what,
                {{"ours", [&] { return cutVerticesOf(cutpoint::findDominators(rows.view(), 0)); }},
                 {"Boost", [&] {
                      std::vector<std::size_t> parents(vertexCount, vertexCount);
                      boost::lengauer_tarjan_dominator_tree(
                          graph, std::size_t{0},
                          boost::make_iterator_property_map(
                              parents.begin(), boost::get(boost::vertex_index, graph)));
                      return dominating(parents);
                  }}});
}

}  // namespace

int main()
{
    const Edges ordered = gridEdges();
    const Edges mixed = shuffled(ordered);
    bool isSame = raceCutVertices("cut vertices, ordered", ordered);
    isSame = raceCutVertices("cut vertices, shuffled", mixed) && isSame;
    isSame = raceDominators("dominators, ordered", ordered) && isSame;
    isSame = raceDominators("dominators, shuffled", mixed) && isSame;
    return isSame ? 0 : 1;
}
