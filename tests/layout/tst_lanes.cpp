#include "core/layout/diagram.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <random>
#include <set>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): topologies by their names
using cutpoint::Lane;
using cutpoint::Topology;

namespace {

using Lanes = std::vector<Lane>;

Topology withLayers(Topology topology, std::vector<std::string> layers)
{
    cutpoint::TopologyProperties properties;
    properties.layers = std::move(layers);
    topology.replaceProperties(std::move(properties));
    return topology;
}

Box placed(const char* id, const char* layer, double y)
{
    return {.id = id, .layer = layer, .position = at(96, y)};
}

}  // namespace

class TestLanes : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void givesEveryLayerALaneInTheLayeredLayout();
};

void TestLanes::finds_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Lanes>("expected");

    const auto row = [](const char* name, const Topology& topology, const Lanes& expected) {
        QTest::newRow(name) << topology << expected;
    };
    row("no layers", topologyOf({placed("a", "", 0)}, {}), {});
    row("neighbours touch midway", topologyOf({placed("a", "A", 32), placed("b", "B", 176)}, {}),
        {{"A", 2, 128}, {"B", 130, 128}});
    row("close rows", topologyOf({placed("a", "A", 32), placed("b", "B", 96)}, {}),
        {{"A", 2, 88}, {"B", 90, 88}});
    row("several rows in one lane",
        topologyOf({placed("a", "A", 32), placed("b", "A", 144), placed("c", "B", 256)}, {}),
        {{"A", 2, 224}, {"B", 226, 112}});
    row("something else between them",
        topologyOf({placed("a", "A", 32), placed("x", "", 144), placed("b", "B", 256)}, {}),
        {{"A", 2, 112}, {"B", 226, 112}});
    row("two that overlap",
        topologyOf({placed("a", "A", 32), placed("b", "B", 64), placed("c", "C", 256)}, {}),
        {{"C", 226, 112}});
    row("one that strayed over two others",
        topologyOf({placed("a", "A", 32), placed("s", "A", 256), placed("b", "B", 144),
                    placed("c", "C", 256)},
                   {}),
        {{"B", 114, 112}, {"C", 226, 112}});
    row("an empty one where there is room",
        withLayers(topologyOf({placed("a", "A", 32), placed("b", "C", 200)}, {}), {"A", "B", "C"}),
        {{"A", 2, 112}, {"B", 114, 56}, {"C", 170, 112}});
    row("an empty one without room",
        withLayers(topologyOf({placed("a", "A", 32), placed("b", "C", 144)}, {}), {"A", "B", "C"}),
        {{"A", 2, 112}, {"C", 114, 112}});
    row("empty ones above and below all",
        withLayers(topologyOf({placed("a", "A", 200)}, {}), {"X", "Y", "A", "Z"}),
        {{"X", 58, 56}, {"Y", 114, 56}, {"A", 170, 112}, {"Z", 282, 56}});
    row("only empty ones", withLayers(Topology{}, {"A", "B"}), {{"A", 2, 56}, {"B", 58, 56}});
    row("only empty ones, below the cards",
        withLayers(topologyOf({placed("a", "", 32)}, {}), {"A"}), {{"A", 114, 56}});
}

void TestLanes::finds()
{
    QFETCH(const Topology, topology);
    QFETCH(const Lanes, expected);

    QCOMPARE(cutpoint::drawDiagram(topology).lanes, expected);
}

void TestLanes::givesEveryLayerALaneInTheLayeredLayout()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random{seed};
        const Topology topology = randomTopology(random, 40);
        const auto& listed = topology.properties().layers;
        std::set<std::string> layers(listed.begin(), listed.end());
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            if (const std::string& layer = topology.component(vertex).layer; !layer.empty()) {
                layers.insert(layer);
            }
        }
        std::set<std::string> lanes;
        for (const Lane& lane : cutpoint::drawDiagram(topology).lanes) {
            lanes.insert(lane.layer);
            const double rows = lane.height / cutpoint::laneHeight;
            QVERIFY2(lane.height == cutpoint::emptyLaneHeight || rows == std::floor(rows),
                     qPrintable(QStringLiteral("seed %1: height").arg(seed)));
        }
        QVERIFY2(lanes == layers, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"
