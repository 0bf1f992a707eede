#include "core/edit/remove.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using namespace cutpoint;
using tests::ids;

class TestRemove : public QObject {
    Q_OBJECT

private slots:
    void takesConnectionsAlong();
    void takesAConnectionAlone();
    void dropsAGroupWithItsLastMember();
    void keepsAGroupThatAConnectionNames();
    void keepsAGroupThatWasEmptyBefore();
    void keepsTheNameOfATie();
    void leavesWhatCanBeAssembled();
};

void TestRemove::takesConnectionsAlong()
{
    auto parts = partsOf(tests::TopologyBuilder{}
                             .part("a")
                             .part("b")
                             .part("c")
                             .call("a", "b")
                             .call("b", "c")
                             .call("a", "c")
                             .build());
    const Removal removal = removeParts(parts, ids({"b", "unknown"}));
    QCOMPARE(removal.components, std::size_t{1});
    QCOMPARE(removal.connections, std::size_t{2});
    QCOMPARE(parts.components.size(), std::size_t{2});
    QCOMPARE(parts.connections.size(), std::size_t{1});
    QCOMPARE(tests::connectionsBetween(parts, "a", "c"), std::size_t{1});
}

void TestRemove::takesAConnectionAlone()
{
    auto parts =
        partsOf(tests::TopologyBuilder{}.part("a").part("b").call("a", "b").call("a", "b").build());
    const ConnectionKey first = parts.connections.front().key;
    const Removal removal = removeParts(parts, {}, {first});
    QCOMPARE(removal.components, std::size_t{0});
    QCOMPARE(removal.connections, std::size_t{1});
    QVERIFY(parts.connections.front().key != first);
    QCOMPARE(parts.components.size(), std::size_t{2});
}

void TestRemove::dropsAGroupWithItsLastMember()
{
    auto parts = partsOf(tests::TopologyBuilder{}
                             .part("a")
                             .group("g")
                             .part("b")
                             .group("g")
                             .groupNeeds("g", 1)
                             .build());
    QCOMPARE(removeParts(parts, ids({"a"})).groups, std::size_t{0});
    QCOMPARE(parts.groups.size(), std::size_t{1});
    QCOMPARE(removeParts(parts, ids({"b"})).groups, std::size_t{1});
    QVERIFY(parts.groups.empty());
}

void TestRemove::keepsAGroupThatAConnectionNames()
{
    auto parts = partsOf(tests::TopologyBuilder{}
                             .part("a")
                             .group("g")
                             .part("b")
                             .part("c")
                             .call("b", "c")
                             .grouped("g")
                             .groupNeeds("g", 1)
                             .build());
    removeParts(parts, ids({"a"}));
    QCOMPARE(parts.groups.size(), std::size_t{1});
}

void TestRemove::keepsAGroupThatWasEmptyBefore()
{
    auto parts = partsOf(tests::TopologyBuilder{}.part("a").groupNeeds("g", 1).build());
    removeParts(parts, ids({"a"}));
    QCOMPARE(parts.groups.size(), std::size_t{1});
}

void TestRemove::keepsTheNameOfATie()
{
    auto parts = partsOf(tests::TopologyBuilder{}
                             .part("db1")
                             .part("db2")
                             .part("db3")
                             .replication("db1", "db2")
                             .replication("db1", "db3")
                             .groupNeeds("db1", 2)
                             .build());
    removeParts(parts, ids({"db1"}));
    QCOMPARE(parts.groups.size(), std::size_t{1});
    QCOMPARE(tests::component(parts, "db2").group, std::string{"db1"});
    QCOMPARE(tests::component(parts, "db3").group, std::string{"db1"});
    removeParts(parts, ids({"db2", "db3"}));
    QVERIFY(parts.groups.empty());
}

void TestRemove::leavesWhatCanBeAssembled()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        auto parts = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(parts, random);
        std::set<ConnectionKey> keys;
        for (const NamedConnection& named : parts.connections) {
            if (random() % 3 == 0) {
                keys.insert(named.key);
            }
        }
        const std::size_t count = parts.components.size();
        removeParts(parts, chosen, keys);
        const Topology topology = assemble(parts);
        QCOMPARE(topology.componentCount(), count - chosen.size());
        for (const PlacedConnection& placed : topology.connections()) {
            QVERIFY2(!keys.contains(placed.key), qPrintable(QString::number(seed)));
        }
    }
}

QTEST_APPLESS_MAIN(TestRemove)
#include "tst_remove.moc"
