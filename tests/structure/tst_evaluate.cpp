#include "core/structure/compile.h"
#include "core/structure/evaluate.h"
#include "tests/structure/wording.h"
#include "tests/support/random_source.h"
#include "tests/support/random_topology.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <span>

using cutpoint::Evaluation;
using cutpoint::Lanes;
using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::UnitStates;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

/// The lanes of everything that can fail: components that are no clients, then links.
std::vector<Lanes*> unitsOf(const StructureFunction& function, UnitStates& states)
{
    std::vector<Lanes*> units;
    for (std::size_t component = 0; component < function.components.size(); ++component) {
        if (!function.components[component].neverFails) {
            units.push_back(&states.componentUp[component]);
        }
    }
    for (Lanes& link : states.linkUp) {
        units.push_back(&link);
    }
    return units;
}

/// In the order of `unitsOf`; a connection as "a>b".
std::vector<QByteArray> namesOf(const Topology& topology, const StructureFunction& function)
{
    std::vector<QByteArray> names;
    for (std::uint32_t component = 0; component < function.components.size(); ++component) {
        if (!function.components[component].neverFails) {
            names.push_back(cutpoint::tests::idsText(topology, std::vector{component}));
        }
    }
    for (const std::uint32_t number : function.links) {
        const auto edge = topology.connections()[number];
        const std::vector ends{edge.from, edge.to};
        names.push_back(cutpoint::tests::idsText(topology, std::span{ends}).replace(' ', '>'));
    }
    return names;
}

/// The truth table: "a b | a c": the smallest sets of units with which alone the system works.
QByteArray minimalPaths(const Topology& topology)
{
    const StructureFunction function = cutpoint::compile(topology).function;
    UnitStates states = cutpoint::allUp(function);
    const std::vector<Lanes*> units = unitsOf(function, states);
    const std::vector<QByteArray> names = namesOf(topology, function);
    for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            if ((lane >> unit & 1U) == 0) {
                units[unit]->reset(lane);
            }
        }
    }
    const Lanes works = cutpoint::evaluate(function, states).works;
    std::vector<std::size_t> smallest;
    std::vector<QByteArray> texts;
    for (std::size_t lane = 0; lane < std::size_t{1} << units.size(); ++lane) {
        const bool isSmallest = std::ranges::none_of(
            smallest, [lane](std::size_t other) { return (other & lane) == other; });
        if (!works.test(lane) || !isSmallest) {
            continue;
        }
        smallest.push_back(lane);
        QByteArray text;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            if ((lane >> unit & 1U) != 0) {
                text += (text.isEmpty() ? "" : " ") + names[unit];
            }
        }
        texts.push_back(text.isEmpty() ? QByteArray{"always"} : text);
    }
    std::ranges::sort(texts);
    return cutpoint::tests::barred(texts);
}

TopologyBuilder users(Semantics semantics = Semantics::Flow)
{
    return TopologyBuilder{semantics}.client("users");
}

TopologyBuilder needy()
{
    return users(Semantics::Dependency).part("web").call("users", "web");
}

/// Each unit up in about half of the lanes; whole copies of one state, so that lanes compare.
void fillWithOneState(const std::vector<Lanes*>& units, RandomSource& random)
{
    const double up = random.oneOf(std::vector<double>{0.3, 0.6, 0.9});
    for (Lanes* const unit : units) {
        *unit = random.chance(up) ? Lanes::all() : Lanes::none();
    }
}

}  // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTruthTables_data();
    void agreesWithTruthTables();
    void neverWorksWithoutEntries();
    void saysWhoServes();
    void isMonotone_data();
    void isMonotone();
    void lanesDoNotMix();
    void evaluatesLongLines();

private:
    static void addFlow();
    static void addNetworks();
    static void addDependency();
    static void addCycles();
};

void TestEvaluate::agreesWithTruthTables_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    addFlow();
    addNetworks();
    addDependency();
    addCycles();
}

