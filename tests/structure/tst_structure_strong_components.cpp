#include "core/structure/strong_components.h"
#include "tests/structure/row_graph.h"

#include <QTest>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include <map>

using cutpoint::StrongComponents;
using cutpoint::tests::RowArc;
using cutpoint::tests::RowGraph;

namespace {

constexpr std::uint32_t many = 1'000'000;

std::vector<std::size_t> setsByBoost(std::uint32_t vertices, const std::vector<RowArc>& arcs)
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    const Graph graph{arcs.begin(), arcs.end(), vertices};
    std::vector<std::size_t> setOf(vertices);
    boost::strong_components(graph, boost::make_iterator_property_map(
                                        setOf.begin(), boost::get(boost::vertex_index, graph)));
    return setOf;
}

/// Whether two numberings divide the vertices alike.
bool areEqualPartitions(const std::vector<std::uint32_t>& one,
                        const std::vector<std::size_t>& other)
{
    std::map<std::size_t, std::size_t> there;
    std::map<std::size_t, std::size_t> back;
    for (std::size_t vertex = 0; vertex < one.size(); ++vertex) {
        if (there.try_emplace(one[vertex], other[vertex]).first->second != other[vertex] ||
            back.try_emplace(other[vertex], one[vertex]).first->second != one[vertex]) {
            return false;
        }
    }
    return one.size() == other.size();
}

}  // namespace

class TestStructureStrongComponents : public QObject {
    Q_OBJECT

private slots:
    void findsSets_data();
    void findsSets();
    void agreesWithBoostOnRandomGraphs();
    void walksLongPathsAndRings();
};

void TestStructureStrongComponents::findsSets_data()
{
    QTest::addColumn<std::uint32_t>("vertices");
    QTest::addColumn<std::vector<RowArc>>("arcs");
    QTest::addColumn<std::vector<std::uint32_t>>("setOf");

    const auto row = [](const char* title, std::uint32_t vertices, const std::vector<RowArc>& arcs,
                        const std::vector<std::uint32_t>& setOf) {
        QTest::newRow(title) << vertices << arcs << setOf;
    };
    row("nothing at all", 0, {}, {});
    row("one vertex", 1, {}, {0});
    row("one that calls itself", 1, {{0, 0}}, {0});
    row("arcs lead from higher to lower numbers", 3, {{2, 1}, {1, 0}}, {0, 1, 2});
    row("a ring is one set", 3, {{0, 1}, {1, 2}, {2, 0}}, {0, 0, 0});
    row("a ring with a way in and a way out", 4, {{0, 1}, {1, 2}, {2, 1}, {2, 3}}, {2, 1, 1, 0});
    row("two rings that share a vertex", 3, {{0, 1}, {1, 0}, {1, 2}, {2, 1}}, {0, 0, 0});
    row("two rings, one leads to the other", 4, {{0, 1}, {1, 0}, {2, 3}, {3, 2}, {0, 2}},
        {1, 1, 0, 0});
    row("an arc to a set that is closed joins nothing", 3, {{0, 1}, {0, 2}, {2, 1}}, {2, 0, 1});
}

void TestStructureStrongComponents::findsSets()
{
    QFETCH(const std::uint32_t, vertices);
    QFETCH(const std::vector<RowArc>, arcs);
    QFETCH(const std::vector<std::uint32_t>, setOf);

    const RowGraph graph = cutpoint::tests::rowGraphOf(vertices, arcs);
    const StrongComponents found = cutpoint::findStrongComponents(graph.rows());

    QCOMPARE(found.setOf, setOf);
    QCOMPARE(found.count, setOf.empty() ? 0 : std::ranges::max(setOf) + 1);
}

void TestStructureStrongComponents::agreesWithBoostOnRandomGraphs()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random{seed};
        const std::uint32_t vertices = 1 + seed % 14;
        const std::vector<RowArc> arcs = cutpoint::tests::randomArcs(random, vertices);
        const RowGraph graph = cutpoint::tests::rowGraphOf(vertices, arcs);
        const StrongComponents found = cutpoint::findStrongComponents(graph.rows());
        QVERIFY2(areEqualPartitions(found.setOf, setsByBoost(vertices, arcs)),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        QVERIFY2(std::ranges::all_of(arcs,
                                     [&](const RowArc& arc) {
                                         return found.setOf[arc.first] >= found.setOf[arc.second];
                                     }),
                 qPrintable(QStringLiteral("out of order for seed %1").arg(seed)));
    }
}

void TestStructureStrongComponents::walksLongPathsAndRings()
{
    std::vector<RowArc> arcs = cutpoint::tests::pathArcs(many);
    const RowGraph path = cutpoint::tests::rowGraphOf(many, arcs);
    const StrongComponents ofPath = cutpoint::findStrongComponents(path.rows());
    QCOMPARE(ofPath.count, many);
    QCOMPARE(ofPath.setOf.front(), many - 1);
    QCOMPARE(ofPath.setOf.back(), 0U);

    arcs.emplace_back(many - 1, 0);
    const RowGraph ring = cutpoint::tests::rowGraphOf(many, arcs);
    QCOMPARE(cutpoint::findStrongComponents(ring.rows()).count, 1U);
}

QTEST_APPLESS_MAIN(TestStructureStrongComponents)
#include "tst_structure_strong_components.moc"
