#include "core/structure/grouping.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::Grouping;
using cutpoint::GroupOrigin;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

Grouping groupingOf(const Topology& topology, bool infersLookAlikes = true)
{
    return cutpoint::groupComponents(topology, cutpoint::callGraphOf(topology),
                                     {.infersLookAlikes = infersLookAlikes});
}

}  // namespace

class TestGrouping : public QObject {
    Q_OBJECT

private slots:
    void groupsComponents_data();
    void groupsComponents();
    void namesTheGroups();
    void listsMembersAscending();
    void infersOnlyIfAsked();
    void namesFiveLookAlikesAndCountsTheRest();

private:
    static void addGroups();
    static void addFindings();
};

void TestGrouping::groupsComponents_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<QByteArray>("findings");

    addGroups();
    addFindings();
}

void TestGrouping::addGroups()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* groups,
                        const char* findings) {
        QTest::newRow(title) << builder.build() << QByteArray{groups} << QByteArray{findings};
    };
    row("no components", TopologyBuilder{}, "", "");
    row("each by itself", TopologyBuilder{}.part("web").part("db"), "web | db", "");
    row("a stated group", TopologyBuilder{}.part("x").group("g").part("y").part("z").group("g"),
        "x z | y", "");
    row("a tie of two", TopologyBuilder{}.part("x").part("y").replication("y", "x"), "x y", "");
    row("a tie runs through a third",
        TopologyBuilder{}.part("x").part("y").part("z").replication("x", "y").replication("z", "y"),
        "x y z", "");
    row("a tied one joins the stated group",
        TopologyBuilder{}.part("x").part("y").group("g").part("z").group("g").replication("x", "y"),
        "x y z", "");
    row("an explicit group named like the first of a tie is the same group",
        TopologyBuilder{}.part("x").part("y").part("z").group("x").replication("x", "y"), "x y z",
        "");
    row("look-alikes", TopologyBuilder{}.part("web-1").part("web-2"), "web-1 web-2",
        "inferred-group");
    row("a stated group each takes look-alikes apart",
        TopologyBuilder{}.part("web-1").group("g").part("web-2").group("h"), "web-1 | web-2", "");
    row("what has a group does not look like what has none",
        TopologyBuilder{}.part("web-1").group("g").part("web-2").part("web-3"),
        "web-1 | web-2 web-3", "inferred-group");
}

void TestGrouping::addFindings()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* groups,
                        const char* findings) {
        QTest::newRow(title) << builder.build() << QByteArray{groups} << QByteArray{findings};
    };
    row("a tie between two stated groups",
        TopologyBuilder{}.part("x").group("g").part("y").group("h").replication("x", "y"), "x | y",
        "tied-groups-conflict");
    row("a tie between two stated groups over a third component",
        TopologyBuilder{}
            .part("x")
            .group("g")
            .part("z")
            .part("y")
            .group("h")
            .replication("x", "z")
            .replication("z", "y"),
        "x z | y", "tied-groups-conflict");
    row("fewer members than needed",
        TopologyBuilder{}.part("x").group("g").part("y").group("g").groupNeeds("g", 3), "x y",
        "group-too-small");
    row("just as many as needed",
        TopologyBuilder{}.part("x").group("g").part("y").group("g").groupNeeds("g", 2), "x y", "");
    row("a tie that needs more than it has",
        TopologyBuilder{}.part("x").part("y").replication("x", "y").groupNeeds("x", 3), "x y",
        "group-too-small");
    row("a group without members", TopologyBuilder{}.part("x").groupNeeds("g", 2), "x",
        "empty-group");
    row("a component by itself has no group id", TopologyBuilder{}.part("x").groupNeeds("x", 1),
        "x", "empty-group");
    row("a group without members that a connection uses",
        TopologyBuilder{}.part("x").part("y").call("x", "y").grouped("g").groupNeeds("g", 1),
        "x | y", "");
}

void TestGrouping::groupsComponents()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, groups);
    QFETCH(const QByteArray, findings);

    const Grouping grouping = groupingOf(topology);

    QCOMPARE(cutpoint::tests::partitionText(topology, grouping.groupOf), groups);
    QCOMPARE(cutpoint::tests::codesText(grouping.findings), findings);
}

void TestGrouping::namesTheGroups()
{
    const Topology topology = TopologyBuilder{}
                                  .part("own")
                                  .part("tied-1")
                                  .part("other")
                                  .group("g")
                                  .part("tied-2")
                                  .part("web-1")
                                  .part("web-2")
                                  .replication("tied-2", "tied-1")
                                  .groupNeeds("tied-1", 2)
                                  .build();
    const Grouping grouping = groupingOf(topology);

    QCOMPARE(grouping.groups.size(), std::size_t{4});
    QVERIFY(grouping.groups[0].origin == GroupOrigin::Own && grouping.groups[0].id.empty());
    QVERIFY(grouping.groups[1].origin == GroupOrigin::Replication);
    QCOMPARE(grouping.groups[1].id, std::string{"tied-1"});
    QCOMPARE(grouping.groups[1].required, 2U);
    QVERIFY(grouping.groups[1].statesRequired);
    QVERIFY(grouping.groups[2].origin == GroupOrigin::Explicit);
    QCOMPARE(grouping.groups[2].id, std::string{"g"});
    QVERIFY(!grouping.groups[2].statesRequired);
    QVERIFY(grouping.groups[3].origin == GroupOrigin::Inferred && grouping.groups[3].id.empty());
}

void TestGrouping::listsMembersAscending()
{
    const Topology topology =
        TopologyBuilder{}.part("x").group("g").part("y").part("z").group("g").build();
    const Grouping grouping = groupingOf(topology);

    QCOMPARE(grouping.members.rowCount(), grouping.groups.size());
    QCOMPARE(cutpoint::tests::idsText(topology, grouping.members.row(0)), QByteArray{"x z"});
    QCOMPARE(cutpoint::tests::idsText(topology, grouping.members.row(1)), QByteArray{"y"});
}

void TestGrouping::infersOnlyIfAsked()
{
    const Topology topology = TopologyBuilder{}.part("web-1").part("web-2").build();
    const Grouping grouping = groupingOf(topology, false);

    QCOMPARE(grouping.groups.size(), std::size_t{2});
    QVERIFY(grouping.findings.empty());
}

void TestGrouping::namesFiveLookAlikesAndCountsTheRest()
{
    TopologyBuilder builder;
    for (int i = 1; i <= 7; ++i) {
        builder.part("web-" + std::to_string(i));
    }
    const Grouping grouping = groupingOf(builder.build());

    QCOMPARE(grouping.findings.size(), std::size_t{1});
    const std::string& message = grouping.findings.front().message;
    QVERIFY(message.starts_with(
        R"("web-1", "web-2", "web-3", "web-4", "web-5" and 2 more look alike)"));
    QCOMPARE(grouping.findings.front().where, std::string{"/components/0"});
}

QTEST_APPLESS_MAIN(TestGrouping)
#include "tst_grouping.moc"
