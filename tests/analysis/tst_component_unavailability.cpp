#include "core/analysis/component_unavailability.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using cutpoint::Availability;

namespace {

double unavailability(double q, std::uint32_t instances, std::uint32_t required)
{
    return cutpoint::ofSomeRequired(Availability::fromDown(q), instances, required).down();
}

bool isClose(double actual, long double expected, long double tolerance = 1e-12L)
{
    return std::abs(static_cast<long double>(actual) - expected) <= tolerance * expected;
}

/// The probability of more than n − k of n down, instance after instance: chances[d] of d down.
long double byInstances(double q, std::uint32_t instances, std::uint32_t required)
{
    const auto down = static_cast<long double>(q);
    std::vector<long double> chances{1.0L};
    for (std::uint32_t i = 0; i < instances; ++i) {
        chances.push_back(0.0L);
        for (std::size_t d = chances.size(); d-- > 0;) {
            chances[d] = chances[d] * (1.0L - down) + (d > 0 ? chances[d - 1] * down : 0.0L);
        }
    }
    long double sum = 0.0L;
    for (std::size_t d = instances - required + 1; d < chances.size(); ++d) {
        sum += chances[d];
    }
    return sum;
}

}  // namespace

class TestComponentUnavailability : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHand_data();
    void agreesWithHand();
    void agreesWithCountingInstances();
    void handlesAMillionInstances();
    void growsWithWhatIsRequired();
};

void TestComponentUnavailability::agreesWithHand_data()
{
    QTest::addColumn<double>("q");
    QTest::addColumn<unsigned>("instances");
    QTest::addColumn<unsigned>("required");
    QTest::addColumn<double>("expected");

    QTest::newRow("one of one") << 0.25 << 1U << 1U << 0.25;
    QTest::newRow("one of two") << 0.1 << 2U << 1U << 0.01;
    QTest::newRow("two of two") << 0.1 << 2U << 2U << 0.19;
    QTest::newRow("two of three: 3 q² (1 − q) + q³") << 0.1 << 3U << 2U << 0.028;
    QTest::newRow("three of five") << 0.5 << 5U << 3U << 0.5;
    QTest::newRow("one of three at 1e-5") << 1e-5 << 3U << 1U << 1e-15;
    QTest::newRow("one of twenty at 1e-10") << 1e-10 << 20U << 1U << 1e-200;
    QTest::newRow("never down") << 0.0 << 3U << 3U << 0.0;
    QTest::newRow("always down") << 1.0 << 3U << 1U << 1.0;
    QTest::newRow("none required") << 0.5 << 3U << 0U << 0.0;
    QTest::newRow("none there and none required") << 0.5 << 0U << 0U << 0.0;
    QTest::newRow("none there") << 0.0 << 0U << 1U << 1.0;
    QTest::newRow("fewer than required") << 0.0 << 2U << 3U << 1.0;
}

void TestComponentUnavailability::agreesWithHand()
{
    QFETCH(const double, q);
    QFETCH(const unsigned, instances);
    QFETCH(const unsigned, required);
    QFETCH(const double, expected);

    QVERIFY(isClose(unavailability(q, instances, required), expected));
}

void TestComponentUnavailability::agreesWithCountingInstances()
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random{seed};
        const auto instances = std::uniform_int_distribution<std::uint32_t>{1, 130}(random);
        const auto required = std::uniform_int_distribution<std::uint32_t>{1, instances}(random);
        const double q = std::pow(10.0, std::uniform_real_distribution{-6.0, -0.05}(random));
        const long double expected = byInstances(q, instances, required);
        const bool isTiny = expected < 1e-290L;  // beyond the doubles' full digits
        QVERIFY2(isTiny || isClose(unavailability(q, instances, required), expected, 1e-10L),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

void TestComponentUnavailability::handlesAMillionInstances()
{
    constexpr std::uint32_t many = 1'000'000;

    // All needed: 1 − (1 − q)^n.
    QVERIFY(
        isClose(unavailability(1e-9, many, many), -std::expm1(many * std::log1p(-1e-9L)), 1e-10L));
    // Two or more down: 1 − (1 − q)^n − n q (1 − q)^(n−1), by the first terms of the sum.
    const long double q = 1e-9L;
    const long double n = many;
    const long double two = n * (n - 1) / 2 * q * q * std::exp((n - 2) * std::log1p(-q));
    const long double three =
        n * (n - 1) * (n - 2) / 6 * q * q * q * std::exp((n - 3) * std::log1p(-q));
    const long double four = three * (n - 3) / 4 * q;
    QVERIFY(isClose(unavailability(1e-9, many, many - 1), two + three + four, 1e-9L));
    QCOMPARE(unavailability(1e-3, many, 1), 0.0);
    QVERIFY(std::abs(unavailability(0.5, many, many / 2) - 0.5) < 1e-3);
}

void TestComponentUnavailability::growsWithWhatIsRequired()
{
    for (const std::uint32_t instances : {10U, 50U, 51U, 120U}) {
        for (std::uint32_t required = 1; required < instances; ++required) {
            QVERIFY(unavailability(0.2, instances, required) <=
                    unavailability(0.2, instances, required + 1));
        }
    }
}

QTEST_APPLESS_MAIN(TestComponentUnavailability)
#include "tst_component_unavailability.moc"
