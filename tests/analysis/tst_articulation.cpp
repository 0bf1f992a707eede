#include "core/analysis/articulation.h"
#include "tests/structure/wording.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <functional>
#include <iterator>
#include <set>
#include <utility>

using cutpoint::Articulation;
using cutpoint::Topology;
using cutpoint::tests::RandomShape;
using cutpoint::tests::TopologyBuilder;

namespace {

using Ends = std::pair<std::size_t, std::size_t>;

/// The ends of the connections that are paths; of the others, equal ends.
std::vector<Ends> pathsOf(const Topology& topology)
{
    std::vector<Ends> paths;
    for (const auto& edge : topology.connections()) {
        const auto& connection = *edge.connection;
        const bool isPath =
            connection.kind == cutpoint::ConnectionKind::Flow && !connection.isOptional;
        paths.emplace_back(edge.from, isPath ? edge.to : edge.from);
    }
    return paths;
}

/// How many parts the graph has without a vertex or a connection; SIZE_MAX for neither.
std::size_t partsWithout(std::size_t vertices, const std::vector<Ends>& paths, std::size_t vertex,
                         std::size_t connection)
{
    std::vector<std::size_t> partOf(vertices);
    for (std::size_t i = 0; i < vertices; ++i) {
        partOf[i] = i;
    }
    const std::function<std::size_t(std::size_t)> find = [&](std::size_t at) {
        return partOf[at] == at ? at : find(partOf[at]);
    };
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (i != connection && paths[i].first != vertex && paths[i].second != vertex) {
            partOf[find(paths[i].first)] = find(paths[i].second);
        }
    }
    std::size_t parts = 0;
    for (std::size_t i = 0; i < vertices; ++i) {
        parts += i != vertex && partOf[i] == i ? 1 : 0;
    }
    return parts;
}

/// The definition: what leaves more parts than there were.
Articulation byRemoval(const Topology& topology)
{
    const std::vector<Ends> paths = pathsOf(topology);
    const std::size_t vertices = topology.componentCount();
    const std::size_t whole = partsWithout(vertices, paths, SIZE_MAX, SIZE_MAX);
    Articulation found;
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        found.components.push_back(partsWithout(vertices, paths, vertex, SIZE_MAX) > whole);
    }
    for (std::size_t connection = 0; connection < paths.size(); ++connection) {
        found.connections.push_back(partsWithout(vertices, paths, SIZE_MAX, connection) > whole);
    }
    return found;
}

std::vector<bool> pointsByBoost(const Topology& topology)
{
    using Graph = boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS>;
    Graph graph{topology.componentCount()};
    for (const auto& [one, other] : pathsOf(topology)) {
        if (one != other) {
            boost::add_edge(one, other, graph);
        }
    }
    std::vector<std::size_t> points;
    boost::articulation_points(graph, std::back_inserter(points));
    std::vector<bool> isPoint(topology.componentCount(), false);
    for (const std::size_t point : points) {
        isPoint[point] = true;
    }
    return isPoint;
}

QByteArray text(const Topology& topology, const Articulation& found)
{
    std::vector<std::uint32_t> components;
    for (std::uint32_t vertex = 0; vertex < found.components.size(); ++vertex) {
        if (found.components[vertex]) {
            components.push_back(vertex);
        }
    }
    QByteArray text = cutpoint::tests::idsText(topology, components) + ';';
    for (std::size_t connection = 0; connection < found.connections.size(); ++connection) {
        text += found.connections[connection] ? ' ' + QByteArray::number(connection) : QByteArray{};
    }
    return text;
}

TopologyBuilder three()
{
    return TopologyBuilder{}.part("x").part("y").part("z");
}

}  // namespace

class TestArticulation : public QObject {
    Q_OBJECT

private slots:
    void findsPointsAndBridges_data();
    void findsPointsAndBridges();
    void agreesWithBoostAndRemoval();
};

void TestArticulation::findsPointsAndBridges_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("nothing at all", TopologyBuilder{}, ";");
    row("one component", TopologyBuilder{}.part("x"), ";");
    row("two: a bridge and no point", TopologyBuilder{}.part("x").part("y").link("x", "y"), "; 0");
    row("a path", three().link("x", "y").link("y", "z"), "y; 0 1");
    row("a ring", three().link("x", "y").link("y", "z").link("z", "x"), ";");
    row("parallel connections are no bridges, their end is a point still",
        three().link("x", "y").link("y", "x").link("y", "z"), "y; 2");
    row("one-way arrows count as if two-way", three().call("x", "y").call("z", "y"), "y; 0 1");
    row("an arrow each way is no bridge", three().call("x", "y").call("y", "x"), ";");
    row("optional and replication connections are no paths",
        three().link("x", "y").link("y", "z").link("x", "z").optional().replication("z", "x"),
        "y; 0 1");
    row("two parts, each with a point",
        three().link("x", "y").link("y", "z").part("u").part("v").part("w").link("u", "v").link(
            "v", "w"),
        "y v; 0 1 2 3");
}

void TestArticulation::findsPointsAndBridges()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    QCOMPARE(text(topology, cutpoint::findArticulation(topology)), expected);
}

void TestArticulation::agreesWithBoostAndRemoval()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        const Topology topology = cutpoint::tests::randomTopology(
            seed, {.shape = seed % 2 == 0 ? RandomShape::TwoWayNetwork : RandomShape::Mixed,
                   .maxComponents = 14});
        const Articulation found = cutpoint::findArticulation(topology);
        const Articulation expected = byRemoval(topology);
        const bool isRight = found.components == expected.components &&
                             found.connections == expected.connections &&
                             found.components == pointsByBoost(topology);
        QVERIFY2(isRight, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestArticulation)
#include "tst_articulation.moc"
