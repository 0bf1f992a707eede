#include "core/layout/depth_ranks.h"
#include "core/layout/rows.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <random>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): topologies by their names
using cutpoint::Topology;
using cutpoint::layout::bandsOf;
using cutpoint::layout::compactRanks;
using cutpoint::layout::depthRanks;
using cutpoint::layout::Index;
using cutpoint::layout::LayoutGraph;
using cutpoint::layout::layoutGraphOf;
using cutpoint::layout::Rows;
using cutpoint::layout::rowsOf;

namespace {

using Ranks = std::vector<Index>;

std::vector<Box> boxes(const std::string& ids)
{
    std::vector<Box> result;
    for (const char id : ids) {
        result.push_back({.id = {id}});
    }
    return result;
}

}  // namespace

class TestRanks : public QObject {
    Q_OBJECT

private slots:
    void ranksByDepth_data();
    void ranksByDepth();
    void pullsDownWhatOnlyCalls();
    void startsAnewInEveryBand();
    void callsLeadDownWithoutCircles();
    void ordersBands_data();
    void ordersBands();
    void foldsWideRows();
    void keepsFewCallsInsideALaneInOneRow();
};

void TestRanks::ranksByDepth_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Ranks>("expected");

    const auto row = [](const char* name, const Topology& topology, const Ranks& expected) {
        QTest::newRow(name) << topology << expected;
    };
    row("nothing", Topology{}, {});
    row("one", topologyOf(boxes("a"), {}), {0});
    row("the longest way counts", topologyOf(boxes("abc"), {"a>b", "b>c", "a>c"}), {0, 1, 2});
    row("a circle from its entry", topologyOf(boxes("uabc"), {"u>b", "a>b", "b>c", "c>a"}),
        {0, 3, 1, 2});
    row("a circle without any, from its first", topologyOf(boxes("abc"), {"a>b", "b>c", "c>a"}),
        {0, 1, 2});
    row("a network from its centre", topologyOf(boxes("abcde"), {"a=b", "b=c", "c=d", "d=e"}),
        {2, 1, 0, 1, 2});
    row("replicas side by side", topologyOf(boxes("apr"), {"a>p", "p~r"}), {0, 1, 1});
    row("below a circle", topologyOf(boxes("abc"), {"a=b", "b>c"}), {0, 1, 2});
}

void TestRanks::ranksByDepth()
{
    QFETCH(const Topology, topology);
    QFETCH(const Ranks, expected);

    QCOMPARE(depthRanks(layoutGraphOf(topology)), expected);
}

void TestRanks::pullsDownWhatOnlyCalls()
{
    const LayoutGraph graph =
        layoutGraphOf(topologyOf(boxes("abcdj"), {"a>b", "b>c", "c>d", "j>d"}));

    QCOMPARE(depthRanks(graph), (Ranks{0, 1, 2, 3, 0}));
    QCOMPARE(compactRanks(graph, Ranks(5, 0)), (Ranks{0, 1, 2, 3, 2}));
}

void TestRanks::startsAnewInEveryBand()
{
    const LayoutGraph graph = layoutGraphOf(topologyOf(boxes("abcd"), {"a>b", "b>c", "c>d"}));

    QCOMPARE(compactRanks(graph, {0, 0, 1, 1}), (Ranks{0, 1, 0, 1}));
}

void TestRanks::callsLeadDownWithoutCircles()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const Index size = 2 + randomBelow(random, 40);
        Topology topology = topologyOf({}, {});
        for (Index number = 0; number < size; ++number) {
            add(topology, {.id = std::to_string(number)});
        }
        for (auto count = randomBelow(random, 3 * size); count > 0; --count) {
            const Index from = randomBelow(random, size - 1);
            topology.connect(from, from + 1 + randomBelow(random, size - from - 1), {});
        }
        const LayoutGraph graph = layoutGraphOf(topology);
        const Ranks ranks = compactRanks(graph, Ranks(size, 0));
        for (const auto& call : graph.calls) {
            QVERIFY2(ranks[call.from] < ranks[call.to],
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

void TestRanks::ordersBands_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QStringList>("expected");  // from top to bottom, bands apart

    const auto row = [](const char* name, const Topology& topology, const QStringList& expected) {
        QTest::newRow(name) << topology << expected;
    };
    row("layers by depth, not by appearance",
        topologyOf({{.id = "d", .layer = "Data"}, {.id = "w", .layer = "Web"}}, {"w>d"}),
        {"w", "d"});
    row("clients above all",
        topologyOf({{.id = "w", .layer = "Web"}, {.id = "u", .kind = cutpoint::Kind::Client}},
                   {"u>w"}),
        {"u", "w"});
    row("without a layer: below who calls it",
        topologyOf({{.id = "w", .layer = "Web"}, {.id = "d", .layer = "Data"}, {.id = "x"}},
                   {"w>d", "w>x", "x>d"}),
        {"w", "x", "d"});
    row("without a layer or caller: above what it calls",
        topologyOf({{.id = "w", .layer = "Web"}, {.id = "d", .layer = "Data"}, {.id = "x"}},
                   {"w>d", "x>d"}),
        {"w", "x", "d"});
    row("unconnected at the bottom",
        topologyOf({{.id = "x"}, {.id = "w", .layer = "Web"}, {.id = "u"}}, {"u>w"}),
        {"u", "w", "x"});
    Topology listed =
        topologyOf({{.id = "w", .layer = "Web"}, {.id = "d", .layer = "Data"}}, {"w>d"});
    cutpoint::TopologyProperties properties;
    properties.layers = {"Data", "Web"};
    listed.replaceProperties(properties);
    row("as the file lists them", listed, {"d", "w"});
}

void TestRanks::ordersBands()
{
    QFETCH(const Topology, topology);
    QFETCH(const QStringList, expected);

    const LayoutGraph graph = layoutGraphOf(topology);
    const auto bands = bandsOf(graph);
    QStringList order;
    for (Index band = 0; band < bands.layer.size(); ++band) {
        for (Index vertex = 0; vertex < graph.size(); ++vertex) {
            if (bands.of[vertex] == band) {
                order << QString::fromStdString(topology.component(vertex).id.value);
            }
        }
    }
    QCOMPARE(order, expected);
}

void TestRanks::foldsWideRows()
{
    Topology topology = topologyOf({{.id = "hub"}}, {});
    for (int number = 0; number < 200; ++number) {
        add(topology, {.id = std::to_string(number)});
        topology.connect("hub", std::to_string(number), {});
    }
    const LayoutGraph graph = layoutGraphOf(topology);
    const Rows rows = rowsOf(graph, bandsOf(graph));

    // Of 201 cards 14 in a line: 14 · 192 to 16 · 112 is 1.5.
    QCOMPARE(rows.rows.size(), std::size_t{2});
    QVERIFY(rows.rows[1].height >= 14 && rows.rows[1].height <= 16);
}

void TestRanks::keepsFewCallsInsideALaneInOneRow()
{
    std::vector<Box> lane = boxes("abcd");
    for (Box& box : lane) {
        box.layer = "App";
    }
    const LayoutGraph flat = layoutGraphOf(topologyOf(lane, {"a>b", "b>c"}));
    const LayoutGraph deep = layoutGraphOf(topologyOf(lane, {"a>b", "b>c", "c>d"}));

    QCOMPARE(rowsOf(flat, bandsOf(flat)).rows.size(), std::size_t{1});
    QCOMPARE(rowsOf(deep, bandsOf(deep)).rows.size(), std::size_t{4});
}

QTEST_APPLESS_MAIN(TestRanks)
#include "tst_ranks.moc"
