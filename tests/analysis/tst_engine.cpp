#include "core/analysis/analyse.h"
#include "core/analysis/engine.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using cutpoint::AnalysisOptions;
using cutpoint::Bound;
using cutpoint::Method;
using cutpoint::MethodChoice;
using cutpoint::Report;
using cutpoint::SystemFigures;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

Q_DECLARE_METATYPE(cutpoint::MethodChoice)
Q_DECLARE_METATYPE(cutpoint::Bound)
Q_DECLARE_METATYPE(cutpoint::Method)

namespace {

/// Too little for any diagram, enough to simulate small topologies.
constexpr std::size_t cramped = 100'000;

/// One way, so that no frontier will do.
Topology ladder()
{
    return cutpoint::tests::gridTopology(8, 8, false);
}

Topology network()
{
    return cutpoint::tests::gridTopology(6, 6, true);
}

AnalysisOptions optionsOf(MethodChoice method, std::size_t memoryLimit)
{
    AnalysisOptions options;
    options.method = method;
    options.memoryLimit = memoryLimit;
    return options;
}

/// Whether the interval is in order and holds the figure.
bool isSound(const SystemFigures& figures)
{
    return figures.interval && figures.interval->first <= figures.availability &&
           figures.availability <= figures.interval->second;
}

std::vector<std::string> stages(const Topology& topology, AnalysisOptions options)
{
    std::vector<std::string> told;
    options.progress = [&told](std::string_view stage) { told.emplace_back(stage); };
    static_cast<void>(cutpoint::analyse(topology, options));
    return told;
}

}  // namespace

class TestEngine : public QObject {
    Q_OBJECT

private slots:
    void choosesTheMethod_data();
    void choosesTheMethod();
    void frontierOfANetwork();
    void estimatesStayWithinWhatIsCertain();
    void saysWhatItDoes();
    void stopsInTime_data();
    void stopsInTime();
    void simulatesTheEnds_data();
    void simulatesTheEnds();
    void answersBetweenGivenEnds_data();
    void answersBetweenGivenEnds();
};

void TestEngine::choosesTheMethod_data()
{
    QTest::addColumn<MethodChoice>("choice");
    QTest::addColumn<bool>("isCramped");
    QTest::addColumn<Method>("method");
    QTest::addColumn<Bound>("bound");

    using enum MethodChoice;
    QTest::newRow("exact where it can be") << Auto << false << Method::Diagram << Bound::Exact;
    QTest::newRow("else simulated") << Auto << true << Method::MonteCarlo << Bound::Estimate;
    QTest::newRow("diagram") << Diagram << false << Method::Diagram << Bound::Exact;
    QTest::newRow("diagram or what is certain")
        << Diagram << true << Method::Bounds << Bound::Interval;
    QTest::newRow("simulated as asked")
        << MonteCarlo << false << Method::MonteCarlo << Bound::Estimate;
}

void TestEngine::choosesTheMethod()
{
    QFETCH(const MethodChoice, choice);
    QFETCH(const bool, isCramped);
    QFETCH(const Method, method);
    QFETCH(const Bound, bound);

    const std::size_t memory = isCramped ? cramped : AnalysisOptions{}.memoryLimit;
    const Report report = cutpoint::analyse(ladder(), optionsOf(choice, memory));

    QVERIFY(report.system && report.system->method == method && report.system->bound == bound);
    const bool isExact = bound == Bound::Exact;
    QCOMPARE(report.system->interval.has_value(), !isExact);
    QVERIFY(isExact || isSound(*report.system));
    QCOMPARE(std::ranges::count(report.findings, "diagram-budget", &cutpoint::Diagnostic::code),
             std::ptrdiff_t{isExact ? 0 : 1});
    QCOMPARE(report.components.front().importance.has_value(), isExact);
}

void TestEngine::frontierOfANetwork()
{
    const auto diagram =
        cutpoint::analyse(network(), optionsOf(MethodChoice::Diagram, std::size_t{2} << 30U));
    for (const MethodChoice choice : {MethodChoice::Auto, MethodChoice::Frontier}) {
        const Report report =
            cutpoint::analyse(network(), optionsOf(choice, std::size_t{2} << 30U));
        QCOMPARE(report.system->method, Method::Frontier);
        QCOMPARE(report.system->bound, Bound::Exact);
        const double down = diagram.system->availability.down();
        QVERIFY(std::abs(report.system->availability.down() - down) <= 1e-12 * down);
        QCOMPARE(report.layers.size(), diagram.layers.size());
        QVERIFY(report.components.front().importance.has_value());
    }
    const Report oneWay =
        cutpoint::analyse(ladder(), optionsOf(MethodChoice::Frontier, std::size_t{2} << 30U));
    QCOMPARE(oneWay.system->method, Method::Bounds);
}

