#include "core/simulation/downtime_batches.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace cutpoint;

class TestDowntimeBatches : public QObject {
    Q_OBJECT

private slots:
    void sharesAnOutageBetweenTheBatchesItFallsInto();
    void staysBoundedHoweverLongTheRun();
    void makesBatchesAsLongAsAskedFor();
    void allowsForAnOutageThatWasNotSeen();
    void isNarrowWhereBatchesAreEqual();
    void isTheSameFromEitherSide();
    void coversTheTruth();
};

namespace {

double sumOf(const DowntimeBatches::Result& result)
{
    return std::accumulate(result.down.begin(), result.down.end(), 0.0);
}

bool isNear(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-9 * std::abs(expected);
}

}  // namespace

void TestDowntimeBatches::sharesAnOutageBetweenTheBatchesItFallsInto()
{
    DowntimeBatches batches{10.0};
    batches.add(5.0, 7.0);
    batches.add(18.0, 41.0);
    const std::vector<double> expected{2.0, 2.0, 10.0, 10.0, 1.0};
    QVERIFY(batches.result(55.0, 10.0).down == expected);
    QVERIFY(batches.result(48.0, 10.0).down.size() == 4);  // The last one is not over.
}

void TestDowntimeBatches::staysBoundedHoweverLongTheRun()
{
    DowntimeBatches batches{1.0};
    double down = 0.0;
    for (int year = 0; year < 1000; ++year) {
        batches.add(year * 8760.0, year * 8760.0 + 3.0);
        down += 3.0;
    }
    const auto result = batches.result(8'760'000.0, 1.0);
    QVERIFY(result.down.size() >= 2048 && result.down.size() < 4096);
    QVERIFY(isNear(sumOf(result), down));
}

void TestDowntimeBatches::makesBatchesAsLongAsAskedFor()
{
    DowntimeBatches batches{1.0};
    batches.add(100.0, 101.0);
    QVERIFY(batches.result(2000.0, 20.0).length >= 20.0);
    // If that leaves too few, they are shorter.
    QVERIFY(batches.result(128.0, 20.0).down.size() >= 16);
}

/// Nothing seen: the rule of three and two thirds, −ln 0.025, for the rate of what takes 2 h.
void TestDowntimeBatches::allowsForAnOutageThatWasNotSeen()
{
    const SeenDowntime seen{
        .ran = 1000.0, .expectedOutage = 2.0, .runs = {{.length = 50.0, .down = {0, 0, 0, 0}}}};
    const auto [low, high] = intervalOfDowntime(seen);
    QCOMPARE(low, 0.0);
    QVERIFY(isNear(high, -std::log(0.025) * 2.0 / 1000.0));
}

void TestDowntimeBatches::isNarrowWhereBatchesAreEqual()
{
    const SeenDowntime seen{.down = 100.0,
                            .ran = 1000.0,
                            .runs = {{.length = 10.0, .down = std::vector<double>(100, 1.0)}}};
    const auto [low, high] = intervalOfDowntime(seen);
    QVERIFY(std::abs(low - 0.1) < 1e-6);
    QVERIFY(std::abs(high - 0.1) < 1e-6);
}

void TestDowntimeBatches::isTheSameFromEitherSide()
{
    std::vector<double> down(200);
    std::mt19937 random{1};
    std::ranges::generate(down, [&] { return std::uniform_real_distribution{0.0, 2.0}(random); });
    std::vector<double> up(200);
    std::ranges::transform(down, up.begin(), [](double hours) { return 10.0 - hours; });
    const double sum = std::accumulate(down.begin(), down.end(), 0.0);
    const auto [low, high] =
        intervalOfDowntime({.down = sum, .ran = 2000.0, .runs = {{.length = 10.0, .down = down}}});
    const auto [lowUp, highUp] = intervalOfDowntime(
        {.down = 2000.0 - sum, .ran = 2000.0, .runs = {{.length = 10.0, .down = up}}});
    QVERIFY(isNear(low, 1.0 - highUp));
    QVERIFY(isNear(high, 1.0 - lowUp));
    QVERIFY(low < sum / 2000.0 && sum / 2000.0 < high);
}

/// Outages at random, a few to many of them, each 1 h on average.
void TestDowntimeBatches::coversTheTruth()
{
    std::mt19937 random{7};
    for (const double outages : {1.0, 4.0, 30.0, 1000.0}) {
        int inside = 0;
        constexpr int repetitions = 1000;
        constexpr double ran = 100'000.0;
        for (int repetition = 0; repetition < repetitions; ++repetition) {
            DowntimeBatches batches{20.0};
            SeenDowntime seen{.ran = ran, .expectedOutage = 1.0};
            std::exponential_distribution<double> gap{outages / ran};
            std::exponential_distribution<double> repair{1.0};
            for (double at = gap(random); at < ran; at += gap(random)) {
                const double end = std::min(ran, at + repair(random));
                batches.add(at, end);
                seen.down += end - at;
                seen.longestOutage = std::max(seen.longestOutage, end - at);
                at = end;
            }
            seen.runs.push_back(batches.result(ran, 20.0));
            const auto [low, high] = intervalOfDowntime(seen);
            const double truth = 1.0 / (1.0 + ran / outages);
            inside += low <= truth && truth <= high ? 1 : 0;
        }
        qInfo("%g outages: inside %d of %d", outages, inside, repetitions);
        QVERIFY(inside >= 0.91 * repetitions);
        QVERIFY(outages < 100.0 || inside <= 0.985 * repetitions);
    }
}

QTEST_APPLESS_MAIN(TestDowntimeBatches)
#include "tst_downtime_batches.moc"
