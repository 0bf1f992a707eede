#include "core/model/topology.h"
#include "core/model/topology_graph.h"

#include <QTest>

#include <boost/range/iterator_range.hpp>

#include <random>
#include <stdexcept>

using namespace cutpoint;

class TestTopology : public QObject {
    Q_OBJECT

private slots:
    void refusesAComponentWithoutAnIdOfItsOwn();
    void findsComponentsByIdInFileOrder();
    void addsManyComponentsLikeOneByOne();
    void replacesAComponentAndKeepsItsConnections();
    void refusesToReplaceWhatIsNotThere();
    void saysWhyItDoesNotConnect();
    void keepsParallelConnections();
    void replacesAConnectionByKey();
    void connectsManyLikeOneByOne_data();
    void connectsManyLikeOneByOne();
    void refusesManyConnectionsWithAnUnknownVertex();
    void refusesGroupsAndDomainsThatAreThere();
    void comparesWhatTheFileWouldSay();
    void copiesIndependently();
    void namesConnections();
};

namespace {

Component component(const std::string& id)
{
    return {.id = {id}};
}

Topology withComponents(std::size_t count)
{
    Topology topology;
    for (std::size_t number = 0; number < count; ++number) {
        topology.add(component("c" + std::to_string(number)));
    }
    return topology;
}

/// What a vertex is connected to, in the order in which its lists have it.
std::vector<std::string> labels(const Topology& topology, std::size_t vertex)
{
    std::vector<std::string> all;
    const auto& graph = topology.graph().list;
    for (const auto& edge : boost::make_iterator_range(boost::out_edges(vertex, graph))) {
        all.push_back("to " + std::to_string(boost::target(edge, graph)) + ' ' +
                      graph[edge].connection.label);
    }
    for (const auto& edge : boost::make_iterator_range(boost::in_edges(vertex, graph))) {
        all.push_back("from " + std::to_string(boost::source(edge, graph)) + ' ' +
                      graph[edge].connection.label);
    }
    return all;
}

}  // namespace

void TestTopology::refusesAComponentWithoutAnIdOfItsOwn()
{
    Topology topology;
    QVERIFY(topology.add(Component{.id = {"a"}, .name = "first"}));
    QVERIFY(!topology.add(Component{.id = {"a"}, .name = "second"}));
    QVERIFY(!topology.add(Component{.name = "nameless"}));
    QCOMPARE(topology.componentCount(), std::size_t{1});
    QCOMPARE(topology.find("a")->name, std::string{"first"});
}

void TestTopology::findsComponentsByIdInFileOrder()
{
    const Topology topology = withComponents(1000);
    QVERIFY(topology.vertexOf("c0") == std::size_t{0});
    QVERIFY(topology.vertexOf("c999") == std::size_t{999});
    QVERIFY(!topology.vertexOf("c1000"));
    QVERIFY(topology.find("") == nullptr);
}

void TestTopology::addsManyComponentsLikeOneByOne()
{
    std::vector<Component> many{component("a"), component("b"), component("a"),
                                component(""),  component("c"), component("old")};
    Topology topology;
    topology.add(component("old"));
    QCOMPARE(topology.addAll(many), (std::vector<std::size_t>{2, 3, 5}));
    QCOMPARE(topology.componentCount(), std::size_t{4});
    QVERIFY(topology.vertexOf("c") == std::size_t{3});
}

void TestTopology::replacesAComponentAndKeepsItsConnections()
{
    Topology topology = withComponents(2);
    topology.connect("c0", "c1", {.label = "x"});
    const Component before = topology.replace({.id = {"c1"}, .name = "new"});
    QVERIFY(before.name.empty());
    QCOMPARE(topology.find("c1")->name, std::string{"new"});
    QCOMPARE(labels(topology, 1), (std::vector<std::string>{"from 0 x"}));
}

