#include "core/analysis/analyse.h"
#include "core/compare/compare.h"
#include "core/edit/insert.h"
#include "core/io/write_topology.h"
#include "core/model/topology_parts.h"
#include "tests/support/random_source.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <set>

using cutpoint::analyse;
using cutpoint::assemble;
using cutpoint::Change;
using cutpoint::ChangeKind;
using cutpoint::Comparison;
using cutpoint::Component;
using cutpoint::Connection;
using cutpoint::Group;
using cutpoint::ItemType;
using cutpoint::NamedConnection;
using cutpoint::Spof;
using cutpoint::Topology;
using cutpoint::TopologyParts;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void findsNoDifferenceFromItself();
    void recognisesByName();
    void recognisesConnections_data();
    void recognisesConnections();
    void keepsWhatMovesInThePictureApart();
    void tellsSpofsGoneAndNew();
    void followsASpofToItsNewId();
    void saysThatTwoAreUnrelated();
    void listsExactlyTheEditsMade();
};

namespace {

Comparison compared(const Topology& before, const Topology& after)
{
    return compareTopologies(before, after, analyse(before), analyse(after));
}

std::string lineOf(ItemType item, ChangeKind kind, const std::string& id)
{
    static const std::vector<std::string> items{"topology", "component", "connection", "group",
                                                "domain"};
    static const std::vector<std::string> kinds{"added", "removed", "changed", "moved", "rewired"};
    return kinds.at(static_cast<std::size_t>(kind)) + ' ' +
           items.at(static_cast<std::size_t>(item)) + ' ' + id;
}

/// "changed component web: instances, availability".
std::multiset<std::string> linesOf(const Comparison& comparison)
{
    std::multiset<std::string> lines;
    for (const Change& change : comparison.changes) {
        std::string line = lineOf(change.item, change.kind, change.id);
        std::string separator = ": ";
        for (const auto& field : change.fields) {
            line += separator + field.field;
            separator = ", ";
        }
        lines.insert(line);
    }
    return lines;
}

std::string joined(const std::multiset<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += line + '\n';
    }
    return text;
}

std::vector<std::string> idsOf(const std::vector<Spof>& spofs)
{
    std::vector<std::string> ids;
    for (const Spof& spof : spofs) {
        ids.push_back(spof.unit.id);
    }
    return ids;
}

TopologyBuilder shop()
{
    TopologyBuilder builder;
    builder.client("users").part("lb", 1e-4).name("Load balancer");
    builder.part("web", 1e-3).name("Web server").instances(2, 1).part("db", 5e-4).name("Orders");
    return builder;
}

TopologyBuilder connectedShop()
{
    TopologyBuilder builder = shop();
    builder.call("users", "lb").call("lb", "web").call("web", "db");
    return builder;
}

/// Edits a topology at random, each component, connection, … at most once, and writes down what a
/// comparison should find.
class Editor {
public:
    Editor(TopologyParts parts, unsigned seed)
        : m_parts{std::move(parts)}
        , m_random{seed}
    {
        for (std::size_t number = 0; number < m_parts.connections.size(); ++number) {
            // Ids of their own, so that it is plain which connection became which.
            m_parts.connections[number].connection.id = "k" + std::to_string(number);
        }
        m_before = m_parts;
    }

    void edit()
    {
        const unsigned count = m_random.between(0, 6);
        for (unsigned i = 0; i < count; ++i) {
            switch (m_random.between(0, 9)) {
            case 0:
                addComponent();
                break;
            case 1:
                removeComponent();
                break;
            case 2:
                changeComponent();
                break;
            case 3:
                moveComponent();
                break;
            case 4:
                renameId();
                break;
            case 5:
                addConnection();
                break;
            case 6:
                removeConnection();
                break;
            case 7:
                rewire();
                break;
            case 8:
                changeConnection();
                break;
            default:
                changeRest();
                break;
            }
        }
        shuffle();
    }

    [[nodiscard]] Topology before() const { return assemble(m_before); }
    [[nodiscard]] Topology after() const { return assemble(m_parts); }
    [[nodiscard]] const std::multiset<std::string>& expected() const { return m_expected; }

private:
    void expect(ItemType item, ChangeKind kind, const std::string& id,
                const std::string& fields = {})
    {
        m_expected.insert(lineOf(item, kind, id) + (fields.empty() ? "" : ": " + fields));
    }

