#include "core/layout/diagram.h"
#include "core/layout/place_in_rows.h"
#include "core/layout/place_layered.h"
#include "tests/layout/checks.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <cmath>
#include <random>
#include <stop_token>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): checks by their names
using cutpoint::placeInRows;
using cutpoint::Point;
using cutpoint::Topology;

class TestPlaceInRows : public QObject {
    Q_OBJECT

private slots:
    void placesLayerBelowLayer();
    void foldsWideLayers();
    void neverOverlaps();
    void standsInForALayoutThatIsStopped();
};

void TestPlaceInRows::placesLayerBelowLayer()
{
    const Topology topology = topologyOf(
        {{.id = "d", .layer = "Data"}, {.id = "w", .layer = "Web"}, {.id = "v", .layer = "Web"}},
        {"w>d", "v>d"});
    const std::vector<Point> expected{{96, 144}, {96, 32}, {288, 32}};
    QCOMPARE(placeInRows(topology), expected);
}

void TestPlaceInRows::foldsWideLayers()
{
    std::vector<Box> boxes;
    for (int number = 0; number < 9; ++number) {
        boxes.push_back({.id = "c" + std::to_string(number), .layer = "Web"});
    }
    const std::vector<Point> places = placeInRows(topologyOf(boxes, {}));
    QCOMPARE(places[7], (Point{96 + 7 * 192, 32}));
    QCOMPARE(places[8], (Point{96, 144}));
}

void TestPlaceInRows::neverOverlaps()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random{seed};
        const Topology topology = randomTopology(random, 12);
        const std::vector<Point> places = placeInRows(topology);
        QCOMPARE(places.size(), topology.componentCount());
        for (std::size_t one = 0; one < places.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                const bool isApart = std::abs(places[one].x - places[other].x) >= 168 ||
                                     std::abs(places[one].y - places[other].y) >= 56;
                QVERIFY2(isApart, qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
    }
}

void TestPlaceInRows::standsInForALayoutThatIsStopped()
{
    const Topology topology = topologyOf({{.id = "a"}, {.id = "b"}}, {"a>b"});
    std::stop_source stop;
    QVERIFY(cutpoint::placeLayered(topology, stop.get_token()) == cutpoint::placeLayered(topology));
    stop.request_stop();
    QVERIFY(!cutpoint::placeLayered(topology, stop.get_token()));
}

QTEST_APPLESS_MAIN(TestPlaceInRows)
#include "tst_place_in_rows.moc"
