#include "core/report/setup_words.h"
#include "core/report/setups_page.h"
#include "core/simulation/setup_comparison.h"
#include "tests/support/golden.h"

#include <QTest>

#include <cmath>

using namespace cutpoint;
using namespace cutpoint::tests;

/// Hot, warm, cold, active-passive and active-active side by side.
class TestSetupComparison : public QObject {
    Q_OBJECT

private slots:
    void figuresAreThoseOfTheModel();
    void figuresOfAGroupAreThoseOfTheModel();
    void suppliesASpare();
    void dataAtRisk_data();
    void dataAtRisk();
    void recommends_data();
    void recommends();
    void isAsRecorded_data();
    void isAsRecorded();
};

namespace {

constexpr double hour = 3600.0;
constexpr double year = 365.0 * 24.0 * hour;

/// Users and one component that fails every 1 000 h for an hour.
Topology single(Kind kind, std::uint32_t instances)
{
    Topology topology;
    topology.replaceProperties({.name = "One", .currency = "USD"});
    Component users;
    users.id = {"users"};
    users.kind = Kind::Client;
    topology.add(users);
    Component part;
    part.id = {"part"};
    part.name = "The part";
    part.kind = kind;
    part.instances = instances;
    part.rates = {.statement = StatedTimeToFailure{Hours{1000}}, .mttr = Hours{1}};
    part.costPerMonth = 100.0;
    topology.add(part);
    topology.connect("users", "part", {});
    return topology;
}

Topology withFailover(const Topology& topology, const Failover& failover)
{
    Topology changed = topology;
    Component part = *changed.find("part");
    part.failover = failover;
    changed.replace(std::move(part));
    return changed;
}

SetupComparison compared(const Topology& topology, const SetupOptions& options = {})
{
    return compareSetups(topology, setToCompare(topology, "part").value(), options);
}

double downOf(const SetupComparison& comparison, Setup setup)
{
    return comparison.figuresOf(setup).system->availability.down();
}

bool isNear(double one, double other)
{
    return std::abs(one - other) <= 1e-9 * std::abs(other);
}

/// U of two instances of which one must be up: birth and death over 0, 1, 2 failed ones.
///
/// @param first   failure rate with none failed, in 1/h; both of repair 1/h each.
/// @param second  with one failed.
/// @param outage  of each switch, in hours, times the share of users that it hits.
double chainDown(double first, double second, double outage)
{
    const double one = first / 1.0;
    const double two = one * second / 2.0;
    const double sum = 1.0 + one + two;
    const double switches = 1.0 / sum * 0.001 * outage;
    return (two / sum + switches) / (1.0 + switches);
}

}  // namespace

void TestSetupComparison::figuresAreThoseOfTheModel()
{
    const SetupComparison comparison = compared(single(Kind::Service, 2));
    QVERIFY(!comparison.isSpareAdded);
    // Load balancer: both fail, 0.002 per hour, and half of the users wait for 2 s each time.
    QVERIFY(isNear(downOf(comparison, Setup::Hot), chainDown(0.002, 0.001, 2.0 / hour)));
    QVERIFY(isNear(downOf(comparison, Setup::ActiveActive), downOf(comparison, Setup::Hot)));
    // Monitor: 2.5 s to the next check, 5 s to the second, 2 s of timeout, 5 s, 1 s, 15 s of DNS.
    QCOMPARE(comparison.figuresOf(Setup::Warm).meanFailover.count(), 30.5);
    QCOMPARE(comparison.figuresOf(Setup::Warm).worstFailover.count(), 48.0);
    QVERIFY(isNear(downOf(comparison, Setup::Warm), chainDown(0.002, 0.001, 30.5 / hour)));
    // Heartbeat: 8.5 s of silence, 6 s of checks, 5 s, 1 s, 2 s.
    QCOMPARE(comparison.figuresOf(Setup::ActivePassive).meanFailover.count(), 22.5);
    QCOMPARE(comparison.figuresOf(Setup::ActivePassive).worstFailover.count(), 24.0);
    QVERIFY(isNear(downOf(comparison, Setup::ActivePassive), chainDown(0.002, 0.001, 22.5 / hour)));
    // A spare that is off does not fail.
    QCOMPARE(comparison.figuresOf(Setup::Cold).meanFailover.count(), 450.0);
    QVERIFY(isNear(downOf(comparison, Setup::Cold), chainDown(0.001, 0.001, 450.0 / hour)));
    QVERIFY(isNear(comparison.figuresOf(Setup::Cold).system->downtime.year,
                   downOf(comparison, Setup::Cold) * year));
    QCOMPARE(comparison.figuresOf(Setup::Hot).costPerMonth, std::optional{200.0});
    QCOMPARE(comparison.figuresOf(Setup::Warm).costPerMonth, std::optional{150.0});
    QVERIFY(isNear(*comparison.figuresOf(Setup::Cold).costPerMonth, 110.0));
}