    Component* freshComponent()
    {
        if (m_parts.components.empty()) {
            return nullptr;
        }
        const auto at = m_random.between(0, static_cast<unsigned>(m_parts.components.size()) - 1);
        Component& component = m_parts.components[at];
        return m_touched.insert(component.id.value).second ? &component : nullptr;
    }

    NamedConnection* freshConnection()
    {
        if (m_parts.connections.empty()) {
            return nullptr;
        }
        const auto at = m_random.between(0, static_cast<unsigned>(m_parts.connections.size()) - 1);
        NamedConnection& named = m_parts.connections[at];
        return m_touched.insert("c " + named.connection.id).second ? &named : nullptr;
    }

    void addComponent()
    {
        Component component;
        component.id.value = "new-" + std::to_string(m_number++);
        component.name = "Entirely " + component.id.value;
        m_touched.insert(component.id.value);
        expect(ItemType::Component, ChangeKind::Added, component.id.value);
        m_parts.components.push_back(component);
    }

    void removeComponent()
    {
        const Component* const component = freshComponent();
        if (component == nullptr) {
            return;
        }
        const std::string id = component->id.value;
        for (const NamedConnection& named : m_parts.connections) {
            const bool isItsOwn = named.from == id || named.to == id;
            if (isItsOwn && m_touched.contains("c " + named.connection.id)) {
                return;
            }
        }
        expect(ItemType::Component, ChangeKind::Removed, id);
        std::erase_if(m_parts.connections, [&](const NamedConnection& named) {
            if (named.from != id && named.to != id) {
                return false;
            }
            expect(ItemType::Connection, ChangeKind::Removed, named.connection.id);
            return true;
        });
        std::erase_if(m_parts.components,
                      [&](const Component& each) { return each.id.value == id; });
    }

    void changeComponent()
    {
        if (Component* const component = freshComponent()) {
            component->instances += 1;
            component->notes += " changed";
            component->position = {.x = 1e6, .y = 7.0};
            expect(ItemType::Component, ChangeKind::Changed, component->id.value,
                   "instances, notes, position");
        }
    }

    void moveComponent()
    {
        if (Component* const component = freshComponent()) {

            component->layer += "elsewhere";
            const bool movesInPicture = m_random.chance(0.5);
            if (movesInPicture) {
                component->position = {.x = -3.0, .y = 7.0};
            }

            expect(ItemType::Component, ChangeKind::Moved, component->id.value,
                   movesInPicture ? "layer, position" : "layer");
        }
    }

    /// Of a component with a name that no other one has.
    void renameId()
    {
        Component* const component = freshComponent();
        if (component == nullptr || component->name.empty()) {
            return;
        }
        const auto isSame = [&](const Component& each) { return each.name == component->name; };
        if (std::ranges::count_if(m_parts.components, isSame) +
                std::ranges::count_if(m_before.components, isSame) !=
            2) {
            return;
        }
        const std::string old = component->id.value;
        component->id.value = "renamed-" + std::to_string(m_number++);
        m_touched.insert(component->id.value);
        for (NamedConnection& named : m_parts.connections) {
            named.from = named.from == old ? component->id.value : named.from;
            named.to = named.to == old ? component->id.value : named.to;
        }
        expect(ItemType::Component, ChangeKind::Changed, component->id.value, "id");
    }

    void addConnection()
    {
        if (m_parts.components.size() < 2) {
            return;
        }
        const std::string from = m_random.oneOf(m_parts.components).id.value;
        const std::string to = m_random.oneOf(m_parts.components).id.value;
        if (from != to) {
            Connection connection;
            connection.id = "new-k" + std::to_string(m_number++);
            m_touched.insert("c " + connection.id);
            expect(ItemType::Connection, ChangeKind::Added, connection.id);
            cutpoint::addConnection(m_parts, from, to, connection);
            // Its ends have to stay, or it would come and go.
            m_touched.insert(from);
            m_touched.insert(to);
        }
    }

    void removeConnection()
    {
        if (const NamedConnection* const named = freshConnection()) {
            const std::string id = named->connection.id;
            expect(ItemType::Connection, ChangeKind::Removed, id);
            std::erase_if(m_parts.connections,
                          [&](const NamedConnection& each) { return each.connection.id == id; });
        }
    }

