#include "core/edit/place.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <stdexcept>

using namespace cutpoint;
using tests::component;
using tests::ids;

class TestPlace : public QObject {
    Q_OBJECT

private slots:
    void setsAndClearsALayer();
    void putsIntoADomain();
    void takesOutOfADomain();
    void refusesADomainWithoutName();
    void goesInAndOutOfAnything();
};

namespace {

TopologyParts parts()
{
    TopologyParts made;
    made.components = {{.id = {"a"}}, {.id = {"b"}}};
    made.components[1].domains = {{.dimension = "zone", .names = {"a", "b"}},
                                  {.dimension = "host", .names = {"h1"}}};
    return made;
}

}  // namespace

void TestPlace::setsAndClearsALayer()
{
    TopologyParts changed = parts();
    setLayer(changed, ids({"a", "unknown"}), "web");
    QCOMPARE(component(changed, "a").layer, std::string{"web"});
    QCOMPARE(component(changed, "b").layer, std::string{});
    setLayer(changed, ids({"a"}), {});
    QVERIFY(changed == parts());
}

void TestPlace::putsIntoADomain()
{
    TopologyParts changed = parts();
    putIntoDomain(changed, ids({"a", "b"}), {"zone", "c"});
    const Placement placement{.dimension = "zone", .names = {"c"}};
    QVERIFY(component(changed, "a").domains == std::vector{placement});
    QCOMPARE(component(changed, "b").domains.size(), std::size_t{2});
    QVERIFY(component(changed, "b").domains[0] == placement);
}

void TestPlace::takesOutOfADomain()
{
    TopologyParts changed = parts();
    takeOutOfDomain(changed, ids({"a", "b"}), {"zone", "a"});
    QVERIFY(component(changed, "b").domains[0].names == std::vector<std::string>{"b"});
    takeOutOfDomain(changed, ids({"b"}), {"zone", "b"});
    QCOMPARE(component(changed, "b").domains.size(), std::size_t{1});
    QCOMPARE(component(changed, "b").domains[0].dimension, std::string{"host"});
}

void TestPlace::refusesADomainWithoutName()
{
    TopologyParts changed = parts();
    QVERIFY_EXCEPTION_THROWN(putIntoDomain(changed, ids({"a"}), {"zone", ""}),
                             std::invalid_argument);
    QVERIFY(changed == parts());
}

void TestPlace::goesInAndOutOfAnything()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random{seed};
        auto changed = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(changed, random);
        putIntoDomain(changed, chosen, {"zone", "new"});
        setLayer(changed, chosen, "new");
        const Topology topology = assemble(changed);
        for (const ComponentId& id : chosen) {
            QCOMPARE(topology.find(id.value)->layer, std::string{"new"});
        }
        takeOutOfDomain(changed, chosen, {"zone", "new"});
        for (const ComponentId& id : chosen) {
            QVERIFY(std::ranges::find(component(changed, id.value).domains, "zone",
                                      &Placement::dimension) ==
                    component(changed, id.value).domains.end());
        }
    }
}

QTEST_APPLESS_MAIN(TestPlace)
#include "tst_place.moc"
