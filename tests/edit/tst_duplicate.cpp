#include "core/analysis/analyse.h"
#include "core/edit/duplicate.h"
#include "core/edit/groups.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using namespace cutpoint;
using tests::component;
using tests::connectionsBetween;
using tests::ids;

class TestDuplicate : public QObject {
    Q_OBJECT

private slots:
    void copiesBesideTheOriginal();
    void repeatsConnectionsToOthers();
    void connectsCopiesAmongThemselves();
    void joinsTheGroup();
    void joinsTheGroupOfReplicas();
    void bringsLookAlikesAlong();
    void leavesLookAlikesAloneInDependency();
    void givesClientsAndShardsNoGroup();
    void nobodyAcceptedACopy();
    void leavesWhatCanBeAssembled();
    void duplicatesStandIn_data();
    void duplicatesStandIn();
};

namespace {

tests::TopologyBuilder chain(Semantics semantics = Semantics::Flow)
{
    return tests::TopologyBuilder{semantics}
        .client("users")
        .part("web", 0.01)
        .name("Web")
        .part("db", 0.01)
        .call("users", "web")
        .call("web", "db");
}

bool isSpof(const Report& report, const std::string& id)
{
    return std::ranges::any_of(report.spofs, [&](const Spof& spof) {
        return spof.unit == UnitName{UnitType::Component, id};
    });
}

/// Whether it calls what stands in for it: then those that take over calls need one another.
bool callsItsGroup(const Topology& topology, const std::string& id)
{
    const Grouping grouping = groupingOf(partsOf(topology));
    const std::size_t caller = topology.vertexOf(id).value();
    return std::ranges::any_of(topology.connectionsFrom(caller), [&](const auto& placed) {
        return placed.connection->kind != ConnectionKind::Replication &&
               grouping.groupOf[placed.to] == grouping.groupOf[caller];
    });
}

}  // namespace

void TestDuplicate::copiesBesideTheOriginal()
{
    auto parts = partsOf(chain().build());
    parts.components[1].position = Position{.x = 8, .y = 16, .width = 200};
    const auto made = duplicateComponents(parts, ids({"web", "unknown"}), {192, 0});
    QCOMPARE(made.size(), std::size_t{1});
    QCOMPARE(made[0].original.value, std::string{"web"});
    QCOMPARE(made[0].copy.value, std::string{"web-2"});
    QVERIFY(made[0].standsIn);
    const Component& copy = component(parts, "web-2");
    QCOMPARE(copy.name, std::string{"Web 2"});
    QVERIFY((copy.position == Position{.x = 200, .y = 16, .width = 200}));
    QCOMPARE(copy.group, std::string{"web-group"});
    QCOMPARE(component(parts, "web").group, std::string{"web-group"});
    QCOMPARE(parts.groups.at(0).name, std::string{"Web"});
    QVERIFY(!parts.groups[0].required);
    duplicateComponents(parts, ids({"web-2"}), {});
    QCOMPARE(component(parts, "web-3").name, std::string{"Web 3"});
    QCOMPARE(component(parts, "web-3").group, std::string{"web-group"});
}

void TestDuplicate::repeatsConnectionsToOthers()
{
    auto parts = partsOf(chain().build());
    parts.connections[1].connection.id = "sql";
    parts.connections[1].connection.group = "calls";
    duplicateComponents(parts, ids({"web"}), {});
    QCOMPARE(parts.connections.size(), std::size_t{4});
    QCOMPARE(connectionsBetween(parts, "users", "web-2"), std::size_t{1});
    QCOMPARE(connectionsBetween(parts, "web-2", "db"), std::size_t{1});
    QCOMPARE(parts.connections.back().connection.id, std::string{"sql-2"});
    QCOMPARE(parts.connections.back().connection.group, std::string{"calls"});
}

void TestDuplicate::connectsCopiesAmongThemselves()
{
    auto parts = partsOf(chain().build());
    duplicateComponents(parts, ids({"web", "db"}), {});
    QCOMPARE(parts.connections.size(), std::size_t{4});
    QCOMPARE(connectionsBetween(parts, "users", "web-2"), std::size_t{1});
    QCOMPARE(connectionsBetween(parts, "web-2", "db-2"), std::size_t{1});
    QCOMPARE(connectionsBetween(parts, "web", "db-2"), std::size_t{0});
    QVERIFY(component(parts, "web-2").group != component(parts, "db-2").group);
}

void TestDuplicate::joinsTheGroup()
{
    auto parts = partsOf(chain().part("web-b").group("webs").groupNeeds("webs", 1).build());
    duplicateComponents(parts, ids({"web-b"}), {});
    QCOMPARE(component(parts, "web-b-2").group, std::string{"webs"});
    QCOMPARE(parts.groups.size(), std::size_t{1});
    QVERIFY(component(parts, "web").group.empty());
}

