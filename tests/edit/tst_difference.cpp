#include "core/edit/difference.h"
#include "core/layout/diagram.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <random>

using namespace cutpoint;

Q_DECLARE_METATYPE(void (*)(cutpoint::TopologyParts&))

class TestDifference : public QObject {
    Q_OBJECT

private slots:
    void holdsOnlyWhatChanged();
    void tellsAMove();
    void knowsWhatKeepsTheDiagram_data();
    void knowsWhatKeepsTheDiagram();
    void neverKeepsADiagramThatChanges();
    void goesThereAndBack_data();
    void goesThereAndBack();
    void neverGivesAKeyOutTwice();
};

namespace {

/// Takes things out, changes them, puts new ones in, now and then in another order.
TopologyParts edited(TopologyParts parts, std::mt19937& random)
{
    const auto chance = [&](unsigned of) { return random() % of == 0; };
    std::erase_if(parts.connections, [&](const NamedConnection&) { return chance(4); });
    for (NamedConnection& connection : parts.connections) {
        connection.connection.label += chance(3) ? "x" : "";
    }
    for (Component& component : parts.components) {
        component.name += chance(3) ? "x" : "";
    }
    for (auto added = random() % 3; added > 0; --added) {
        const auto place = static_cast<std::ptrdiff_t>(random() % (parts.components.size() + 1));
        parts.components.insert(parts.components.begin() + place,
                                {.id = {"new-" + std::to_string(added)}});
        parts.connections.push_back({.from = "new-" + std::to_string(added),
                                     .to = parts.components.back().id.value,
                                     .key = {parts.nextKey++},
                                     .connection = {}});
    }
    std::erase_if(parts.groups, [&](const Group&) { return chance(2); });
    parts.domains.push_back({.key = {"zone", "new"}});
    if (chance(3)) {
        std::ranges::reverse(parts.components);
    }
    if (chance(3)) {
        parts.properties.name += "x";
    }
    return parts;
}

TopologyParts three()
{
    TopologyParts parts;
    parts.components = {{.id = {"a"}}, {.id = {"b"}}, {.id = {"c"}}};
    parts.connections = {{.from = "a", .to = "b", .key = {0}, .connection = {}},
                         {.from = "b", .to = "c", .key = {1}, .connection = {}}};
    parts.nextKey = 2;
    return parts;
}

}  // namespace

void TestDifference::holdsOnlyWhatChanged()
{
    TopologyParts after = three();
    after.components.erase(after.components.begin());
    after.connections.erase(after.connections.begin());
    after.components[1].name = "C";
    const Difference difference = differenceBetween(three(), after);
    QCOMPARE(difference.components.removed.size(), std::size_t{1});
    QCOMPARE(difference.components.removed[0].item.id.value, std::string{"a"});
    QCOMPARE(difference.components.added.size(), std::size_t{0});
    QCOMPARE(difference.components.changed.size(), std::size_t{1});
    QCOMPARE(difference.components.changed[0].after.name, std::string{"C"});
    QCOMPARE(difference.connections.removed.size(), std::size_t{1});
    QVERIFY(!difference.isMoveOnly());
    QVERIFY(differenceBetween(three(), three()).isEmpty());
}

void TestDifference::tellsAMove()
{
    TopologyParts after = three();
    after.components[1].position = Position{.x = 8, .y = 16};
    QVERIFY(differenceBetween(three(), after).isMoveOnly());
    after.components[1].name = "B";
    QVERIFY(!differenceBetween(three(), after).isMoveOnly());
}

using Change = void (*)(TopologyParts&);

