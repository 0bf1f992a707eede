#include "core/analysis/critical_points.h"
#include "core/analysis/importance.h"
#include "core/analysis/system_probability.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"
#include "tests/structure/random_losses.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using cutpoint::CriticalUnits;
using cutpoint::DiagramUnit;
using cutpoint::Effect;
using cutpoint::StructureFunction;
using cutpoint::SystemDiagram;
using cutpoint::SystemProbability;
using cutpoint::Topology;
using cutpoint::UnitRates;
using cutpoint::UnitType;
using cutpoint::tests::TopologyBuilder;

namespace {

/// With the critical units in series, or all of them in the diagram.
std::optional<SystemDiagram> diagramOf(const Topology& topology, const StructureFunction& function,
                                       bool hasSeries)
{
    if (function.entries.empty() ||
        !cutpoint::evaluate(function, cutpoint::allUp(function)).works.test(0)) {
        return std::nullopt;
    }
    CriticalUnits critical = cutpoint::findCriticalPoints(function).units;
    if (!hasSeries) {
        for (auto* const units : {&critical.components, &critical.links, &critical.domains}) {
            units->assign(units->size(), false);
        }
    }
    return cutpoint::buildSystemDiagram(function, cutpoint::unitRatesOf(topology, function),
                                        critical, {});
}

bool isClose(double actual, double expected, double tolerance = 1e-11)
{
    return std::abs(actual - expected) <= tolerance * std::abs(expected);
}

/// Whether an effect is what putting the unit up and down makes of the system.
bool agreesWithConditioning(const SystemDiagram& system, double whole, UnitType type,
                            std::uint32_t number, const Effect& effect)
{
    const auto given = [&](double down) {
        return cutpoint::unavailabilityOf(system, [&](const DiagramUnit& unit) {
            return unit.type == type && unit.number == number ? down : unit.availability.down();
        });
    };
    const double ifLost = given(1.0);
    const double ifPerfect = given(0.0);
    constexpr double rounding = 1e-14;  // of the differences of figures up to 1
    return isClose(effect.unavailabilityIfPerfect, ifPerfect) &&
           isClose(effect.unavailabilityIfLost, ifLost) &&
           std::abs(effect.birnbaum - (ifLost - ifPerfect)) <= rounding &&
           std::abs(effect.saved - (whole - ifPerfect)) <= rounding;
}

bool areEffectsRight(const SystemDiagram& system, const SystemProbability& found)
{
    const auto areRight = [&](UnitType type, const std::vector<Effect>& effects) {
        for (std::uint32_t number = 0; number < effects.size(); ++number) {
            if (!agreesWithConditioning(system, found.unavailability, type, number,
                                        effects[number])) {
                return false;
            }
        }
        return true;
    };
    return areRight(UnitType::Component, found.components) &&
           areRight(UnitType::Connection, found.links) && areRight(UnitType::Domain, found.domains);
}

TopologyBuilder threeInParallel(double down)
{
    TopologyBuilder builder;
    builder.client("users");
    for (const char* id : {"x", "y", "z"}) {
        builder.part(id, down).group("g").call("users", id);
    }
    return builder;
}

}  // namespace

class TestSystemProbability : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHand_data();
    void agreesWithHand();
    void keepsItsDigitsFarBelowOne();
    void agreesWithConditioning_data();
    void agreesWithConditioning();
    void seriesAndDiagramAgree();
};