void TestEngine::estimatesStayWithinWhatIsCertain()
{
    const Topology topology = ladder();
    const auto exact = cutpoint::analyse(topology).system;
    const auto certain =
        cutpoint::analyse(topology, optionsOf(MethodChoice::Diagram, cramped)).system;
    const auto estimate =
        cutpoint::analyse(topology, optionsOf(MethodChoice::Auto, cramped)).system;
    QVERIFY(exact && certain && estimate);
    QVERIFY(estimate->interval->first >= certain->interval->first);
    QVERIFY(estimate->interval->second <= certain->interval->second);
    QVERIFY(std::abs(estimate->availability.down() - exact->availability.down()) <
            0.02 * exact->availability.down());
}

void TestEngine::saysWhatItDoes()
{
    QCOMPARE(stages(ladder(), {}), std::vector<std::string>{"exact availability"});
    const std::vector<std::string> both{"exact availability", "simulation"};
    QCOMPARE(stages(ladder(), optionsOf(MethodChoice::Auto, cramped)), both);
}

void TestEngine::stopsInTime_data()
{
    QTest::addColumn<double>("seconds");

    QTest::newRow("no time at all") << 0.0;
    QTest::newRow("a hundredth of a second") << 0.01;
}

/// A grid that no diagram gets done in that time: what is certain, or estimated till then.
void TestEngine::stopsInTime()
{
    QFETCH(const double, seconds);

    AnalysisOptions options;
    options.timeLimit = cutpoint::Duration{seconds};
    options.cutSetOrder = 0;
    const Report report = cutpoint::analyse(cutpoint::tests::gridTopology(30, 30, true), options);

    QVERIFY(report.system && report.system->bound != Bound::Exact && isSound(*report.system));
    QVERIFY(!report.isCancelled);
}

void TestEngine::simulatesTheEnds_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<double>("down");

    QTest::newRow("never down") << TopologyBuilder{}.part("db", 0.0).entry().build() << 0.0;
    QTest::newRow("always down") << TopologyBuilder{}.part("db", 1.0).entry().build() << 1.0;
    QTest::newRow("one of two is always down") << TopologyBuilder{}
                                                      .part("x", 1.0)
                                                      .entry()
                                                      .group("g")
                                                      .part("y", 0.0)
                                                      .entry()
                                                      .group("g")
                                                      .build()
                                               << 0.0;
    QTest::newRow("a million instances in three zones") << TopologyBuilder{}
                                                               .part("web", 0.001)
                                                               .instances(1'000'000, 600'000)
                                                               .in("zone", {"a", "b", "c"})
                                                               .entry()
                                                               .domain("zone", "a", 0.1)
                                                               .domain("zone", "b", 0.1)
                                                               .domain("zone", "c", 0.1)
                                                               .build()
                                                        << 0.028;
}

void TestEngine::simulatesTheEnds()
{
    QFETCH(const Topology, topology);
    QFETCH(const double, down);

    AnalysisOptions options;
    options.method = MethodChoice::MonteCarlo;
    options.timeLimit = cutpoint::Duration{0.5};
    const Report report = cutpoint::analyse(topology, options);

    QVERIFY(report.system && report.system->bound == Bound::Estimate && isSound(*report.system));
    QVERIFY(std::abs(report.system->availability.down() - down) <= 0.01 * down);
    const Report exact = cutpoint::analyse(topology);
    QVERIFY(std::abs(exact.system->availability.down() - down) <= 1e-12);
}

void TestEngine::answersBetweenGivenEnds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("down");
    QTest::addColumn<QString>("code");

    const auto row = [](const char* title, const char* from, const char* to, double down,
                        const char* code) { QTest::newRow(title) << from << to << down << code; };
    row("all of the way", "x", "z", 1.0 - 0.9 * 0.8 * 0.7, "");
    row("part of the way", "y", "z", 1.0 - 0.8 * 0.7, "");
    row("nowhere to go", "y", "y", 0.2, "");
    row("against the arrow", "z", "u", -1.0, "no-target");
    row("from nowhere", "q", "z", -1.0, "unknown-component");
    row("to nowhere", "x", "q", -1.0, "unknown-component");
}

void TestEngine::answersBetweenGivenEnds()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const double, down);
    QFETCH(const QString, code);

    AnalysisOptions options;
    options.ends = {.from = from.toStdString(), .to = to.toStdString()};
    const Report report = cutpoint::analyse(TopologyBuilder{}
                                                .part("x", 0.1)
                                                .part("y", 0.2)
                                                .part("z", 0.3)
                                                .part("u", 0.4)
                                                .link("x", "y")
                                                .link("y", "z")
                                                .call("u", "z")
                                                .build(),
                                            options);

    QCOMPARE(report.system.has_value(), down >= 0.0);
    QVERIFY(!report.system || std::abs(report.system->availability.down() - down) < 1e-14);
    QVERIFY(code.isEmpty() || std::ranges::count(report.findings, code.toStdString(),
                                                 &cutpoint::Diagnostic::code) > 0);
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