void TestDifference::knowsWhatKeepsTheDiagram_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("keeps");

    const auto row = [](const char* name, bool keeps, Change change) {
        QTest::newRow(name) << change << keeps;
    };
    row("nothing", true, [](TopologyParts&) {});
    row("a name", true, [](TopologyParts& parts) { parts.components[0].name = "A"; });
    row("an availability", true, [](TopologyParts& parts) {
        parts.components[0].rates.statement = StatedAvailability{0.9};
    });
    row("notes", true, [](TopologyParts& parts) { parts.components[0].notes = "old"; });
    row("the label of a connection", true,
        [](TopologyParts& parts) { parts.connections[0].connection.label = "reads"; });
    row("a position", false,
        [](TopologyParts& parts) { parts.components[0].position = Position{.x = 8, .y = 8}; });
    row("a layer", false, [](TopologyParts& parts) { parts.components[0].layer = "Web"; });
    row("a group", false, [](TopologyParts& parts) { parts.components[0].group = "g"; });
    row("a zone", false, [](TopologyParts& parts) {
        parts.components[0].domains = {{.dimension = "zone", .names = {"a"}}};
    });
    row("a kind", false, [](TopologyParts& parts) { parts.components[0].kind = Kind::Client; });
    row("an end", false, [](TopologyParts& parts) { parts.connections[0].to = "c"; });
    row("a direction", false,
        [](TopologyParts& parts) { parts.connections[0].connection.isTwoWay = true; });
    row("a component more", false,
        [](TopologyParts& parts) { parts.components.push_back({.id = {"d"}}); });
    row("the order", false, [](TopologyParts& parts) { std::ranges::reverse(parts.components); });
    row("the list of layers", false,
        [](TopologyParts& parts) { parts.properties.layers = {"Web"}; });
}

void TestDifference::knowsWhatKeepsTheDiagram()
{
    QFETCH(const Change, change);
    QFETCH(const bool, keeps);

    TopologyParts after = three();
    change(after);
    QCOMPARE(differenceBetween(three(), after).keepsDiagram(), keeps);
}

/// Every component takes one field over from some other, in turn every field.
void TestDifference::neverKeepsADiagramThatChanges()
{
    int kept = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const TopologyParts before = partsOf(tests::randomTopology(seed));
        TopologyParts after = before;
        for (Component& component : after.components) {
            const Component& other = before.components[random() % before.components.size()];
            switch (seed % 9) {
            case 0:
                component.name = other.name + "x";
                break;
            case 1:
                component.rates = other.rates;
                break;
            case 2:
                component.layer = other.layer;
                break;
            case 3:
                component.entry = other.entry;
                break;
            case 4:
                component.critical = other.critical;
                break;
            case 5:
                component.instances = component.required = other.instances;
                break;
            case 6:
                component.standby = other.standby;
                break;
            case 7:
                component.failover = Failover{.mechanism = FailoverMechanism::Heartbeat};
                break;
            default:
                component.position = other.position;
                break;
            }
        }
        if (differenceBetween(before, after).keepsDiagram()) {
            ++kept;
            QVERIFY2(drawDiagram(assemble(before)) == drawDiagram(assemble(after)),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
    QVERIFY(kept > 50);
}

void TestDifference::goesThereAndBack_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 200; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestDifference::goesThereAndBack()
{
    QFETCH(const unsigned, seed);
    std::mt19937 random{seed};
    TopologyParts before = partsOf(tests::randomTopology(seed));
    const TopologyParts after = edited(before, random);
    const Difference difference = differenceBetween(before, after);

    TopologyParts parts = before;
    apply(parts, difference);
    QVERIFY(parts == after);
    apply(parts, reversed(difference));
    parts.nextKey = before.nextKey;
    QVERIFY(parts == before);
}

void TestDifference::neverGivesAKeyOutTwice()
{
    TopologyParts after = three();
    after.connections.push_back({.from = "a", .to = "c", .key = {2}, .connection = {}});
    after.nextKey = 3;
    const Difference difference = differenceBetween(three(), after);
    TopologyParts parts = three();
    apply(parts, difference);
    apply(parts, reversed(difference));
    QCOMPARE(parts.nextKey, 3U);
}

QTEST_APPLESS_MAIN(TestDifference)
#include "tst_difference.moc"