void TestSetupComparison::figuresOfAGroupAreThoseOfTheModel()
{
    Topology topology;
    Component users;
    users.id = {"users"};
    users.kind = Kind::Client;
    topology.add(users);
    for (const char* const id : {"a", "b"}) {
        Component part;
        part.id = {id};
        part.group = "pair";
        part.rates = {.statement = StatedTimeToFailure{Hours{1000}}, .mttr = Hours{1}};
        part.costPerMonth = 70.0;
        topology.add(part);
        topology.connect("users", id, {});
    }
    topology.add(Group{.id = "pair"});
    const auto spare = setToCompare(topology, "b");
    QCOMPARE(spare->set.id, std::string{"pair"});
    SetupOptions options;
    options.factors = {.hot = 3.0, .warm = 2.0, .cold = 1.0};
    const SetupComparison comparison = compareSetups(topology, *spare, options);
    // Both down, and a switch in series: q = 1/1001, and a failure of a while b is up.
    const double q = 1.0 / 1001.0;
    const double outage = (1.0 - q) * 0.001 * (1.0 - q) * 450.0 / hour;
    const double whole = outage / (1.0 + outage);
    QVERIFY(isNear(downOf(comparison, Setup::Cold), q * q + whole - q * q * whole));
    QCOMPARE(comparison.figuresOf(Setup::ActiveActive).costPerMonth, std::optional{210.0});
    QCOMPARE(comparison.figuresOf(Setup::ActivePassive).costPerMonth, std::optional{140.0});
}

void TestSetupComparison::suppliesASpare()
{
    const Topology topology = single(Kind::Database, 1);
    const SetupComparison comparison = compared(topology);
    QVERIFY(comparison.isSpareAdded);
    QVERIFY(isNear(comparison.now->availability.down(), 1.0 / 1001.0));
    QVERIFY(isNear(downOf(comparison, Setup::Cold), chainDown(0.001, 0.001, 450.0 / hour)));
    for (const SetupFigures& figures : comparison.setups) {
        QVERIFY(!figures.isCurrent);
    }
    QVERIFY(!setToCompare(topology, "users"));
    QVERIFY(!setToCompare(topology, "nobody"));
}

void TestSetupComparison::dataAtRisk_data()
{
    QTest::addColumn<int>("replication");
    QTest::addColumn<QString>("words");

    QTest::newRow("sync") << 0 << "none/none/6 h... none/conflicts";
    QTest::newRow("async") << 1 << "none/0.5 s/6 h... 0.5 s/conflicts, 0.5 s";
    QTest::newRow("not stated") << 2 << "none/not stated/not stated... not stated/conflicts";
}

void TestSetupComparison::dataAtRisk()
{
    QFETCH(const int, replication);
    QFETCH(const QString, words);

    Failover failover;
    if (replication < 2) {
        failover.replication = static_cast<Replication>(replication);
        failover.backupIntervalHours = 6.0;
    }
    if (failover.replication == Replication::Async) {
        failover.replicationLag = Seconds{0.5};
    }
    const SetupComparison comparison = compared(withFailover(single(Kind::Database, 2), failover));
    std::vector<std::string> risks;
    for (const SetupFigures& figures : comparison.setups) {
        risks.push_back(dataRiskInWords(figures));
    }
    const QString shown = QString::fromStdString(risks[0] + '/' + risks[1] + '/' + risks[2] +
                                                 "... " + risks[3] + '/' + risks[4]);
    QCOMPARE(QString{shown}.replace(QStringLiteral(u"6.0\u202fh"), "6 h"), words);
}

