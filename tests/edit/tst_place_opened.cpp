#include "core/edit/lay_out.h"
#include "core/edit/place_opened.h"
#include "core/layout/diagram.h"
#include "core/layout/place_in_rows.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <algorithm>
#include <stop_token>

using namespace cutpoint;

class TestPlaceOpened : public QObject {
    Q_OBJECT

private slots:
    void statesThePlacesWhereItIsDrawn_data();
    void statesThePlacesWhereItIsDrawn();
    void takesPlainRowsWhenStopped();
    void leavesAPlacedOneAlone();
    void aStoppedLayoutChangesNothing();
};

namespace {

Topology unplaced(unsigned seed)
{
    TopologyParts parts = partsOf(tests::randomTopology(seed));
    for (Component& component : parts.components) {
        component.position.reset();
    }
    return assemble(std::move(parts));
}

std::stop_token stopped()
{
    std::stop_source stop;
    stop.request_stop();
    return stop.get_token();
}

}  // namespace

void TestPlaceOpened::statesThePlacesWhereItIsDrawn_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("isPartlyPlaced");
    for (unsigned seed = 0; seed < 50; ++seed) {
        QTest::addRow("seed %u, no position", seed) << seed << false;
        QTest::addRow("seed %u, one position", seed) << seed << true;
    }
}

void TestPlaceOpened::statesThePlacesWhereItIsDrawn()
{
    QFETCH(const unsigned, seed);
    QFETCH(const bool, isPartlyPlaced);
    Topology topology = unplaced(seed);
    if (isPartlyPlaced) {
        Component first = topology.component(0);
        first.position = Position{.x = 400, .y = 160};
        topology.replace(first);
    }
    const Diagram before = drawDiagram(topology);
    QVERIFY(lacksPositions(topology));
    QVERIFY(placeOpened(topology, {}) == Placing::LaidOut);
    QVERIFY(!lacksPositions(topology));
    QVERIFY(drawDiagram(topology) == before);
}

void TestPlaceOpened::takesPlainRowsWhenStopped()
{
    Topology topology = unplaced(7);
    const std::vector<Point> rows = placeInRows(topology);
    QVERIFY(placeOpened(topology, stopped()) == Placing::InRows);
    for (std::size_t vertex = 0; vertex < rows.size(); ++vertex) {
        const auto& position = topology.component(vertex).position;
        QVERIFY(position && (Point{position->x, position->y}) == rows[vertex]);
    }
}

void TestPlaceOpened::leavesAPlacedOneAlone()
{
    Topology topology = unplaced(3);
    placeOpened(topology, {});
    const Topology before = topology;
    QVERIFY(placeOpened(topology, stopped()) == Placing::Stated);
    QVERIFY(topology == before);
}

void TestPlaceOpened::aStoppedLayoutChangesNothing()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const TopologyParts before = partsOf(unplaced(seed));
        TopologyParts parts = before;
        QVERIFY(!layOut(parts, stopped()));
        QVERIFY(parts == before);
        const std::set<ComponentId> two{parts.components[0].id, parts.components[1].id};
        QVERIFY(!layOut(parts, two, stopped()));
        QVERIFY(parts == before);
    }
}

QTEST_APPLESS_MAIN(TestPlaceOpened)
#include "tst_place_opened.moc"
