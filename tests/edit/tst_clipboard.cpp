#include "core/edit/clipboard.h"
#include "core/io/write_topology.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using namespace cutpoint;
using tests::component;
using tests::ids;

class TestClipboard : public QObject {
    Q_OBJECT

private slots:
    void copiesWhatBelongsTogether();
    void pastesIntoAnEmptyTopology();
    void renamesWhatIsTaken();
    void keepsWhatIsStatedOfADomain();
    void refusesWhatIsNoTopology_data();
    void refusesWhatIsNoTopology();
    void everythingCopiedIsPastedAgain();
};

namespace {

TopologyParts shop()
{
    auto parts = partsOf(tests::TopologyBuilder{Semantics::Dependency}
                             .client("users")
                             .part("web", 0.01)
                             .name("Web")
                             .group("webs")
                             .in("zone", {"a"})
                             .part("db")
                             .in("zone", {"b"})
                             .call("users", "web")
                             .call("web", "db")
                             .groupNeeds("webs", 1)
                             .groupNeeds("other", 1)
                             .domain("zone", "a", 0.001)
                             .domain("zone", "b", 0.001)
                             .build());
    parts.properties.name = "Shop";
    parts.components[1].position = Position{.x = 16, .y = 24};
    parts.connections[1].connection.id = "sql";
    return parts;
}

TopologyParts clipboard(const TopologyParts& parts, const std::set<ComponentId>& chosen)
{
    const ClipboardContent content = readClipboard(clipboardText(parts, chosen));
    return content.parts.value();
}

}  // namespace

void TestClipboard::copiesWhatBelongsTogether()
{
    const TopologyParts copied = clipboard(shop(), ids({"users", "web"}));
    QCOMPARE(copied.components.size(), std::size_t{2});
    QVERIFY(copied.components[1] == shop().components[1]);
    QCOMPARE(copied.connections.size(), std::size_t{1});
    QCOMPARE(copied.groups.size(), std::size_t{1});
    QCOMPARE(copied.groups[0].id, std::string{"webs"});
    QCOMPARE(copied.domains.size(), std::size_t{1});
    QCOMPARE(copied.domains[0].key.name, std::string{"a"});
    QVERIFY(copied.properties.name.empty());
    QVERIFY(copied.properties.semantics == Semantics::Dependency);
}

void TestClipboard::pastesIntoAnEmptyTopology()
{
    TopologyParts parts;
    const auto pasted = pasteParts(parts, clipboard(shop(), ids({"web", "db"})), {8, 8});
    QCOMPARE(pasted.size(), std::size_t{2});
    QCOMPARE(pasted[0].value, std::string{"web"});
    QCOMPARE(component(parts, "web").name, std::string{"Web"});
    QCOMPARE(component(parts, "web").group, std::string{"webs"});
    QCOMPARE(component(parts, "web").position->x, 24.0);
    QVERIFY(!component(parts, "db").position);
    QCOMPARE(parts.connections.at(0).connection.id, std::string{"sql"});
    QCOMPARE(assemble(parts).connectionCount(), std::size_t{1});
}

void TestClipboard::renamesWhatIsTaken()
{
    TopologyParts parts = shop();
    pasteParts(parts, clipboard(parts, ids({"web", "db"})), {});
    QCOMPARE(component(parts, "web-2").name, std::string{"Web 2"});
    QCOMPARE(component(parts, "web-2").group, std::string{"webs-2"});
    QCOMPARE(component(parts, "web").group, std::string{"webs"});
    QCOMPARE(parts.groups.back().id, std::string{"webs-2"});
    QCOMPARE(tests::connectionsBetween(parts, "web-2", "db-2"), std::size_t{1});
    QCOMPARE(parts.connections.back().connection.id, std::string{"sql-2"});
    QCOMPARE(parts.domains.size(), std::size_t{2});
    QCOMPARE(assemble(parts).componentCount(), std::size_t{5});
}

void TestClipboard::keepsWhatIsStatedOfADomain()
{
    TopologyParts parts;
    parts.domains.push_back({.key = {"zone", "a"}});
    pasteParts(parts, clipboard(shop(), ids({"web", "db"})), {});
    QCOMPARE(parts.domains.size(), std::size_t{2});
    QVERIFY(parts.domains[0] == (Domain{.key = {"zone", "a"}}));
    QCOMPARE(parts.domains[1].key.name, std::string{"b"});
}

void TestClipboard::refusesWhatIsNoTopology_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("words") << QByteArray{"Orders DB"};
    QTest::newRow("a number") << QByteArray{"42"};
    QTest::newRow("half") << QByteArray{R"({"components": [{"id": "a")"};
    QTest::newRow("wrong") << QByteArray{R"({"components": [{"id": "a", "instances": 0}]})"};
    QTest::newRow("no component") << QByteArray{R"({"components": []})"};
}

void TestClipboard::refusesWhatIsNoTopology()
{
    QFETCH(const QByteArray, text);
    const ClipboardContent content = readClipboard(text.toStdString());
    QVERIFY(!content.parts);
    QVERIFY(content.problem.starts_with("The clipboard holds no"));
}

void TestClipboard::everythingCopiedIsPastedAgain()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const auto parts = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(parts, random);
        if (chosen.empty()) {
            continue;
        }
        const TopologyParts copied = clipboard(parts, chosen);
        TopologyParts empty;
        pasteParts(empty, copied, {});
        empty.properties = copied.properties;
        QCOMPARE(writeTopology(assemble(empty)), clipboardText(parts, chosen));
        TopologyParts twice = parts;
        QCOMPARE(pasteParts(twice, copied, {}).size(), chosen.size());
        QCOMPARE(assemble(twice).componentCount(), parts.components.size() + chosen.size());
    }
}

QTEST_APPLESS_MAIN(TestClipboard)
#include "tst_clipboard.moc"
