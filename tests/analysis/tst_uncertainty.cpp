#include "core/analysis/uncertainty.h"
#include "core/model/topology_parts.h"
#include "tests/support/random_source.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using cutpoint::analyse;
using cutpoint::assemble;
using cutpoint::Availability;
using cutpoint::StatedAvailability;
using cutpoint::StatedRange;
using cutpoint::swingOf;
using cutpoint::Topology;
using cutpoint::TopologyParts;
using cutpoint::uncertaintyOf;
using cutpoint::tests::TopologyBuilder;

class TestUncertainty : public QObject {
    Q_OBJECT

private slots:
    void isNoneWithoutRanges();
    void spansASeries();
    void putsTheGreatestDriverFirst();
    void holdsWhateverTheValuesAre();
};

namespace {

/// users → lb → db, both with a range.
TopologyParts series()
{
    TopologyParts parts = partsOf(TopologyBuilder{}
                                      .client("users")
                                      .part("lb", 0.1)
                                      .part("db", 0.1)
                                      .call("users", "lb")
                                      .call("lb", "db")
                                      .build());
    parts.components[1].rates.statement = StatedRange{.low = 0.9, .high = 0.99};
    parts.components[2].rates.statement = StatedRange{.low = 0.5, .high = 0.7};
    return parts;
}

bool isNear(double one, double other)
{
    return std::abs(one - other) <= 1e-12;
}

}  // namespace

void TestUncertainty::isNoneWithoutRanges()
{
    QVERIFY(!uncertaintyOf(
        TopologyBuilder{}.client("users").part("a", 0.1).call("users", "a").build()));
    QVERIFY(!uncertaintyOf(Topology{}));
}

/// 0.9 · 0.5 and 0.99 · 0.7.
void TestUncertainty::spansASeries()
{
    const auto found = uncertaintyOf(assemble(series()));

    QVERIFY(found);
    QVERIFY(isNear(found->low.up(), 0.45));
    QVERIFY(isNear(found->high.up(), 0.693));
}

/// db: 0.945 · 0.5 to 0.945 · 0.7; lb: 0.9 · 0.6 to 0.99 · 0.6.
void TestUncertainty::putsTheGreatestDriverFirst()
{
    const auto found = uncertaintyOf(assemble(series()));

    QVERIFY(found);
    QCOMPARE(found->drivers.size(), std::size_t{2});
    QCOMPARE(found->drivers[0].unit.id, std::string{"db"});
    QVERIFY(isNear(found->drivers[0].low.up(), 0.4725) &&
            isNear(found->drivers[0].high.up(), 0.6615));
    QVERIFY(isNear(swingOf(found->drivers[1]), 0.054));
}

/// Values drawn from the ranges never lead out of the range of the whole.
void TestUncertainty::holdsWhateverTheValuesAre()
{
    std::size_t compared = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
        TopologyParts parts = partsOf(cutpoint::tests::randomTopology(seed));
        cutpoint::tests::RandomSource random{seed};
        TopologyParts drawn = parts;
        for (std::size_t i = 0; i < parts.components.size(); ++i) {
            const double one = random.between(0, 100) / 100.0;
            const double other = random.between(0, 100) / 100.0;
            const StatedRange range{.low = std::min(one, other), .high = std::max(one, other)};
            parts.components[i].rates.statement = range;
            drawn.components[i].rates.statement = StatedAvailability{
                range.low + (range.high - range.low) * random.between(0, 10) / 10.0};
        }
        const auto found = uncertaintyOf(assemble(parts));
        const auto report = analyse(assemble(drawn));
        QCOMPARE(found.has_value(), report.system.has_value());
        if (found) {
            const double down = report.system->availability.down();
            QVERIFY2(down <= found->low.down() + 1e-12 && down >= found->high.down() - 1e-12,
                     qPrintable(QString{"seed %1"}.arg(seed)));
            QVERIFY(std::ranges::is_sorted(found->drivers, std::ranges::greater{}, swingOf));
            ++compared;
        }
    }
    QVERIFY(compared > 60);
}

QTEST_APPLESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
