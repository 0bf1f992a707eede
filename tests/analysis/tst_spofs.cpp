#include "core/analysis/spofs.h"
#include "core/structure/compile.h"
#include "tests/support/structured_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using cutpoint::Acceptance;
using cutpoint::Category;
using cutpoint::Date;
using cutpoint::Kind;
using cutpoint::Reason;
using cutpoint::Semantics;
using cutpoint::Spof;
using cutpoint::SpofList;
using cutpoint::SpofSeverity;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

constexpr Date deadline{std::chrono::year{2030}, std::chrono::month{6}, std::chrono::day{30}};
constexpr Date dayAfter{std::chrono::year{2030}, std::chrono::month{7}, std::chrono::day{1}};

SpofList listOf(const Topology& topology, const std::optional<Date>& today = {})
{
    const auto function = cutpoint::compile(topology).function;
    return cutpoint::listSpofs(topology, function, cutpoint::findCriticalPoints(function),
                               std::nullopt, today);
}

QByteArray reasonsText(const Spof& spof)
{
    QByteArray text;
    for (const Reason reason : spof.reasons) {
        text += "asdn"[static_cast<int>(reason)];
    }
    return text;
}

/// "lb as -db @zone:a": the unit; its reasons: articulation, single instance, shared domain,
/// needed; what it cuts off; the domains that take it down.
QByteArray text(const std::vector<Spof>& spofs)
{
    QByteArray text;
    for (const Spof& spof : spofs) {
        text += (text.isEmpty() ? "" : "; ") + QByteArray::fromStdString(spof.unit.id) + ' ' +
                reasonsText(spof);
        for (const std::string& id : spof.cutsOff) {
            text += " -" + QByteArray::fromStdString(id);
        }
        for (const std::string& domain : spof.domains) {
            text += " @" + QByteArray::fromStdString(domain);
        }
    }
    return text;
}

Topology accepted()
{
    Topology topology = TopologyBuilder{}.client("users").part("db").call("users", "db").build();
    cutpoint::Component component = *topology.find("db");
    component.accepted = Acceptance{.reason = "cheap", .owner = "ops", .until = deadline};
    topology.replace(component);
    return topology;
}

TopologyBuilder users(Semantics semantics = Semantics::Flow)
{
    return TopologyBuilder{semantics}.client("users");
}

}  // namespace

class TestSpofs : public QObject {
    Q_OBJECT

private slots:
    void listsReasonsAndLosses_data();
    void listsReasonsAndLosses();
    void sortsIntoCategories();
    void marksAcceptance_data();
    void marksAcceptance();
    void teamIsANotice();
    void listsChokePointsApart();
    void capsWhatIsCutOff();
    void playsThroughSoManyOnly();
    void listsWhatHoldsANetworkTogether();

private:
    static void addDomains();
};

void TestSpofs::listsReasonsAndLosses_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("flow: a cut vertex of one instance",
        users().part("lb").part("db").call("users", "lb").call("lb", "db"), "lb as -db; db as");
    row("flow: entries of which all are needed",
        TopologyBuilder{}
            .part("x")
            .group("g")
            .entry()
            .part("y")
            .group("g")
            .entry()
            .part("db")
            .call("x", "db")
            .call("y", "db")
            .groupNeeds("g", 2),
        "x as; y as; db as");
    row("flow: a link", users().part("db").call("users", "db").failing(0.1),
        "db as; users->db a -db");
    row("dependency: a component and a link",
        users(Semantics::Dependency)
            .part("web")
            .part("db")
            .call("users", "web")
            .call("web", "db")
            .failing(0.1),
        "web s -users; db s -users -web; web->db n -users -web");
    row("an arrow without rate is none of its own", users().part("db").call("users", "db"),
        "db as");
    addDomains();
}

void TestSpofs::addDomains()
{
    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("a domain that takes a single point down is noted on it",
        users().part("db").in("zone", {"a"}).in("rack", {"r"}).call("users", "db"),
        "db as @zone:a @rack:r");
    row("a domain that stand-ins share",
        users()
            .part("x")
            .group("g")
            .in("zone", {"a"})
            .part("y")
            .group("g")
            .in("zone", {"a"})
            .call("users", "x")
            .call("users", "y"),
        "zone:a d -x -y");
    row("a domain that stand-ins and a single point share is both",
        users()
            .part("lb")
            .in("zone", {"a"})
            .part("x")
            .group("g")
            .in("zone", {"a"})
            .part("y")
            .group("g")
            .in("zone", {"a"})
            .call("users", "lb")
            .call("lb", "x")
            .call("lb", "y"),
        "lb as -x -y @zone:a; zone:a d -lb -x -y");
}

void TestSpofs::listsReasonsAndLosses()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    QCOMPARE(text(listOf(topology).spofs), expected);
}

