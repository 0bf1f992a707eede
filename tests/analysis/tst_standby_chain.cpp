#include "core/analysis/own_unavailability.h"
#include "core/analysis/standby_chain.h"
#include "tests/support/brute_standby.h"
#include "tests/support/random_source.h"
#include "tests/support/random_standby.h"

#include <QTest>

#include <cmath>

using cutpoint::ChainFigures;
using cutpoint::Component;
using cutpoint::StandbyChain;
using cutpoint::StandbyMode;
using cutpoint::tests::BruteChain;

Q_DECLARE_METATYPE(cutpoint::StandbyChain)

namespace {

bool isClose(long double actual, long double expected, long double tolerance = 1e-13L)
{
    return std::abs(actual - expected) <= tolerance * std::abs(expected);
}

/// q of an instance that fails at λ/μ = `ratio`.
double downAt(double ratio)
{
    return ratio / (1.0 + ratio);
}

/// As the chain counts: one hour to repair, and outages of one hour each.
Component componentOf(const StandbyChain& chain)
{
    Component component;
    component.instances = chain.instances;
    component.required = chain.required;
    component.rates.mttr = cutpoint::Hours{1.0};
    cutpoint::Standby standby;
    standby.mode = chain.mode;
    standby.repairCrews = chain.crews;
    standby.failover = cutpoint::Seconds{3600.0};
    standby.failback = cutpoint::Seconds{3600.0};
    component.standby = standby;
    return component;
}

}  // namespace

class TestStandbyChain : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHand_data();
    void agreesWithHand();
    void keepsItsDigits_data();
    void keepsItsDigits();
    void agreesWithTheWholeChain();
    void answersAtTheEnds();
    void solvesAMillionInstances_data();
    void solvesAMillionInstances();
    void splitsTheOutageOfATextbookPair();
    void sumsItsParts();
};

/// Two instances of which one is needed, λ/μ = r. One crew: both down r²/2 : r : 1 … see rows.
void TestStandbyChain::agreesWithHand_data()
{
    QTest::addColumn<StandbyChain>("chain");
    QTest::addColumn<double>("structural");
    QTest::addColumn<double>("failovers");
    QTest::addColumn<double>("failbacks");

    using enum StandbyMode;
    constexpr double r = 0.1;
    const auto row = [](const char* title, StandbyMode mode, std::optional<std::uint32_t> crews,
                        double structural, double failovers, double failbacks) {
        QTest::newRow(title) << StandbyChain{2, 1, mode, crews, downAt(r)} << structural
                             << failovers << failbacks;
    };
    // 1 : r : r²/2
    double sum = 1.0 + r + r * r / 2.0;
    row("cold", Cold, std::nullopt, r * r / 2.0 / sum, r / sum, r / sum);
    // 1 : r : r²
    sum = 1.0 + r + r * r;
    row("cold, one crew", Cold, 1, r * r / sum, r / sum, r / sum);
    // 1 : 2r : r²
    sum = 1.0 + 2.0 * r + r * r;
    row("warm", Warm, std::nullopt, r * r / sum, r / sum, 2.0 * r / sum);
    // 1 : 2r : 2r²
    sum = 1.0 + 2.0 * r + 2.0 * r * r;
    row("warm, one crew", Warm, 1, 2.0 * r * r / sum, r / sum, 2.0 * r / sum);
    row("active, one crew: each carries half", Active, 1, 2.0 * r * r / sum, r / sum, r / sum);
    sum = 1.0 + 2.0 * r + r * r;
    row("active, two crews for two instances", Active, 2, r * r / sum, r / sum, r / sum);
}

void TestStandbyChain::agreesWithHand()
{
    QFETCH(const StandbyChain, chain);
    QFETCH(const double, structural);
    QFETCH(const double, failovers);
    QFETCH(const double, failbacks);

    const ChainFigures figures = cutpoint::solve(chain);

    QVERIFY2(isClose(figures.structural, structural),
             qPrintable(QString::number(figures.structural, 'g', 17)));
    QVERIFY2(isClose(figures.failovers, failovers),
             qPrintable(QString::number(figures.failovers, 'g', 17)));
    QVERIFY2(isClose(figures.failbacks, failbacks),
             qPrintable(QString::number(figures.failbacks, 'g', 17)));
}

void TestStandbyChain::keepsItsDigits_data()
{
    QTest::addColumn<StandbyChain>("chain");
    QTest::addColumn<double>("expected");

    using enum StandbyMode;
    QTest::newRow("cold pair at 1e-15") << StandbyChain{2, 1, Cold, {}, downAt(std::sqrt(2e-15))}
                                        << 1e-15 / (1.0 + std::sqrt(2e-15) + 1e-15);
    QTest::newRow("cold pair at 1e-25, one crew")
        << StandbyChain{2, 1, Cold, 1, downAt(std::sqrt(1e-25))}
        << 1e-25 / (1.0 + std::sqrt(1e-25) + 1e-25);
    QTest::newRow("three warm at 1e-24") << StandbyChain{3, 1, Warm, {}, 1e-8} << 1e-24;
}

void TestStandbyChain::keepsItsDigits()
{
    QFETCH(const StandbyChain, chain);
    QFETCH(const double, expected);

    QVERIFY(isClose(cutpoint::solve(chain).structural, expected, 1e-14L));
}

