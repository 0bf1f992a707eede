#include "core/analysis/cut_tree.h"
#include "tests/structure/row_graph.h"

#include <QTest>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>

#include <algorithm>
#include <set>

using cutpoint::AncestorFinder;
using cutpoint::CutTree;
using cutpoint::tests::RowArc;
using cutpoint::tests::RowGraph;
using cutpoint::tests::rowGraphOf;

namespace {

constexpr std::uint32_t none = CutTree::unreached;
constexpr std::uint32_t many = 1'000'000;

using Parents = std::vector<std::uint32_t>;

/// Who is reached from the root when one vertex is missing.
std::vector<bool> reachedWithout(const RowGraph& graph, std::uint32_t root, std::uint32_t missing)
{
    std::vector<bool> isReached(graph.size(), false);
    std::vector<std::uint32_t> open;
    const auto reach = [&](std::uint32_t vertex) {
        if (vertex != missing && !isReached[vertex]) {
            isReached[vertex] = true;
            open.push_back(vertex);
        }
    };
    reach(root);
    while (!open.empty()) {
        const std::uint32_t vertex = open.back();
        open.pop_back();
        std::for_each(graph.heads.begin() + graph.begin[vertex],
                      graph.heads.begin() + graph.begin[vertex + 1], reach);
    }
    return isReached;
}

/// Of every vertex that is reached: who separates it from the root, itself and the root included.
std::vector<std::set<std::uint32_t>> dominatorsByRemoval(const RowGraph& graph, std::uint32_t root)
{
    std::vector<std::set<std::uint32_t>> dominators(graph.size());
    const std::vector<bool> whole = reachedWithout(graph, root, none);
    for (std::uint32_t missing = 0; missing < graph.size(); ++missing) {
        const std::vector<bool> rest = reachedWithout(graph, root, missing);
        for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
            if (whole[vertex] && !rest[vertex]) {
                dominators[vertex].insert(missing);
            }
        }
    }
    return dominators;
}

/// The same from a tree.
std::vector<std::set<std::uint32_t>> dominatorsOf(const CutTree& tree)
{
    std::vector<std::set<std::uint32_t>> dominators(tree.parent.size());
    for (const std::uint32_t vertex : tree.order) {
        dominators[vertex] = dominators[tree.parent[vertex]];
        dominators[vertex].insert(vertex);
    }
    return dominators;
}

/// Without arcs from what is not reached and from a vertex to itself: Boost 1.74 loses vertices by
/// them.
Parents parentsByBoost(std::uint32_t vertices, std::vector<RowArc> arcs, std::uint32_t root)
{
    const std::vector<bool> isReached = reachedWithout(rowGraphOf(vertices, arcs), root, none);
    std::erase_if(
        arcs, [&](const RowArc& arc) { return !isReached[arc.first] || arc.first == arc.second; });
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
    const Graph graph{arcs.begin(), arcs.end(), vertices};
    std::vector<std::size_t> dominator(vertices, Graph::null_vertex());
    boost::lengauer_tarjan_dominator_tree(
        graph, root,
        boost::make_iterator_property_map(dominator.begin(),
                                          boost::get(boost::vertex_index, graph)));
    Parents parents;
    for (const std::size_t vertex : dominator) {
        parents.push_back(vertex == Graph::null_vertex() ? none
                                                         : static_cast<std::uint32_t>(vertex));
    }
    parents[root] = root;
    return parents;
}

/// Whether `order` lists all that is reached once, the root first and parents before children.
bool isInOrder(const CutTree& tree, std::uint32_t root)
{
    std::vector<bool> isListed(tree.parent.size(), false);
    for (const std::uint32_t vertex : tree.order) {
        const bool isRoot = vertex == root && vertex == tree.order.front();
        if (isListed[vertex] || !(isRoot || isListed[tree.parent[vertex]])) {
            return false;
        }
        isListed[vertex] = true;
    }
    const auto reached =
        tree.parent.size() - static_cast<std::size_t>(std::ranges::count(tree.parent, none));
    return reached == tree.order.size();
}

/// Each arc with its reverse, and a root, the last vertex, with arcs to some vertices.
std::vector<RowArc> randomNetwork(std::mt19937& random, std::uint32_t vertices)
{
    std::vector<RowArc> arcs = cutpoint::tests::randomArcs(random, vertices);
    arcs.resize(arcs.size() / 2);
    const std::size_t count = arcs.size();
    for (std::size_t i = 0; i < count; ++i) {
        arcs.emplace_back(arcs[i].second, arcs[i].first);
    }
    std::bernoulli_distribution isEntry{0.3};
    for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
        if (isEntry(random)) {
            arcs.emplace_back(vertices, vertex);
        }
    }
    return arcs;
}

/// 0 ↔ 1 ↔ … and a root, the last vertex, that leads to 0.
std::vector<RowArc> longNetwork(std::uint32_t vertices)
{
    std::vector<RowArc> arcs = cutpoint::tests::pathArcs(vertices);
    for (std::uint32_t vertex = 0; vertex + 1 < vertices; ++vertex) {
        arcs.emplace_back(vertex + 1, vertex);
    }
    arcs.emplace_back(vertices, 0);
    return arcs;
}

std::uint32_t ancestorByWalkingUp(const CutTree& tree, std::uint32_t one, std::uint32_t other)
{
    std::set<std::uint32_t> above{one};
    while (tree.parent[one] != one) {
        one = tree.parent[one];
        above.insert(one);
    }
    while (!above.contains(other)) {
        other = tree.parent[other];
    }
    return other;
}

}  // namespace

