#include "tests/support/brute_spofs.h"
#include "tests/support/structured_topology.h"

#include <QTest>

using cutpoint::Semantics;
using cutpoint::Topology;
using cutpoint::tests::BruteSpof;
using cutpoint::tests::ShuffledGraph;

/// The builders of large topologies, looked at where they are small.
class TestStructuredTopology : public QObject {
    Q_OBJECT

private slots:
    void hasSizeAndSpofs_data();
    void hasSizeAndSpofs();
    void shufflesTheSameWayForOneSeed();
};

void TestStructuredTopology::hasSizeAndSpofs_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<std::size_t>("components");
    QTest::addColumn<std::size_t>("connections");
    QTest::addColumn<QString>("spofs");

    const auto row = [](const char* name, const Topology& topology, std::size_t components,
                        std::size_t connections, const char* spofs) {
        QTest::newRow(name) << topology << components << connections << QString{spofs};
    };
    row("path", cutpoint::tests::pathTopology(3), 4, 3, "c0 c1 c2");
    row("dependency chain", cutpoint::tests::dependencyChain(3), 4, 3, "c0 c1 c2");
    row("one-way grid", cutpoint::tests::gridTopology(3, 4, false), 12, 17, "r0c0 r2c3");
    row("two-way line", cutpoint::tests::gridTopology(1, 3, true), 3, 2,
        "r0c0 r0c1 r0c2 r0c0->r0c1 r0c1->r0c2");
    row("layered services", cutpoint::tests::layeredServices(3, 4), 14, 24, "db");
    row("ring of rings: where rings meet, and the ends", cutpoint::tests::ringOfRings(4, 3), 12, 16,
        "r0c0 r0c1 r2c0 r2c1");
    row("shuffled graph", cutpoint::tests::shuffledGraph({.components = 9, .connections = 60}), 9,
        60, "c0 c8");
    row("shuffled tree", cutpoint::tests::shuffledGraph({.components = 2, .connections = 1}), 2, 1,
        "c0 c1");
}

void TestStructuredTopology::hasSizeAndSpofs()
{
    QFETCH(const Topology, topology);
    QFETCH(const std::size_t, components);
    QFETCH(const std::size_t, connections);
    QFETCH(const QString, spofs);

    QCOMPARE(topology.componentCount(), components);
    QCOMPARE(topology.connectionCount(), connections);
    QStringList found;
    for (const BruteSpof& spof : cutpoint::tests::findSpofs(
             cutpoint::tests::systemOf(topology, cutpoint::tests::ownReading(topology)))) {
        found << QString::fromStdString(spof.unit.id);
    }
    found.sort();
    QStringList expected = spofs.split(' ');
    expected.sort();
    QCOMPARE(found, expected);
}

void TestStructuredTopology::shufflesTheSameWayForOneSeed()
{
    const ShuffledGraph one{.components = 50, .connections = 100, .seed = 1};
    const ShuffledGraph other{.components = 50, .connections = 100, .seed = 2};

    QVERIFY(shuffledGraph(one) == shuffledGraph(one));
    QVERIFY(!(shuffledGraph(one) == shuffledGraph(other)));
}

QTEST_APPLESS_MAIN(TestStructuredTopology)
#include "tst_structured_topology.moc"
