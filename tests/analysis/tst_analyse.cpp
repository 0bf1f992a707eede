#include "core/analysis/analyse.h"
#include "tests/structure/random_losses.h"
#include "tests/structure/wording.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>

using cutpoint::AnalysisOptions;
using cutpoint::Availability;
using cutpoint::Bound;
using cutpoint::Kind;
using cutpoint::Report;
using cutpoint::Semantics;
using cutpoint::Severity;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

bool hasFinding(const Report& report, const char* code)
{
    return std::ranges::find(report.findings, code, &cutpoint::Diagnostic::code) !=
           report.findings.end();
}

/// Whether an interval holds an exact figure, rounding aside.
bool holds(const cutpoint::SystemFigures& figures, Availability exact)
{
    constexpr double rounding = 1e-12;
    return figures.interval && figures.interval->second.down() <= exact.down() * (1.0 + rounding) &&
           exact.down() <= figures.interval->first.down() * (1.0 + rounding);
}

/// A spread component whose second zone is down most of the time. The zones that a working set
/// needs leave one instance of two; counting both would be too good.
TopologyBuilder lopsided()
{
    return TopologyBuilder{}
        .client("users")
        .part("db", 0.1)
        .instances(2, 1)
        .in("zone", {"a", "b"})
        .call("users", "db")
        .domain("zone", "a", 0.01)
        .domain("zone", "b", 0.9);
}

TopologyBuilder threeOfFour()
{
    TopologyBuilder builder;
    builder.client("users").groupNeeds("g", 3);
    for (const char* id : {"x", "y", "z", "u"}) {
        builder.part(id, 0.1).group("g").call("users", id);
    }
    return builder;
}

}  // namespace

class TestAnalyse : public QObject {
    Q_OBJECT

private slots:
    void answersNothingForNothing();
    void putsErrorsFirst();
    void limitsFindingsOfAKind();
    void boundsHoldTheExactFigure_data();
    void boundsHoldTheExactFigure();
    void boundsHoldTheExactFigureOfRandomTopologies();
    void saysWhenItIsCancelled();
    void listsCutsWithoutEntries();
    void saysWhatIsAssumedPerfect();
    void judgesTheTarget_data();
    void judgesTheTarget();
    void whatIsAlwaysDownHasNoNines();
    void leavesOutFiguresThatDivideByZero();
    void marksWhatHasNoInfluence();
    void neverThrows();
};

void TestAnalyse::answersNothingForNothing()
{
    const Report report = cutpoint::analyse({});

    QVERIFY(!report.system && report.spofs.empty() && report.components.empty());
    QCOMPARE(cutpoint::tests::codesText(report.findings), QByteArray{"no-entry"});
}

void TestAnalyse::putsErrorsFirst()
{
    const Report report = cutpoint::analyse(TopologyBuilder{}
                                                .client("users")
                                                .part("web-1")
                                                .part("web-2")
                                                .part("x")
                                                .group("g")
                                                .call("users", "web-1")
                                                .call("users", "web-2")
                                                .groupNeeds("g", 2)
                                                .groupNeeds("nobody", 1)
                                                .build());
    QCOMPARE(cutpoint::tests::codesText(report.findings),
             QByteArray{"empty-group group-too-small inferred-group"});
    QVERIFY(std::ranges::is_sorted(report.findings, std::ranges::greater{},
                                   &cutpoint::Diagnostic::severity));
    QVERIFY(report.findings.front().severity == Severity::Error);
    QVERIFY(!report.system);
}

void TestAnalyse::limitsFindingsOfAKind()
{
    TopologyBuilder builder;
    builder.part("web").entry();
    for (int i = 0; i < 130; ++i) {
        builder.part("x" + std::to_string(i)).group("own " + std::to_string(i)).critical(false);
    }
    const Report report = cutpoint::analyse(builder.build());

    QCOMPARE(std::ranges::count(report.findings, "no-influence", &cutpoint::Diagnostic::code),
             std::ptrdiff_t{101});
    QCOMPARE(report.findings.back().message, std::string{"30 more of this kind"});
}

void TestAnalyse::boundsHoldTheExactFigure_data()
{
    QTest::addColumn<Topology>("topology");

    QTest::newRow("three of four") << threeOfFour().build();
    QTest::newRow("a spread component whose other zone is mostly down") << lopsided().build();
    QTest::newRow("a grid") << cutpoint::tests::gridTopology(4, 4, true);
}

void TestAnalyse::boundsHoldTheExactFigure()
{
    QFETCH(const Topology, topology);

    AnalysisOptions cramped;
    cramped.method = cutpoint::MethodChoice::Diagram;
    cramped.memoryLimit = 1000;
    const Report exact = cutpoint::analyse(topology);
    const Report bounds = cutpoint::analyse(topology, cramped);

    QVERIFY(exact.system && exact.system->bound == Bound::Exact);
    QVERIFY(bounds.system && bounds.system->bound == Bound::Interval);
    QVERIFY(hasFinding(bounds, "diagram-budget"));
    QVERIFY(bounds.layers.empty() && !bounds.components.front().importance);
    QVERIFY(holds(*bounds.system, exact.system->availability));
}

void TestAnalyse::boundsHoldTheExactFigureOfRandomTopologies()
{
    AnalysisOptions cramped;
    cramped.method = cutpoint::MethodChoice::Diagram;
    cramped.memoryLimit = 3000;
    int compared = 0;
    for (unsigned seed = 0; compared < 100; ++seed) {
        const Topology topology =
            cutpoint::tests::randomTopology(seed, cutpoint::tests::anyOptions(seed));
        const Report bounds = cutpoint::analyse(topology, cramped);
        if (!bounds.system || bounds.system->bound != Bound::Interval) {
            continue;
        }
        ++compared;
        const Report exact = cutpoint::analyse(topology);
        QVERIFY2(exact.system && holds(*bounds.system, exact.system->availability),
                 qPrintable(QStringLiteral("outside for seed %1").arg(seed)));
    }
}

