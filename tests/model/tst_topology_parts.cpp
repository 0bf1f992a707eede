#include "core/model/topology_parts.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <functional>
#include <stdexcept>

using namespace cutpoint;

class TestTopologyParts : public QObject {
    Q_OBJECT

private slots:
    void assemblesWhatItTookApart_data();
    void assemblesWhatItTookApart();
    void keepsKeys();
    void refusesWhatIsNoTopology_data();
    void refusesWhatIsNoTopology();
};

namespace {

TopologyParts pair()
{
    TopologyParts parts;
    parts.components = {{.id = {"a"}}, {.id = {"b"}}};
    parts.connections = {{.from = "a", .to = "b", .key = {4}, .connection = {}}};
    parts.nextKey = 5;
    return parts;
}

}  // namespace

void TestTopologyParts::assemblesWhatItTookApart_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 50; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestTopologyParts::assemblesWhatItTookApart()
{
    QFETCH(const unsigned, seed);
    const Topology topology = tests::randomTopology(seed);
    const TopologyParts copied = partsOf(topology);
    QVERIFY(assemble(copied) == topology);
    QVERIFY(takeApart(Topology{topology}) == copied);
}

void TestTopologyParts::keepsKeys()
{
    Topology topology = assemble(pair());
    QCOMPARE(topology.connections().front().key.value, 4U);
    topology.connect("b", "a", {});
    QCOMPARE(topology.connections().back().key.value, 5U);
}

void TestTopologyParts::refusesWhatIsNoTopology_data()
{
    using Change = std::function<void(TopologyParts&)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
    row("an id twice", [](TopologyParts& parts) { parts.components[1].id = {"a"}; });
    row("no id", [](TopologyParts& parts) { parts.components[1].id = {}; });
    row("an unknown end", [](TopologyParts& parts) { parts.connections[0].to = "c"; });
    row("equal ends", [](TopologyParts& parts) { parts.connections[0].to = "a"; });
    row("a key twice",
        [](TopologyParts& parts) { parts.connections.push_back(parts.connections[0]); });
    row("a key not given out", [](TopologyParts& parts) { parts.nextKey = 4; });
    row("a connection id twice", [](TopologyParts& parts) {
        parts.connections[0].connection.id = "x";
        parts.connections.push_back(parts.connections[0]);
        parts.connections[1].key = {3};
    });
    row("a group twice", [](TopologyParts& parts) { parts.groups = {{.id = "g"}, {.id = "g"}}; });
    row("a domain twice", [](TopologyParts& parts) {
        parts.domains = {{.key = {"zone", "a"}}, {.key = {"zone", "a"}}};
    });
}

void TestTopologyParts::refusesWhatIsNoTopology()
{
    QFETCH(const std::function<void(TopologyParts&)>, change);
    TopologyParts parts = pair();
    change(parts);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(assemble(parts)), std::invalid_argument);
}

QTEST_APPLESS_MAIN(TestTopologyParts)
#include "tst_topology_parts.moc"
