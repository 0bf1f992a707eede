#include "core/structure/compile.h"
#include "core/structure/targets.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>

using cutpoint::CompileOutcome;
using cutpoint::Kind;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

/// "users: 1 of db, 2 of x y | …": of every entry group, what it wants to reach.
QByteArray text(const Topology& topology, const StructureFunction& function)
{
    std::vector<QByteArray> texts;
    for (const auto& entry : function.entries) {
        QByteArray wanted;
        for (const std::uint32_t index : entry.targets) {
            const auto& target = function.targets[index];
            wanted += (wanted.isEmpty() ? " " : ", ") + QByteArray::number(target.required) +
                      " of " + cutpoint::tests::idsText(topology, target.members);
        }
        texts.push_back(cutpoint::tests::idsText(topology, entry.members) + ':' + wanted);
    }
    return cutpoint::tests::barred(texts);
}

TopologyBuilder usersOf(const char* first)
{
    return TopologyBuilder{}.client("users").part(first).call("users", first);
}

}  // namespace

class TestTargets : public QObject {
    Q_OBJECT

private slots:
    void findsTargets_data();
    void findsTargets();
    void wantsNothingOfEntriesThatLeadNowhere();
    void reachesAndRestoresTheScratch();

private:
    static void addEnds();
    static void addNetworks();
    static void addStated();
    static void addUnreached();
};

void TestTargets::findsTargets_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("findings");

    addEnds();
    addNetworks();
    addStated();
    addUnreached();
}

void TestTargets::addEnds()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{};
    };
    row("the end of a line", usersOf("web").part("db").call("web", "db"), "users: 1 of db");
    row("two ends", usersOf("web").part("db").part("mail").call("web", "db").call("web", "mail"),
        "users: 1 of db, 1 of mail");
    row("an end that nobody minds is none",
        usersOf("web").part("db").part("log").critical(false).call("web", "db").call("web", "log"),
        "users: 1 of db");
    row("a call to a logger does not hide an end",
        usersOf("web").part("log").kind(Kind::Monitoring).call("web", "log"), "users: 1 of web");
    row("nor does one to a chain of loggers",
        usersOf("web")
            .part("ship")
            .critical(false)
            .part("log")
            .critical(false)
            .call("web", "ship")
            .call("ship", "log")
            .call("log", "ship"),
        "users: 1 of web");
    row("a logger that leads to something critical is no dead end",
        usersOf("web")
            .part("ship")
            .critical(false)
            .part("audit")
            .call("web", "ship")
            .call("ship", "audit"),
        "users: 1 of audit");
    row("a response arrow makes both ends",
        usersOf("web").part("db").call("web", "db").call("db", "web"), "users: 1 of web, 1 of db");
    row("an optional call ends nothing and leads nowhere",
        usersOf("web").part("cache").call("web", "cache").optional(), "users: 1 of web");
    row("the end's whole group is the target",
        usersOf("web").part("x").part("y").replication("x", "y").call("web", "x"),
        "users: 1 of x y");
    row("a client is no end",
        usersOf("web").client("partner").call("web", "partner").part("db").call("web", "db"),
        "users: 1 of db | partner:");
    row("an entry that is an end reaches itself", TopologyBuilder{}.part("web").entry(),
        "web: 1 of web");
}

void TestTargets::addNetworks()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{};
    };
    row("in a network the server is the end, not the switch",
        TopologyBuilder{}
            .part("gate")
            .kind(Kind::Router)
            .entry()
            .part("switch")
            .kind(Kind::Switch)
            .part("server")
            .link("gate", "switch")
            .link("switch", "server"),
        "gate: 1 of server");
    row("nothing but network kinds: all of them are ends",
        TopologyBuilder{}
            .part("gate")
            .kind(Kind::Router)
            .entry()
            .part("fire")
            .kind(Kind::Firewall)
            .link("gate", "fire"),
        "gate: 1 of gate, 1 of fire");
    row("clients beside them change nothing",
        TopologyBuilder{}.client("users").part("gate").kind(Kind::Router).link("users", "gate"),
        "users: 1 of gate");
    row("a network component by itself is an end",
        usersOf("web").part("uplink").kind(Kind::Link).call("web", "uplink"), "users: 1 of uplink");
}

void TestTargets::addStated()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{};
    };
    row("what is critical on the way", usersOf("web").critical(true).part("db").call("web", "db"),
        "users: 1 of web, 1 of db");
    row("a group that states how many it needs",
        usersOf("web")
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("db")
            .call("web", "x")
            .call("web", "y")
            .call("x", "db")
            .call("y", "db")
            .groupNeeds("g", 2),
        "users: 2 of x y, 1 of db");
    row("each entry wants what it reaches",
        TopologyBuilder{}
            .client("buyers")
            .client("sellers")
            .part("shop")
            .part("desk")
            .call("buyers", "shop")
            .call("sellers", "desk")
            .call("sellers", "shop"),
        "buyers: 1 of shop | sellers: 1 of shop, 1 of desk");
}

void TestTargets::addUnreached()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected,
                        const char* findings) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{findings};
    };
    row("an end that nothing leads to", usersOf("web").part("db"), "users: 1 of web",
        "unreachable-target");
    row("fewer members within reach than needed",
        usersOf("web")
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .call("web", "x")
            .part("z")
            .call("z", "y")
            .groupNeeds("g", 2)
            .part("db")
            .call("web", "db"),
        "users: 1 of db", "unreachable-target");
    row("only an optional call leads to it: no complaint",
        usersOf("web").part("cache").call("web", "cache").optional(), "users: 1 of web", "");
    row("clients among themselves",
        TopologyBuilder{}.client("users").client("partner").call("users", "partner"), "",
        "no-target");
    row("what is reached is wanted by nobody", usersOf("web").critical(false), "", "no-target");
    row("a client alone", TopologyBuilder{}.client("users"), "", "no-target");
}

void TestTargets::findsTargets()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);
    QFETCH(const QByteArray, findings);

    const cutpoint::Compiled compiled = cutpoint::compile(topology);
    auto kept = compiled.findings;
    std::erase_if(kept, [](const auto& finding) { return finding.code == "takes-over"; });

    QCOMPARE(text(topology, compiled.function), expected);
    QCOMPARE(cutpoint::tests::codesText(kept), findings);
    QCOMPARE(compiled.outcome == CompileOutcome::NoTarget, expected.isEmpty());
}

void TestTargets::wantsNothingOfEntriesThatLeadNowhere()
{
    const Topology topology = usersOf("web").client("lost").build();
    const StructureFunction function = cutpoint::compile(topology).function;

    QCOMPARE(text(topology, function), QByteArray{"users: 1 of web | lost:"});
    QCOMPARE(function.entries[0].required, 1U);
    QCOMPARE(function.entries[1].required, 0U);
}

void TestTargets::reachesAndRestoresTheScratch()
{
    const Topology topology =
        usersOf("web").part("db").call("web", "db").part("batch").call("batch", "db").build();
    const StructureFunction function = cutpoint::compile(topology).function;
    std::vector<bool> scratch(topology.componentCount(), false);

    const auto reached = cutpoint::reachedFrom(function, {0}, scratch);

    QCOMPARE(cutpoint::tests::idsText(topology, reached), QByteArray{"users web db"});
    QVERIFY(std::ranges::find(scratch, true) == scratch.end());
}

QTEST_APPLESS_MAIN(TestTargets)
#include "tst_targets.moc"
