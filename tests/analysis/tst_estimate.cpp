#include "core/analysis/critical_points.h"
#include "core/analysis/monte_carlo/confidence.h"
#include "core/analysis/monte_carlo/estimate.h"
#include "core/analysis/system_probability.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"
#include "tests/structure/random_losses.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <cmath>

using cutpoint::CriticalUnits;
using cutpoint::Estimate;
using cutpoint::EstimateOptions;
using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::UnitRates;
using cutpoint::tests::TopologyBuilder;

namespace {

/// All that a simulation needs, and the exact answer.
struct Case {
    StructureFunction function;
    UnitRates rates;
    CriticalUnits critical;
    double exact = 0.0;
};

std::optional<Case> caseOf(const Topology& topology)
{
    Case made;
    made.function = cutpoint::compile(topology).function;
    if (made.function.entries.empty() ||
        !cutpoint::evaluate(made.function, cutpoint::allUp(made.function)).works.test(0)) {
        return std::nullopt;
    }
    made.rates = cutpoint::unitRatesOf(topology, made.function);
    made.critical = cutpoint::findCriticalPoints(made.function).units;
    const auto diagram = cutpoint::buildSystemDiagram(made.function, made.rates, made.critical, {});
    made.exact = cutpoint::probabilityOf(*diagram, made.function).unavailability;
    return made;
}

Estimate estimateOf(const Case& given, const EstimateOptions& options)
{
    return cutpoint::estimateUnavailability(given.function, given.rates, given.critical, options)
        .value();
}

/// Rounding aside.
bool holds(const Estimate& estimate, double exact)
{
    constexpr double rounding = 1e-9;
    return estimate.low <= exact * (1.0 + rounding) && exact <= estimate.high * (1.0 + rounding);
}

/// A layer of stand-ins, each calling all of the next.
TopologyBuilder& addLayer(TopologyBuilder& builder, const std::string& name, int count, double down)
{
    for (int i = 0; i < count; ++i) {
        builder.part(name + std::to_string(i), down).group(name);
    }
    return builder;
}

/// Layers of stand-ins in series, all with the same figures.
Topology layered(int layers, int width, double down)
{
    TopologyBuilder builder;
    builder.client("users");
    std::vector<std::string> before{"users"};
    for (int layer = 0; layer < layers; ++layer) {
        const std::string name = "layer-" + std::to_string(layer) + '-';
        addLayer(builder, name, width, down);
        std::vector<std::string> here;
        for (int i = 0; i < width; ++i) {
            here.push_back(name + std::to_string(i));
            for (const std::string& caller : before) {
                builder.call(caller, here.back());
            }
        }
        before = here;
    }
    return builder.build();
}

/// Pairs and triples in series, down 1e-9 in all: pairs at 1e-5, triples at 1e-4, and a lonely
/// component that matters little.
Topology rareStack()
{
    TopologyBuilder builder;
    builder.client("users");
    std::vector<std::string> before{"users"};
    for (int layer = 0; layer < 9; ++layer) {
        const bool isTriple = layer % 3 == 0;
        const std::string name = "layer-" + std::to_string(layer) + '-';
        addLayer(builder, name, isTriple ? 3 : 2, isTriple ? 5e-4 : 1.1e-5);
        std::vector<std::string> here;
        for (int i = 0; i < (isTriple ? 3 : 2); ++i) {
            here.push_back(name + std::to_string(i));
            for (const std::string& caller : before) {
                builder.call(caller, here.back());
            }
        }
        before = here;
    }
    return builder.build();
}

/// Spread over zones that fail now and then.
Topology zones()
{
    return TopologyBuilder{}
        .client("users")
        .part("web", 0.003)
        .instances(6, 3)
        .in("zone", {"a", "b", "c"})
        .part("db", 0.001)
        .instances(2, 1)
        .in("zone", {"a", "b"})
        .call("users", "web")
        .call("web", "db")
        .domain("zone", "a", 1e-4)
        .domain("zone", "b", 2e-4)
        .domain("zone", "c", 1e-4)
        .build();
}

}  // namespace

