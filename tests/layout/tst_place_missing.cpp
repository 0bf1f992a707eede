#include "core/layout/diagram.h"
#include "tests/layout/checks.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <random>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): checks by their names
using cutpoint::Diagram;
using cutpoint::Rectangle;
using cutpoint::Topology;

class TestPlaceMissing : public QObject {
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void leavesTheOthersAndNeverOverlaps();
    void placesThousandsAroundOneCard();
};

void TestPlaceMissing::places_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");

    // The component without a position is "x".
    const auto row = [](const char* name, const Topology& topology, double x, double y) {
        QTest::newRow(name) << topology << x << y;
    };
    const Box web{.id = "w", .layer = "Web", .position = at(480, 32)};
    row("in the row of its layer", topologyOf({web, {.id = "x", .layer = "Web"}}, {}), 672, 32);
    row("below its caller", topologyOf({web, {.id = "x"}}, {"w>x"}), 480, 144);
    row("above what it calls", topologyOf({web, {.id = "x"}}, {"x>w"}), 480, -80);
    row("below everything", topologyOf({web, {.id = "x"}}, {}), 480, 144);
    row("beside what is there",
        topologyOf({web, {.id = "d", .position = at(480, 144)}, {.id = "x"}}, {"w>x"}), 672, 144);
}

void TestPlaceMissing::places()
{
    QFETCH(const Topology, topology);
    QFETCH(const double, x);
    QFETCH(const double, y);

    const Diagram diagram = cutpoint::drawDiagram(topology);
    QCOMPARE(diagram.cards[*topology.vertexOf("x")], (Rectangle{x, y, 168, 56}));
}

void TestPlaceMissing::leavesTheOthersAndNeverOverlaps()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        Topology topology = randomTopology(random, 40);
        const Diagram whole = cutpoint::drawDiagram(topology);
        std::vector<bool> isPlaced;
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            isPlaced.push_back(randomBelow(random, 3) > 0);
            if (isPlaced.back()) {
                cutpoint::Component component = topology.component(vertex);
                component.position = at(whole.cards[vertex].x, whole.cards[vertex].y);
                topology.replace(component);
            }
        }
        const Diagram partial = cutpoint::drawDiagram(topology);
        const std::string wrong = overlappingCards(partial.cards) + offGrid(partial.cards);
        QVERIFY2(
            wrong.empty(),
            qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(wrong))));
        for (std::size_t vertex = 0; vertex < isPlaced.size(); ++vertex) {
            QVERIFY2(!isPlaced[vertex] || partial.cards[vertex] == whole.cards[vertex],
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

void TestPlaceMissing::placesThousandsAroundOneCard()
{
    Topology topology = topologyOf({{.id = "hub", .position = at(0, 0)}}, {});
    for (int number = 0; number < 3000; ++number) {
        add(topology, {.id = std::to_string(number)});
        topology.connect("hub", std::to_string(number), {});
    }

    QCOMPARE(overlappingCards(cutpoint::drawDiagram(topology).cards), std::string{});
}

QTEST_APPLESS_MAIN(TestPlaceMissing)
#include "tst_place_missing.moc"
