#include "core/analysis/cut_sets.h"
#include "core/structure/compile.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::CutMember;
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

StructureFunction gridFunction()
{
    return cutpoint::compile(cutpoint::tests::gridTopology(8, 8, false)).function;
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
    const MinimalCutSets found = cutpoint::findMinimalCutSets(function, {.order = order});

    QCOMPARE(text(topology, function, found), expected);
    QCOMPARE(found.order, order);
}

void TestCutSets::findsNothingWithoutEntries()
{
    const StructureFunction function =
        cutpoint::compile(TopologyBuilder{}.part("x").part("y").link("x", "y").build()).function;

    QVERIFY(cutpoint::findMinimalCutSets(function, {}).sets.empty());
}

/// Less is found, but all of what is left; and the result says how far it goes.
void TestCutSets::lowersTheOrderToTheBudget()
{
    const StructureFunction function = gridFunction();
    const std::size_t once = function.components.size() + function.arcs.size();

    const MinimalCutSets pairs = cutpoint::findMinimalCutSets(function, {.order = 2});
    const MinimalCutSets cramped =
        cutpoint::findMinimalCutSets(function, {.order = 4, .budget = 50 * once});
    QCOMPARE(pairs.order, 2U);
    QCOMPARE(cramped.order, 2U);
    QVERIFY(cramped.sets == pairs.sets);

    const MinimalCutSets single =
        cutpoint::findMinimalCutSets(function, {.order = 4, .budget = once});
    QCOMPARE(single.order, 1U);
    QCOMPARE(single.sets.size(), std::size_t{2});  // both corners
}

void TestCutSets::findsNothingWithinNoBudget()
{
    const MinimalCutSets found =
        cutpoint::findMinimalCutSets(gridFunction(), {.order = 2, .budget = 1});

    QCOMPARE(found.order, 0U);
    QVERIFY(found.sets.empty());
}

void TestCutSets::stopsWhenTold()
{
    std::stop_source source;
    source.request_stop();
    const MinimalCutSets found =
        cutpoint::findMinimalCutSets(gridFunction(), {.order = 3, .stop = source.get_token()});

    QCOMPARE(found.order, 0U);
    QVERIFY(found.sets.empty());
}

QTEST_APPLESS_MAIN(TestCutSets)
#include "tst_cut_sets.moc"
