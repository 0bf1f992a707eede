#include "core/layout/network_simplex.h"
#include "tests/layout/random.h"

#include <QTest>

#include <algorithm>
#include <random>

using cutpoint::layout::Index;
using cutpoint::layout::RankArc;
using cutpoint::layout::shortenArcs;
using cutpoint::tests::randomBelow;

namespace {

using Ranks = std::vector<std::int64_t>;
using RankArcs = std::vector<RankArc>;

constexpr std::size_t enough = 1'000'000;

std::int64_t costOf(const RankArcs& arcs, const Ranks& ranks)
{
    std::int64_t cost = 0;
    for (const RankArc& arc : arcs) {
        cost += arc.weight * (ranks[arc.to] - ranks[arc.from]);
    }
    return cost;
}

bool keepsLengths(const RankArcs& arcs, const Ranks& ranks)
{
    return std::ranges::all_of(
        arcs, [&](const RankArc& arc) { return ranks[arc.to] - ranks[arc.from] >= arc.length; });
}

/// The longest paths from vertex 0, which reaches all; arcs lead from lower to higher numbers.
Ranks longestPaths(std::size_t size, RankArcs arcs)
{
    Ranks ranks(size, 0);
    std::ranges::sort(arcs, {}, &RankArc::from);
    for (const RankArc& arc : arcs) {
        ranks[arc.to] = std::max(ranks[arc.to], ranks[arc.from] + arc.length);
    }
    return ranks;
}

/// The least cost of all ranks up to `most`.
std::int64_t leastCost(const RankArcs& arcs, std::size_t size, std::int64_t most)
{
    Ranks ranks(size, 0);
    std::int64_t least = INT64_MAX;
    for (;;) {
        if (keepsLengths(arcs, ranks)) {
            least = std::min(least, costOf(arcs, ranks));
        }
        std::size_t at = 0;
        while (at < size && ranks[at] == most) {
            ranks[at++] = 0;
        }
        if (at == size) {
            return least;
        }
        ++ranks[at];
    }
}

}  // namespace

class TestNetworkSimplex : public QObject {
    Q_OBJECT

private slots:
    void leavesNothingAlone();
    void pullsASourceDown();
    void keepsTheFirstRanksWithoutWork();
    void findsTheLeastCost();
};

void TestNetworkSimplex::leavesNothingAlone()
{
    QCOMPARE(shortenArcs({}, {}, enough), Ranks{});
}

void TestNetworkSimplex::pullsASourceDown()
{
    // 0 -> 1 -> 2 -> 3, and 4, held loosely at the top, calls 3.
    const RankArcs arcs{{0, 1, 1, 1}, {1, 2, 1, 1}, {2, 3, 1, 1}, {4, 3, 1, 1}, {0, 4, 0, 0}};

    QCOMPARE(shortenArcs(arcs, {0, 1, 2, 3, 0}, enough), (Ranks{0, 1, 2, 3, 2}));
}

void TestNetworkSimplex::keepsTheFirstRanksWithoutWork()
{
    const RankArcs arcs{{0, 1, 1, 1}, {1, 2, 1, 1}, {3, 2, 1, 1}, {0, 3, 0, 0}};

    QCOMPARE(shortenArcs(arcs, {0, 1, 2, 0}, 0), (Ranks{0, 1, 2, 0}));
}

void TestNetworkSimplex::findsTheLeastCost()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const Index size = 2 + randomBelow(random, 4);
        RankArcs arcs;
        for (Index vertex = 1; vertex < size; ++vertex) {
            arcs.push_back({0, vertex, 0, randomBelow(random, 2)});
        }
        for (auto count = randomBelow(random, 8); count > 0; --count) {
            const Index from = randomBelow(random, size - 1);
            const Index to = from + 1 + randomBelow(random, size - from - 1);
            arcs.push_back({from, to, 1, 1 + randomBelow(random, 3)});
        }
        const Ranks ranks = shortenArcs(arcs, longestPaths(size, arcs), enough);
        const QString where = QStringLiteral("seed %1").arg(seed);
        QVERIFY2(keepsLengths(arcs, ranks), qPrintable(where));
        QVERIFY2(costOf(arcs, ranks) == leastCost(arcs, size, size), qPrintable(where));
    }
}

QTEST_APPLESS_MAIN(TestNetworkSimplex)
#include "tst_network_simplex.moc"
