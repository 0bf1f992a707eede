#include "core/analysis/critical_points.h"
#include "core/analysis/diagram_builder.h"
#include "core/analysis/system_probability.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "tests/support/random_fault_tree.h"
#include "tests/support/structured_topology.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>

using cutpoint::CriticalUnits;
using cutpoint::DiagramOptions;
using cutpoint::DiagramUnit;
using cutpoint::StructureFunction;
using cutpoint::SystemDiagram;
using cutpoint::Topology;
using cutpoint::UnitRates;

namespace {

struct Case {
    StructureFunction function;
    UnitRates rates;
    CriticalUnits critical;

    explicit Case(const Topology& topology)
        : function{cutpoint::compile(topology).function}
        , rates{cutpoint::unitRatesOf(topology, function)}
        , critical{cutpoint::findCriticalPoints(function).units}
    {
    }

    [[nodiscard]] std::optional<SystemDiagram> diagram(const DiagramOptions& options) const
    {
        return cutpoint::buildSystemDiagram(function, rates, critical, options);
    }

    /// From the gates as they are compiled, nothing reduced.
    [[nodiscard]] std::optional<SystemDiagram> plainDiagram() const
    {
        const CriticalUnits none{.components = std::vector<bool>(function.components.size(), false),
                                 .links = std::vector<bool>(function.links.size(), false),
                                 .domains = std::vector<bool>(function.domains.size(), false)};
        return cutpoint::buildDiagram(
            cutpoint::compileGates(function, rates, none, cutpoint::GatePurpose::Availability),
            {.function = function, .rates = rates, .critical = none}, {.nodes = 2'000'000});
    }
};

double ownDown(const DiagramUnit& unit)
{
    return unit.availability.down();
}

bool isClose(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance * std::abs(expected);
}

}  // namespace

class TestSystemDiagram : public QObject {
    Q_OBJECT

private slots:
    void reducesWithoutChangingTheFigure();
    void leavesOutPerfectComponentsToFit();
    void findsModulesOfFaultTrees();
    void solvesCyclesBothWays();
    void growsLinearlyAlongLayers();
    void takesAsDeepAsThereIs();
    void keepsToItsTimeAndMemory();
};

void TestSystemDiagram::reducesWithoutChangingTheFigure()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        const Case tree{cutpoint::tests::randomFaultTree(
            {.basicEvents = 10 + seed / 2, .sharing = 0.3, .seed = seed})};
        const auto reduced = tree.diagram({});
        const auto plain = tree.plainDiagram();
        QVERIFY(reduced && plain);
        QVERIFY2(isClose(cutpoint::unavailabilityOf(*reduced, ownDown),
                         cutpoint::unavailabilityOf(*plain, ownDown)),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

/// The gates of a fault tree never fail: with room for them they have an importance, else the
/// figures of all others are the same without.
void TestSystemDiagram::leavesOutPerfectComponentsToFit()
{
    int squeezed = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        const Case tree{
            cutpoint::tests::randomFaultTree({.basicEvents = 60, .sharing = 0.3, .seed = seed})};
        const auto whole = tree.diagram({});
        if (!whole || !whole->leftOut.empty()) {
            continue;
        }
        const auto tight =
            tree.diagram({.nodeBudget = std::max<std::size_t>(whole->diagram.size(), 3000)});
        if (!tight || tight->leftOut.empty()) {
            continue;
        }
        ++squeezed;
        const auto expected = cutpoint::probabilityOf(*whole, tree.function);
        const auto found = cutpoint::probabilityOf(*tight, tree.function);
        QVERIFY(isClose(found.unavailability, expected.unavailability));
        for (std::size_t component = 0; component < found.components.size(); ++component) {
            const bool isLeftOut = std::ranges::binary_search(tight->leftOut, component);
            QCOMPARE(found.components[component].isKnown, !isLeftOut);
            const double other = expected.components[component].birnbaum;
            constexpr double rounding = 1e-14;  // of the differences of figures up to 1
            QVERIFY(isLeftOut ||
                    std::abs(found.components[component].birnbaum - other) <= rounding);
        }
    }
    QVERIFY(squeezed > 5);
}

void TestSystemDiagram::findsModulesOfFaultTrees()
{
    const Case tree{
        cutpoint::tests::randomFaultTree({.basicEvents = 2000, .sharing = 0.0, .seed = 3})};
    const auto system = tree.diagram({});

    QVERIFY(system);
    QVERIFY(system->modules.size() > 100);
    // Nothing is shared: a variable for each unit and module, hardly more nodes than variables.
    QVERIFY(system->diagram.size() < 3 * system->variables.size());
}

/// Rings that lead to each other, and the same ones with a call back for each.
void TestSystemDiagram::solvesCyclesBothWays()
{
    const Case rings{cutpoint::tests::oneWayRings(24)};
    const auto reduced = rings.diagram({});
    const auto plain = rings.plainDiagram();
    QVERIFY(reduced && plain);
    QVERIFY(isClose(cutpoint::unavailabilityOf(*reduced, ownDown),
                    cutpoint::unavailabilityOf(*plain, ownDown)));
}

void TestSystemDiagram::growsLinearlyAlongLayers()
{
    const auto shortOnes = Case{cutpoint::tests::layeredServices(20, 4)}.diagram({});
    const auto longOnes = Case{cutpoint::tests::layeredServices(200, 4)}.diagram({});

    QVERIFY(shortOnes && longOnes);
    QVERIFY(longOnes->diagram.size() < 11 * shortOnes->diagram.size());
}

void TestSystemDiagram::takesAsDeepAsThereIs()
{
    const auto system = Case{cutpoint::tests::dependencyChain(100'000)}.plainDiagram();

    QVERIFY(system);
    QCOMPARE(std::ranges::count(system->variables, DiagramUnit::noModule, &DiagramUnit::module),
             std::ptrdiff_t{100'000});
}

void TestSystemDiagram::keepsToItsTimeAndMemory()
{
    const Case grid{cutpoint::tests::gridTopology(12, 12, false)};
    using Clock = std::chrono::steady_clock;

    QVERIFY(!grid.diagram({.memoryLimit = 1'000'000}));
    QVERIFY(!grid.diagram({.nodeBudget = SIZE_MAX, .deadline = Clock::now()}));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!grid.diagram({.stop = source.get_token()}));
}

QTEST_APPLESS_MAIN(TestSystemDiagram)
#include "tst_system_diagram.moc"