void TestSetupComparison::recommends_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("rto");     // below 0: not stated
    QTest::addColumn<double>("rpo");     // likewise
    QTest::addColumn<double>("budget");  // likewise
    QTest::addColumn<bool>("witness");
    QTest::addColumn<QString>("setup");

    const int database = static_cast<int>(Kind::Database);
    const int web = static_cast<int>(Kind::WebServer);
    const double none = -1.0;
    QTest::newRow("a web server") << web << none << none << none << false << "active-active";
    QTest::newRow("a database") << database << none << none << none << false << "warm";
    QTest::newRow("a database with a witness")
        << database << none << none << none << true << "active-passive";
    // 48 s of the monitor are too many, 24 s of the heartbeat are not.
    QTest::newRow("RTO 30 s") << database << 30.0 << none << none << false << "active-passive";
    QTest::newRow("RTO 10 s") << database << 10.0 << none << none << false << "hot";
    // Half a second of lag is lost by all but hot.
    QTest::newRow("RPO 0") << database << none << 0.0 << none << false << "hot";
    QTest::newRow("budget 120") << database << none << none << 120.0 << false << "cold";
    QTest::newRow("web server, budget 160") << web << none << none << 160.0 << false << "warm";
    QTest::newRow("out of reach: one missed is better than two")
        << database << 10.0 << none << 120.0 << false << "hot";
}

void TestSetupComparison::recommends()
{
    QFETCH(const int, kind);
    QFETCH(const double, rto);
    QFETCH(const double, rpo);
    QFETCH(const double, budget);
    QFETCH(const bool, witness);
    QFETCH(const QString, setup);

    Failover failover;
    if (rto >= 0.0) {
        failover.recoveryTimeObjective = Seconds{rto};
    }
    if (rpo >= 0.0) {
        failover.recoveryPointObjective = Seconds{rpo};
    }
    if (witness) {
        failover.witness = true;
    }
    if (static_cast<Kind>(kind) == Kind::Database) {
        failover.replication = Replication::Async;
        failover.replicationLag = Seconds{0.5};
        failover.backupIntervalHours = 6.0;
    }
    SetupOptions options;
    if (budget >= 0.0) {
        options.budgetPerMonth = budget;
    }
    const SetupComparison comparison =
        compared(withFailover(single(static_cast<Kind>(kind), 2), failover), options);
    QCOMPARE(QString::fromStdString(nameOf(comparison.recommended)), setup);
}

void TestSetupComparison::isAsRecorded_data()
{
    QTest::addColumn<QByteArray>("text");

    Failover failover;
    failover.mechanism = FailoverMechanism::Heartbeat;
    failover.replication = Replication::Async;
    failover.replicationLag = Seconds{0.5};
    failover.backupIntervalHours = 6.0;
    failover.recoveryTimeObjective = Seconds{30};
    failover.recoveryPointObjective = Seconds{1};
    SetupOptions options;
    options.budgetPerMonth = 160.0;
    const SetupComparison stated =
        compared(withFailover(single(Kind::Database, 2), failover), options);
    const SetupComparison bare = compared(single(Kind::WebServer, 1));
    const auto row = [](const char* name, const std::string& text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("setups-database.txt", pageAsText(setupsPage(stated)));
    row("setups-database.json", formatSetupsAsJson(stated));
    row("setups-web.md", pageAsMarkdown(setupsPage(bare)));
}

void TestSetupComparison::isAsRecorded()
{
    QFETCH(const QByteArray, text);

    const QByteArray expected = golden(QStringLiteral("setups/") + QTest::currentDataTag(), text);
    QVERIFY2(text == expected, firstDifference(text, expected));
}

QTEST_APPLESS_MAIN(TestSetupComparison)
#include "tst_setup_comparison.moc"