/// Against elimination in the whole matrix of rates.
void TestStandbyChain::agreesWithTheWholeChain()
{
    static const std::vector<double> magnitudes{0.9, 0.5, 0.1, 1e-2, 1e-4, 1e-6};
    for (unsigned seed = 0; seed < 3000; ++seed) {
        cutpoint::tests::RandomSource random{seed};
        StandbyChain chain;
        chain.instances = random.between(1, 9);
        chain.required = random.between(1, chain.instances);
        chain.mode =
            random.oneOf(std::vector{StandbyMode::Active, StandbyMode::Warm, StandbyMode::Cold});
        if (random.chance(0.5)) {
            chain.crews = random.between(1, 4);
        }
        chain.down = random.oneOf(magnitudes) * (random.chance(0.5) ? 0.37 : 1.0);
        const ChainFigures found = cutpoint::solve(chain);
        const BruteChain expected = cutpoint::tests::chainOf(componentOf(chain), chain.down);
        const bool agrees = isClose(found.structural, expected.structural, 1e-12L) &&
                            isClose(found.failovers, expected.switchover, 1e-12L) &&
                            isClose(found.failbacks, expected.failback, 1e-12L) &&
                            isClose(found.losses, expected.lossesPerHour, 1e-12L);
        QVERIFY2(agrees, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

void TestStandbyChain::answersAtTheEnds()
{
    QCOMPARE(cutpoint::solve({3, 1, StandbyMode::Cold, 1, 0.0}).structural, 0.0);
    QCOMPARE(cutpoint::solve({3, 1, StandbyMode::Cold, 1, 1.0}).structural, 1.0);
    QCOMPARE(cutpoint::solve({3, 1, StandbyMode::Cold, 1, 1.0}).failovers, 0.0);
    QVERIFY(isClose(cutpoint::solve({1, 1, StandbyMode::Active, {}, 0.25}).structural, 0.25L));
}

void TestStandbyChain::solvesAMillionInstances_data()
{
    QTest::addColumn<StandbyChain>("chain");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");

    using enum StandbyMode;
    constexpr std::uint32_t million = 1'000'000;
    QTest::newRow("half of them, hardly ever down")
        << StandbyChain{million, million / 2, Cold, {}, 0.01} << 0.0 << 1e-300;
    QTest::newRow("one spare, mostly down")
        << StandbyChain{million, million - 1, Cold, 1, 0.01} << 0.999 << 1.0;
    // Cold spares for k serving ones: Poisson failures of mean k·r, all but 1 in 1000 within 3 σ.
    QTest::newRow("spares for three standard deviations")
        << StandbyChain{million, million - 1000 - 95, Cold, {}, 0.001} << 5e-4 << 3e-3;
}

void TestStandbyChain::solvesAMillionInstances()
{
    QFETCH(const StandbyChain, chain);
    QFETCH(const double, least);
    QFETCH(const double, most);

    const double down = cutpoint::solve(chain).structural;

    QVERIFY2(least <= down && down <= most, qPrintable(QString::number(down)));
}

/// Primary and cold replica: detected in 30 s, started in 2 min, restored in 5 min. Failing every
/// 1000 h, repaired in 10 h, nine of ten failovers succeed, the others take half an hour by hand.
void TestStandbyChain::splitsTheOutageOfATextbookPair()
{
    Component pair;
    pair.instances = 2;
    pair.rates = {.statement = cutpoint::StatedTimeToFailure{cutpoint::Hours{1000.0}},
                  .mttr = cutpoint::Hours{10.0}};
    cutpoint::Standby standby;
    standby.mode = StandbyMode::Cold;
    standby.failover = cutpoint::Seconds{450.0};
    standby.coverage = 0.9;
    standby.manualRecovery = cutpoint::Seconds{1800.0};
    standby.failback = cutpoint::Seconds{36.0};
    pair.standby = standby;

    const auto own = cutpoint::ownUnavailabilityOf(pair, *cutpoint::availabilityOf(pair.rates),
                                                   {2, 1, false}, false, 0.0);

    constexpr double r = 0.01;
    constexpr double sum = 1.0 + r + r * r / 2.0;
    constexpr double switchover = 0.001 / sum * 0.9 * 0.125;
    constexpr double missed = 0.001 / sum * 0.1 * 0.5;
    constexpr double failback = r / sum * 0.1 * 0.01;
    constexpr double still = 1.0 + switchover + missed + failback;
    QVERIFY(isClose(own.parts.structural, r * r / 2.0 / sum / still));
    QVERIFY(isClose(own.parts.switchover, switchover / still));
    QVERIFY(isClose(own.parts.missedFailover, missed / still));
    QVERIFY(isClose(own.parts.failback, failback / still));
    QVERIFY(isClose(own.whole(), (r * r / 2.0 / sum + switchover + missed + failback) / still));
}

void TestStandbyChain::sumsItsParts()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        cutpoint::tests::RandomSource random{seed};
        Component component;
        component.instances = random.between(2, 5);
        component.required = random.between(1, component.instances);
        if (component.instances > component.required) {
            component.standby = cutpoint::tests::anyStandby(seed);
        }
        component.commonCauseBeta = random.chance(0.5) ? 0.1 : 0.0;
        component.rates.mttr = cutpoint::Hours{2.0};
        const double q = random.unavailability();
        const auto own = cutpoint::ownUnavailabilityOf(
            component, cutpoint::Availability::fromDown(q),
            {component.instances, component.required, false}, false, 0.0);
        const long double shared = *component.commonCauseBeta * static_cast<long double>(q);
        const BruteChain chain = cutpoint::tests::chainOf(component, q - shared);
        const long double expected = shared + (1.0L - shared) * chain.whole();
        QVERIFY2(isClose(own.whole(), expected, 1e-12L),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestStandbyChain)
#include "tst_standby_chain.moc"