class TestEstimate : public QObject {
    Q_OBJECT

private slots:
    void intervalsOfSharesAreThoseOfTheTables();
    void intervalsHoldAtTheStatedRate_data();
    void intervalsHoldAtTheStatedRate();
    void answersRareEventsPrecisely();
    void findsAllWaysToFail_data();
    void findsAllWaysToFail();
    void admitsThatTheSearchWasCutShort();
    void isTheSameForTheSameSeed();
    void intervalsOfRandomTopologiesHold();
    void refusesWhatNeedsTooMuchMemory();
    void stopsWithWhatItHas();
};

/// Clopper–Pearson, as printed in tables of statistics.
void TestEstimate::intervalsOfSharesAreThoseOfTheTables()
{
    const auto [low, high] = cutpoint::intervalOfShare(5, 20);
    QVERIFY(std::abs(low - 0.08657) < 1e-5 && std::abs(high - 0.49105) < 1e-5);
    QCOMPARE(cutpoint::intervalOfShare(0, 10).first, 0.0);
    QVERIFY(std::abs(cutpoint::intervalOfShare(0, 10).second - 0.30850) < 1e-5);
    QCOMPARE(cutpoint::intervalOfShare(10, 10).second, 1.0);
    const auto [less, more] = cutpoint::intervalOfMean(1e-9, 1e-24, 0.0);
    QVERIFY(std::abs(less - 0.99804e-9) < 1e-14 && std::abs(more - 1.00196e-9) < 1e-14);
}

void TestEstimate::intervalsHoldAtTheStatedRate_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<int>("passes");

    QTest::newRow("frequent failures") << cutpoint::tests::gridTopology(4, 4, true) << 64;
    QTest::newRow("one in a thousand million") << rareStack() << 32;
    QTest::newRow("zones") << zones() << 32;
    QTest::newRow("a single pass") << rareStack() << 2;
}

void TestEstimate::intervalsHoldAtTheStatedRate()
{
    QFETCH(const Topology, topology);
    QFETCH(const int, passes);

    const Case given = caseOf(topology).value();
    constexpr unsigned runs = 200;
    unsigned held = 0;
    double sum = 0.0;
    double sumOfSquares = 0.0;
    for (unsigned seed = 0; seed < runs; ++seed) {
        const Estimate estimate = estimateOf(
            given,
            {.seed = seed, .precision = 0.0, .mostPasses = static_cast<std::size_t>(passes)});
        QVERIFY(estimate.isComplete);
        held += holds(estimate, given.exact) ? 1 : 0;
        sum += estimate.down / given.exact;
        sumOfSquares += estimate.down / given.exact * (estimate.down / given.exact);
    }
    // 95 % less three standard deviations of 200 runs.
    QVERIFY2(held >= 181, qPrintable(QStringLiteral("only %1 of %2").arg(held).arg(runs)));
    const double mean = sum / runs;
    const double error = std::sqrt((sumOfSquares / runs - mean * mean) / runs);
    QVERIFY2(std::abs(mean - 1.0) <= 4.0 * error + 1e-9,
             qPrintable(QStringLiteral("mean %1 ± %2").arg(mean).arg(error)));
}

void TestEstimate::answersRareEventsPrecisely()
{
    const Case given = caseOf(rareStack()).value();
    QVERIFY(given.exact > 0.9e-9 && given.exact < 1.2e-9);

    const Estimate estimate = estimateOf(given, {.mostPasses = 4096});

    QVERIFY(std::abs(estimate.down - given.exact) <= 0.02 * given.exact);
    QVERIFY(estimate.high - estimate.low <= 0.02 * given.exact);
}