void TestTopology::refusesToReplaceWhatIsNotThere()
{
    Topology topology = withComponents(1);
    QVERIFY_EXCEPTION_THROWN((void)topology.replace(component("b")), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN((void)topology.replace(ConnectionKey{0}, {}), std::out_of_range);
}

void TestTopology::saysWhyItDoesNotConnect()
{
    Topology topology = withComponents(2);
    QVERIFY(topology.connect("zz", "c1", {}) == ConnectOutcome::UnknownFrom);
    QVERIFY(topology.connect("c1", "zz", {}) == ConnectOutcome::UnknownTo);
    QVERIFY(topology.connect("c1", "c1", {}) == ConnectOutcome::SelfConnection);
    QCOMPARE(topology.connectionCount(), std::size_t{0});
    QVERIFY(topology.connect("c0", "c1", {}) == ConnectOutcome::Connected);
    QVERIFY_EXCEPTION_THROWN(topology.connect(std::size_t{0}, std::size_t{2}, {}),
                             std::out_of_range);
}

void TestTopology::keepsParallelConnections()
{
    Topology topology = withComponents(2);
    topology.connect("c0", "c1", {.label = "x"});
    topology.connect("c1", "c0", {.label = "y"});
    topology.connect("c0", "c1", {.label = "z"});
    QCOMPARE(labels(topology, 0), (std::vector<std::string>{"to 1 x", "to 1 z", "from 1 y"}));
}

void TestTopology::replacesAConnectionByKey()
{
    Topology topology = withComponents(2);
    topology.connect("c0", "c1", {.label = "x"});
    topology.connect("c0", "c1", {.label = "y"});
    const ConnectionKey second = topology.connections()[1].key;
    QCOMPARE(topology.replace(second, {.label = "z"}).label, std::string{"y"});
    QCOMPARE(labels(topology, 0), (std::vector<std::string>{"to 1 x", "to 1 z"}));
}

void TestTopology::connectsManyLikeOneByOne_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 20; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

void TestTopology::connectsManyLikeOneByOne()
{
    QFETCH(const int, seed);
    std::mt19937 random{static_cast<unsigned>(seed)};
    const std::size_t count = 2 + random() % 8;
    Topology expected = withComponents(count);
    Topology actual = expected;
    // Some are there before, so that lists are not filled from nothing.
    expected.connect("c0", "c1", {.label = "old"});
    actual.connect("c0", "c1", {.label = "old"});
    std::vector<Ends> ends;
    std::vector<Connection> details;
    for (std::size_t number = random() % 30; number > 0; --number) {
        const auto from = static_cast<std::uint32_t>(random() % count);
        const auto to = static_cast<std::uint32_t>((from + 1 + random() % (count - 1)) % count);
        ends.push_back({.from = from, .to = to});
        details.push_back({.label = random() % 2 == 0 ? "" : std::to_string(number)});
        expected.connect(std::size_t{from}, std::size_t{to}, details.back());
    }

    actual.connectAll(
        ends, [&](std::size_t at) { return details[at].label.empty() ? nullptr : &details[at]; });

    QVERIFY(actual == expected);
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        QCOMPARE(labels(actual, vertex), labels(expected, vertex));
    }
    QVERIFY(actual.connect("c0", "c1", {.label = "new"}) == ConnectOutcome::Connected);
    std::uint32_t key = 0;
    for (const auto& each : actual.connections()) {
        QCOMPARE(each.key.value, key++);
    }
}

void TestTopology::refusesManyConnectionsWithAnUnknownVertex()
{
    Topology topology = withComponents(2);
    const std::vector<Ends> ends{{.from = 0, .to = 1}, {.from = 0, .to = 2}};
    const auto nothing = [](std::size_t /*at*/) -> Connection* { return nullptr; };
    QVERIFY_EXCEPTION_THROWN(topology.connectAll(ends, nothing), std::out_of_range);
    QCOMPARE(topology.connectionCount(), std::size_t{0});
}

void TestTopology::refusesGroupsAndDomainsThatAreThere()
{
    Topology topology;
    QVERIFY(topology.add(Group{.id = "g", .name = "first"}));
    QVERIFY(!topology.add(Group{.id = "g", .name = "second"}));
    QVERIFY(!topology.add(Group{}));
    QCOMPARE(topology.findGroup("g")->name, std::string{"first"});
    QVERIFY(topology.findGroup("h") == nullptr);
    QVERIFY(topology.add(Domain{.key = {"zone", "a"}}));
    QVERIFY(topology.add(Domain{.key = {"rack", "a"}}));
    QVERIFY(!topology.add(Domain{.key = {"zone", "a"}}));
    QCOMPARE(topology.domains().size(), std::size_t{2});
}

void TestTopology::comparesWhatTheFileWouldSay()
{
    Topology one = withComponents(3);
    Topology other = withComponents(3);
    one.connect("c0", "c1", {});
    QVERIFY(one != other);
    other.connect("c0", "c1", {});
    QVERIFY(one == other);
    one.connect("c1", "c2", {.label = "x"});
    other.connect("c1", "c2", {.label = "y"});
    QVERIFY(one != other);
    QVERIFY(withComponents(2) != withComponents(3));
    Topology named = withComponents(3);
    named.replaceProperties({.name = "n"});
    QVERIFY(named != withComponents(3));
}

void TestTopology::copiesIndependently()
{
    Topology original = withComponents(2);
    original.connect("c0", "c1", {.label = "x"});
    const Topology copy = original;
    original.replace({.id = {"c0"}, .name = "changed"});
    original.connect("c1", "c0", {});
    QVERIFY(copy.find("c0")->name.empty());
    QCOMPARE(copy.connectionCount(), std::size_t{1});
    QCOMPARE(labels(copy, 1), (std::vector<std::string>{"from 0 x"}));
}

void TestTopology::namesConnections()
{
    Topology topology = withComponents(3);
    topology.connect("c0", "c1", {});
    topology.connect("c0", "c2", {});
    topology.connect("c0", "c1", {});
    topology.connect("c0", "c1", {.id = "own"});
    std::vector<std::string> names;
    for (const auto& edge : topology.connections()) {
        names.push_back(connectionName(topology, edge));
    }
    QCOMPARE(names, (std::vector<std::string>{"c0->c1", "c0->c2", "c0->c1#2", "own"}));
}

QTEST_APPLESS_MAIN(TestTopology)
#include "tst_topology.moc"
