#include "core/analysis/critical_points.h"
#include "core/analysis/frontier/frontier_engine.h"
#include "core/analysis/unit_rates.h"
#include "core/io/write_topology.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"
#include "tests/support/brute_probability.h"
#include "tests/support/random_network.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using cutpoint::CriticalUnits;
using cutpoint::DiagramUnit;
using cutpoint::Effect;
using cutpoint::FrontierSystem;
using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::SystemProbability;
using cutpoint::Topology;
using cutpoint::UnitRates;
using cutpoint::UnitType;
using cutpoint::tests::RandomShape;
using cutpoint::tests::TopologyBuilder;

namespace {

bool isClose(double actual, double expected, double relative, double absolute = 0.0)
{
    return std::abs(actual - expected) <= relative * std::abs(expected) + absolute;
}

/// A topology made ready for both engines; empty if there is no availability to ask for.
struct Case {
    StructureFunction function;
    UnitRates rates;
    CriticalUnits critical;
};

std::optional<Case> caseOf(const Topology& topology, bool hasSeries)
{
    Case result{.function = cutpoint::compile(topology).function};
    if (result.function.entries.empty() ||
        !cutpoint::evaluate(result.function, cutpoint::allUp(result.function)).works.test(0)) {
        return std::nullopt;
    }
    result.rates = cutpoint::unitRatesOf(topology, result.function);
    result.critical = cutpoint::findCriticalPoints(result.function).units;
    if (!hasSeries) {
        for (auto* const units :
             {&result.critical.components, &result.critical.links, &result.critical.domains}) {
            units->assign(units->size(), false);
        }
    }
    return result;
}

std::optional<FrontierSystem> frontierOf(const Case& each)
{
    return cutpoint::buildFrontierSystem(each.function, each.rates, each.critical, {});
}

std::string differenceOf(const char* type, std::size_t number, const Effect& found,
                         const Effect& expected)
{
    constexpr double relative = 1e-9;
    constexpr double rounding = 1e-14;  // the diagram subtracts figures up to 1
    const bool isSame =
        isClose(found.birnbaum, expected.birnbaum, relative, rounding) &&
        isClose(found.saved, expected.saved, relative, rounding) &&
        isClose(found.unavailabilityIfLost, expected.unavailabilityIfLost, relative) &&
        isClose(found.unavailabilityIfPerfect, expected.unavailabilityIfPerfect, relative) &&
        found.hasInfluence == expected.hasInfluence;
    if (isSame) {
        return {};
    }
    const auto words = [](const Effect& effect) {
        return std::to_string(effect.birnbaum) + ' ' + std::to_string(effect.unavailabilityIfLost) +
               ' ' + std::to_string(effect.unavailabilityIfPerfect) +
               (effect.hasInfluence ? " influence" : " none");
    };
    return std::string{type} + ' ' + std::to_string(number) + ": " + words(found) + " for " +
           words(expected);
}

/// Empty, or where the two say different things.
std::string differenceOf(const SystemProbability& found, const SystemProbability& expected)
{
    if (!isClose(found.unavailability, expected.unavailability, 1e-12)) {
        return "unavailability " + std::to_string(found.unavailability) + " for " +
               std::to_string(expected.unavailability);
    }
    const auto firstOf = [](const char* type, const std::vector<Effect>& some,
                            const std::vector<Effect>& others) {
        for (std::size_t number = 0; number < others.size(); ++number) {
            if (auto text = differenceOf(type, number, some[number], others[number]);
                !text.empty()) {
                return text;
            }
        }
        return std::string{};
    };
    std::string text = firstOf("component", found.components, expected.components);
    text += firstOf("link", found.links, expected.links);
    return text + firstOf("domain", found.domains, expected.domains);
}

/// Of units of some kinds only, as the figures of a layer have it.
double partly(const DiagramUnit& unit)
{
    return unit.type == UnitType::Component && unit.number % 2 == 0 ? unit.availability.down()
                                                                    : 0.0;
}

/// Compares with the decision diagram.
///
/// @return  empty if they agree; nothing if the topology is not one for the frontier.
std::optional<std::string> comparedWithDiagram(const Topology& topology, bool hasSeries)
{
    const auto each = caseOf(topology, hasSeries);
    const auto frontier = each ? frontierOf(*each) : std::nullopt;
    if (!frontier) {
        return std::nullopt;
    }
    const auto diagram =
        cutpoint::buildSystemDiagram(each->function, each->rates, each->critical, {});
    std::string text = differenceOf(cutpoint::probabilityOf(*frontier, each->function),
                                    cutpoint::probabilityOf(*diagram, each->function));
    const double found = cutpoint::unavailabilityOf(*frontier, partly);
    const double expected = cutpoint::unavailabilityOf(*diagram, partly);
    if (!isClose(found, expected, 1e-12)) {
        text += "; partly " + std::to_string(found) + " for " + std::to_string(expected);
    }
    return text;
}

void report(unsigned seed, const std::string& text, const Topology& topology)
{
    // QtTest cuts long messages.
    std::fprintf(stderr, "seed %u: %s\n%s\n", seed, text.c_str(),
                 cutpoint::writeTopology(topology).c_str());
}

}  // namespace

