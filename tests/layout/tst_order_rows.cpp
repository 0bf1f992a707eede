#include "core/layout/order_rows.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): topologies by their names
using cutpoint::Topology;
using cutpoint::layout::Arc;
using cutpoint::layout::Bands;
using cutpoint::layout::bandsOf;
using cutpoint::layout::Index;
using cutpoint::layout::LayoutGraph;
using cutpoint::layout::layoutGraphOf;
using cutpoint::layout::none;
using cutpoint::layout::Order;
using cutpoint::layout::ProperGraph;
using cutpoint::layout::properGraphOf;
using cutpoint::layout::Rows;
using cutpoint::layout::rowsOf;

namespace {

/// Every pair of arcs between the same two rows.
std::uint64_t crossingsByPairs(const ProperGraph& graph, const Order& order)
{
    std::uint64_t crossings = 0;
    for (const auto& row : order.rows()) {
        for (std::size_t left = 0; left < row.size(); ++left) {
            for (std::size_t right = left + 1; right < row.size(); ++right) {
                for (const Index one : graph.below.of(row[left])) {
                    for (const Index other : graph.below.of(row[right])) {
                        crossings += order.placeOf(one) > order.placeOf(other) ? 1 : 0;
                    }
                }
            }
        }
    }
    return crossings;
}

/// The least crossings of all orders of two rows.
std::uint64_t leastCrossings(const ProperGraph& graph)
{
    std::vector<std::vector<Index>> rows = graph.rows;
    std::ranges::sort(rows[0]);
    std::uint64_t least = UINT64_MAX;
    do {
        std::ranges::sort(rows[1]);
        do {
            least = std::min(least, crossingsByPairs(graph, Order{rows, graph.size()}));
        } while (std::ranges::next_permutation(rows[1]).found);
    } while (std::ranges::next_permutation(rows[0]).found);
    return least;
}

/// Two rows of five, with arcs at random.
ProperGraph twoRows(std::mt19937& random)
{
    Topology topology;
    for (int number = 0; number < 10; ++number) {
        add(topology, {.id = std::to_string(number)});
    }
    for (int count = 0; count < 10; ++count) {
        topology.connect(randomBelow(random, 5), 5 + randomBelow(random, 5), {});
    }
    Rows rows;
    rows.of = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    rows.rows.resize(2);
    return properGraphOf(layoutGraphOf(topology), rows);
}

ProperGraph properGraphOf(const Topology& topology)
{
    const LayoutGraph graph = layoutGraphOf(topology);
    return properGraphOf(graph, rowsOf(graph, bandsOf(graph)));
}

/// Whether the nodes of each family stand beside each other.
bool isContiguous(const std::vector<Index>& row, const std::vector<Index>& familyOf)
{
    std::set<Index> seen;
    Index latest = none;
    for (const Index node : row) {
        if (familyOf[node] != latest && familyOf[node] != none &&
            !seen.insert(familyOf[node]).second) {
            return false;
        }
        latest = familyOf[node];
    }
    return true;
}

}  // namespace

class TestOrderRows : public QObject {
    Q_OBJECT

private slots:
    void countsCrossings();
    void drawsATreeWithoutCrossings();
    void comesNearTheBestOrder();
    void keepsZonesAndBlocksTogether();
};

void TestOrderRows::countsCrossings()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const ProperGraph graph = properGraphOf(randomTopology(random, 30));
        auto rows = graph.rows;
        for (auto& row : rows) {
            std::ranges::shuffle(row, random);
        }
        const Order order{rows, graph.size()};
        QCOMPARE(countCrossings(graph, order), crossingsByPairs(graph, order));
    }
}

void TestOrderRows::drawsATreeWithoutCrossings()
{
    std::mt19937 random{7};
    Topology tree;
    add(tree, {.id = "0"});
    for (unsigned number = 1; number < 300; ++number) {
        add(tree, {.id = std::to_string(number)});
        tree.connect(randomBelow(random, number), number, {});
    }
    const ProperGraph graph = properGraphOf(tree);

    QCOMPARE(countCrossings(graph, orderRows(graph).order), std::uint64_t{0});
}

void TestOrderRows::comesNearTheBestOrder()
{
    std::uint64_t found = 0;
    std::uint64_t least = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        std::mt19937 random{seed};
        const ProperGraph graph = twoRows(random);
        const std::uint64_t best = leastCrossings(graph);
        const std::uint64_t crossings = countCrossings(graph, orderRows(graph).order);
        QVERIFY2(crossings >= best, qPrintable(QStringLiteral("seed %1").arg(seed)));
        found += crossings;
        least += best;
    }
    QVERIFY2(found * 100 <= least * 102,
             qPrintable(QStringLiteral("%1 crossings, %2 at best").arg(found).arg(least)));
}

void TestOrderRows::keepsZonesAndBlocksTogether()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const ProperGraph graph = properGraphOf(randomTopology(random, 40));
        const auto found = orderRows(graph);
        std::vector<Index> rankOf(graph.zoneCount);
        for (Index place = 0; place < found.zones.size(); ++place) {
            rankOf[found.zones[place]] = place;
        }
        for (const auto& row : found.order.rows()) {
            QVERIFY(isContiguous(row, graph.zoneOf));
            QVERIFY(isContiguous(row, graph.blockOf));
            Index latest = 0;
            for (const Index node : row) {
                if (graph.zoneOf[node] != none) {
                    QVERIFY(rankOf[graph.zoneOf[node]] >= latest);
                    latest = rankOf[graph.zoneOf[node]];
                }
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestOrderRows)
#include "tst_order_rows.moc"
