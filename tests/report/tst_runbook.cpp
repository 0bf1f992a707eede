#include "core/report/runbook/runbook.h"
#include "core/report/runbook/takeover_times.h"
#include "core/simulation/spare_set.h"
#include "tests/support/golden.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace cutpoint;
using namespace cutpoint::tests;

/// Procedures that operators follow, by mechanism.
class TestRunbook : public QObject {
    Q_OBJECT

private slots:
    void isAsRecorded_data();
    void isAsRecorded();
    void timesAddUpToThoseOfTheMechanism_data();
    void timesAddUpToThoseOfTheMechanism();
    void findsWhatHasASpare();
    void namesStayOutOfCommands();
    void saysWhatBothStandOn();
};

namespace {

Component databaseNamed(const std::string& id, const std::string& name, const std::string& zone)
{
    Component database;
    database.id = {id};
    database.name = name;
    database.kind = Kind::Database;
    database.group = "db";
    database.notes = "PostgreSQL 15";
    database.domains = {
        {"zone", {zone}}, {"host", {"pg-" + zone + ".example"}}, {"team", {"data"}}};
    return database;
}

/// An application with a pair of databases.
Topology shop(std::optional<FailoverMechanism> mechanism)
{
    Topology topology;
    topology.replaceProperties({.name = "Shop"});
    Component app;
    app.id = {"app"};
    app.name = "Shop app";
    app.entry = true;
    topology.add(app);
    topology.add(databaseNamed("db-1", "DB primary", "a"));
    topology.add(databaseNamed("db-2", "DB replica", "b"));
    topology.connect("app", "db-1", {});
    topology.connect("db-1", "db-2", {.kind = ConnectionKind::Replication});
    Group group{.id = "db", .name = "Database"};
    if (mechanism) {
        Failover failover;
        failover.mechanism = mechanism;
        failover.replication = Replication::Async;
        failover.replicationLag = Seconds{0.2};
        failover.recoveryTimeObjective = Seconds{20};
        failover.recoveryPointObjective = Seconds{1};
        group.failover = failover;
    }
    topology.add(group);
    return topology;
}

/// Web servers behind a load balancer.
Topology web(Standby standby)
{
    Topology topology;
    Component users;
    users.id = {"users"};
    users.kind = Kind::Client;
    topology.add(users);
    Component servers;
    servers.id = {"web"};
    servers.name = "Web server";
    servers.kind = Kind::WebServer;
    servers.instances = 3;
    servers.required = 2;
    servers.standby = std::move(standby);
    topology.add(servers);
    topology.connect("users", "web", {});
    return topology;
}

Topology cold()
{
    Topology topology = shop(FailoverMechanism::ColdStandby);

    for (const char* const id : {"db-1", "db-2"}) {
        Component database = *topology.find(id);
        database.notes.clear();
        topology.replace(database);
    }
    return topology;
}

std::string markdown(const Topology& topology, std::string_view id)
{
    const auto sets = spareSetsOf(topology);
    const SpareSet* const spare = spareSetNamed(sets, topology, id);
    return spare == nullptr ? "no spare" : pageAsMarkdown(runbookPage(topology, *spare));
}

bool isNear(Seconds one, Seconds other)
{
    return std::abs((one - other).count()) < 1e-9;
}

}  // namespace

void TestRunbook::isAsRecorded_data()
{
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char* name, const std::string& text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("runbook-database.md", markdown(shop(FailoverMechanism::Database), "db"));
    row("runbook-heartbeat.md", markdown(shop(FailoverMechanism::Heartbeat), "db"));
    row("runbook-health-check.md", markdown(shop(FailoverMechanism::HealthCheck), "db"));
    row("runbook-cold.md", markdown(cold(), "db"));
    row("runbook-load-balanced.md", markdown(web({}), "web"));
    row("runbook-plain.md",
        markdown(web({.mode = StandbyMode::Warm, .failover = Seconds{30}}), "web"));
    const Topology topology = shop(std::nullopt);
    const auto sets = spareSetsOf(topology);
    row("runbook-not-stated.txt", pageAsText(runbookPage(topology, sets.at(0))));
}

void TestRunbook::isAsRecorded()
{
    QFETCH(const QByteArray, text);

    const QByteArray expected = golden(QStringLiteral("runbook/") + QTest::currentDataTag(), text);
    QVERIFY2(text == expected, firstDifference(text, expected));
}