class TestFrontierEngine : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHand_data();
    void agreesWithHand();
    void leavesOtherTopologiesAlone_data();
    void leavesOtherTopologiesAlone();
    void agreesWithDiagramOnNetworks_data();
    void agreesWithDiagramOnNetworks();
    void agreesWithDiagramOnAnyTopology_data();
    void agreesWithDiagramOnAnyTopology();
    void agreesWithBruteForce();
    void bracketsWhatIsOverBudget();
    void stopsWhenTold();
};

void TestFrontierEngine::agreesWithHand_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<double>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, double expected) {
        QTest::newRow(title) << builder.build() << expected;
    };
    row("two and a link",
        TopologyBuilder{}.part("a", 0.1).entry().part("b", 0.2).link("a", "b").failing(0.5), 0.64);
    row("two parallel links: 1 - 0.9 * 0.8 * 0.75",
        TopologyBuilder{}
            .part("a", 0.1)
            .entry()
            .part("b", 0.2)
            .link("a", "b")
            .failing(0.5)
            .link("a", "b")
            .failing(0.5),
        0.46);
    row("a ring of three, links failing: 0.5 * 0.75",
        TopologyBuilder{}
            .part("a", 0.0)
            .entry()
            .part("b", 0.0)
            .critical(true)
            .part("c", 0.0)
            .critical(false)
            .link("a", "b")
            .failing(0.5)
            .link("b", "c")
            .failing(0.5)
            .link("c", "a")
            .failing(0.5),
        0.375);
    row("a bridge circuit, links failing by a half: 0.5",
        TopologyBuilder{}
            .part("s", 0.0)
            .entry()
            .part("x", 0.0)
            .critical(false)
            .part("y", 0.0)
            .critical(false)
            .part("t", 0.0)
            .critical(true)
            .link("s", "x")
            .failing(0.5)
            .link("s", "y")
            .failing(0.5)
            .link("x", "y")
            .failing(0.5)
            .link("x", "t")
            .failing(0.5)
            .link("y", "t")
            .failing(0.5),
        0.5);
    row("one of two behind a switch: 0.1 + 0.9 * 0.06",
        TopologyBuilder{}
            .client("users")
            .part("switch", 0.1)
            .part("x", 0.2)
            .group("g")
            .part("y", 0.3)
            .group("g")
            .call("users", "switch")
            .link("switch", "x")
            .link("switch", "y"),
        0.154);
}

void TestFrontierEngine::agreesWithHand()
{
    QFETCH(const Topology, topology);
    QFETCH(const double, expected);

    const auto each = caseOf(topology, true);
    QVERIFY(each.has_value());
    const auto system = frontierOf(*each);
    QVERIFY(system.has_value());
    QVERIFY(system->isExact());
    QVERIFY2(isClose(system->unavailability.high, expected, 1e-14),
             qPrintable(QString::number(system->unavailability.high)));
}

void TestFrontierEngine::leavesOtherTopologiesAlone_data()
{
    QTest::addColumn<Topology>("topology");

    const auto ring = [](Semantics semantics) {
        TopologyBuilder builder{semantics};
        builder.part("a", 0.1).entry().part("b", 0.1).part("c", 0.1).critical(true);
        builder.link("a", "b").link("b", "c").link("c", "a");
        return builder;
    };
    QTest::newRow("dependencies") << ring(Semantics::Dependency).build();
    QTest::newRow("a one-way call across a ring") << ring(Semantics::Flow)
                                                         .part("d", 0.1)
                                                         .link("b", "d")
                                                         .call("d", "c")
                                                         .link("a", "d")
                                                         .part("e", 0.1)
                                                         .critical(true)
                                                         .link("e", "c")
                                                         .link("e", "d")
                                                         .build();
    QTest::newRow("a zone that two of several paths lead through") << ring(Semantics::Flow)
                                                                          .part("x", 0.1)
                                                                          .critical(false)
                                                                          .in("zone", {"z"})
                                                                          .link("a", "x")
                                                                          .link("x", "c")
                                                                          .part("y", 0.1)
                                                                          .critical(false)
                                                                          .in("zone", {"z"})
                                                                          .link("a", "y")
                                                                          .link("y", "c")
                                                                          .domain("zone", "z", 0.1)
                                                                          .build();
}

