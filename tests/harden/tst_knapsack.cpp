#include "core/harden/knapsack.h"
#include "tests/support/random_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using cutpoint::KnapsackItem;
using cutpoint::leastCost;
using cutpoint::mostWorth;
using cutpoint::tests::RandomSource;

class TestKnapsack : public QObject {
    Q_OBJECT

private slots:
    void takesTheLastItemInPart();
    void needsNothingForNothing();
    void neverExceedsWhatWholeItemsCost();
};

void TestKnapsack::takesTheLastItemInPart()
{
    const std::vector<KnapsackItem> items{
        {.worth = 4.0, .cost = 0.0}, {.worth = 3.0, .cost = 1.0}, {.worth = 2.0, .cost = 4.0}};
    QCOMPARE(leastCost(items, 4.0), 0.0);
    QCOMPARE(leastCost(items, 8.0), 3.0);
    QCOMPARE(leastCost(items, 9.0), 5.0);
    QVERIFY(std::isinf(leastCost(items, 9.5)));
    QCOMPARE(mostWorth(items, 0.0), 4.0);
    QCOMPARE(mostWorth(items, 3.0), 8.0);
    QCOMPARE(mostWorth(items, 100.0), 9.0);
}

void TestKnapsack::needsNothingForNothing()
{
    QCOMPARE(leastCost({}, 0.0), 0.0);
    QVERIFY(std::isinf(leastCost({}, 1.0)));
    QCOMPARE(mostWorth({}, 10.0), 0.0);
}

void TestKnapsack::neverExceedsWhatWholeItemsCost()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        RandomSource random{seed};
        std::vector<KnapsackItem> items(random.between(1, 8));
        for (KnapsackItem& item : items) {
            item = {.worth = random.between(0, 20) / 10.0, .cost = random.between(0, 5) / 1.0};
        }
        std::ranges::sort(items, cutpoint::comesBefore);
        for (unsigned bits = 0; bits < 1U << items.size(); ++bits) {
            double worth = 0.0;
            double cost = 0.0;
            for (std::size_t i = 0; i < items.size(); ++i) {
                worth += (bits >> i & 1U) != 0 ? items[i].worth : 0.0;
                cost += (bits >> i & 1U) != 0 ? items[i].cost : 0.0;
            }
            QVERIFY2(leastCost(items, worth * (1.0 - 1e-9)) <= cost + 1e-9,
                     qPrintable(QString::number(seed)));
            QVERIFY2(mostWorth(items, cost) >= worth - 1e-9, qPrintable(QString::number(seed)));
        }
    }
}

QTEST_APPLESS_MAIN(TestKnapsack)
#include "tst_knapsack.moc"