void TestSystemProbability::agreesWithHand_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<double>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, double expected) {
        QTest::newRow(title) << builder.build() << expected;
    };
    row("one component", TopologyBuilder{}.part("db", 0.25).entry(), 0.25);
    row("two in series",
        TopologyBuilder{}.part("web", 0.1).entry().part("db", 0.2).call("web", "db"), 0.28);
    row("three in parallel", threeInParallel(0.1), 0.001);
    row("two of three", threeInParallel(0.1).groupNeeds("g", 2), 0.028);
    row("a component that may fail and a link",
        TopologyBuilder{}.part("web", 0.1).entry().part("db", 0.2).call("web", "db").failing(0.5),
        0.64);
    row("two stand-ins in one zone: 0.5 + 0.5 · 0.01",
        threeInParallel(0.0)
            .part("u", 0.1)
            .group("h")
            .in("zone", {"a"})
            .part("v", 0.1)
            .group("h")
            .in("zone", {"a"})
            .call("users", "u")
            .call("users", "v")
            .domain("zone", "a", 0.5),
        0.505);
    row("two instances, each in a zone of its own: 0.28 squared",
        TopologyBuilder{}
            .part("db", 0.1)
            .entry()
            .instances(2, 1)
            .in("zone", {"a", "b"})
            .domain("zone", "a", 0.2)
            .domain("zone", "b", 0.2),
        0.28 * 0.28);
    row("always down", TopologyBuilder{}.part("db", 1.0).entry(), 1.0);
    row("never down", TopologyBuilder{}.part("db").entry(), 0.0);
}

void TestSystemProbability::agreesWithHand()
{
    QFETCH(const Topology, topology);
    QFETCH(const double, expected);

    const StructureFunction function = cutpoint::compile(topology).function;
    for (const bool hasSeries : {true, false}) {
        const auto system = diagramOf(topology, function, hasSeries);
        QVERIFY(system);
        QVERIFY(
            isClose(cutpoint::probabilityOf(*system, function).unavailability, expected, 1e-14));
    }
}

void TestSystemProbability::keepsItsDigitsFarBelowOne()
{
    const Topology topology = threeInParallel(1e-5).build();
    const StructureFunction function = cutpoint::compile(topology).function;
    const auto system = diagramOf(topology, function, true);
    QVERIFY(system);
    const SystemProbability found = cutpoint::probabilityOf(*system, function);

    QVERIFY(isClose(found.unavailability, 1e-15, 1e-12));
    for (std::size_t component = 1; component <= 3; ++component) {
        const cutpoint::Importance importance =
            cutpoint::importanceOf(found.components[component], found.unavailability,
                                   cutpoint::Availability::fromDown(1e-5));
        QVERIFY(isClose(importance.birnbaum, 1e-10, 1e-12));
        QVERIFY(isClose(importance.raw.value_or(0.0), 1e5, 1e-12));
        QVERIFY(isClose(importance.criticality.value_or(0.0), 1.0, 1e-12));
        QVERIFY(isClose(importance.diagnostic.value_or(0.0), 1.0, 1e-12));
        QVERIFY(isClose(importance.savedUnavailability, 1e-15, 1e-12));
        QVERIFY(!importance.rrw);  // infinite: in every cut
    }
    QVERIFY(!found.components[0].hasInfluence);  // the client
}

void TestSystemProbability::agreesWithConditioning_data()
{
    QTest::addColumn<bool>("hasSeries");

    QTest::newRow("critical units in series") << true;
    QTest::newRow("all units in the diagram") << false;
}

void TestSystemProbability::agreesWithConditioning()
{
    QFETCH(const bool, hasSeries);

    int tried = 0;
    for (unsigned seed = 0; seed < 600; ++seed) {
        const Topology topology =
            cutpoint::tests::randomTopology(seed, cutpoint::tests::anyOptions(seed));
        const StructureFunction function = cutpoint::compile(topology).function;
        if (const auto system = diagramOf(topology, function, hasSeries)) {
            ++tried;
            QVERIFY2(areEffectsRight(*system, cutpoint::probabilityOf(*system, function)),
                     qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
    QVERIFY(tried > 300);
}

void TestSystemProbability::seriesAndDiagramAgree()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Topology topology =
            cutpoint::tests::randomTopology(seed, cutpoint::tests::anyOptions(seed));
        const StructureFunction function = cutpoint::compile(topology).function;
        const auto apart = diagramOf(topology, function, true);
        const auto whole = diagramOf(topology, function, false);
        if (!apart || !whole) {
            continue;
        }
        const double expected = cutpoint::probabilityOf(*apart, function).unavailability;
        const double found = cutpoint::probabilityOf(*whole, function).unavailability;
        QVERIFY2(isClose(found, expected, 1e-12),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestSystemProbability)
#include "tst_system_probability.moc"