    void rewire()
    {
        NamedConnection* const named = freshConnection();
        if (named == nullptr) {
            return;
        }
        const std::string to = m_random.oneOf(m_parts.components).id.value;
        if (to == named->from || to == named->to) {
            return;
        }
        m_touched.insert(named->from);
        m_touched.insert(to);
        named->to = to;
        expect(ItemType::Connection, ChangeKind::Rewired, named->connection.id, "to");
    }

    void changeConnection()
    {
        if (NamedConnection* const named = freshConnection()) {
            named->connection.label += "changed";
            expect(ItemType::Connection, ChangeKind::Changed, named->connection.id, "label");
        }
    }

    void changeRest()
    {
        switch (m_random.between(0, 2)) {
        case 0:
            if (m_touched.insert("groups").second) {
                Group group;
                group.id = "fresh-group";
                m_parts.groups.push_back(group);
                expect(ItemType::Group, ChangeKind::Added, group.id);
            }
            break;
        case 1:
            if (m_touched.insert("domains").second && !m_parts.domains.empty()) {
                expect(ItemType::Domain, ChangeKind::Removed, nameOf(m_parts.domains.back().key));
                m_parts.domains.pop_back();
            }
            break;
        default:
            if (m_touched.insert("properties").second) {
                m_parts.properties.currency = "CHF";
                m_parts.properties.revenuePerYear = 1e6;
                expect(ItemType::Topology, ChangeKind::Changed, "", "revenue_per_year, currency");
            }
            break;
        }
    }

    /// The order of a file means nothing.
    void shuffle()
    {
        if (m_random.chance(0.5)) {
            std::ranges::reverse(m_parts.components);
            std::ranges::reverse(m_parts.connections);
        }
    }

    TopologyParts m_before;
    TopologyParts m_parts;
    RandomSource m_random;
    std::set<std::string> m_touched;
    std::multiset<std::string> m_expected;
    unsigned m_number = 0;
};

}  // namespace

void TestCompare::findsNoDifferenceFromItself()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const Topology topology = cutpoint::tests::randomTopology(seed);
        const Comparison same = compared(topology, topology);
        QCOMPARE(joined(linesOf(same)), std::string{});
        QVERIFY(same.spofsGone.empty() && same.spofsNew.empty() && !same.isUnrelated);
        QCOMPARE(same.spofsUnchanged.size(), same.before.spofs.size());
    }
}

void TestCompare::recognisesByName()
{
    const Topology before = connectedShop().build();
    TopologyBuilder builder;
    builder.client("users").part("balancer", 1e-4).name("Load balancer");
    builder.part("web", 1e-3).name("Web server").instances(2, 1).part("db", 5e-4).name("Orders");
    builder.call("users", "balancer").call("balancer", "web").call("web", "db");

    const Comparison comparison = compared(before, builder.build());

    QCOMPARE(joined(linesOf(comparison)), std::string{"changed component balancer: id\n"});
    QCOMPARE(comparison.changes.front().idBefore, std::string{"lb"});
}

void TestCompare::recognisesConnections_data()
{
    using Edit = std::function<void(TopologyBuilder&)>;
    QTest::addColumn<Edit>("before");
    QTest::addColumn<Edit>("after");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const Edit& before, const Edit& after,
                        const char* expected) {
        QTest::newRow(name) << before << after << QString{expected};
    };
    row(
        "another end, no other alike", [](auto& b) { b.call("web", "db"); },
        [](auto& b) { b.call("web", "lb"); }, "rewired connection web->lb: to\n");
    row(
        "another caller", [](auto& b) { b.call("web", "db"); }, [](auto& b) { b.call("lb", "db"); },
        "rewired connection lb->db: from\n");
    row(
        "both ends are others", [](auto& b) { b.call("web", "db"); },
        [](auto& b) { b.call("users", "lb"); },
        "added connection users->lb\nremoved connection web->db\n");
    row(
        "several could be it", [](auto& b) { b.call("web", "db"); },
        [](auto& b) { b.call("web", "lb").call("web", "users"); },
        "added connection web->lb\nadded connection web->users\nremoved connection web->db\n");
    row(
        "of parallel ones, that which says the same stays",
        [](auto& b) { b.call("web", "db").failing(0.1).call("web", "db").failing(0.2); },
        [](auto& b) { b.call("web", "db").failing(0.2); }, "removed connection web->db\n");
    row(
        "what it says changed", [](auto& b) { b.call("web", "db").failing(0.1); },
        [](auto& b) { b.call("web", "db").failing(0.2); },
        "changed connection web->db: unavailability\n");
    row(
        "turned round", [](auto& b) { b.call("web", "db"); }, [](auto& b) { b.call("db", "web"); },
        "added connection db->web\nremoved connection web->db\n");
}

