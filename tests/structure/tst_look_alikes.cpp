#include "core/structure/look_alikes.h"
#include "tests/structure/wording.h"
#include "tests/support/brute_look_alikes.h"
#include "tests/support/random_source.h"
#include "tests/support/random_topology.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <set>
#include <string>
#include <vector>

using cutpoint::Kind;
using cutpoint::Topology;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

using Classes = std::vector<std::uint32_t>;

Classes classesOf(const Topology& topology)
{
    return cutpoint::classesOfLookAlikes(topology, cutpoint::callGraphOf(topology),
                                         Classes(topology.componentCount(), cutpoint::notFixed));
}

/// Of every component: the first of its class.
std::vector<std::size_t> firstOfClasses(const Classes& classOf)
{
    std::vector<std::size_t> first;
    for (const std::uint32_t number : classOf) {
        first.push_back(
            static_cast<std::size_t>(std::ranges::find(classOf, number) - classOf.begin()));
    }
    return first;
}

/// Tiers of up to four components of one name each that call much the same: many look-alikes.
Topology tieredTopology(unsigned seed)
{
    RandomSource random{seed};
    const std::vector<std::string> tiers{"web", "app", "cache", "db"};
    const std::vector<double> densities{0.0, 0.3, 0.7, 1.0};
    TopologyBuilder builder;
    std::vector<std::string> ids;
    for (const std::string& tier : tiers) {
        const unsigned count = random.between(1, 4);
        for (unsigned i = 0; i < count; ++i) {
            ids.push_back(tier + '-' + std::to_string(i));
            builder.part(ids.back()).layer(random.chance(0.05) ? "odd" : "");
        }
    }
    for (const std::string& from : tiers) {
        for (const std::string& to : tiers) {
            const double density = random.oneOf(densities);
            for (const std::string& one : ids) {
                for (const std::string& other : ids) {
                    if (one != other && one.starts_with(from) && other.starts_with(to) &&
                        random.chance(density)) {
                        random.chance(0.9) ? builder.call(one, other) : builder.link(one, other);
                    }
                }
            }
        }
    }
    return builder.build();
}

}  // namespace

class TestLookAlikes : public QObject {
    Q_OBJECT

private slots:
    void classesComponents_data();
    void classesComponents();
    void takesFixedGroupsAsClasses();
    void agreesWithThePlainDefinition_data();
    void agreesWithThePlainDefinition();
    void takesALongPathApart();
    void leavesALongRingWhole();

private:
    static void addAppearances();
    static void addNeighbourhoods();
};

void TestLookAlikes::classesComponents_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    addAppearances();
    addNeighbourhoods();
}

void TestLookAlikes::addAppearances()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("no components", TopologyBuilder{}, "");
    row("equal stems", TopologyBuilder{}.part("web-1").part("web-2"), "web-1 web-2");
    row("the name counts, not the id",
        TopologyBuilder{}.part("web-1").name("orders").part("web-2").name("users"),
        "web-1 | web-2");
    row("equal names under unlike ids",
        TopologyBuilder{}.part("x").name("db main").part("y").name("DB"), "x y");
    row("unlike kinds", TopologyBuilder{}.part("web-1").part("web-2").kind(Kind::Cache),
        "web-1 | web-2");
    row("unlike layers", TopologyBuilder{}.part("web-1").layer("Web").part("web-2"),
        "web-1 | web-2");
    row("one is an entry", TopologyBuilder{}.part("web-1").entry().part("web-2"), "web-1 | web-2");
    row("critical true is not unset", TopologyBuilder{}.part("web-1").critical(true).part("web-2"),
        "web-1 | web-2");
    row("monitoring is not critical anyway",
        TopologyBuilder{}
            .part("log-1")
            .kind(Kind::Monitoring)
            .part("log-2")
            .kind(Kind::Monitoring)
            .critical(false),
        "log-1 log-2");
    row("clients never", TopologyBuilder{}.client("users-1").client("users-2"),
        "users-1 | users-2");
    row("shards never", TopologyBuilder{}.part("db shard 1").part("db shard 2"),
        "db shard 1 | db shard 2");
    row("empty stems equal no other", TopologyBuilder{}.part("node 1").part("node 2"),
        "node 1 | node 2");
}