void TestEvaluate::addFlow()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("flow: a line", users().part("lb").part("db").call("users", "lb").call("lb", "db"),
        "lb db");
    row("flow: two ways to one end",
        users()
            .part("lb")
            .part("cdn")
            .part("db")
            .call("users", "lb")
            .call("users", "cdn")
            .call("lb", "db")
            .call("cdn", "db"),
        "cdn db | lb db");
    row("flow: two ends are both needed",
        users().part("db").part("mail").call("users", "db").call("users", "mail"), "db mail");
    row("flow: two of three stand-ins",
        users()
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("z")
            .group("g")
            .call("users", "x")
            .call("users", "y")
            .call("users", "z")
            .groupNeeds("g", 2),
        "x y | x z | y z");
    row("flow: entries of one group back each other up",
        TopologyBuilder{}
            .part("x")
            .group("g")
            .entry()
            .part("y")
            .group("g")
            .entry()
            .part("db")
            .call("x", "db")
            .call("y", "db"),
        "x db | y db");
    row("flow: entries of two groups are both needed",
        TopologyBuilder{}.part("x").entry().part("y").entry().part("db").call("x", "db").call("y",
                                                                                              "db"),
        "x y db");
    row("flow: two entries needed, one path will do",
        TopologyBuilder{}
            .part("x")
            .group("g")
            .entry()
            .part("y")
            .group("g")
            .entry()
            .part("db")
            .call("x", "db")
            .groupNeeds("g", 2),
        "x y db");
    row("flow: a replica takes over",
        users().part("db").part("copy").call("users", "db").replication("db", "copy"), "copy | db");
    row("flow: optional calls are no path",
        users()
            .part("lb")
            .part("db")
            .critical(true)
            .call("users", "lb")
            .call("lb", "db")
            .call("users", "db")
            .optional(),
        "lb db");
}

void TestEvaluate::addNetworks()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("flow: parallel connections back each other up",
        users().part("db").call("users", "db").failing(0.1).call("users", "db").failing(0.1),
        "db users>db | db users>db");
    row("flow: a connection without rate beside one with",
        users().part("db").call("users", "db").failing(0.1).call("users", "db"), "db");
    row("flow: a bridge is used both ways",
        users()
            .part("x")
            .critical(false)
            .part("y")
            .critical(false)
            .part("db")
            .critical(true)
            .call("users", "x")
            .failing(0.1)
            .call("users", "y")
            .failing(0.1)
            .link("x", "y")
            .call("x", "db")
            .failing(0.1)
            .call("y", "db")
            .failing(0.1),
        "x db users>x x>db | x y db users>x x>y y>db | x y db users>y x>y x>db | "
        "y db users>y y>db");
    row("flow: a triangle of links",
        TopologyBuilder{}
            .part("gate")
            .entry()
            .critical(false)
            .part("hub")
            .critical(false)
            .part("end")
            .link("gate", "hub")
            .link("hub", "end")
            .link("gate", "end"),
        "gate end gate>end | gate hub end gate>hub hub>end");
}

void TestEvaluate::addDependency()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("dependency: all calls are needed",
        needy().part("db").part("mail").call("web", "db").call("web", "mail"), "web db mail");
    row("dependency: what is not called is not needed", needy().part("batch"), "web");
    row("dependency: an optional call is not needed",
        needy().part("cache").call("web", "cache").optional(), "web");
    row("dependency: what nobody minds is not needed",
        needy().part("log").critical(false).call("web", "log"), "web");
    row("dependency: two of three stand-ins",
        needy()
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("z")
            .group("g")
            .call("web", "x")
            .call("web", "y")
            .call("web", "z")
            .groupNeeds("g", 2),
        "web x y | web x z | web y z");
    row("dependency: stand-ins need their own",
        needy()
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("disk")
            .call("web", "x")
            .call("web", "y")
            .call("x", "disk"),
        "web x disk | web y");
    row("dependency: parallel connections count once",
        needy()
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .call("web", "x")
            .failing(0.1)
            .call("web", "x")
            .failing(0.1)
            .call("web", "y")
            .groupNeeds("g", 2),
        "web x y web>x | web x y web>x");
    row("dependency: a shared database",
        needy().part("auth").part("db").call("web", "auth").call("web", "db").call("auth", "db"),
        "web auth db");
}

void TestEvaluate::addCycles()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("flow: a response arrow changes nothing",
        users()
            .part("web")
            .part("db")
            .critical(true)
            .call("users", "web")
            .call("web", "db")
            .call("db", "web"),
        "web db");
    row("flow: a ring can be entered anywhere",
        users()
            .part("x")
            .critical(false)
            .part("y")
            .critical(false)
            .part("z")
            .critical(true)
            .call("users", "x")
            .call("users", "y")
            .call("x", "y")
            .call("y", "z")
            .call("z", "x"),
        "y z");
    row("dependency: two that need each other work together",
        needy().part("db").call("web", "db").call("db", "web"), "web db");
    row("dependency: a ring with a way out",
        needy()
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .call("web", "x")
            .call("web", "y")
            .call("x", "web"),
        "web x | web y");
    row("dependency: a ring of three with one outside",
        needy()
            .part("x")
            .part("y")
            .part("out")
            .call("web", "x")
            .call("x", "y")
            .call("y", "web")
            .call("y", "out"),
        "web x y out");
}

void TestEvaluate::agreesWithTruthTables()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    QCOMPARE(minimalPaths(topology), expected);
}

