#include "core/analysis/branch_cut_sets.h"
#include "core/analysis/cut_sets.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"
#include "tests/support/random_fault_tree.h"
#include "tests/support/random_topology.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using cutpoint::CutMember;
using cutpoint::CutSetOptions;
using cutpoint::MinimalCutSets;
using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

/// "db | web-1 web-2 | lb zone:a".
QByteArray text(const Topology& topology, const StructureFunction& function,
                const MinimalCutSets& found)
{
    QByteArray text;
    for (const auto& members : found.sets) {
        text += text.isEmpty() ? "" : " |";
        for (const CutMember& member : members) {
            const std::string name = member.isDomain
                                         ? cutpoint::nameOf(function.domains[member.number])
                                         : topology.component(member.number).id.value;
            text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(name);
        }
    }
    return text;
}

/// Two webs, either of them enough, before one database.
TopologyBuilder stack(Semantics semantics)
{
    return TopologyBuilder{semantics}
        .client("users")
        .part("x")
        .group("g")
        .part("y")
        .group("g")
        .part("db")
        .call("users", "x")
        .call("users", "y")
        .call("x", "db")
        .call("y", "db");
}

MinimalCutSets find(const Topology& topology, const CutSetOptions& options)
{
    const StructureFunction function = cutpoint::compile(topology).function;
    return cutpoint::findMinimalCutSets(function, cutpoint::unitRatesOf(topology, function),
                                        options);
}

/// From corner to corner: two-way ones are branched, one-way ones combined from gates.
MinimalCutSets findInGrid(bool isTwoWay, const CutSetOptions& options)
{
    return find(cutpoint::tests::gridTopology(8, 8, isTwoWay), options);
}

/// Users reach any of some services, so many of each probability of being down.
Topology inParallel(const std::vector<std::pair<int, double>>& services)
{
    TopologyBuilder builder;
    builder.client("users");
    int number = 0;
    for (const auto& [count, down] : services) {
        for (int each = 0; each < count; ++each) {
            const std::string id = "s" + std::to_string(++number);
            builder.part(id, down).group("g").call("users", id);
        }
    }
    return builder.groupNeeds("g", static_cast<std::uint32_t>(number - 1)).build();
}

}  // namespace

class TestCutSets : public QObject {
    Q_OBJECT

private slots:
    void findsSets_data();
    void findsSets();
    void findsNothingWithoutEntries();
    void lowersTheOrderToTheBudget();
    void findsNothingWithinNoBudget();
    void stopsWhenTold();
    void listsTheMostProbable();
    void listsSmallerSetsFirstIfNothingIsStated();
    void combinesAsBranchingDoes();
    void goesDeepWithoutRecursion();

private:
    static void addOrders();
    static void addDomains();
};

void TestCutSets::findsSets_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<unsigned>("order");
    QTest::addColumn<QByteArray>("expected");

    addOrders();
    addDomains();
}

void TestCutSets::addOrders()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, unsigned order,
                        const char* expected) {
        QTest::newRow(title) << builder.build() << order << QByteArray{expected};
    };
    row("order 0: none", stack(Semantics::Flow), 0, "");
    row("order 1: single points", stack(Semantics::Flow), 1, "db");
    row("order 2: pairs too", stack(Semantics::Flow), 2, "db | x y");
    row("order 4: no more than there are", stack(Semantics::Flow), 4, "db | x y");
    row("dependency", stack(Semantics::Dependency), 3, "db | x y");
    row("a client is in none", TopologyBuilder{}.client("users").part("db").call("users", "db"), 2,
        "db");
    row("two of three needed: any pair",
        TopologyBuilder{}
            .client("users")
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
        3, "x y | x z | y z");
    row("a bridge: its middle is in none",
        TopologyBuilder{}
            .client("users")
            .part("a")
            .critical(false)
            .part("b")
            .critical(false)
            .part("m")
            .critical(false)
            .part("c")
            .critical(false)
            .part("d")
            .critical(false)
            .part("end")
            .critical(true)
            .call("users", "a")
            .call("users", "b")
            .link("a", "m")
            .link("m", "b")
            .call("a", "c")
            .call("b", "d")
            .call("c", "end")
            .call("d", "end"),
        3, "end | a b | a d | b c | c d");
}

void TestCutSets::addDomains()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, unsigned order,
                        const char* expected) {
        QTest::newRow(title) << builder.build() << order << QByteArray{expected};
    };
    row("a zone that takes a component down is a cut set of its own",
        TopologyBuilder{}.part("db").entry().in("zone", {"a"}), 2, "db | zone:a");
    row("zones and what is outside them",
        TopologyBuilder{}
            .client("users")
            .part("x")
            .group("g")
            .in("zone", {"a"})
            .part("y")
            .group("g")
            .in("zone", {"b"})
            .part("z")
            .group("g")
            .in("zone", {"b"})
            .call("users", "x")
            .call("users", "y")
            .call("users", "z"),
        3, "x zone:b | zone:a zone:b | x y z | y z zone:a");
    row("two zones together leave too few instances",
        TopologyBuilder{}.part("db").entry().instances(3, 1).in("zone", {"a", "b"}), 2,
        "db | zone:a zone:b");
}

