#include "core/structure/take_over.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::TakeOver;
using cutpoint::TakeOvers;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

TakeOvers takeOversOf(const Topology& topology)
{
    const cutpoint::CallGraph calls = cutpoint::callGraphOf(topology);
    return cutpoint::findTakeOvers(
        topology, calls, cutpoint::groupComponents(topology, calls, {.infersLookAlikes = true}));
}

/// "web>replica by 0": caller, stand-in, and the place of the call that is taken over.
QByteArray text(const Topology& topology, const std::vector<TakeOver>& takeOvers)
{
    std::vector<QByteArray> texts;
    for (const TakeOver& each : takeOvers) {
        texts.push_back(cutpoint::tests::idsText(topology, std::vector{each.from}) + '>' +
                        cutpoint::tests::idsText(topology, std::vector{each.to}) + " by " +
                        QByteArray::number(each.call));
    }
    return cutpoint::tests::barred(texts);
}

/// Web calls the primary; who else does is for the row to say.
TopologyBuilder pair()
{
    return TopologyBuilder{}
        .part("web")
        .part("db")
        .part("replica")
        .call("web", "db")
        .replication("db", "replica");
}

}  // namespace

class TestTakeOver : public QObject {
    Q_OBJECT

private slots:
    void takesOverCalls_data();
    void takesOverCalls();
};

void TestTakeOver::takesOverCalls_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("findings");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected,
                        int findings) {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << findings;
    };
    row("a replica that only its primary knows", pair(), "web>replica by 0", 1);
    row("a member of a stated group",
        TopologyBuilder{}.part("web").part("x").group("g").part("y").group("g").call("web", "x"),
        "web>y by 0", 1);
    row("not what is called, optionally though", pair().call("web", "replica").optional(), "", 0);
    row("not what a two-way connection leads to", pair().part("rack").link("replica", "rack"), "",
        0);
    row("not an optional call", pair().call("web", "db").optional(), "web>replica by 0", 1);
    row("every call of its own, parallel ones too", pair().call("web", "db"),
        "web>replica by 0 | web>replica by 1", 1);
    row("not its own call", pair().call("replica", "db"), "web>replica by 0", 1);
    row("calls within the group by others",
        pair().part("third").replication("db", "third").call("db", "third"),
        "web>replica by 0 | db>replica by 1", 1);
    row("two stand-ins", pair().part("second").replication("db", "second"),
        "web>replica by 0 | web>second by 0", 2);
    row("nothing to take over", TopologyBuilder{}.part("x").part("y").replication("x", "y"), "", 0);
}

void TestTakeOver::takesOverCalls()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);
    QFETCH(const int, findings);

    const TakeOvers found = takeOversOf(topology);

    QCOMPARE(text(topology, found.calls), expected);
    QCOMPARE(static_cast<int>(found.findings.size()), findings);
    QCOMPARE(cutpoint::tests::codesText(found.findings),
             QByteArray{findings == 0 ? "" : "takes-over"});
}

QTEST_APPLESS_MAIN(TestTakeOver)
#include "tst_take_over.moc"