void TestAnalyse::saysWhenItIsCancelled()
{
    std::stop_source source;
    AnalysisOptions options;
    options.stop = source.get_token();
    QVERIFY(!cutpoint::analyse(threeOfFour().build(), options).isCancelled);

    source.request_stop();
    QVERIFY(cutpoint::analyse(threeOfFour().build(), options).isCancelled);
    QVERIFY(cutpoint::analyse({}, options).isCancelled);
}

void TestAnalyse::listsCutsWithoutEntries()
{
    const Report report = cutpoint::analyse(TopologyBuilder{}
                                                .part("x", 0.1)
                                                .part("y", 0.1)
                                                .part("z", 0.1)
                                                .link("x", "y")
                                                .link("y", "z")
                                                .link("z", "y")
                                                .build());
    QVERIFY(!report.system && hasFinding(report, "no-entry"));
    QCOMPARE(report.spofs.size(), std::size_t{2});
    QCOMPARE(report.spofs[0].unit.id, std::string{"y"});
    QCOMPARE(report.spofs[1].unit.id, std::string{"x->y"});
    QVERIFY(report.cutSets.empty());
}

void TestAnalyse::saysWhatIsAssumedPerfect()
{
    const Report report = cutpoint::analyse(TopologyBuilder{}
                                                .client("users")
                                                .part("web")
                                                .part("db", 0.01)
                                                .part("batch")
                                                .critical(false)
                                                .call("users", "web")
                                                .call("web", "db")
                                                .build());
    QVERIFY(report.system && report.system->bound == Bound::UpperBound);
    QCOMPARE(report.system->assumedPerfect, std::vector<std::string>{"web"});
}

void TestAnalyse::judgesTheTarget_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<bool>("isWhollyStated");
    QTest::addColumn<int>("meets");  // -1: not known

    QTest::newRow("met") << 1e-4 << true << 1;
    QTest::newRow("met to the last digit") << 1e-3 << true << 1;
    QTest::newRow("missed") << 1.1e-3 << true << 0;
    QTest::newRow("met if what states nothing is perfect") << 1e-4 << false << -1;
    QTest::newRow("missed even so") << 1.1e-3 << false << 0;
}

void TestAnalyse::judgesTheTarget()
{
    QFETCH(const double, down);
    QFETCH(const bool, isWhollyStated);
    QFETCH(const int, meets);

    TopologyBuilder builder;
    builder.client("users").part("db", down);
    isWhollyStated ? builder.part("web", 0.0) : builder.part("web");
    AnalysisOptions options;
    options.target = 0.999;
    const Report report =
        cutpoint::analyse(builder.call("users", "web").call("web", "db").build(), options);

    QVERIFY(report.system);
    QCOMPARE(report.system->target.value_or(0.0), 0.999);
    QCOMPARE(report.system->meetsTarget ? int{*report.system->meetsTarget} : -1, meets);
}

void TestAnalyse::whatIsAlwaysDownHasNoNines()
{
    const Report report = cutpoint::analyse(TopologyBuilder{Semantics::Dependency}
                                                .client("users")
                                                .part("db", 1.0)
                                                .call("users", "db")
                                                .build());
    QVERIFY(report.system && report.system->availability.down() == 1.0);
    QCOMPARE(report.system->nines.value_or(-1.0), 0.0);
    QCOMPARE(report.spofs.size(), std::size_t{1});
}

void TestAnalyse::leavesOutFiguresThatDivideByZero()
{
    const Report report = cutpoint::analyse(
        TopologyBuilder{}.client("users").part("db", 0.0).call("users", "db").build());

    QVERIFY(report.system && report.system->availability.down() == 0.0);
    QVERIFY(!report.system->nines);
    const auto& importance = report.components.back().importance;
    QVERIFY(importance && importance->birnbaum == 1.0);
    QVERIFY(!importance->criticality && !importance->raw && !importance->rrw &&
            !importance->diagnostic);
}

void TestAnalyse::marksWhatHasNoInfluence()
{
    const Report report = cutpoint::analyse(TopologyBuilder{}
                                                .client("users")
                                                .part("db", 0.1)
                                                .part("log", 0.1)
                                                .kind(Kind::Monitoring)
                                                .call("users", "db")
                                                .call("db", "log")
                                                .build());
    QVERIFY(report.components[1].hasInfluence && report.components[1].isArticulation);
    QVERIFY(!report.components[2].hasInfluence && !report.components[2].isArticulation);
    QVERIFY(hasFinding(report, "no-influence"));
}

void TestAnalyse::neverThrows()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        auto options = cutpoint::tests::anyOptions(seed);
        options.maxComponents = 40;
        const Topology topology = cutpoint::tests::randomTopology(seed, options);
        AnalysisOptions limits;
        limits.timeLimit = cutpoint::Duration{0.01};
        limits.memoryLimit = seed % 3 == 0 ? 0 : 1'000'000;
        limits.cutSetOrder = seed % 4;
        Report report;
        try {
            report = cutpoint::analyse(topology, limits);
        } catch (const std::exception& exception) {
            QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(exception.what())));
        }
        QCOMPARE(report.components.size(), topology.componentCount());
        QVERIFY(std::ranges::is_sorted(report.findings, std::ranges::greater{},
                                       &cutpoint::Diagnostic::severity));
    }
}

QTEST_APPLESS_MAIN(TestAnalyse)
#include "tst_analyse.moc"