void TestDuplicate::joinsTheGroupOfReplicas()
{
    auto parts =
        partsOf(chain().part("copy").replication("db", "copy").groupNeeds("db", 1).build());
    duplicateComponents(parts, ids({"db", "copy"}), {});
    QCOMPARE(component(parts, "db-2").group, std::string{"db"});
    QCOMPARE(component(parts, "copy-2").group, std::string{"db"});
    QCOMPARE(connectionsBetween(parts, "db-2", "copy-2"), std::size_t{1});
    QCOMPARE(parts.groups.size(), std::size_t{1});
}

void TestDuplicate::bringsLookAlikesAlong()
{
    auto parts = partsOf(tests::TopologyBuilder{}
                             .client("users")
                             .part("web-1")
                             .part("web-2")
                             .call("users", "web-1")
                             .call("users", "web-2")
                             .build());
    duplicateComponents(parts, ids({"web-2"}), {});
    for (const char* const id : {"web-1", "web-2", "web-3"}) {
        QCOMPARE(component(parts, id).group, std::string{"web-group"});
    }
    QVERIFY(!isSpof(analyse(assemble(parts)), "web-1"));
}

void TestDuplicate::leavesLookAlikesAloneInDependency()
{
    auto parts = partsOf(tests::TopologyBuilder{Semantics::Dependency}
                             .client("users")
                             .part("web-1")
                             .part("web-2")
                             .call("users", "web-1")
                             .call("users", "web-2")
                             .build());
    duplicateComponents(parts, ids({"web-2"}), {});
    QVERIFY(component(parts, "web-1").group.empty());
    const Report report = analyse(assemble(parts));
    QVERIFY(isSpof(report, "web-1"));
    QVERIFY(!isSpof(report, "web-2"));
}

void TestDuplicate::givesClientsAndShardsNoGroup()
{
    auto parts = partsOf(chain().part("s1").name("Orders shard 1").build());
    const auto made = duplicateComponents(parts, ids({"users", "s1"}), {});
    QCOMPARE(made.size(), std::size_t{2});
    QVERIFY(!made[0].standsIn);
    QVERIFY(!made[1].standsIn);
    QCOMPARE(component(parts, "s2").name, std::string{"Orders shard 2"});
    QVERIFY(component(parts, "s2").group.empty());
    QVERIFY(parts.groups.empty());
}

void TestDuplicate::nobodyAcceptedACopy()
{
    auto parts = partsOf(chain().build());
    parts.components[1].accepted = Acceptance{.reason = "cheap"};
    parts.connections[0].connection.accepted = Acceptance{.reason = "cheap"};
    duplicateComponents(parts, ids({"web"}), {});
    QVERIFY(component(parts, "web").accepted.hasValue());
    QVERIFY(!component(parts, "web-2").accepted.hasValue());
    QVERIFY(parts.connections.front().connection.accepted.hasValue());
    QVERIFY(!parts.connections[2].connection.accepted.hasValue());
}

void TestDuplicate::leavesWhatCanBeAssembled()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        auto parts = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(parts, random);
        const std::size_t count = parts.components.size();
        const auto made = duplicateComponents(parts, chosen, {8, 8});
        QCOMPARE(made.size(), chosen.size());
        QCOMPARE(assemble(parts).componentCount(), count + chosen.size());
    }
}

void TestDuplicate::duplicatesStandIn_data()
{
    QTest::addColumn<Semantics>("semantics");
    QTest::newRow("flow") << Semantics::Flow;
    QTest::newRow("dependency") << Semantics::Dependency;
}

void TestDuplicate::duplicatesStandIn()
{
    QFETCH(const Semantics, semantics);
    unsigned spofs = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Topology topology = tests::randomTopology(seed, {.semantics = semantics});
        const Report before = analyse(topology);
        if (hasErrors(before.findings)) {
            continue;
        }
        for (const Spof& spof : before.spofs) {
            if (spof.unit.type != UnitType::Component || callsItsGroup(topology, spof.unit.id)) {
                continue;
            }
            auto parts = partsOf(topology);
            const auto made = duplicateComponents(parts, {ComponentId{spof.unit.id}}, {});
            const Report after = analyse(assemble(parts));
            if (made.at(0).standsIn) {
                ++spofs;
                const QString row = QString{"seed %1, %2"}.arg(seed).arg(spof.unit.id.c_str());
                QVERIFY2(!hasErrors(after.findings), qPrintable(row));
                QVERIFY2(!isSpof(after, made[0].original.value), qPrintable(row));
                QVERIFY2(!isSpof(after, made[0].copy.value), qPrintable(row));
            }
        }
    }
    QVERIFY2(spofs > 100, qPrintable(QString::number(spofs)));
}

QTEST_APPLESS_MAIN(TestDuplicate)
#include "tst_duplicate.moc"