void TestSpofs::sortsIntoCategories()
{
    const auto spofs = listOf(users()
                                  .part("dns")
                                  .kind(Kind::Dns)
                                  .part("login")
                                  .kind(Kind::Auth)
                                  .part("db")
                                  .kind(Kind::Database)
                                  .call("users", "dns")
                                  .call("dns", "login")
                                  .call("login", "db")
                                  .failing(0.1)
                                  .build())
                           .spofs;
    QCOMPARE(spofs.size(), std::size_t{4});
    QVERIFY(spofs[0].category == Category::NetworkPath);
    QVERIFY(spofs[1].category == Category::Dependency);
    QVERIFY(spofs[2].category == Category::ServerOrService);
    QVERIFY(spofs[3].category == Category::NetworkPath);
    QCOMPARE(QByteArray::fromStdString(spofs[3].title), QByteArray{"login → db"});
}

void TestSpofs::marksAcceptance_data()
{
    QTest::addColumn<std::optional<Date>>("today");
    QTest::addColumn<bool>("isExpired");

    QTest::newRow("on the last day it holds") << std::optional{deadline} << false;
    QTest::newRow("on the day after it does not") << std::optional{dayAfter} << true;
    QTest::newRow("without a day none expires") << std::optional<Date>{} << false;
}

void TestSpofs::marksAcceptance()
{
    QFETCH(const std::optional<Date>, today);
    QFETCH(const bool, isExpired);

    const SpofList list = listOf(accepted(), today);

    QCOMPARE(list.spofs.size(), std::size_t{1});
    QVERIFY(list.spofs.front().accepted);
    QCOMPARE(list.spofs.front().accepted->owner, std::string{"ops"});
    QCOMPARE(list.spofs.front().isAcceptanceExpired, isExpired);
    QCOMPARE(cutpoint::failsCheck(list.spofs.front()), isExpired);
    QCOMPARE(list.findings.size(), std::size_t{isExpired ? 1U : 0U});
    if (isExpired) {
        QCOMPARE(list.findings.front().code, std::string{"acceptance-expired"});
        QCOMPARE(list.findings.front().where, std::string{"/components/1/accepted/until"});
    }
}

void TestSpofs::teamIsANotice()
{
    for (const char* const dimension : {"team", "person", "zone"}) {
        const auto spofs = listOf(users()
                                      .part("x")
                                      .group("g")
                                      .in(dimension, {"ops"})
                                      .part("y")
                                      .group("g")
                                      .in(dimension, {"ops"})
                                      .call("users", "x")
                                      .call("users", "y")
                                      .build())
                               .spofs;
        const bool isTeam = std::string{dimension} == "team";
        QCOMPARE(spofs.size(), std::size_t{1});
        QVERIFY(spofs.front().severity == (isTeam ? SpofSeverity::Notice : SpofSeverity::Error));
        QCOMPARE(cutpoint::failsCheck(spofs.front()), !isTeam);
    }
}

void TestSpofs::listsChokePointsApart()
{
    const SpofList list = listOf(users().part("db").instances(3, 2).call("users", "db").build());

    QVERIFY(list.spofs.empty());
    QCOMPARE(list.chokePoints.size(), std::size_t{1});
    QCOMPARE(list.chokePoints.front().id, std::string{"db"});
}

void TestSpofs::capsWhatIsCutOff()
{
    TopologyBuilder builder = users();
    builder.part("hub").call("users", "hub");
    for (int i = 0; i < 150; ++i) {
        const std::string leaf = "leaf-" + std::to_string(i);
        builder.part(leaf).call("hub", leaf);
    }
    const auto spofs = listOf(builder.build()).spofs;

    QCOMPARE(spofs.size(), std::size_t{1});
    QCOMPARE(*spofs.front().cutsOffCount, std::size_t{150});
    QCOMPARE(spofs.front().cutsOff.size(), std::size_t{100});
    QCOMPARE(spofs.front().cutsOff.front(), std::string{"leaf-0"});
    QCOMPARE(spofs.front().cutsOff.back(), std::string{"leaf-99"});
}

void TestSpofs::playsThroughSoManyOnly()
{
    constexpr std::size_t played = 10'240;
    const SpofList list = listOf(cutpoint::tests::pathTopology(played + 10));

    QCOMPARE(list.spofs.size(), played + 10);
    QCOMPARE(list.findings.size(), std::size_t{1});
    QCOMPARE(list.findings.front().code, std::string{"cut-off-limited"});
    QCOMPARE(*list.spofs[0].cutsOffCount, played + 9);
    QCOMPARE(*list.spofs[played - 1].cutsOffCount, std::size_t{10});
    QVERIFY(list.spofs[played].cutsOff.empty());
    QVERIFY(!list.spofs[played].cutsOffCount);
}

void TestSpofs::listsWhatHoldsANetworkTogether()
{
    const Topology topology = TopologyBuilder{}
                                  .part("x")
                                  .part("y")
                                  .part("hub")
                                  .instances(2, 1)
                                  .part("z")
                                  .link("x", "y")
                                  .link("y", "hub")
                                  .link("hub", "z")
                                  .link("z", "hub")
                                  .build();
    const SpofList list =
        cutpoint::listArticulations(topology, cutpoint::compile(topology).function, {});

    QCOMPARE(text(list.spofs), QByteArray{"y as; x->y a; y->hub a"});
    QCOMPARE(list.chokePoints.size(), std::size_t{1});
    QCOMPARE(list.chokePoints.front().id, std::string{"hub"});
}

QTEST_APPLESS_MAIN(TestSpofs)
#include "tst_spofs.moc"
