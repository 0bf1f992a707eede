#include "tests/support/brute_force.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

using cutpoint::Kind;
using cutpoint::Semantics;
using cutpoint::Topology;
using cutpoint::UnitName;
using cutpoint::tests::BruteAnswer;
using cutpoint::tests::BruteCutSet;
using cutpoint::tests::bruteForce;
using cutpoint::tests::BruteSpof;
using cutpoint::tests::TopologyBuilder;

namespace {

/// What was worked out by hand.
struct Expected {
    double unavailability = 0.0;
    QStringList spofs;
    QStringList chokePoints;
    QStringList advisories;
};

QStringList listed(const std::vector<std::string>& ids)
{
    QStringList list;
    std::ranges::transform(ids, std::back_inserter(list), QString::fromStdString);
    return list;
}

QStringList sorted(QStringList ids)
{
    ids.sort();
    return ids;
}

QStringList spofIds(const BruteAnswer& answer)
{
    QStringList ids;
    std::ranges::transform(answer.spofs, std::back_inserter(ids), [](const BruteSpof& spof) {
        return QString::fromStdString(spof.unit.id);
    });
    return ids;
}

QStringList cutsOff(const BruteAnswer& answer, const std::string& id)
{
    const auto found =
        std::ranges::find(answer.spofs, id, [](const BruteSpof& spof) { return spof.unit.id; });
    return found == answer.spofs.end() ? QStringList{"no SPOF"} : listed(found->cutsOff);
}

/// "a b, c": members by spaces, sets by commas.
QString cutSets(const BruteAnswer& answer)
{
    QStringList sets;
    for (const BruteCutSet& cut : answer.cutSets) {
        QStringList members;
        for (const UnitName& member : cut.members) {
            members << QString::fromStdString(member.id);
        }
        sets << members.join(' ');
    }
    return sets.join(", ");
}

bool isNear(long double one, long double other)
{
    return std::abs(one - other) <= 1e-14L * std::abs(other) + 1e-30L;
}

/// users -> s, t at the far side, a and b between, joined by a link that may be crossed both ways.
Topology bridgeNetwork()
{
    return TopologyBuilder{}
        .client("users")
        .part("s", 0.0)
        .part("a", 0.05)
        .part("b", 0.05)
        .part("c", 0.05)
        .part("d", 0.05)
        .part("t", 0.0)
        .call("users", "s")
        .call("s", "a")
        .call("s", "b")
        .call("a", "c")
        .call("b", "d")
        .link("a", "b")
        .failing(0.05)
        .call("c", "t")
        .call("d", "t")
        .build();
}

TopologyBuilder primaryAndReplica()
{
    TopologyBuilder builder;
    builder.client("users").part("app", 0.01).part("db-1", 0.1).part("db-2", 0.2);
    builder.call("users", "app").call("app", "db-1").replication("db-1", "db-2");
    return builder;
}

}  // namespace

class TestBruteForce : public QObject {
    Q_OBJECT

private slots:
    void agreesWithPaper_data();
    void agreesWithPaper();
    void findsCutSets_data();
    void findsCutSets();
    void tellsWhatIsCutOff();
    void measuresImportance();
    void measuresLayers();
    void refusesWhatMeansNothing_data();
    void refusesWhatMeansNothing();
    void listsUndirectedCutsWithoutEntry();
    void takesStemsOfNames_data();
    void takesStemsOfNames();

private:
    static void addFlowRows();
    static void addGroupRows();
    static void addDependencyRows();
    static void addDomainRows();
};

namespace {

void row(const char* name, const TopologyBuilder& builder, const Expected& expected)
{
    QTest::newRow(name) << builder.build() << expected;
}

}  // namespace

void TestBruteForce::agreesWithPaper_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Expected>("expected");
    addFlowRows();
    addGroupRows();
    addDependencyRows();
    addDomainRows();
}

