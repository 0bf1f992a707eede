#include "core/layout/strong_components.h"
#include "tests/layout/random.h"

#include <QTest>

#include <random>
#include <vector>

using cutpoint::layout::Adjacency;
using cutpoint::layout::Arc;
using cutpoint::layout::Arcs;
using cutpoint::layout::findStrongComponents;
using cutpoint::layout::Index;
using cutpoint::layout::StrongComponents;
using cutpoint::tests::randomBelow;

namespace {

/// Which vertex reaches which, by the definition.
std::vector<std::vector<bool>> reachability(Index size, const Arcs& arcs)
{
    std::vector<std::vector<bool>> reaches(size, std::vector<bool>(size));
    for (Index vertex = 0; vertex < size; ++vertex) {
        reaches[vertex][vertex] = true;
    }
    for (const Arc& arc : arcs) {
        reaches[arc.from][arc.to] = true;
    }
    for (Index over = 0; over < size; ++over) {
        for (Index from = 0; from < size; ++from) {
            for (Index to = 0; to < size; ++to) {
                reaches[from][to] = reaches[from][to] || (reaches[from][over] && reaches[over][to]);
            }
        }
    }
    return reaches;
}

}  // namespace

class TestStrongComponents : public QObject {
    Q_OBJECT

private slots:
    void findsThem_data();
    void findsThem();
    void agreesWithReachability();
    void walksALongPathWithoutRecursion();
};

void TestStrongComponents::findsThem_data()
{
    QTest::addColumn<Index>("size");
    QTest::addColumn<Arcs>("arcs");
    QTest::addColumn<std::vector<Index>>("expected");

    QTest::newRow("nothing") << Index{0} << Arcs{} << std::vector<Index>{};
    QTest::newRow("a path: called ones first")
        << Index{3} << Arcs{{0, 1}, {1, 2}} << std::vector<Index>{2, 1, 0};
    QTest::newRow("a circle and what it calls")
        << Index{4} << Arcs{{0, 1}, {1, 2}, {2, 0}, {2, 3}} << std::vector<Index>{1, 1, 1, 0};
    QTest::newRow("a self-loop and parallel arcs")
        << Index{2} << Arcs{{0, 0}, {0, 1}, {0, 1}} << std::vector<Index>{1, 0};
}

void TestStrongComponents::findsThem()
{
    QFETCH(const Index, size);
    QFETCH(const Arcs, arcs);
    QFETCH(const std::vector<Index>, expected);

    QCOMPARE(findStrongComponents(size, {size, arcs}).of, expected);
}

void TestStrongComponents::agreesWithReachability()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random{seed};
        const Index size = 1 + randomBelow(random, 9);
        Arcs arcs;
        for (auto count = randomBelow(random, 16); count > 0; --count) {
            arcs.push_back({randomBelow(random, size), randomBelow(random, size)});
        }
        const StrongComponents found = findStrongComponents(size, {size, arcs});
        const auto reaches = reachability(size, arcs);
        for (Index one = 0; one < size; ++one) {
            for (Index other = 0; other < size; ++other) {
                const bool isSame = reaches[one][other] && reaches[other][one];
                QVERIFY2((found.of[one] == found.of[other]) == isSame,
                         qPrintable(QStringLiteral("seed %1").arg(seed)));
                QVERIFY2(!reaches[one][other] || found.of[one] >= found.of[other],
                         qPrintable(QStringLiteral("order, seed %1").arg(seed)));
            }
        }
    }
}

void TestStrongComponents::walksALongPathWithoutRecursion()
{
    constexpr Index size = 1'000'000;
    Arcs arcs;
    for (Index vertex = 1; vertex < size; ++vertex) {
        arcs.push_back({vertex - 1, vertex});
    }
    QCOMPARE(findStrongComponents(size, {size, arcs}).count, size);
    arcs.push_back({size - 1, 0});
    QCOMPARE(findStrongComponents(size, {size, arcs}).count, Index{1});
}

QTEST_APPLESS_MAIN(TestStrongComponents)
#include "tst_strong_components.moc"