void TestCompare::recognisesConnections()
{
    using Edit = std::function<void(TopologyBuilder&)>;
    QFETCH(const Edit, before);
    QFETCH(const Edit, after);
    QFETCH(const QString, expected);

    TopologyBuilder old = shop();
    TopologyBuilder fresh = shop();
    before(old);
    after(fresh);

    QCOMPARE(QString::fromStdString(joined(linesOf(compared(old.build(), fresh.build())))),
             expected);
}

void TestCompare::keepsWhatMovesInThePictureApart()
{
    TopologyParts parts = partsOf(connectedShop().build());
    const Topology before = assemble(parts);
    parts.components[1].position = {.x = 8.0, .y = 16.0};
    parts.components[2].layer = "Web";

    const Comparison comparison = compared(before, assemble(parts));

    QCOMPARE(joined(linesOf(comparison)),
             std::string{"moved component lb: position\nmoved component web: layer\n"});
    QVERIFY(isMoveInPicture(comparison.changes[0]));
    QVERIFY(!isMoveInPicture(comparison.changes[1]));
}

void TestCompare::tellsSpofsGoneAndNew()
{
    const Topology before = connectedShop().build();
    TopologyBuilder builder;
    builder.client("users").part("lb", 1e-4).name("Load balancer").instances(2, 1);
    builder.part("web", 1e-3).name("Web server").part("db", 5e-4).name("Orders");
    builder.call("users", "lb").call("lb", "web").call("web", "db");

    const Comparison comparison = compared(before, builder.build());

    QCOMPARE(idsOf(comparison.spofsGone), std::vector<std::string>{"lb"});
    QCOMPARE(idsOf(comparison.spofsNew), std::vector<std::string>{"web"});
    QCOMPARE(idsOf(comparison.spofsUnchanged), std::vector<std::string>{"db"});
}

void TestCompare::followsASpofToItsNewId()
{
    const Topology before = connectedShop().build();
    TopologyParts parts = partsOf(before);
    parts.components[3].id.value = "orders";
    parts.connections[2].to = "orders";

    const Comparison comparison = compared(before, assemble(parts));

    QVERIFY(comparison.spofsGone.empty() && comparison.spofsNew.empty());
    QCOMPARE(comparison.spofsUnchanged.size(), std::size_t{2});
}

void TestCompare::saysThatTwoAreUnrelated()
{
    TopologyBuilder other;
    other.client("users").part("kafka", 0.1).part("spark", 0.1).call("users", "kafka");
    const Topology shopAlone = connectedShop().build();

    QVERIFY(compared(shopAlone, other.build()).isUnrelated);
    other.part("web", 0.1);
    QVERIFY(!compared(shopAlone, other.build()).isUnrelated);
    QVERIFY(!compared(Topology{}, shopAlone).isUnrelated);
}

void TestCompare::listsExactlyTheEditsMade()
{
    std::size_t edits = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        Editor editor{partsOf(cutpoint::tests::randomTopology(seed)), seed};
        editor.edit();
        const Comparison comparison = compared(editor.before(), editor.after());
        const std::string actual = joined(linesOf(comparison));
        const std::string expected = joined(editor.expected());
        if (actual != expected) {
            std::fputs(("seed " + std::to_string(seed) + "\nactual\n" + actual + "expected\n" +
                        expected + writeTopology(editor.before()))
                           .c_str(),
                       stderr);
        }
        QVERIFY2(actual == expected, qPrintable(QString{"differs for seed %1"}.arg(seed)));
        edits += editor.expected().size();
    }
    QVERIFY2(edits > 400, "too few edits to mean anything");
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
