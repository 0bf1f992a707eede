#include "core/layout/diagram.h"
#include "tests/layout/checks.h"
#include "tests/layout/topologies.h"

#include <QTest>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): checks by their names
using cutpoint::Diagram;
using cutpoint::Point;
using cutpoint::Topology;

namespace {

using Routes = std::vector<std::vector<Point>>;

Box placed(const char* id, double x, double y)
{
    return {.id = id, .position = at(x, y)};
}

}  // namespace

class TestRoutes : public QObject {
    Q_OBJECT

private slots:
    void routes_data();
    void routes();
    void avoidsCrossingsInAChannel();
    void squeezesManyPortsOntoOneSide();
};

void TestRoutes::routes_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Routes>("expected");

    const auto row = [](const char* name, const Topology& topology, const Routes& expected) {
        QTest::newRow(name) << topology << expected;
    };
    row("no connections", topologyOf({{.id = "a"}}, {}), {});
    row("straight down", topologyOf({placed("a", 0, 0), placed("b", 0, 112)}, {"a>b"}),
        {{{84, 56}, {84, 112}}});
    row("straight up", topologyOf({placed("a", 0, 112), placed("b", 0, 0)}, {"a>b"}),
        {{{84, 112}, {84, 56}}});
    row("down and aside", topologyOf({placed("a", 0, 0), placed("b", 192, 112)}, {"a>b"}),
        {{{84, 56}, {84, 80}, {276, 80}, {276, 112}}});
    row("side to side", topologyOf({placed("a", 0, 0), placed("b", 192, 0)}, {"a>b", "b>a"}),
        {{{168, 18}, {192, 18}}, {{192, 38}, {168, 38}}});
    row("in one row past another card",
        topologyOf(
            {placed("a", 0, 112), placed("b", 192, 112), placed("c", 384, 112), placed("t", 0, 0)},
            {"a>c"}),
        {{{84, 112}, {84, 80}, {468, 80}, {468, 112}}});
    row("past a card in the row between",
        topologyOf({placed("a", 0, 0), placed("b", 0, 112), placed("c", 0, 224)}, {"a>c"}),
        {{{84, 56}, {84, 80}, {180, 80}, {180, 192}, {84, 192}, {84, 224}}});
    row("straight through an empty column",
        topologyOf({placed("a", 0, 0), placed("b", 192, 112), placed("c", 0, 224)}, {"a>c"}),
        {{{84, 56}, {84, 224}}});
    row("the straight one keeps the middle, the next is 20 px away",
        topologyOf({placed("a", 192, 0), placed("b", 0, 112), placed("c", 192, 112)},
                   {"a>b", "a>c"}),
        {{{256, 56}, {256, 80}, {84, 80}, {84, 112}}, {{276, 56}, {276, 112}}});
    row("two tracks where they would overlap",
        topologyOf(
            {placed("a", 0, 0), placed("b", 192, 0), placed("c", 384, 112), placed("d", 576, 112)},
            {"a>c", "b>d"}),
        {{{84, 56}, {84, 84}, {468, 84}, {468, 112}},
         {{276, 56}, {276, 76}, {660, 76}, {660, 112}}});
}

void TestRoutes::routes()
{
    QFETCH(const Topology, topology);
    QFETCH(const Routes, expected);

    QCOMPARE(cutpoint::drawDiagram(topology).routes, expected);
}

void TestRoutes::avoidsCrossingsInAChannel()
{
    // A fan out and a fan in need no crossings, whatever the order of the file.
    const Diagram diagram = cutpoint::drawDiagram(topologyOf(
        {placed("a", 384, 0), placed("b", 0, 112), placed("c", 192, 112), placed("d", 384, 112),
         placed("e", 576, 112), placed("f", 768, 112), placed("g", 384, 224)},
        {"a>d", "a>f", "a>b", "a>e", "a>c", "e>g", "b>g", "f>g", "c>g", "d>g"}));

    for (std::size_t one = 0; one < diagram.routes.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const auto& left = diagram.routes[one];
            const auto& right = diagram.routes[other];
            for (std::size_t at = 1; at < left.size(); ++at) {
                for (std::size_t step = 1; step < right.size(); ++step) {
                    QVERIFY(!overlap(lineBetween(left[at - 1], left[at]),
                                     lineBetween(right[step - 1], right[step])));
                }
            }
        }
    }
}

void TestRoutes::squeezesManyPortsOntoOneSide()
{
    Topology topology = topologyOf({placed("a", 1000, 0)}, {});
    for (int number = 0; number < 50; ++number) {
        const std::string id = std::to_string(number);
        add(topology, {.id = id, .position = at(192.0 * number, 112)});
        topology.connect("a", id, {});
    }
    const Diagram diagram = cutpoint::drawDiagram(topology);

    QCOMPARE(misfitRoutes(topology, diagram), std::string{});
    for (std::size_t number = 1; number < diagram.routes.size(); ++number) {
        QVERIFY(diagram.routes[number - 1].front().x < diagram.routes[number].front().x);
    }
}

QTEST_APPLESS_MAIN(TestRoutes)
#include "tst_routes.moc"
