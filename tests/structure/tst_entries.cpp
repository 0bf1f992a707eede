#include "core/structure/entries.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::Entries;
using cutpoint::EntryGroup;
using cutpoint::Kind;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

Entries entriesOf(const Topology& topology)
{
    const cutpoint::CallGraph calls = cutpoint::callGraphOf(topology);
    return cutpoint::findEntries(
        topology, calls, cutpoint::groupComponents(topology, calls, {.infersLookAlikes = true}));
}

/// "2 of x y | 1 of z".
QByteArray text(const Topology& topology, const Entries& entries)
{
    std::vector<QByteArray> texts;
    for (const EntryGroup& group : entries.groups) {
        texts.push_back(QByteArray::number(group.required) + " of " +
                        cutpoint::tests::idsText(topology, group.members));
    }
    return cutpoint::tests::barred(texts);
}

}  // namespace

class TestEntries : public QObject {
    Q_OBJECT

private slots:
    void findsEntries_data();
    void findsEntries();

private:
    static void addStated();
    static void addUncalled();
};

void TestEntries::findsEntries_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("findings");

    addStated();
    addUncalled();
}

void TestEntries::addStated()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected,
                        const char* findings) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{findings};
    };
    row("a client",
        TopologyBuilder{}.client("users").part("web").part("batch").call("users", "web"),
        "1 of users", "");
    row("a client that nobody minds is none",
        TopologyBuilder{}.client("bot").critical(false).client("users"), "1 of users", "");
    row("a flagged client counts though nobody minds it",
        TopologyBuilder{}.client("bot").critical(false).entry().part("web"), "1 of bot", "");
    row("a flagged component beside a client",
        TopologyBuilder{}.part("web").entry().client("users"), "1 of web | 1 of users", "");
    row("a flagged component that is called",
        TopologyBuilder{}.part("lb").part("web").entry().call("lb", "web"), "1 of web", "");
    row("flagged members of one group",
        TopologyBuilder{}.part("x").group("g").entry().part("y").group("g").entry().part("z").group(
            "g"),
        "1 of x y", "");
    row("a group that needs as many as come in",
        TopologyBuilder{}.part("x").group("g").entry().part("y").group("g").entry().groupNeeds("g",
                                                                                               2),
        "2 of x y", "");
    row("a group that needs more than come in",
        TopologyBuilder{}.part("x").group("g").entry().part("y").group("g").groupNeeds("g", 2),
        "2 of x", "entry-group-too-small");
    row("flagged look-alikes", TopologyBuilder{}.part("web-1").entry().part("web-2").entry(),
        "1 of web-1 web-2", "");
}

void TestEntries::addUncalled()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected,
                        const char* findings) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{findings};
    };
    row("nothing at all", TopologyBuilder{}, "", "");
    row("what nothing calls",
        TopologyBuilder{}
            .part("web")
            .part("db")
            .part("batch")
            .call("web", "db")
            .call("batch", "db"),
        "1 of web | 1 of batch", "");
    row("a ring: none", TopologyBuilder{}.part("x").part("y").call("x", "y").call("y", "x"), "",
        "");
    row("a two-way network: none", TopologyBuilder{}.part("x").part("y").link("x", "y"), "", "");
    row("calls within the group do not count",
        TopologyBuilder{}.part("x").group("g").part("y").group("g").part("db").call("x", "y").call(
            "y", "db"),
        "1 of x y", "");
    row("an optional call counts",
        TopologyBuilder{}.part("web").part("cache").call("web", "cache").optional(), "1 of web",
        "");
    row("replication does not count", TopologyBuilder{}.part("x").part("y").replication("x", "y"),
        "1 of x y", "");
    row("a probe's call does not count, nor is it an entry",
        TopologyBuilder{}.part("probe").kind(Kind::Monitoring).part("web").call("probe", "web"),
        "1 of web", "");
    row("a critical probe's call counts",
        TopologyBuilder{}
            .part("probe")
            .kind(Kind::Monitoring)
            .critical(true)
            .part("web")
            .call("probe", "web"),
        "1 of probe", "");
    row("what nobody minds, linked two-way, counts",
        TopologyBuilder{}.part("lan").critical(false).part("web").link("lan", "web"), "", "");
    row("members of an uncalled group that nobody minds are none",
        TopologyBuilder{}.part("x").group("g").part("y").group("g").critical(false), "1 of x", "");
}

void TestEntries::findsEntries()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);
    QFETCH(const QByteArray, findings);

    const Entries entries = entriesOf(topology);

    QCOMPARE(text(topology, entries), expected);
    QCOMPARE(cutpoint::tests::codesText(entries.findings), findings);
}

QTEST_APPLESS_MAIN(TestEntries)
#include "tst_entries.moc"
