#include "core/layout/diagram.h"
#include "tests/layout/checks.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <random>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): checks by their names
using cutpoint::Diagram;
using cutpoint::Frame;
using cutpoint::Lane;
using cutpoint::Point;
using cutpoint::Rectangle;
using cutpoint::Topology;

class TestDiagram : public QObject {
    Q_OBJECT

private slots:
    void drawsNothingForNothing();
    void drawsOneCard();
    void drawsThreeTiers();
    void looksLikeTheWebShopOfTheDesign();
    void keepsStatedPositionsAndWidths();
    void boundsHoldEverything();
    void isSoundOnRandomTopologies();
    void isSoundWhereverCardsStand();
};

void TestDiagram::drawsNothingForNothing()
{
    QCOMPARE(cutpoint::drawDiagram({}), Diagram{});
}

void TestDiagram::drawsOneCard()
{
    const Diagram diagram = cutpoint::drawDiagram(topologyOf({{.id = "a", .layer = "App"}}, {}));

    QCOMPARE(diagram.cards, (std::vector<Rectangle>{{96, 32, 168, 56}}));
    QCOMPARE(diagram.lanes, (std::vector<Lane>{{"App", 2, 112}}));
    QVERIFY(diagram.frames.empty());
    QCOMPARE(diagram.bounds, (Rectangle{96, 32, 168, 56}));
}

void TestDiagram::drawsThreeTiers()
{
    const Diagram diagram = cutpoint::drawDiagram(topologyOf(
        {{.id = "l", .layer = "Edge"}, {.id = "w", .layer = "Web"}, {.id = "d", .layer = "Data"}},
        {"l>w", "w>d"}));

    QCOMPARE(diagram.cards,
             (std::vector<Rectangle>{{96, 32, 168, 56}, {96, 144, 168, 56}, {96, 256, 168, 56}}));
    QCOMPARE(diagram.routes,
             (std::vector<std::vector<Point>>{{{180, 88}, {180, 144}}, {{180, 200}, {180, 256}}}));
    QCOMPARE(diagram.lanes,
             (std::vector<Lane>{{"Edge", 2, 112}, {"Web", 114, 112}, {"Data", 226, 112}}));
}

void TestDiagram::looksLikeTheWebShopOfTheDesign()
{
    const Topology shop = webShop();
    const Diagram diagram = cutpoint::drawDiagram(shop);

    QCOMPARE(diagram.lanes.size(), std::size_t{5});
    QCOMPARE(diagram.frames.size(), std::size_t{3});
    QCOMPARE(diagram.frames[0].label, "zone a");
    QCOMPARE(diagram.frames[1].label, "zone b");
    QCOMPARE(diagram.frames[2].label, "payments \u00B7 needs 1 of 2");
    // The application servers stand above their databases, the load balancer above the web server.
    const auto card = [&](const char* id) { return diagram.cards[*shop.vertexOf(id)]; };
    QCOMPARE(card("a").x, card("p").x);
    QCOMPARE(card("b").x, card("r").x);
    QCOMPARE(card("L").x, card("W").x);
    // Calls inside a layer run side to side.
    QCOMPARE(card("L").x - card("C").x, 192.0);
    QCOMPARE(diagram.routes[2].size(), std::size_t{2});
}

void TestDiagram::keepsStatedPositionsAndWidths()
{
    const Diagram diagram =
        cutpoint::drawDiagram(topologyOf({{.id = "a", .position = at(40, -16)},
                                          {.id = "b", .position = at(500, 300, 203)},
                                          {.id = "c", .position = at(500, 700, 20)},
                                          {.id = "d", .position = at(900, 700, 5000)}},
                                         {}));

    QCOMPARE(
        diagram.cards,
        (std::vector<Rectangle>{
            {40, -16, 168, 56}, {500, 300, 200, 56}, {500, 700, 120, 56}, {900, 700, 320, 56}}));
}

void TestDiagram::boundsHoldEverything()
{
    const Diagram diagram = cutpoint::drawDiagram(webShop());

    for (const Rectangle& card : diagram.cards) {
        QCOMPARE(unitedWith(diagram.bounds, card), diagram.bounds);
    }
    for (const Frame& frame : diagram.frames) {
        QCOMPARE(unitedWith(diagram.bounds, frame.area), diagram.bounds);
    }
    for (const auto& route : diagram.routes) {
        for (const Point& point : route) {
            QCOMPARE(unitedWith(diagram.bounds, {point.x, point.y, 0, 0}), diagram.bounds);
        }
    }
}

void TestDiagram::isSoundOnRandomTopologies()
{
    for (unsigned seed = 0; seed < 600; ++seed) {
        std::mt19937 random{seed};
        const Topology topology = randomTopology(random, seed % 10 == 0 ? 150 : 30);
        const Diagram diagram = cutpoint::drawDiagram(topology);
        for (const std::string& wrong :
             {overlappingCards(diagram.cards), offGrid(diagram.cards),
              misfitRoutes(topology, diagram), routesThroughCards(diagram),
              misfitLanes(topology, diagram), misfitFrames(topology, diagram)}) {
            QVERIFY2(
                wrong.empty(),
                qPrintable(
                    QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(wrong))));
        }
        QVERIFY2(cutpoint::drawDiagram(topology) == diagram,
                 qPrintable(QStringLiteral("seed %1: not the same twice").arg(seed)));
    }
}

void TestDiagram::isSoundWhereverCardsStand()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random{seed};
        Topology topology = randomTopology(random, 30);
        std::uniform_int_distribution<int> place{0, 150};
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            cutpoint::Component component = topology.component(vertex);
            component.position = at(8.0 * place(random), 8.0 * place(random));
            topology.replace(component);
        }
        const Diagram diagram = cutpoint::drawDiagram(topology);
        for (const std::string& wrong :
             {misfitRoutes(topology, diagram), misfitLanes(topology, diagram),
              misfitFrames(topology, diagram)}) {
            QVERIFY2(
                wrong.empty(),
                qPrintable(
                    QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(wrong))));
        }
    }
}

QTEST_APPLESS_MAIN(TestDiagram)
#include "tst_diagram.moc"