void TestLookAlikes::addNeighbourhoods()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("one calls, the other does not",
        TopologyBuilder{}.part("web-1").part("web-2").part("db").call("web-1", "db"),
        "web-1 | web-2 | db");
    row("one is called, the other is not",
        TopologyBuilder{}.client("users").part("web-1").part("web-2").call("users", "web-2"),
        "users | web-1 | web-2");
    row("how often does not matter, nor whether optional",
        TopologyBuilder{}
            .part("web-1")
            .part("web-2")
            .part("db")
            .call("web-1", "db")
            .call("web-1", "db")
            .call("web-2", "db")
            .optional(),
        "web-1 web-2 | db");
    row("two equal stacks",
        TopologyBuilder{}
            .client("users")
            .part("web east")
            .part("web west")
            .part("db east")
            .part("db west")
            .call("users", "web east")
            .call("users", "web west")
            .call("web east", "db east")
            .call("web west", "db west"),
        "users | web east web west | db east db west");
    row("an extra arrow takes two stacks apart",
        TopologyBuilder{}
            .part("web east")
            .part("web west")
            .part("db east")
            .part("db west")
            .part("mail")
            .call("web east", "db east")
            .call("web west", "db west")
            .call("db west", "mail"),
        "web east | web west | db east | db west | mail");
    row("a chain splits to single ones",
        TopologyBuilder{}
            .part("app-1")
            .part("app-2")
            .part("app-3")
            .part("app-4")
            .call("app-1", "app-2")
            .call("app-2", "app-3")
            .call("app-3", "app-4"),
        "app-1 | app-2 | app-3 | app-4");
    row("a two-way chain stays together: how many there are on each side does not matter",
        TopologyBuilder{}
            .part("app-1")
            .part("app-2")
            .part("app-3")
            .part("app-4")
            .part("app-5")
            .link("app-1", "app-2")
            .link("app-2", "app-3")
            .link("app-3", "app-4")
            .link("app-4", "app-5"),
        "app-1 app-2 app-3 app-4 app-5");
    row("a ring of callers stays together",
        TopologyBuilder{}
            .part("app-1")
            .part("app-2")
            .part("app-3")
            .call("app-1", "app-2")
            .call("app-2", "app-3")
            .call("app-3", "app-1"),
        "app-1 app-2 app-3");
    row("a ring with an arrow out falls apart",
        TopologyBuilder{}
            .part("app-1")
            .part("app-2")
            .part("app-3")
            .part("db")
            .call("app-1", "app-2")
            .call("app-2", "app-3")
            .call("app-3", "app-1")
            .call("app-3", "db"),
        "app-1 | app-2 | app-3 | db");
    row("the spokes of a hub",
        TopologyBuilder{}
            .part("hub")
            .part("app-1")
            .part("app-2")
            .part("app-3")
            .call("hub", "app-1")
            .call("hub", "app-2")
            .call("hub", "app-3"),
        "hub | app-1 app-2 app-3");
    row("replication is no call",
        TopologyBuilder{}.part("web-1").part("web-2").part("db").replication("web-1", "db"),
        "web-1 web-2 | db");
}

void TestLookAlikes::classesComponents()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    QCOMPARE(cutpoint::tests::partitionText(topology, classesOf(topology)), expected);
}

/// Both webs call a member of one group, though not the same member; the third calls none.
void TestLookAlikes::takesFixedGroupsAsClasses()
{
    const Topology topology = TopologyBuilder{}
                                  .part("web-1")
                                  .part("web-2")
                                  .part("web-3")
                                  .part("db-1")
                                  .part("db-2")
                                  .call("web-1", "db-1")
                                  .call("web-2", "db-2")
                                  .build();
    const cutpoint::CallGraph calls = cutpoint::callGraphOf(topology);
    constexpr std::uint32_t open = cutpoint::notFixed;

    const Classes grouped =
        cutpoint::classesOfLookAlikes(topology, calls, {open, open, open, 7, 7});
    const Classes apart = cutpoint::classesOfLookAlikes(topology, calls, {open, open, open, 1, 0});

    QCOMPARE(cutpoint::tests::partitionText(topology, grouped),
             QByteArray{"web-1 web-2 | web-3 | db-1 db-2"});
    QCOMPARE(cutpoint::tests::partitionText(topology, apart),
             QByteArray{"web-1 | web-2 | web-3 | db-1 | db-2"});
}

void TestLookAlikes::agreesWithThePlainDefinition_data()
{
    QTest::addColumn<bool>("isTiered");

    QTest::newRow("tiers of many look-alikes") << true;
    QTest::newRow("anything") << false;
}

void TestLookAlikes::agreesWithThePlainDefinition()
{
    QFETCH(const bool, isTiered);

    int shared = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Topology topology =
            isTiered ? tieredTopology(seed)
                     : cutpoint::tests::randomTopology(seed, {.maxComponents = 30});
        std::vector<std::string> none(topology.componentCount());
        const auto found = firstOfClasses(classesOf(topology));
        const auto expected =
            cutpoint::tests::findLookAlikes(cutpoint::tests::modelOf(topology), none);
        QVERIFY2(found == expected, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        shared += std::set(found.begin(), found.end()).size() < found.size() ? 1 : 0;
    }
    QVERIFY(shared > 20);  // else there was nothing to find
}

void TestLookAlikes::takesALongPathApart()
{
    constexpr std::size_t length = 200'000;
    const Classes classes = classesOf(cutpoint::tests::pathTopology(length));

    QCOMPARE(std::set(classes.begin(), classes.end()).size(), length + 1);
}

void TestLookAlikes::leavesALongRingWhole()
{
    constexpr std::size_t length = 50'000;
    Topology ring;
    ring.reserve(length);
    for (std::size_t i = 0; i < length; ++i) {
        cutpoint::Component component;
        component.id = {"app-" + std::to_string(i)};
        ring.add(component);
    }
    for (std::size_t i = 0; i < length; ++i) {
        ring.connect(i, (i + 1) % length, {});
    }
    const Classes classes = classesOf(ring);

    QCOMPARE(std::set(classes.begin(), classes.end()).size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestLookAlikes)
#include "tst_look_alikes.moc"