void TestBruteForce::addFlowRows()
{
    row("series: 1 - 0.9 x 0.8",
        TopologyBuilder{}
            .client("users")
            .part("a", 0.1)
            .part("b", 0.2)
            .call("users", "a")
            .call("a", "b"),
        {0.28, {"a", "b"}, {}, {}});
    row("parallel instances: 0.1 squared, a choke point",
        TopologyBuilder{}.client("users").part("a", 0.1).instances(2, 1).call("users", "a"),
        {0.01, {}, {"a"}, {}});
    row("2 of 3: 3 x 0.01 x 0.9 + 0.001",
        TopologyBuilder{}.client("users").part("a", 0.1).instances(3, 2).call("users", "a"),
        {0.028, {}, {"a"}, {}});
    row("3 of 3 is a single point of failure",
        TopologyBuilder{}.client("users").part("a", 0.1).instances(3, 3).call("users", "a"),
        {0.271, {"a"}, {}, {}});
    // Both a and b down: 0.05 squared. One of them up: it leads to one of c and d (0.05), and to no
    // more over the link, whose other end is down. Both up: c and d both down, 0.05 squared.
    QTest::newRow("bridge network of unreliable nodes")
        << bridgeNetwork()
        << Expected{0.0025 + 0.095 * 0.05 + 0.9025 * 0.0025,
                    {"s", "t"},
                    {},
                    {"a", "b", "c", "d", "a->b"}};
    row("dominator that is no articulation point: a logger joins lb and db",
        TopologyBuilder{}
            .client("users")
            .part("lb", 0.1)
            .part("web", 0.1)
            .part("db", 0.1)
            .part("log", 0.5)
            .critical(false)
            .call("users", "lb")
            .call("lb", "web")
            .call("web", "db")
            .call("lb", "log")
            .call("web", "log")
            .call("db", "log"),
        {0.271, {"lb", "web", "db"}, {}, {}});
    row("response arrows: all but the client in the circle are ends",
        TopologyBuilder{}
            .client("users")
            .part("lb", 0.1)
            .part("db", 0.1)
            .call("users", "lb")
            .call("lb", "db")
            .call("db", "lb")
            .call("lb", "users"),
        {0.19, {"lb", "db"}, {}, {}});
    row("two-way network: switches are no ends, the link that bridges is a SPOF",
        TopologyBuilder{}
            .part("pc", 0.0)
            .entry()
            .part("sw1", 0.1)
            .kind(Kind::Switch)
            .part("sw2", 0.1)
            .kind(Kind::Switch)
            .part("server", 0.2)
            .link("pc", "sw1")
            .link("sw1", "sw2")
            .failing(0.5)
            .link("sw2", "server")
            .link("sw2", "server"),
        {1 - 0.9 * 0.9 * 0.8 * 0.5, {"pc", "sw1", "sw2", "server", "pc->sw1", "sw1->sw2"}, {}, {}});
    row("optional calls are no part of it",
        TopologyBuilder{}
            .client("users")
            .part("a", 0.1)
            .part("cache", 0.5)
            .call("users", "a")
            .call("a", "cache")
            .optional(),
        {0.1, {"a"}, {}, {}});
    row("without entry or client: what nothing calls, here two look-alikes",
        TopologyBuilder{}
            .part("web-1", 0.1)
            .part("web-2", 0.1)
            .part("db", 0.01)
            .call("web-1", "db")
            .call("web-2", "db"),
        {0.01 + 0.99 * 0.01, {"db"}, {}, {"web-1", "web-2"}});
}

void TestBruteForce::addGroupRows()
{
    row("a replica that only its primary knows takes over", primaryAndReplica(),
        {1 - 0.99 * (1 - 0.1 * 0.2), {"app"}, {}, {}});
    row("without the tie it is just somebody",
        TopologyBuilder{}
            .client("users")
            .part("app", 0.01)
            .part("db-1", 0.1)
            .part("store", 0.2)
            .call("users", "app")
            .call("app", "db-1")
            .call("app", "store"),
        {1 - 0.99 * 0.9 * 0.8, {"app", "db-1", "store"}, {}, {}});
    row("look-alikes stand in for one another; dissolved they would be needed both",
        TopologyBuilder{}
            .client("users")
            .part("web-1", 0.1)
            .part("web-2", 0.1)
            .call("users", "web-1")
            .call("users", "web-2"),
        {0.01, {}, {}, {"web-1", "web-2"}});
    row("shards do not",
        TopologyBuilder{}
            .client("users")
            .part("db-1", 0.1)
            .name("Orders shard 1")
            .part("db-2", 0.1)
            .name("Orders shard 2")
            .call("users", "db-1")
            .call("users", "db-2"),
        {0.19, {"db-1", "db-2"}, {}, {}});
    row("a group that needs 2 of 3 in flow",
        TopologyBuilder{}
            .client("users")
            .part("a", 0.1)
            .group("g")
            .part("b", 0.1)
            .group("g")
            .part("c", 0.1)
            .group("g")
            .call("users", "a")
            .call("users", "b")
            .call("users", "c")
            .groupNeeds("g", 2),
        {0.028, {}, {}, {}});
}