void TestFrontierEngine::leavesOtherTopologiesAlone()
{
    QFETCH(const Topology, topology);

    const auto each = caseOf(topology, true);
    QVERIFY(each.has_value());
    QVERIFY(!frontierOf(*each));
}

void TestFrontierEngine::agreesWithDiagramOnNetworks_data()
{
    QTest::addColumn<unsigned>("first");
    QTest::addColumn<bool>("hasSeries");

    for (unsigned first = 0; first < 3000; first += 500) {
        QTest::addRow("seeds from %u", first) << first << (first % 1000 == 0);
    }
}

void TestFrontierEngine::agreesWithDiagramOnNetworks()
{
    QFETCH(const unsigned, first);
    QFETCH(const bool, hasSeries);

    unsigned compared = 0;
    for (unsigned seed = first; seed < first + 500; ++seed) {
        const Topology topology = cutpoint::tests::randomNetwork(seed);
        const auto text = comparedWithDiagram(topology, hasSeries);
        compared += text ? 1 : 0;
        if (text && !text->empty()) {
            report(seed, *text, topology);
            QFAIL(qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
    QVERIFY2(compared > 400, qPrintable(QString::number(compared)));
}

void TestFrontierEngine::agreesWithDiagramOnAnyTopology_data()
{
    QTest::addColumn<RandomShape>("shape");
    QTest::addColumn<unsigned>("least");

    QTest::newRow("two-way") << RandomShape::TwoWayNetwork << 300U;
    QTest::newRow("mixed") << RandomShape::Mixed << 100U;
    QTest::newRow("one-way") << RandomShape::OneWayDag << 50U;
}

void TestFrontierEngine::agreesWithDiagramOnAnyTopology()
{
    QFETCH(const RandomShape, shape);
    QFETCH(const unsigned, least);

    unsigned compared = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        const Topology topology =
            cutpoint::tests::randomTopology(seed, {.semantics = Semantics::Flow, .shape = shape});
        const auto text = comparedWithDiagram(topology, seed % 2 == 0);
        compared += text ? 1 : 0;
        if (text && !text->empty()) {
            report(seed, *text, topology);
            QFAIL(qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
    QVERIFY2(compared > least, qPrintable(QString::number(compared)));
}

void TestFrontierEngine::agreesWithBruteForce()
{
    unsigned compared = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const Topology topology = cutpoint::tests::randomNetwork(seed);
        const auto each = caseOf(topology, true);
        const auto system = each ? frontierOf(*each) : std::nullopt;
        if (!system) {
            continue;
        }
        ++compared;
        const auto model =
            cutpoint::tests::systemOf(topology, cutpoint::tests::ownReading(topology));
        cutpoint::tests::BruteEnumeration enumeration{model};
        const auto expected =
            static_cast<double>(enumeration.unavailability(cutpoint::tests::statedChances(model)));
        QVERIFY2(isClose(system->unavailability.high, expected, 1e-12),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
    QVERIFY2(compared > 1600, qPrintable(QString::number(compared)));
}

/// With room for few states only, the interval must hold what is exact.
void TestFrontierEngine::bracketsWhatIsOverBudget()
{
    unsigned open = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Topology topology =
            cutpoint::tests::randomNetwork(seed, {.vertices = 14, .units = 40});
        const auto each = caseOf(topology, true);
        const auto exact = each ? frontierOf(*each) : std::nullopt;
        if (!exact) {
            continue;
        }
        const auto some =
            cutpoint::buildFrontierSystem(each->function, each->rates, each->critical,
                                          {.stateBudget = 10, .firstLayer = 3, .widestLayer = 6});
        QVERIFY(some.has_value());
        const auto [low, high] = some->unavailability;
        const double truth = exact->unavailability.high;
        QVERIFY(low <= truth * (1.0 + 1e-12) && truth <= high * (1.0 + 1e-12));
        open += some->isExact() ? 0 : 1;
        const double partlyHigh = cutpoint::unavailabilityOf(*some, partly);
        QVERIFY(cutpoint::unavailabilityOf(*exact, partly) <= partlyHigh * (1.0 + 1e-12));
    }
    QVERIFY2(open > 50, qPrintable(QString::number(open)));
}

void TestFrontierEngine::stopsWhenTold()
{
    const auto each = caseOf(cutpoint::tests::gridNetwork(6, 6, 0.01, 0.01), true);
    QVERIFY(each.has_value());
    std::stop_source source;
    source.request_stop();
    QVERIFY(!cutpoint::buildFrontierSystem(each->function, each->rates, each->critical,
                                           {.stop = source.get_token()}));
    QVERIFY(frontierOf(*each).has_value());
}

QTEST_APPLESS_MAIN(TestFrontierEngine)
#include "tst_frontier_engine.moc"