class TestCutTree : public QObject {
    Q_OBJECT

private slots:
    void findsDominators_data();
    void findsDominators();
    void agreesWithBoostAndRemoval();
    void findsTheSameInNetworks();
    void walksLongPaths();
    void findsAncestorsAsWalkingUpDoes();
    void findsAncestorsInLongPaths();
};

void TestCutTree::findsDominators_data()
{
    QTest::addColumn<std::uint32_t>("vertices");
    QTest::addColumn<std::vector<RowArc>>("arcs");
    QTest::addColumn<Parents>("expected");

    const auto row = [](const char* title, std::uint32_t vertices, const std::vector<RowArc>& arcs,
                        const Parents& expected) {
        QTest::newRow(title) << vertices << arcs << expected;
    };
    row("the root alone", 1, {}, {0});
    row("the root calls itself", 1, {{0, 0}}, {0});
    row("what is not reached", 3, {{0, 1}, {2, 1}}, {0, 0, none});
    row("a path", 3, {{0, 1}, {1, 2}}, {0, 0, 1});
    row("two ways around", 4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}, {0, 0, 0, 0});
    row("two ways that begin at a vertex", 5, {{0, 4}, {4, 1}, {4, 2}, {1, 3}, {2, 3}},
        {0, 4, 4, 4, 0});
    row("a response arrow changes nothing", 3, {{0, 1}, {1, 2}, {2, 1}, {2, 0}}, {0, 0, 1});
    row("parallel arcs change nothing", 3, {{0, 1}, {0, 1}, {1, 2}, {1, 2}}, {0, 0, 1});
    row("a ring entered at two places", 4, {{0, 1}, {0, 2}, {1, 2}, {2, 1}, {2, 3}}, {0, 0, 0, 2});
    // 0 → 1 → 2 → 3 with a way 0 → 4 → 3 and 3 → 1: the textbook's irreducible loop.
    row("a way back into the middle", 5, {{0, 1}, {1, 2}, {2, 3}, {0, 4}, {4, 3}, {3, 1}},
        {0, 0, 1, 0, 0});
}

void TestCutTree::findsDominators()
{
    QFETCH(const std::uint32_t, vertices);
    QFETCH(const std::vector<RowArc>, arcs);
    QFETCH(const Parents, expected);

    const RowGraph graph = rowGraphOf(vertices, arcs);

    QCOMPARE(cutpoint::findDominators(graph.rows(), 0).parent, expected);
}

void TestCutTree::agreesWithBoostAndRemoval()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random{seed};
        const std::uint32_t vertices = 1 + seed % 13;
        const std::uint32_t root = seed % vertices;
        const std::vector<RowArc> arcs = cutpoint::tests::randomArcs(random, vertices);
        const RowGraph graph = rowGraphOf(vertices, arcs);
        const CutTree tree = cutpoint::findDominators(graph.rows(), root);
        const bool isRight = tree.parent == parentsByBoost(vertices, arcs, root) &&
                             dominatorsOf(tree) == dominatorsByRemoval(graph, root) &&
                             isInOrder(tree, root);
        QVERIFY2(isRight, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

void TestCutTree::findsTheSameInNetworks()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random{seed};
        const std::uint32_t root = 1 + seed % 14;  // after the vertices of the network
        const RowGraph graph = rowGraphOf(root + 1, randomNetwork(random, root));
        const CutTree tree = cutpoint::findArticulationTree(graph.rows(), root);
        const bool isRight = tree.parent == cutpoint::findDominators(graph.rows(), root).parent &&
                             isInOrder(tree, root);
        QVERIFY2(isRight, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

void TestCutTree::walksLongPaths()
{
    const RowGraph path = rowGraphOf(many, cutpoint::tests::pathArcs(many));
    const CutTree dominators = cutpoint::findDominators(path.rows(), 0);
    QCOMPARE(dominators.order.size(), std::size_t{many});
    QCOMPARE(dominators.parent.back(), many - 2);

    const RowGraph network = rowGraphOf(many + 1, longNetwork(many));
    const CutTree articulation = cutpoint::findArticulationTree(network.rows(), many);
    QCOMPARE(articulation.parent[many - 1], many - 2);
    QVERIFY(articulation.parent == cutpoint::findDominators(network.rows(), many).parent);
}

void TestCutTree::findsAncestorsAsWalkingUpDoes()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const std::uint32_t vertices = 2 + seed % 20;
        const RowGraph graph = rowGraphOf(vertices, cutpoint::tests::randomArcs(random, vertices));
        const CutTree tree = cutpoint::findDominators(graph.rows(), 0);
        const AncestorFinder finder{tree};
        std::set<std::uint32_t> places;
        for (const std::uint32_t one : tree.order) {
            places.insert(finder.preorder(one));
            for (const std::uint32_t other : tree.order) {
                QVERIFY2(finder.lowestCommonAncestor(one, other) ==
                             ancestorByWalkingUp(tree, one, other),
                         qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
            }
        }
        QCOMPARE(places.size(), tree.order.size());
        QCOMPARE(std::size_t{*places.rbegin()} + 1, tree.order.size());
    }
}

void TestCutTree::findsAncestorsInLongPaths()
{
    const RowGraph path = rowGraphOf(many, cutpoint::tests::pathArcs(many));
    const CutTree tree = cutpoint::findDominators(path.rows(), 0);
    const AncestorFinder finder{tree};

    QCOMPARE(finder.lowestCommonAncestor(many - 1, 17), 17U);
    QCOMPARE(finder.preorder(many - 1), many - 1);
}

QTEST_APPLESS_MAIN(TestCutTree)
#include "tst_cut_tree.moc"