void TestBruteForce::addDependencyRows()
{
    row("dependency: a cycle works together",
        TopologyBuilder{Semantics::Dependency}
            .client("users")
            .part("a", 0.1)
            .part("b", 0.2)
            .call("users", "a")
            .call("a", "b")
            .call("b", "a"),
        {0.28, {"a", "b"}, {}, {}});
    row("dependency: 2 of 3 called over a group of connections",
        TopologyBuilder{Semantics::Dependency}
            .client("users")
            .part("a", 0.1)
            .part("b", 0.1)
            .part("c", 0.1)
            .call("users", "a")
            .grouped("quorum")
            .call("users", "b")
            .grouped("quorum")
            .call("users", "c")
            .grouped("quorum")
            .groupNeeds("quorum", 2),
        {0.028, {}, {}, {}});
    row("dependency: the queue is needed though another path leads to the store",
        TopologyBuilder{Semantics::Dependency}
            .client("users")
            .part("app", 0.0)
            .part("queue", 0.1)
            .part("store", 0.1)
            .call("users", "app")
            .call("app", "queue")
            .call("app", "store")
            .call("queue", "store"),
        {0.19, {"app", "queue", "store"}, {}, {}});
    row("flow: the queue is bypassed, and an advisory",
        TopologyBuilder{}
            .client("users")
            .part("app", 0.0)
            .part("queue", 0.1)
            .part("store", 0.1)
            .call("users", "app")
            .call("app", "queue")
            .call("app", "store")
            .call("queue", "store"),
        {0.1, {"app", "store"}, {}, {"queue"}});
    row("dependency: what is not critical is done without",
        TopologyBuilder{Semantics::Dependency}
            .client("users")
            .part("app", 0.1)
            .part("mail", 0.5)
            .critical(false)
            .call("users", "app")
            .call("app", "mail"),
        {0.1, {"app"}, {}, {}});
}

void TestBruteForce::addDomainRows()
{
    row("two instances in one zone: the zone is the SPOF",
        TopologyBuilder{}
            .client("users")
            .part("a", 0.1)
            .instances(2, 1)
            .in("zone", {"x"})
            .call("users", "a")
            .domain("zone", "x", 0.2),
        {0.2 + 0.8 * 0.01, {"zone:x"}, {"a"}, {}});
    row("spread over two zones: each half 1 - 0.8 x 0.9",
        TopologyBuilder{}
            .client("users")
            .part("a", 0.1)
            .instances(2, 1)
            .in("zone", {"x", "y"})
            .call("users", "a")
            .domain("zone", "x", 0.2)
            .domain("zone", "y", 0.2),
        {0.28 * 0.28, {}, {"a"}, {}});
    row("a zone of nothing but a SPOF is not listed again",
        TopologyBuilder{}.client("users").part("a", 0.1).in("zone", {"x"}).call("users", "a"),
        {0.1, {"a"}, {}, {}});
    row("three instances over two zones, 2 needed: the zone of two is a SPOF",
        TopologyBuilder{}
            .client("users")
            .part("a", 0.0)
            .instances(3, 2)
            .in("zone", {"x", "y"})
            .call("users", "a")
            .domain("zone", "x", 0.25)
            .domain("zone", "y", 0.5),
        {0.25, {"zone:x"}, {"a"}, {}});
}

void TestBruteForce::agreesWithPaper()
{
    QFETCH(const Topology, topology);
    QFETCH(const Expected, expected);

    const BruteAnswer answer = bruteForce(topology, 0);

    QVERIFY(isNear(answer.unavailability.value_or(-1.0L), expected.unavailability));
    QCOMPARE(spofIds(answer), expected.spofs);
    QCOMPARE(listed(answer.chokePoints), expected.chokePoints);
    QCOMPARE(listed(answer.advisories), sorted(expected.advisories));
}

void TestBruteForce::findsCutSets_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("expected");

    QTest::newRow("bridge network to order 1") << bridgeNetwork() << 1 << "s, t";
    QTest::newRow("bridge network to order 2: a d is bridged only one way at a time")
        << bridgeNetwork() << 2 << "a b, a d, b c, c d, s, t";
    QTest::newRow("primary and replica") << primaryAndReplica().build() << 3 << "app, db-1 db-2";
    QTest::newRow("a component with its zones") << TopologyBuilder{}
                                                       .client("users")
                                                       .part("a", 0.1)
                                                       .instances(2, 1)
                                                       .in("zone", {"x", "y"})
                                                       .call("users", "a")
                                                       .build()
                                                << 2 << "a, zone:x zone:y";
}

void TestBruteForce::findsCutSets()
{
    QFETCH(const Topology, topology);
    QFETCH(const int, order);
    QFETCH(const QString, expected);

    QCOMPARE(cutSets(bruteForce(topology, static_cast<std::size_t>(order))), expected);
}

void TestBruteForce::tellsWhatIsCutOff()
{
    const Topology flow = primaryAndReplica().build();
    QCOMPARE(cutsOff(bruteForce(flow, 0), "app"), (QStringList{"db-1", "db-2"}));

    const Topology dependency = TopologyBuilder{Semantics::Dependency}
                                    .client("users")
                                    .part("app")
                                    .part("db")
                                    .call("users", "app")
                                    .call("app", "db")
                                    .build();
    QCOMPARE(cutsOff(bruteForce(dependency, 0), "db"), (QStringList{"users", "app"}));
}