void TestRunbook::timesAddUpToThoseOfTheMechanism_data()
{
    QTest::addColumn<int>("mechanism");

    constexpr std::array names{"load balanced", "health check", "heartbeat", "database", "cold"};
    for (int number = 0; number < static_cast<int>(names.size()); ++number) {
        QTest::newRow(names.at(static_cast<std::size_t>(number))) << number;
    }
}

void TestRunbook::timesAddUpToThoseOfTheMechanism()
{
    QFETCH(const int, mechanism);

    FailoverSet set;
    set.mechanism = static_cast<FailoverMechanism>(mechanism);
    for (const bool isOdd : {false, true}) {
        if (isOdd) {
            set.times.checkInterval = Seconds{7};
            set.times.checkTimeout = Seconds{3};
            set.times.failureThreshold = 4;
            set.times.heartbeatInterval = Seconds{2};
            set.times.verifyChecks = 5;
            set.times.verifyInterval = Seconds{6};
            set.times.dnsTtl = Seconds{11};
        }
        const TakeoverTime total = totalOf(takeoverTimesOf(set));
        const SwitchDelay soonest = switchDelay(set.mechanism, set.times, 0.0);
        const SwitchDelay latest = switchDelay(set.mechanism, set.times, 1.0);
        QVERIFY(isNear(total.least, soonest.outage));
        QVERIFY(isNear(total.mean, meanFailover(set.mechanism, set.times)));
        QVERIFY(isNear(total.most, latest.outage + latest.fading));
    }
}

void TestRunbook::findsWhatHasASpare()
{
    const Topology topology = shop(std::nullopt);
    const auto sets = spareSetsOf(topology);
    QCOMPARE(sets.size(), std::size_t{1});
    // A replicated database that says nothing is promoted by its clients.
    QCOMPARE(sets.front().set.mechanism, FailoverMechanism::Database);
    QVERIFY(!sets.front().statesHow);
    QVERIFY(sets.front().holdsData);
    QCOMPARE(sets.front().callers, std::vector<std::uint32_t>{0});
    QCOMPARE(spareSetNamed(sets, topology, "db-2"), &sets.front());
    QCOMPARE(spareSetNamed(sets, topology, "app"), nullptr);
    QCOMPARE(spareSetNamed(sets, topology, "nobody"), nullptr);
    QCOMPARE(namesOf(sets), std::string{"db (Database)"});

    const auto withApp = spareSetsOf(withSpare(topology, "app"));
    QCOMPARE(namesOf(withApp), std::string{"app (Shop app), db (Database)"});
    QVERIFY(!withApp.front().holdsData);
}

/// Whatever a name holds, pasting a command does what the command says.
void TestRunbook::namesStayOutOfCommands()
{
    Topology topology = shop(FailoverMechanism::Database);
    Component evil = *topology.find("db-1");
    evil.name = "x\n```\n$(touch /tmp/evil) <b>`id`</b> | # [a](http://b)";
    evil.domains = {{"host", {"a; touch evil"}}, {"team", {"$(id)\n# heading"}}};
    topology.replace(evil);
    const std::string text = markdown(topology, "db");
    QVERIFY(text.find("export PRIMARY=HOST-OF-THE-PRIMARY STANDBY=pg-b.example\n") !=
            std::string::npos);
    const QString shown = QString::fromStdString(text);
    bool isCommand = false;
    for (const QString& line : shown.split('\n')) {
        if (line.startsWith("```")) {
            isCommand = !isCommand;
            continue;
        }
        QVERIFY2(!isCommand || !line.contains("touch"), qPrintable(line));
        QVERIFY2(!line.startsWith("# heading"), qPrintable(line));
        QVERIFY2(isCommand || !line.contains("<b>"), qPrintable(line));
        QVERIFY2(!line.contains("[a](http"), qPrintable(line));
    }
    QVERIFY(!isCommand);
}

void TestRunbook::saysWhatBothStandOn()
{
    Topology topology = shop(FailoverMechanism::Heartbeat);
    QVERIFY(markdown(topology, "db").find("nothing here helps") == std::string::npos);
    Component replica = *topology.find("db-2");
    replica.domains = {{"zone", {"a"}}};
    topology.replace(replica);
    QVERIFY(markdown(topology, "db")
                .find("Both DB primary and DB replica live in zone a: if that "
                      "is lost, nothing here helps.") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestRunbook)
#include "tst_runbook.moc"
