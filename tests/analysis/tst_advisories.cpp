#include "core/analysis/advisories.h"
#include "core/analysis/spofs.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::Advisory;
using cutpoint::Semantics;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

std::vector<Advisory> advisoriesOf(const Topology& topology)
{
    const cutpoint::Compiled compiled = cutpoint::compile(topology);
    const auto critical = cutpoint::findCriticalPoints(compiled.function);
    const cutpoint::SpofList list =
        cutpoint::listSpofs(topology, compiled.function, critical, std::nullopt, std::nullopt);
    return cutpoint::findAdvisories(topology, compiled, list.spofs);
}

/// "lb (needed), db-1 (alike)": what, and by which reading.
QByteArray text(const std::vector<Advisory>& advisories)
{
    QByteArray text;
    for (const Advisory& each : advisories) {
        const bool isByNeed = each.message.find("every caller needed") != std::string::npos;
        const bool isByLikeness = each.message.find("look alike") != std::string::npos;
        text += (text.isEmpty() ? "" : ", ") + QByteArray::fromStdString(each.id) +
                (isByNeed ? " (needed)" : "") + (isByLikeness ? " (alike)" : "");
    }
    return text;
}

TopologyBuilder twoWays(Semantics semantics)
{
    return TopologyBuilder{semantics}
        .client("users")
        .part("lb")
        .part("cdn")
        .part("db")
        .call("users", "lb")
        .call("users", "cdn")
        .call("lb", "db")
        .call("cdn", "db");
}

}  // namespace

class TestAdvisories : public QObject {
    Q_OBJECT

private slots:
    void advises_data();
    void advises();
    void namesTheThing();
};

void TestAdvisories::advises_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("what is listed already is not advised of",
        TopologyBuilder{}.client("users").part("db").call("users", "db"), "");
    row("two ways, if every call were needed", twoWays(Semantics::Flow),
        "lb (needed), cdn (needed)");
    row("dependencies need no second reading", twoWays(Semantics::Dependency), "");
    row("look-alikes, if they were none",
        TopologyBuilder{}
            .client("users")
            .part("db-1")
            .part("db-2")
            .call("users", "db-1")
            .call("users", "db-2"),
        "db-1 (alike), db-2 (alike)");
    row("a stated group is not dissolved",
        TopologyBuilder{}
            .client("users")
            .part("db-1")
            .group("g")
            .part("db-2")
            .group("g")
            .call("users", "db-1")
            .call("users", "db-2"),
        "");
    row("a link of two ways",
        TopologyBuilder{}
            .client("users")
            .part("db")
            .part("lb")
            .call("users", "lb")
            .failing(0.1)
            .call("users", "db")
            .call("lb", "db"),
        "lb (needed), users->lb (needed)");
    row("spares are choke points, not advised of",
        TopologyBuilder{}
            .client("users")
            .part("db")
            .part("lb")
            .instances(2, 1)
            .call("users", "lb")
            .call("users", "db")
            .call("lb", "db"),
        "");
    row("the zone that spares share",
        TopologyBuilder{}
            .client("users")
            .part("db")
            .part("lb")
            .instances(2, 1)
            .in("zone", {"a"})
            .call("users", "lb")
            .call("users", "db")
            .call("lb", "db"),
        "zone:a (needed)");
}

void TestAdvisories::advises()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    QCOMPARE(text(advisoriesOf(topology)), expected);
}

void TestAdvisories::namesTheThing()
{
    const auto advisories = advisoriesOf(TopologyBuilder{}
                                             .client("users")
                                             .part("lb")
                                             .name("Load balancer")
                                             .part("db")
                                             .call("users", "lb")
                                             .call("users", "db")
                                             .call("lb", "db")
                                             .build());
    QCOMPARE(advisories.size(), std::size_t{1});
    QCOMPARE(advisories.front().id, std::string{"lb"});
    QVERIFY(advisories.front().message.starts_with("Load balancer would be a single point"));
}

QTEST_APPLESS_MAIN(TestAdvisories)
#include "tst_advisories.moc"
