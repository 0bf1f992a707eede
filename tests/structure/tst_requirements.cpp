#include "core/structure/compile.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

/// "web: 1 of db (1 call) | …": what every caller needs, in file order of callers, then by members.
QByteArray text(const Topology& topology, const StructureFunction& function)
{
    std::vector<QByteArray> texts;
    for (std::uint32_t caller = 0; caller < function.components.size(); ++caller) {
        std::vector<QByteArray> needs;
        for (const std::uint32_t index : function.requirementsOf.row(caller)) {
            const auto& need = function.requirements[index];
            needs.push_back(cutpoint::tests::idsText(topology, std::vector{caller}) + ": " +
                            QByteArray::number(need.required) + " of " +
                            cutpoint::tests::idsText(topology, need.members) + " by " +
                            QByteArray::number(need.arcs.size()));
        }
        std::ranges::sort(needs);
        texts.insert(texts.end(), needs.begin(), needs.end());
    }
    return cutpoint::tests::barred(texts);
}

TopologyBuilder web()
{
    return TopologyBuilder{Semantics::Dependency}.part("web").part("x").part("y");
}

TopologyBuilder grouped()
{
    return TopologyBuilder{Semantics::Dependency}.part("web").part("x").group("g").part("y").group(
        "g");
}

}  // namespace

class TestRequirements : public QObject {
    Q_OBJECT

private slots:
    void findsWhatCallersNeed_data();
    void findsWhatCallersNeed();
};

void TestRequirements::findsWhatCallersNeed_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("findings");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected,
                        const char* findings = "") {
        QTest::newRow(title) << builder.build() << QByteArray{expected} << QByteArray{findings};
    };
    row("each call by itself", web().call("web", "x").call("web", "y"),
        "web: 1 of x by 1 | web: 1 of y by 1");
    row("parallel calls are one member", web().call("web", "x").call("web", "x"),
        "web: 1 of x by 2");
    row("a stated group is one need", grouped().call("web", "x").call("web", "y"),
        "web: 1 of x y by 2");
    row("a connection's own group takes calls together",
        web().call("web", "x").grouped("p").call("web", "y").grouped("p"), "web: 1 of x y by 2");
    row("a connection's own group takes stand-ins apart",
        grouped().call("web", "x").call("web", "y").grouped("p"),
        "web: 1 of x by 1 | web: 1 of y by 1");
    row("a connection's group that is named like a component's is the same",
        grouped().part("z").call("web", "x").call("web", "z").grouped("g"), "web: 1 of x y z by 3");
    row("how many are needed, of a component group",
        grouped().call("web", "x").call("web", "y").groupNeeds("g", 2), "web: 2 of x y by 2");
    row("how many are needed, of a connection group",
        web().call("web", "x").grouped("p").call("web", "y").grouped("p").groupNeeds("p", 2),
        "web: 2 of x y by 2");
    row("of a group without statement any one",
        web().call("web", "x").grouped("p").call("web", "y").grouped("p"), "web: 1 of x y by 2");
    row("an optional call is no need", web().call("web", "x").optional().call("web", "y"),
        "web: 1 of y by 1");
    row("what nobody minds is no need",
        TopologyBuilder{Semantics::Dependency}.part("web").part("log").critical(false).call("web",
                                                                                            "log"),
        "");
    row("a two-way connection is a need each way", web().link("web", "x"),
        "web: 1 of x by 1 | x: 1 of web by 1");
    row("a take-over is part of the need", web().call("web", "x").replication("x", "y"),
        "web: 1 of x y by 2");
    row("a take-over keeps the group of the connection it takes over",
        web()
            .part("z")
            .call("web", "x")
            .grouped("p")
            .call("web", "z")
            .grouped("p")
            .replication("x", "y"),
        "web: 1 of x y z by 3");
    row("fewer called than needed",
        TopologyBuilder{Semantics::Dependency}
            .part("web")
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .part("other")
            .call("web", "x")
            .call("other", "x")
            .call("other", "y")
            .groupNeeds("g", 2),
        "web: 2 of x by 1 | other: 2 of x y by 2", "dependency-group-too-small");
    row("parallel calls do not make up for it",
        web().call("web", "x").grouped("p").call("web", "x").grouped("p").groupNeeds("p", 2),
        "web: 2 of x by 2", "dependency-group-too-small");
}

void TestRequirements::findsWhatCallersNeed()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);
    QFETCH(const QByteArray, findings);

    const cutpoint::Compiled compiled = cutpoint::compile(topology);
    auto kept = compiled.findings;
    std::erase_if(kept, [](const auto& finding) { return finding.code == "takes-over"; });

    QCOMPARE(text(topology, compiled.function), expected);
    QCOMPARE(cutpoint::tests::codesText(kept), findings);
}

QTEST_APPLESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