void TestCutSets::findsSets()
{
    QFETCH(const Topology, topology);
    QFETCH(const unsigned, order);
    QFETCH(const QByteArray, expected);

    const StructureFunction function = cutpoint::compile(topology).function;
    const MinimalCutSets found = cutpoint::findMinimalCutSets(
        function, cutpoint::unitRatesOf(topology, function), {.order = order});

    QCOMPARE(text(topology, function, found), expected);
    QCOMPARE(found.order, order);
}

void TestCutSets::findsNothingWithoutEntries()
{
    const Topology topology = TopologyBuilder{}.part("x").part("y").link("x", "y").build();

    QVERIFY(find(topology, {}).sets.empty());
}

/// Less is found, but all of what is left; and the result says how far it goes.
void TestCutSets::lowersTheOrderToTheBudget()
{
    const Topology topology = cutpoint::tests::gridTopology(8, 8, true);
    const StructureFunction function = cutpoint::compile(topology).function;
    const std::size_t once = function.components.size() + function.arcs.size();

    const MinimalCutSets pairs = findInGrid(true, {.order = 2});
    const MinimalCutSets cramped = findInGrid(true, {.order = 4, .budget = 50 * once});
    QCOMPARE(pairs.order, 2U);
    QCOMPARE(cramped.order, 2U);
    QVERIFY(cramped.sets == pairs.sets);

    const MinimalCutSets single = findInGrid(true, {.order = 4, .budget = once});
    QCOMPARE(single.order, 1U);
    QCOMPARE(single.sets.size(), std::size_t{2});  // both corners
}

void TestCutSets::findsNothingWithinNoBudget()
{
    for (const bool isTwoWay : {false, true}) {
        const MinimalCutSets found = findInGrid(isTwoWay, {.order = 2, .budget = 1});

        QCOMPARE(found.order, 0U);
        QVERIFY(found.sets.empty());
    }
}

void TestCutSets::stopsWhenTold()
{
    std::stop_source source;
    source.request_stop();
    for (const bool isTwoWay : {false, true}) {
        const MinimalCutSets found = findInGrid(isTwoWay, {.order = 3, .stop = source.get_token()});

        QCOMPARE(found.order, 0U);
        QVERIFY(found.sets.empty());
    }
}

/// Of 100 · 99 / 2 pairs those of the two worst services first, then those with one of them.
void TestCutSets::listsTheMostProbable()
{
    const Topology topology = inParallel({{49, 0.001}, {2, 0.2}, {49, 0.001}});
    const StructureFunction function = cutpoint::compile(topology).function;

    const MinimalCutSets all = find(topology, {.order = 2, .limit = 5000});
    QCOMPARE(all.sets.size(), std::size_t{4950});
    QCOMPARE(all.count, 4950.0);

    const MinimalCutSets some = find(topology, {.order = 2, .limit = 1 + 2 * 98});
    QCOMPARE(some.count, 4950.0);
    QCOMPARE(some.sets.size(), std::size_t{1 + 2 * 98});
    for (const auto& members : some.sets) {
        const auto isBad = [&](const CutMember& member) {
            const std::string& id = topology.component(member.number).id.value;
            return id == "s50" || id == "s51";
        };
        QVERIFY(std::ranges::any_of(members, isBad));
    }
}

void TestCutSets::listsSmallerSetsFirstIfNothingIsStated()
{
    const MinimalCutSets found =
        find(stack(Semantics::Dependency).build(), {.order = 2, .limit = 1});

    QCOMPARE(found.count, 2.0);
    QCOMPARE(found.sets.size(), std::size_t{1});
    QCOMPARE(found.sets.front().size(), std::size_t{1});
}

/// Both ways find the same sets, in topologies too large for brute force.
void TestCutSets::combinesAsBranchingDoes()
{
    int compared = 0;
    std::size_t longest = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Topology topology =
            seed % 2 == 0
                ? cutpoint::tests::randomFaultTree({.basicEvents = 20 + seed / 5, .seed = seed})
                : cutpoint::tests::randomTopology(
                      seed, {.semantics = Semantics::Flow, .maxComponents = 25});
        const StructureFunction function = cutpoint::compile(topology).function;
        if (function.entries.empty() ||
            !cutpoint::evaluate(function, cutpoint::allUp(function)).works.test(0)) {
            continue;
        }
        ++compared;
        const CutSetOptions options{.order = 3, .limit = 1'000'000, .budget = 1'000'000'000};
        const auto branched = cutpoint::branchForCutSets(function, options, 3);
        const MinimalCutSets found = find(topology, options);
        QVERIFY2(branched && found.order == 3 && found.sets == *branched,
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        longest = std::max(longest, found.sets.size());
    }
    QVERIFY(compared > 150);
    QVERIFY(longest > 30);
}

void TestCutSets::goesDeepWithoutRecursion()
{
    constexpr std::size_t length = 50'000;
    const Topology topology = cutpoint::tests::dependencyChain(length);
    const MinimalCutSets found = find(topology, {.order = 4, .limit = 10});

    QCOMPARE(found.order, 4U);
    QVERIFY(found.count >= static_cast<double>(length));
    QCOMPARE(found.sets.size(), std::size_t{10});
}

QTEST_APPLESS_MAIN(TestCutSets)
#include "tst_cut_sets.moc"