void TestEstimate::findsAllWaysToFail_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("down");

    QTest::newRow("200 layers of four") << 200 << 4 << 3e-3;
    QTest::newRow("400 pairs") << 400 << 2 << 1e-6;
    QTest::newRow("a dozen layers of eight") << 12 << 8 << 1e-2;
}

/// Hundreds of cut sets of one size, none of which may be overlooked: 1 − (1 − q^w)^n.
void TestEstimate::findsAllWaysToFail()
{
    QFETCH(const int, layers);
    QFETCH(const int, width);
    QFETCH(const double, down);

    const Topology topology = layered(layers, width, down);
    Case given;
    given.function = cutpoint::compile(topology).function;
    given.rates = cutpoint::unitRatesOf(topology, given.function);
    given.critical = cutpoint::findCriticalPoints(given.function).units;
    const double exact = -std::expm1(layers * std::log1p(-std::pow(down, width)));

    const Estimate estimate =
        estimateOf(given, {.mostPasses = 2048, .searchLimit = cutpoint::Duration{60.0}});

    QVERIFY(estimate.isComplete);
    QVERIFY2(std::abs(estimate.down - exact) <= 0.02 * exact,
             qPrintable(QStringLiteral("%1 for %2").arg(estimate.down).arg(exact)));
    QVERIFY(estimate.high - estimate.low <= 0.05 * exact);
}

void TestEstimate::admitsThatTheSearchWasCutShort()
{
    const Topology topology = layered(200, 4, 3e-3);
    Case given;
    given.function = cutpoint::compile(topology).function;
    given.rates = cutpoint::unitRatesOf(topology, given.function);
    given.critical = cutpoint::findCriticalPoints(given.function).units;
    const Estimate estimate =
        estimateOf(given, {.mostPasses = 64, .searchLimit = cutpoint::Duration::zero()});

    QVERIFY(!estimate.isComplete);
    QCOMPARE(estimate.high, 1.0);
}

void TestEstimate::isTheSameForTheSameSeed()
{
    const Case given = caseOf(zones()).value();
    const EstimateOptions options{.seed = 7, .mostPasses = 100};
    QCOMPARE(estimateOf(given, options).down, estimateOf(given, options).down);
    QVERIFY(estimateOf(given, options).down !=
            estimateOf(given, {.seed = 8, .mostPasses = 100}).down);
}

void TestEstimate::intervalsOfRandomTopologiesHold()
{
    int tried = 0;
    int held = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        auto options = cutpoint::tests::anyOptions(seed);
        options.hasStandby = seed % 2 == 0;
        const auto given = caseOf(cutpoint::tests::randomTopology(seed, options));
        if (!given || given->exact <= 0.0 || given->exact >= 1.0) {
            continue;
        }
        ++tried;
        held += holds(estimateOf(*given, {.seed = seed, .precision = 0.01, .mostPasses = 256}),
                      given->exact)
                    ? 1
                    : 0;
    }
    QVERIFY(tried > 600);
    const double least = 0.95 - 3.0 * std::sqrt(0.95 * 0.05 / tried);
    QVERIFY2(held >= least * tried, qPrintable(QStringLiteral("%1 of %2").arg(held).arg(tried)));
}

void TestEstimate::refusesWhatNeedsTooMuchMemory()
{
    const Case given = caseOf(zones()).value();
    QVERIFY(!cutpoint::estimateUnavailability(given.function, given.rates, given.critical,
                                              {.memoryLimit = 100}));
}

void TestEstimate::stopsWithWhatItHas()
{
    const Case given = caseOf(zones()).value();
    const cutpoint::TimeLimit soon{{}, cutpoint::Duration{0.05}};
    const Estimate estimate =
        estimateOf(given, {.precision = 0.0, .mostPasses = SIZE_MAX, .stop = soon.token()});
    QVERIFY(estimate.states > 0 && estimate.states < std::uint64_t{1} << 40U);
    QVERIFY(estimate.low <= estimate.down && estimate.down <= estimate.high);
}

QTEST_APPLESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