void TestEvaluate::neverWorksWithoutEntries()
{
    const StructureFunction function =
        cutpoint::compile(TopologyBuilder{}.part("x").part("y").link("x", "y").build()).function;

    QVERIFY(cutpoint::evaluate(function, cutpoint::allUp(function)).works == Lanes::none());
}

void TestEvaluate::saysWhoServes()
{
    for (const Semantics semantics : {Semantics::Flow, Semantics::Dependency}) {
        const Topology topology = users(semantics)
                                      .part("web")
                                      .part("db")
                                      .part("batch")
                                      .call("users", "web")
                                      .call("web", "db")
                                      .call("batch", "db")
                                      .build();
        const StructureFunction function = cutpoint::compile(topology).function;
        UnitStates states = cutpoint::allUp(function);
        states.componentUp[2].reset(1);  // db
        states.componentUp[1].reset(2);  // web
        const auto serves = cutpoint::evaluate(function, states).serves;
        const auto servesIn = [&](std::size_t lane) {
            std::vector<bool> which;
            for (const Lanes& lanes : serves) {
                which.push_back(lanes.test(lane));
            }
            return which;
        };
        const bool isFlow = semantics == Semantics::Flow;
        QCOMPARE(servesIn(0), (std::vector<bool>{true, true, true, !isFlow}));
        QCOMPARE(servesIn(1), (std::vector<bool>{isFlow, isFlow, false, false}));
        QCOMPARE(servesIn(2), (std::vector<bool>{isFlow, false, !isFlow, !isFlow}));
    }
}

void TestEvaluate::isMonotone_data()
{
    QTest::addColumn<Semantics>("semantics");

    QTest::newRow("flow") << Semantics::Flow;
    QTest::newRow("dependency") << Semantics::Dependency;
}

/// Lane 0 is a state; in each other lane one more unit is up.
void TestEvaluate::isMonotone()
{
    QFETCH(const Semantics, semantics);

    int changes = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        RandomSource random{seed};
        const Topology topology =
            cutpoint::tests::randomTopology(seed, {.semantics = semantics, .maxComponents = 14});
        const StructureFunction function = cutpoint::compile(topology).function;
        for (int round = 0; round < 4; ++round) {
            UnitStates states = cutpoint::allUp(function);
            const std::vector<Lanes*> units = unitsOf(function, states);
            fillWithOneState(units, random);
            for (std::size_t unit = 0; unit < units.size(); ++unit) {
                units[unit]->set(unit + 1);
            }
            const Evaluation found = cutpoint::evaluate(function, states);
            const auto isBroken = [&](const Lanes& lanes) {
                return lanes.test(0) && (~lanes) != Lanes::none();
            };
            QVERIFY2(!isBroken(found.works) && std::ranges::none_of(found.serves, isBroken),
                     qPrintable(QStringLiteral("breaks by repair for seed %1").arg(seed)));
            changes += !found.works.test(0) && found.works != Lanes::none() ? 1 : 0;
        }
    }
    QVERIFY(changes > 50);
}

/// 512 random states at once give the same as one after the other.
void TestEvaluate::lanesDoNotMix()
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        RandomSource random{seed};
        const Topology topology = cutpoint::tests::randomTopology(
            seed, {.semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency});
        const StructureFunction function = cutpoint::compile(topology).function;
        UnitStates states = cutpoint::allUp(function);
        const std::vector<Lanes*> units = unitsOf(function, states);
        for (Lanes* const unit : units) {
            for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
                random.chance(0.7) ? unit->set(lane) : unit->reset(lane);
            }
        }
        const Lanes works = cutpoint::evaluate(function, states).works;
        for (const std::size_t lane : {0U, 63U, 64U, 300U, 511U}) {
            UnitStates single = states;
            for (Lanes* const unit : unitsOf(function, single)) {
                *unit = unit->test(lane) ? Lanes::all() : Lanes::none();
            }
            QVERIFY2(cutpoint::evaluate(function, single).works ==
                         (works.test(lane) ? Lanes::all() : Lanes::none()),
                     qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
}

void TestEvaluate::evaluatesLongLines()
{
    constexpr std::size_t length = 50'000;
    for (const Topology& topology :
         {cutpoint::tests::pathTopology(length), cutpoint::tests::dependencyChain(length)}) {
        const StructureFunction function =
            cutpoint::compile(
                topology, {.semantics = topology.properties().semantics, .infersLookAlikes = false})
                .function;
        UnitStates states = cutpoint::allUp(function);
        states.componentUp[length / 2].reset(1);
        const Lanes works = cutpoint::evaluate(function, states).works;
        QVERIFY(works.test(0) && !works.test(1));
    }
}

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
