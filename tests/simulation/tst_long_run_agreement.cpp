#include "core/analysis/analyse.h"
#include "core/simulation/long_run.h"
#include "tests/simulation/long_run_topologies.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <cmath>
#include <optional>

using namespace cutpoint;

/// What a long run shows is what the analysis says.
class TestLongRunAgreement : public QObject {
    Q_OBJECT

private slots:
    void exactFigureLiesInsideTheInterval();
    void soItDoesInTopologiesOfEveryKind();
    void isRightInTheMean();
};

namespace {

/// How far the exact figure is from what was seen, in halves of the interval; empty: there is no
/// exact figure other than 0.
struct Comparison {
    bool isInside = false;
    double deviation = 0.0;
};

std::optional<Comparison> compared(const Topology& topology, double years, unsigned seed)
{
    const Report report = analyse(topology, {.cutSetOrder = 0});
    if (!report.system || report.system->interval) {
        return std::nullopt;
    }
    const double exact = report.system->availability.down();
    if (exact == 0.0 || exact == 1.0) {
        return std::nullopt;
    }
    const LongRun run =
        simulate(topology, {.years = years, .seed = seed, .timeLimit = Duration{1e9}});
    const double low = run.interval.second.down();
    const double high = run.interval.first.down();
    const Comparison result{.isInside = low <= exact && exact <= high,
                            .deviation = (run.availability.down() - exact) / (high - low) * 2.0};
    if (!result.isInside) {
        qInfo("seed %u: exact %.6g, seen %.6g, interval %.6g to %.6g, %llu outages", seed, exact,
              run.availability.down(), low, high, static_cast<unsigned long long>(run.outages));
    }
    return result;
}

}  // namespace

void TestLongRunAgreement::exactFigureLiesInsideTheInterval()
{
    int inside = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
        const auto found = compared(tests::longRunTopology(seed), 100.0, seed);
        QVERIFY(found);
        inside += found->isInside ? 1 : 0;
    }
    qInfo("inside: %d of 100", inside);
    QVERIFY(inside >= 90 && inside <= 99);
}

/// With everything that the model knows, in odd combinations.
void TestLongRunAgreement::soItDoesInTopologiesOfEveryKind()
{
    int inside = 0;
    int count = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Semantics semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency;
        const auto found = compared(
            tests::randomTopology(seed, {.semantics = semantics, .hasStandby = true}), 20.0, seed);
        count += found ? 1 : 0;
        inside += found && found->isInside ? 1 : 0;
    }
    qInfo("inside: %d of %d", inside, count);
    QVERIFY(count > 100);
    QVERIFY(inside >= 0.9 * count);
}

/// What is off by a little everywhere would show here: the deviations cancel out, and they are as
/// large as they should be, 0.51 halves of a 95 % interval.
void TestLongRunAgreement::isRightInTheMean()
{
    double sum = 0.0;
    double squares = 0.0;
    constexpr unsigned count = 200;
    for (unsigned seed = 1000; seed < 1000 + count; ++seed) {
        const auto found = compared(tests::longRunTopology(seed), 50.0, seed);
        QVERIFY(found);
        sum += found->deviation;
        squares += found->deviation * found->deviation;
    }
    const double mean = sum / count;
    const double spread = std::sqrt(squares / count);
    qInfo("mean %.3f, spread %.3f", mean, spread);
    QVERIFY(std::abs(mean) < 0.11);  // three times 0.51 / sqrt(200)
    QVERIFY(spread > 0.4 && spread < 0.62);
}

QTEST_APPLESS_MAIN(TestLongRunAgreement)
#include "tst_long_run_agreement.moc"
