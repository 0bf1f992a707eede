#include "core/analysis/single_points.h"
#include "core/structure/compile.h"
#include "tests/structure/random_losses.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>

using cutpoint::Losses;
using cutpoint::Semantics;
using cutpoint::SinglePoints;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

std::vector<std::uint32_t> numbersOf(const std::vector<bool>& marks)
{
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < marks.size(); ++number) {
        if (marks[number]) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

/// The definition: lose each unit that is not lost yet, and look.
bool agreesWithTrying(const StructureFunction& function, const Losses& lost,
                      const SinglePoints& points)
{
    const auto agree = [&](std::vector<bool> Losses::*units, const std::vector<bool>& found) {
        for (std::size_t unit = 0; unit < found.size(); ++unit) {
            Losses more = lost;
            (more.*units)[unit] = true;
            if (!(lost.*units)[unit] &&
                found[unit] == cutpoint::serviceAfter(function, more).works) {
                return false;
            }
        }
        return true;
    };
    return agree(&Losses::components, points.components) && agree(&Losses::links, points.links);
}

/// Whether all that is an articulation is a point, and all other points are entries without which
/// too few come in.
bool areReasonsConsistent(const StructureFunction& function, const SinglePoints& points)
{
    for (std::uint32_t component = 0; component < points.components.size(); ++component) {
        const bool isNeededEntry =
            std::ranges::any_of(function.entries, [component](const auto& entry) {
                return std::ranges::count(entry.members, component) > 0;
            });
        if (points.isArticulation[component] ? !points.components[component]
                                             : points.components[component] && !isNeededEntry) {
            return false;
        }
    }
    return points.isLinkArticulation == points.links;
}

}  // namespace

class TestSinglePoints : public QObject {
    Q_OBJECT

private slots:
    void findsPoints_data();
    void findsPoints();
    void agreesWithTryingEachLoss_data();
    void agreesWithTryingEachLoss();
    void knowsTwoWayNetworks_data();
    void knowsTwoWayNetworks();
};

void TestSinglePoints::findsPoints_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("components");
    QTest::addColumn<QByteArray>("articulations");
    QTest::addColumn<int>("links");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* components,
                        const char* articulations, int links) {
        QTest::newRow(title) << builder.build() << QByteArray{components}
                             << QByteArray{articulations} << links;
    };
    const auto users = [](Semantics semantics) {
        return TopologyBuilder{semantics}.client("users");
    };
    row("flow: a line",
        users(Semantics::Flow)
            .part("lb")
            .part("db")
            .call("users", "lb")
            .call("lb", "db")
            .failing(0.1),
        "users lb db", "users lb db", 1);
    row("flow: two ways around",
        users(Semantics::Flow)
            .part("lb")
            .part("cdn")
            .part("db")
            .call("users", "lb")
            .call("users", "cdn")
            .call("lb", "db")
            .failing(0.1)
            .call("cdn", "db"),
        "users db", "users db", 0);
    row("flow: a response arrow and a logger hide nothing",
        users(Semantics::Flow)
            .part("lb")
            .part("db")
            .critical(true)
            .part("log")
            .critical(false)
            .call("users", "lb")
            .call("lb", "db")
            .call("db", "lb")
            .call("users", "log")
            .call("db", "log"),
        "users lb db", "users lb db", 0);
    row("flow: two of three stand-ins behind one door",
        users(Semantics::Flow)
            .part("lb")
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("z")
            .group("g")
            .call("users", "lb")
            .call("lb", "x")
            .call("lb", "y")
            .call("users", "z")
            .groupNeeds("g", 2),
        "users lb", "users lb", 0);
    row("flow: entries of which all are needed",
        TopologyBuilder{}
            .part("x")
            .group("g")
            .entry()
            .part("y")
            .group("g")
            .entry()
            .part("db")
            .call("x", "db")
            .call("y", "db")
            .groupNeeds("g", 2),
        "x y db", "x y db", 0);
    row("dependency: all that is needed plainly",
        users(Semantics::Dependency)
            .part("web")
            .part("db")
            .part("cache")
            .call("users", "web")
            .call("web", "db")
            .failing(0.1)
            .call("web", "cache")
            .optional(),
        "users web db", "", 1);
    row("dependency: what both alternatives need",
        users(Semantics::Dependency)
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("disk")
            .call("users", "x")
            .call("users", "y")
            .call("x", "disk")
            .call("y", "disk"),
        "users disk", "", 0);
}

void TestSinglePoints::findsPoints()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, components);
    QFETCH(const QByteArray, articulations);
    QFETCH(const int, links);

    const StructureFunction function = cutpoint::compile(topology).function;
    const SinglePoints points = cutpoint::findSinglePoints(function, cutpoint::noLosses(function));

    QCOMPARE(cutpoint::tests::idsText(topology, numbersOf(points.components)), components);
    QCOMPARE(cutpoint::tests::idsText(topology, numbersOf(points.isArticulation)), articulations);
    QCOMPARE(static_cast<int>(numbersOf(points.links).size()), links);
}

void TestSinglePoints::agreesWithTryingEachLoss_data()
{
    QTest::addColumn<double>("share");

    QTest::newRow("nothing lost") << 0.0;
    QTest::newRow("some things lost already") << 0.12;
}

void TestSinglePoints::agreesWithTryingEachLoss()
{
    QFETCH(const double, share);

    int tried = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const Topology topology =
            cutpoint::tests::randomTopology(seed, cutpoint::tests::anyOptions(seed));
        const StructureFunction function = cutpoint::compile(topology).function;
        RandomSource random{seed};
        const auto lost = function.entries.empty()
                              ? std::nullopt
                              : cutpoint::tests::randomLosses(function, random, share);
        if (!lost) {
            continue;
        }
        ++tried;
        const SinglePoints points = cutpoint::findSinglePoints(function, *lost);
        const bool isRight =
            agreesWithTrying(function, *lost, points) &&
            (function.semantics == Semantics::Dependency || areReasonsConsistent(function, points));
        QVERIFY2(isRight, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
    QVERIFY(tried > 200);
}

void TestSinglePoints::knowsTwoWayNetworks_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<bool>("isTwoWay");

    const auto row = [](const char* title, const TopologyBuilder& builder, bool isTwoWay) {
        QTest::newRow(title) << builder.build() << isTwoWay;
    };
    const TopologyBuilder pair = TopologyBuilder{}.part("x").entry().part("y").critical(true);
    row("links only", TopologyBuilder{pair}.link("x", "y").link("y", "x"), true);
    row("an arrow among them", TopologyBuilder{pair}.link("x", "y").call("x", "y"), false);
    row("an arrow with a rate", TopologyBuilder{pair}.call("x", "y").failing(0.1), false);
    row("an arrow each way with a rate",
        TopologyBuilder{pair}.call("x", "y").failing(0.1).call("y", "x").failing(0.1), false);
    row("an optional arrow beside links",
        TopologyBuilder{pair}.link("x", "y").call("x", "y").optional(), true);
}

void TestSinglePoints::knowsTwoWayNetworks()
{
    QFETCH(const Topology, topology);
    QFETCH(const bool, isTwoWay);

    QCOMPARE(cutpoint::isTwoWayNetwork(cutpoint::compile(topology).function), isTwoWay);
}

QTEST_APPLESS_MAIN(TestSinglePoints)
#include "tst_single_points.moc"