void TestBruteForce::measuresImportance()
{
    const Topology series = TopologyBuilder{}
                                .client("users")
                                .part("a", 0.1)
                                .part("b", 0.2)
                                .call("users", "a")
                                .call("a", "b")
                                .build();
    const auto importance = bruteForce(series, 0).importance.at("a");

    const std::map<const char*, std::pair<long double, long double>> measures{
        {"birnbaum", {importance.birnbaum, 0.8L}},
        {"saved", {importance.saved, 0.08L}},
        {"criticality", {importance.criticality.value_or(0), 0.8L * 0.1L / 0.28L}},
        {"raw", {importance.raw.value_or(0), 1.0L / 0.28L}},
        {"rrw", {importance.rrw.value_or(0), 0.28L / 0.2L}},
        {"diagnostic", {importance.diagnostic.value_or(0), 0.1L / 0.28L}}};
    for (const auto& [measure, values] : measures) {
        QVERIFY2(isNear(values.first, values.second), measure);
    }
}

void TestBruteForce::measuresLayers()
{
    const Topology stack = TopologyBuilder{}
                               .client("users")
                               .part("a", 0.1)
                               .layer("Web")
                               .part("b", 0.2)
                               .instances(2, 1)
                               .layer("Data")
                               .call("users", "a")
                               .call("a", "b")
                               .build();
    const auto layers = bruteForce(stack, 0).layers;

    QStringList lines;  // users have no layer and make no line
    for (const auto& [name, down] : layers) {
        lines << QString::fromStdString(name) + ' ' +
                     QString::number(static_cast<double>(down), 'g', 12);
    }
    QCOMPARE(lines, (QStringList{"Web 0.1", "Data 0.04"}));
}

void TestBruteForce::refusesWhatMeansNothing_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QString>("reason");

    QTest::newRow("nothing at all") << Topology{} << "no entry";
    QTest::newRow("a ring") << TopologyBuilder{}.part("a").part("b").link("a", "b").build()
                            << "no entry";
    QTest::newRow("a client alone") << TopologyBuilder{}.client("users").build() << "no target";
    QTest::newRow("a client that may only do without")
        << TopologyBuilder{}.client("users").part("a").call("users", "a").optional().build()
        << "no target";
    QTest::newRow("a group of one that needs two")
        << TopologyBuilder{}.part("a").group("g").groupNeeds("g", 2).build() << "error";
    QTest::newRow("a tie between two groups")
        << TopologyBuilder{}.part("a").group("g").part("b").group("h").replication("a", "b").build()
        << "error";
    QTest::newRow("a caller of one that needs two") << TopologyBuilder{Semantics::Dependency}
                                                           .part("a")
                                                           .part("b")
                                                           .call("a", "b")
                                                           .grouped("g")
                                                           .groupNeeds("g", 2)
                                                           .build()
                                                    << "error";
}

void TestBruteForce::refusesWhatMeansNothing()
{
    QFETCH(const Topology, topology);
    QFETCH(const QString, reason);

    const BruteAnswer answer = bruteForce(topology, 0);

    QVERIFY(!answer.unavailability.has_value());
    QCOMPARE(answer.isErroneous, reason == "error");
    QCOMPARE(!answer.hasEntry, reason == "no entry");
    if (reason == "no target") {
        QVERIFY(!answer.hasTarget);
    }
}

void TestBruteForce::listsUndirectedCutsWithoutEntry()
{
    const Topology barbell = TopologyBuilder{}
                                 .part("a")
                                 .part("b")
                                 .part("c")
                                 .part("d")
                                 .link("a", "b")
                                 .link("b", "c")
                                 .link("c", "d")
                                 .link("d", "c")
                                 .build();

    QCOMPARE(spofIds(bruteForce(barbell, 0)), (QStringList{"b", "c", "a->b", "b->c"}));
}

void TestBruteForce::takesStemsOfNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("role words fall away") << "DB primary"
                                          << "DB replica" << true;
    QTest::newRow("numbers fall away") << "web-1"
                                       << "web-2" << true;
    QTest::newRow("single letters fall away") << "App a"
                                              << "App b" << true;
    QTest::newRow("unless nothing else is left") << "A"
                                                 << "B" << false;
    QTest::newRow("other words stay") << "orders-db"
                                      << "users-db" << false;
    QTest::newRow("umlauts are letters") << "Größe 1"
                                         << "Größe 2" << true;
}

void TestBruteForce::takesStemsOfNames()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, isSame);

    const auto stemOf = [](const QString& name) {
        cutpoint::Component component;
        component.name = name.toStdString();
        return cutpoint::tests::nameStem(component);
    };
    QCOMPARE(stemOf(one) == stemOf(other), isSame);
}

QTEST_APPLESS_MAIN(TestBruteForce)
#include "tst_brute_force.moc"
