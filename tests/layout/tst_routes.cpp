#include "core/layout/diagram.h"
#include "tests/layout/checks.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): checks by their names
using cutpoint::Connection;
using cutpoint::Diagram;
using cutpoint::Point;
using cutpoint::Topology;
using cutpoint::Trunk;
using cutpoint::TrunkSection;

namespace {

using Routes = std::vector<std::vector<Point>>;

Box placed(const char* id, double x, double y)
{
    return {.id = id, .position = at(x, y)};
}

/// Two cards above two others.
std::vector<Box> square()
{
    return {placed("a", 0, 0), placed("b", 192, 0), placed("c", 0, 112), placed("d", 192, 112)};
}

/// Rows of cards; those of a row often call the same cards below, in the next row or further down.
Topology randomRows(std::mt19937& random)
{
    constexpr unsigned rows = 4;
    constexpr unsigned columns = 5;
    Topology topology;
    const auto idOf = [](unsigned row, unsigned column) {
        return std::string{static_cast<char>('a' + row)} + std::to_string(column);
    };
    for (unsigned row = 0; row < rows; ++row) {
        for (unsigned column = 0; column < columns; ++column) {
            add(topology, {.id = idOf(row, column), .position = at(192.0 * column, 112.0 * row)});
        }
    }
    for (unsigned row = 0; row + 1 < rows; ++row) {
        std::vector<std::string> called;
        for (unsigned count = 2 + randomBelow(random, 3); count > 0; --count) {
            called.push_back(
                idOf(row + 1 + randomBelow(random, rows - 1 - row), randomBelow(random, columns)));
        }
        std::ranges::sort(called);
        called.erase(std::unique(called.begin(), called.end()), called.end());
        for (unsigned column = 0; column < columns; ++column) {
            if (randomBelow(random, 2) == 0) {
                topology.connect(idOf(row, column), idOf(row + 1, randomBelow(random, columns)),
                                 {});
                continue;
            }
            for (const std::string& id : called) {
                topology.connect(idOf(row, column), id, {});
            }
        }
    }
    return topology;
}

/// Whether connections of some trunk are both of them.
bool shareATrunk(const Diagram& diagram, std::size_t one, std::size_t other)
{
    return std::ranges::any_of(diagram.trunks, [&](const Trunk& trunk) {
        return std::ranges::count(trunk.connections, one) +
                   std::ranges::count(trunk.connections, other) ==
               2;
    });
}

/// Whether pieces of two routes lie upon each other, not only crossing.
bool lieUponEachOther(const std::vector<Point>& one, const std::vector<Point>& other)
{
    const auto isUpon = [](double from, double to, double otherFrom, double otherTo) {
        return std::max(std::min(from, to), std::min(otherFrom, otherTo)) <
               std::min(std::max(from, to), std::max(otherFrom, otherTo));
    };
    for (std::size_t at = 1; at < one.size(); ++at) {
        for (std::size_t step = 1; step < other.size(); ++step) {
            if (one[at - 1].y == one[at].y && other[step - 1].y == one[at].y &&
                other[step].y == one[at].y &&
                isUpon(one[at - 1].x, one[at].x, other[step - 1].x, other[step].x)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

class TestRoutes : public QObject {
    Q_OBJECT

private slots:
    void routes_data();
    void routes();
    void avoidsCrossingsInAChannel();
    void squeezesManyPortsOntoOneSide();
    void sharesATrunk();
    void sharesNoTrunk_data();
    void sharesNoTrunk();
    void sharesThePassageToADeeperRow();
    void liesUponOthersOfTheTrunkAlone();
    void dividesATrunk();
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

void TestRoutes::sharesATrunk()
{
    const Diagram diagram =
        cutpoint::drawDiagram(topologyOf(square(), {"a>c", "a>d", "b>c", "b>d"}));

    const Routes expected{{{84, 56}, {84, 112}},
                          {{84, 56}, {84, 80}, {276, 80}, {276, 112}},
                          {{276, 56}, {276, 80}, {84, 80}, {84, 112}},
                          {{276, 56}, {276, 112}}};
    QCOMPARE(diagram.routes, expected);
    QCOMPARE(diagram.trunks.size(), std::size_t{1});
    QCOMPARE(diagram.trunks.front(),
             (Trunk{.y = 80, .from = 84, .to = 276, .connections = {0, 1, 2, 3}}));
}

void TestRoutes::sharesNoTrunk_data()
{
    QTest::addColumn<Topology>("topology");

    const auto row = [](const char* name, const Topology& topology) {
        QTest::newRow(name) << topology;
    };
    row("not the same cards", topologyOf(square(), {"a>c", "a>d", "b>d"}));
    row("one card called", topologyOf(square(), {"a>c", "b>c"}));
    row("one caller", topologyOf(square(), {"a>c", "a>d"}));
    row("two-way links", topologyOf(square(), {"a=c", "a=d", "b=c", "b=d"}));
    row("called twice", topologyOf(square(), {"a>c", "a>c", "a>d", "b>c", "b>c", "b>d"}));
    row("callers below", topologyOf(square(), {"c>a", "c>b", "d>a", "d>b"}));
    Topology labelled = topologyOf(square(), {"a>c", "a>d", "b>c"});
    Connection connection;
    connection.label = "writes";
    labelled.connect("b", "d", connection);
    row("a label", labelled);
    Topology optional = topologyOf(square(), {"a>c", "a>d", "b>c"});
    connection.label.clear();
    connection.isOptional = true;
    optional.connect("b", "d", connection);
    row("not needed", optional);
    row("callers in two rows", topologyOf({placed("a", 0, 0), placed("b", 192, 112),
                                           placed("c", 0, 224), placed("d", 192, 224)},
                                          {"a>c", "a>d", "b>c", "b>d"}));
}

void TestRoutes::sharesNoTrunk()
{
    QFETCH(const Topology, topology);

    QCOMPARE(cutpoint::drawDiagram(topology).trunks.size(), std::size_t{0});
}

void TestRoutes::sharesThePassageToADeeperRow()
{
    // Both lower cards hide behind c and d: one passage leads to them, between c and d.
    std::vector<Box> boxes = square();
    boxes.push_back(placed("e", 0, 224));
    boxes.push_back(placed("f", 192, 224));
    const Topology topology = topologyOf(boxes, {"a>e", "a>f", "b>e", "b>f"});
    const Diagram diagram = cutpoint::drawDiagram(topology);

    const Routes expected{{{84, 56}, {84, 80}, {180, 80}, {180, 192}, {84, 192}, {84, 224}},
                          {{84, 56}, {84, 80}, {180, 80}, {180, 192}, {276, 192}, {276, 224}},
                          {{276, 56}, {276, 80}, {180, 80}, {180, 192}, {84, 192}, {84, 224}},
                          {{276, 56}, {276, 80}, {180, 80}, {180, 192}, {276, 192}, {276, 224}}};
    QCOMPARE(diagram.routes, expected);
    QCOMPARE(diagram.trunks.front(),
             (Trunk{.y = 80, .from = 84, .to = 276, .connections = {0, 1, 2, 3}}));
}

void TestRoutes::liesUponOthersOfTheTrunkAlone()
{
    std::mt19937 random{7};
    std::size_t trunks = 0;
    for (int round = 0; round < 300; ++round) {
        const Topology topology = randomRows(random);
        const Diagram diagram = cutpoint::drawDiagram(topology);
        trunks += diagram.trunks.size();
        QCOMPARE(misfitRoutes(topology, diagram), std::string{});
        QCOMPARE(routesThroughCards(diagram), std::string{});
        for (std::size_t one = 0; one < diagram.routes.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                QVERIFY2(
                    shareATrunk(diagram, one, other) ||
                        !lieUponEachOther(diagram.routes[one], diagram.routes[other]),
                    qPrintable(
                        QStringLiteral("round %1: %2 upon %3").arg(round).arg(one).arg(other)));
            }
        }
    }
    QVERIFY2(trunks > 300, qPrintable(QString::number(trunks)));
}

void TestRoutes::dividesATrunk()
{
    const Diagram diagram = cutpoint::drawDiagram(
        topologyOf({placed("a", 0, 0), placed("b", 384, 0), placed("c", 0, 112),
                    placed("d", 192, 112), placed("e", 384, 112)},
                   {"a>c", "a>d", "a>e", "b>c", "b>d", "b>e"}));
    QCOMPARE(diagram.trunks.size(), std::size_t{1});
    const auto sections = [&](const std::set<std::uint32_t>& alive) {
        return cutpoint::sectionsOf(
            diagram.trunks.front(), diagram.routes,
            [&](std::uint32_t connection) { return alive.contains(connection) ? 1 : 0; });
    };
    const double left = 84;
    const double middle = 276;
    const double right = 468;
    using Sections = std::vector<TrunkSection>;
    QCOMPARE(sections({0, 1, 2, 3, 4, 5}), (Sections{{left, right, 1}}));
    QCOMPARE(sections({}), (Sections{{left, right, 0}}));
    // Only a still calls d: the part from a to d lives.
    QCOMPARE(sections({1}), (Sections{{left, middle, 1}, {middle, right, 0}}));
    // a to c and b to e go straight down: nothing of the trunk is theirs.
    QCOMPARE(sections({0, 5}), (Sections{{left, right, 0}}));
    QCOMPARE(sections({4}), (Sections{{left, middle, 0}, {middle, right, 1}}));
}

QTEST_APPLESS_MAIN(TestRoutes)
#include "tst_routes.moc"
