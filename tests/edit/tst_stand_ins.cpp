#include "core/edit/groups.h"
#include "core/edit/stand_ins.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using namespace cutpoint;
using tests::component;
using tests::ids;

class TestStandIns : public QObject {
    Q_OBJECT

private slots:
    void namesANewGroup_data();
    void namesANewGroup();
    void joinsTheGroupOfOne();
    void takesTheGivenGroup();
    void takesReplicasAlong();
    void dropsTheGroupsLeft();
    void ungroupsWhatIsGrouped();
    void takesLookAlikesApart();
    void leavesReplicasTogether();
    void statesRequired();
    void groupedOnesAreOneGroup();
    void ungroupedOnesAreApart();
};

namespace {

/// Two services that look alike, and a database.
tests::TopologyBuilder twins(Semantics semantics = Semantics::Flow)
{
    return tests::TopologyBuilder{semantics}
        .client("users")
        .part("web-1")
        .part("web-2")
        .part("db")
        .kind(Kind::Database)
        .call("users", "web-1")
        .call("users", "web-2")
        .call("web-1", "db")
        .call("web-2", "db");
}

bool areTogether(const TopologyParts& parts, const std::set<ComponentId>& chosen)
{
    const Grouping grouping = groupingOf(parts);
    std::set<std::uint32_t> groups;
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        if (chosen.contains(parts.components[vertex].id)) {
            groups.insert(grouping.groupOf[vertex]);
        }
    }
    return groups.size() == 1;
}

}  // namespace

void TestStandIns::namesANewGroup_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("numbered") << "Web 1"
                              << "Web 2"
                              << "web-group"
                              << "Web";
    QTest::newRow("letters") << "App a"
                             << "App b"
                             << "app-group"
                             << "App";
    QTest::newRow("words") << "Users DB primary"
                           << "Users DB replica"
                           << "users-db-group"
                           << "Users DB";
    QTest::newRow("nothing in common") << "Orders"
                                       << "Payments"
                                       << "service-group"
                                       << "Service";
    QTest::newRow("half a word") << "Webcam"
                                 << "Website"
                                 << "service-group"
                                 << "Service";
}

void TestStandIns::namesANewGroup()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const QString, id);
    QFETCH(const QString, name);
    auto parts = partsOf(tests::TopologyBuilder{}
                             .part("x")
                             .name(one.toStdString())
                             .part("y")
                             .name(other.toStdString())
                             .build());
    QCOMPARE(QString::fromStdString(groupAsStandIns(parts, ids({"x", "y"}))), id);
    QCOMPARE(QString::fromStdString(parts.groups.at(0).name), name);
    QCOMPARE(component(parts, "x").group, id.toStdString());
    QCOMPARE(component(parts, "y").group, id.toStdString());
}

void TestStandIns::joinsTheGroupOfOne()
{
    auto parts = partsOf(twins().part("web-3").group("webs").groupNeeds("webs", 1).build());
    QCOMPARE(groupAsStandIns(parts, ids({"web-1", "web-3"})), std::string{"webs"});
    QCOMPARE(component(parts, "web-1").group, std::string{"webs"});
    QCOMPARE(parts.groups.size(), std::size_t{1});
}

void TestStandIns::takesTheGivenGroup()
{
    auto parts = partsOf(twins().build());
    QCOMPARE(groupAsStandIns(parts, ids({"web-1"}), "mine"), std::string{"mine"});
    QCOMPARE(component(parts, "web-1").group, std::string{"mine"});
    QCOMPARE(groupAsStandIns(parts, ids({"unknown"})), std::string{});
}

void TestStandIns::takesReplicasAlong()
{
    auto parts = partsOf(
        twins().part("copy").group("a").replication("db", "copy").part("x").group("b").build());
    groupAsStandIns(parts, ids({"db", "x"}));
    QVERIFY(areTogether(parts, ids({"db", "x", "copy"})));
    QVERIFY(groupingOf(parts).findings.empty() || !hasErrors(groupingOf(parts).findings));
}

void TestStandIns::dropsTheGroupsLeft()
{
    auto parts = partsOf(twins()
                             .part("x")
                             .group("a")
                             .part("y")
                             .group("b")
                             .groupNeeds("a", 1)
                             .groupNeeds("b", 1)
                             .build());
    const std::string id = groupAsStandIns(parts, ids({"x", "y"}));
    QCOMPARE(parts.groups.size(), std::size_t{1});
    QCOMPARE(parts.groups[0].id, id);
}

void TestStandIns::ungroupsWhatIsGrouped()
{
    auto parts = partsOf(twins(Semantics::Dependency).build());
    groupAsStandIns(parts, ids({"web-1", "web-2"}));
    const Ungrouping result = ungroup(parts, ids({"web-1", "web-2", "db"}));
    QCOMPARE(result.freed.size(), std::size_t{2});
    QVERIFY(result.alone.empty());
    QVERIFY(component(parts, "web-1").group.empty());
    QVERIFY(parts.groups.empty());
    QVERIFY(ungroup(parts, ids({"web-1"})).freed.empty());
}

void TestStandIns::takesLookAlikesApart()
{
    auto parts = partsOf(twins().build());
    QVERIFY(areTogether(parts, ids({"web-1", "web-2"})));
    const Ungrouping result = ungroup(parts, ids({"web-1", "web-2"}));
    QCOMPARE(result.alone.size(), std::size_t{2});
    QVERIFY(!areTogether(parts, ids({"web-1", "web-2"})));
    const TopologyParts apart = parts;
    QVERIFY(ungroup(parts, ids({"web-1", "web-2"})).freed.empty());
    QVERIFY(parts == apart);
}

void TestStandIns::leavesReplicasTogether()
{
    auto parts = partsOf(twins().part("copy").replication("db", "copy").build());
    const TopologyParts before = parts;
    const Ungrouping result = ungroup(parts, ids({"db"}));
    QCOMPARE(result.tied.size(), std::size_t{1});
    QVERIFY(result.freed.empty());
    QVERIFY(parts == before);
}

void TestStandIns::statesRequired()
{
    TopologyParts parts;
    setRequired(parts, "g", 2);
    QCOMPARE(parts.groups.at(0).id, std::string{"g"});
    QCOMPARE(*parts.groups[0].required, 2U);
    setRequired(parts, "g", 3);
    QCOMPARE(parts.groups.size(), std::size_t{1});
    setRequired(parts, "g", {});
    QVERIFY(!parts.groups[0].required);
    setRequired(parts, "h", {});
    QCOMPARE(parts.groups.size(), std::size_t{1});
}

void TestStandIns::groupedOnesAreOneGroup()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        auto parts = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(parts, random);
        const std::string id = groupAsStandIns(parts, chosen);
        QCOMPARE(id.empty(), chosen.empty());
        QVERIFY2(chosen.empty() || areTogether(parts, chosen), qPrintable(QString::number(seed)));
    }
}

void TestStandIns::ungroupedOnesAreApart()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        auto parts = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(parts, random);
        const Ungrouping result = ungroup(parts, chosen);
        const Grouping grouping = groupingOf(parts);
        for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
            const ComponentId& id = parts.components[vertex].id;
            const bool isApart = grouping.members.row(grouping.groupOf[vertex]).size() == 1;
            const bool isTied = std::ranges::find(result.tied, id) != result.tied.end();
            QVERIFY2(!chosen.contains(id) || isApart || isTied, qPrintable(QString::number(seed)));
        }
    }
}

QTEST_APPLESS_MAIN(TestStandIns)
#include "tst_stand_ins.moc"
