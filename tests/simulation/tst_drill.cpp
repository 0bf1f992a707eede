#include "tests/simulation/drill_fixture.h"

#include <QTest>

using namespace cutpoint;
using tests::at;
using tests::groupOf;
using tests::linesOf;
using tests::play;
using tests::serviceOf;
using Events = std::vector<ScenarioEvent>;

Q_DECLARE_METATYPE(cutpoint::Topology)
Q_DECLARE_METATYPE(cutpoint::Failover)
Q_DECLARE_METATYPE(Events)

/// Hand-worked timelines of every mechanism.
class TestDrill : public QObject {
    Q_OBJECT

private slots:
    void playsToTheSecond_data();
    void playsToTheSecond();
    void tellsWhatDataIsLost_data();
    void tellsWhatDataIsLost();
    void judgesObjectives();
    void waitsAsLongAsStated();
    void countsWritesOnTheWrongSide();
    void takesOnlyTheSideOfThePartitionThatClientsReach();
    void losesServiceWithDomainsAndConnections();
    void countsRequestsOfUsers();
    void playsYearsAtOnce();
    void hasNothingToPlayWithoutUsers();
};

void TestDrill::playsToTheSecond_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Events>("events");
    QTest::addColumn<QStringList>("timeline");
    QTest::addColumn<QStringList>("service");
    const auto row = [](const char* name, const Topology& topology, const Events& events,
                        const QStringList& timeline, const QStringList& service) {
        QTest::newRow(name) << topology << events << timeline << service;
    };
    using enum FailoverMechanism;
    row("load-balanced: one of three fails", groupOf(3, LoadBalanced), {at(11, Fail{"a"})},
        {"11 a: fails", "13.01 a: no answer in 2 s, taken out of rotation"},
        {"0-11 0", "11-13.01 0~0.333333", "13.01-600 0"});
    row("load-balanced: all fail, one comes back", groupOf(2, LoadBalanced),
        {at(11, Fail{"a"}), at(12, Fail{"b"}), at(21, Repair{"b"})},
        {"11 a: fails", "12 b: fails", "13 a: no answer in 2 s, taken out of rotation",
         "14 b: no answer in 2 s, taken out of rotation",
         "! 14 pair: all members are out: users get errors, somebody has to step in",
         "21 b: is repaired", "25 b: answers a check, back in rotation"},
        {"0-11 0", "11-12 0~0.5", "12-25 1", "25-600 0"});
    row("health check", groupOf(2, HealthCheck), {at(12, Fail{"a"})},
        {"12 a: fails", "17 a: health check failed: no answer in 2 s (1 of 2)",
         "22 a: health check failed: no answer in 2 s (2 of 2)", "22 b: is healthy: promote it",
         "28 b: has the traffic: clients follow within 30 s", "58 b: all clients have followed"},
        {"0-12 0", "12-28 1", "28-58 1>0", "58-600 0"});
    row("health check: backup dies while it is promoted", groupOf(3, HealthCheck),
        {at(12, Fail{"a"}), at(24, Fail{"b"})},
        {"12 a: fails", "17 a: health check failed: no answer in 2 s (1 of 2)",
         "22 a: health check failed: no answer in 2 s (2 of 2)", "22 b: is healthy: promote it",
         "24 b: fails", "! 27 b: stopped answering while it was promoted",
         "27 c: is healthy: promote it", "33 c: has the traffic: clients follow within 30 s",
         "63 c: all clients have followed"},
        {"0-12 0", "12-33 1", "33-63 1>0", "63-600 0"});
    row("health check: failback", groupOf(2, HealthCheck),
        {at(12, Fail{"a"}), at(100, Repair{"a"})},
        {"12 a: fails", "17 a: health check failed: no answer in 2 s (1 of 2)",
         "22 a: health check failed: no answer in 2 s (2 of 2)", "22 b: is healthy: promote it",
         "28 b: has the traffic: clients follow within 30 s", "58 b: all clients have followed",
         "100 a: is repaired", "100 a: answers again: gets its work back after 6 good checks",
         "130 a: has been healthy for 30 s: fail back", "131 a: has its work back",
         "161 a: all clients have followed"},
        {"0-12 0", "12-28 1", "28-58 1>0", "58-600 0"});
    row("health check: primary wavers", groupOf(2, HealthCheck),
        {at(12, Fail{"a"}), at(100, Repair{"a"}), at(112, Fail{"a"}), at(118, Repair{"a"})},
        {"12 a: fails", "17 a: health check failed: no answer in 2 s (1 of 2)",
         "22 a: health check failed: no answer in 2 s (2 of 2)", "22 b: is healthy: promote it",
         "28 b: has the traffic: clients follow within 30 s", "58 b: all clients have followed",
         "100 a: is repaired", "100 a: answers again: gets its work back after 6 good checks",
         "112 a: fails", "117 a: wavers: the failback is called off", "118 a: is repaired",
         "120 a: answers again: gets its work back after 6 good checks",
         "150 a: has been healthy for 30 s: fail back", "151 a: has its work back",
         "181 a: all clients have followed"},
        {"0-12 0", "12-28 1", "28-58 1>0", "58-600 0"});
    row("health check: a hiccup", groupOf(2, HealthCheck), {at(12, Fail{"a"}), at(18, Repair{"a"})},
        {"12 a: fails", "17 a: health check failed: no answer in 2 s (1 of 2)", "18 a: is repaired",
         "20 a: answers a check again"},
        {"0-12 0", "12-18 1", "18-600 0"});
    row("health check: both", groupOf(2, HealthCheck), {at(12, Fail{"a"}), at(13, Fail{"b"})},
        {"12 a: fails", "13 b: fails", "17 a: health check failed: no answer in 2 s (1 of 2)",
         "22 a: health check failed: no answer in 2 s (2 of 2)",
         "22 b: does not answer either: no backup",
         "! 24 pair: primary and backups are down: somebody has to step in"},
        {"0-12 0", "12-600 1"});
    row("heartbeat", groupOf(2, Heartbeat), {at(13, Fail{"a"})},
        {"13 a: fails", "22 b: no beat of a for 10 s", "24 b: check 1 of 3: a gives no answer",
         "26 b: check 2 of 3: a gives no answer", "28 b: check 3 of 3: a gives no answer",
         "28 b: takes over: promotes itself", "34 b: has the virtual address",
         "36 b: is active: accepts traffic", "! 36 b: took over from a"},
        {"0-13 0", "13-36 1", "36-600 0"});
    row("heartbeat: split brain", groupOf(2, Heartbeat),
        {at(13, Partition{{{{"a"}}, {{"b"}}}}), at(100, Heal{})},
        {"13 Network: falls apart: a | b", "22 b: no beat of a for 10 s",
         "24 b: check 1 of 3: a gives no answer", "26 b: check 2 of 3: a gives no answer",
         "28 b: check 3 of 3: a gives no answer", "28 b: takes over: promotes itself",
         "33 b: split brain: a is active as well", "34 b: has the virtual address",
         "36 b: is active: accepts traffic", "! 36 b: took over from a",
         "100 Network: is whole again", "100 a: steps down: the split brain is over"},
        {"0-600 0"});
    row("database", groupOf(3, Database), {at(10, Fail{"a"})},
        {"10 a: fails", "13 a: query failed, 3 retries 1 s apart as well",
         "13 b: is in recovery: promote it", "15 b: is primary now: queries are answered",
         "! 15 b: took over from a, which has to rejoin as a replica when it is back"},
        {"0-10 0", "10-15 1", "15-600 0"});
    row("database: first replica is down too", groupOf(3, Database),
        {at(5, Fail{"b"}), at(10, Fail{"a"})},
        {"5 b: fails", "10 a: fails", "13 a: query failed, 3 retries 1 s apart as well",
         "13 b: no connection in 2 s", "15 c: is in recovery: promote it",
         "17 c: is primary now: queries are answered",
         "! 17 c: took over from a, which has to rejoin as a replica when it is back"},
        {"0-10 0", "10-17 1", "17-600 0"});
    row("database: replica dies in promotion", groupOf(3, Database),
        {at(10, Fail{"a"}), at(14, Fail{"b"})},
        {"10 a: fails", "13 a: query failed, 3 retries 1 s apart as well",
         "13 b: is in recovery: promote it", "14 b: fails",
         "15 b: was not promoted: it stopped answering", "15 c: is in recovery: promote it",
         "17 c: is primary now: queries are answered",
         "! 17 c: took over from a, which has to rejoin as a replica when it is back"},
        {"0-10 0", "10-17 1", "17-600 0"});
    row("cold", groupOf(2, ColdStandby), {at(10, Fail{"a"})},
        {"10 a: fails", "! 40 a: is noticed to be down after 30 s", "40 b: is started",
         "160 b: has started: restore the last backup", "460 b: is restored and serves"},
        {"0-10 0", "10-460 1", "460-600 0"});
    row("planned", groupOf(2, Database), {at(10, PlannedFailover{"pair"})},
        {"10 pair: operators begin a planned failover", "10 b: step 1 of 8: is caught up",
         "10 a: step 2 of 8: is read-only, writes wait",
         "15 b: step 3 of 8: has all writes after 5 s", "15 b: step 4 of 8: is healthy",
         "17 b: step 5 of 8: is promoted",
         "17 b: step 6 of 8: clients are reconfigured, writes go on",
         "22 b: step 7 of 8: has the traffic", "22 a: step 8 of 8: is the standby now, all done"},
        {"0-10 0", "10-17 0 read-only", "17-600 0"});
    row("planned: standby dies", groupOf(2, Database),
        {at(10, PlannedFailover{"pair"}), at(16, Fail{"b"})},
        {"10 pair: operators begin a planned failover", "10 b: step 1 of 8: is caught up",
         "10 a: step 2 of 8: is read-only, writes wait",
         "15 b: step 3 of 8: has all writes after 5 s", "15 b: step 4 of 8: is healthy",
         "16 b: fails", "! 17 b: step 5 of 8: was not promoted, it gives no answer: rolled back"},
        {"0-10 0", "10-17 0 read-only", "17-600 0"});
    row("slow", groupOf(2, Database),
        {at(10, Slow{"a", Seconds{3}}), at(20, Repair{"a"}), at(30, Slow{"a", Seconds{6}})},
        {"10 a: takes 3 s to answer", "20 a: is repaired", "30 a: takes 6 s to answer",
         "33 a: query failed, 3 retries 1 s apart as well", "33 b: is in recovery: promote it",
         "35 b: is primary now: queries are answered",
         "! 35 b: took over from a, which has to rejoin as a replica when it is back"},
        {"0-10 0", "10-20 0~1", "20-30 0", "30-35 1", "35-600 0"});
}

void TestDrill::playsToTheSecond()
{
    QFETCH(const Topology, topology);
    QFETCH(const Events, events);
    QFETCH(const QStringList, timeline);
    QFETCH(const QStringList, service);

    const Drill drill = play(topology, events);

    QCOMPARE(linesOf(drill), timeline);
    QCOMPARE(serviceOf(drill), service);
}

void TestDrill::tellsWhatDataIsLost_data()
{
    QTest::addColumn<Failover>("failover");
    QTest::addColumn<Events>("events");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("transactions");
    const auto row = [](const char* name, const Failover& failover, const Events& events,
                        double seconds, double transactions) {
        QTest::newRow(name) << failover << events << seconds << transactions;
    };
    Failover sync;
    sync.mechanism = FailoverMechanism::Database;
    sync.replication = Replication::Sync;
    row("synchronous", sync, {at(10, Fail{"a"})}, 0.0, 0.0);

    Failover async = sync;
    async.replication = Replication::Async;
    async.replicationLag = Seconds{1.5};
    row("asynchronous: the lag", async, {at(10, Fail{"a"})}, 1.5, 150.0);
    row("the replica was cut off for 30 s before", async,
        {at(100, Partition{{{{"a"}}, {{"b"}}}}), at(130, Fail{"a"}), at(130, Heal{})}, 31.5,
        3150.0);
    row("it was cut off, and caught up", async,
        {at(100, Partition{{{{"a"}}, {{"b"}}}}), at(120, Heal{}), at(130, Fail{"a"})}, 1.5, 150.0);
    row("the replica was down for 50 s before, and is back too late", sync,
        {at(50, Fail{"b"}), at(100, Fail{"a"}), at(101, Repair{"b"})}, 50.0, 5000.0);

    Failover cold;
    cold.mechanism = FailoverMechanism::ColdStandby;
    cold.backupIntervalHours = 0.1;
    row("cold: since the backup at 360 s", cold, {at(400, Fail{"a"})}, 40.0, 4000.0);
}

void TestDrill::tellsWhatDataIsLost()
{
    QFETCH(const Failover, failover);
    QFETCH(const Events, events);
    QFETCH(const double, seconds);
    QFETCH(const double, transactions);

    Scenario scenario = tests::scenarioOf(events);
    scenario.duration = Seconds{1000};
    const auto drill = playDrill(groupOf(2, failover), scenario);
    QCOMPARE(drill->takeovers.size(), std::size_t{1});
    QVERIFY(drill->takeovers[0].loss);
    QCOMPARE(drill->takeovers[0].loss->writes.count(), seconds);
    QCOMPARE(drill->takeovers[0].loss->transactions, transactions);
}

void TestDrill::judgesObjectives()
{
    Failover failover;
    failover.mechanism = FailoverMechanism::Database;
    failover.replication = Replication::Async;
    failover.replicationLag = Seconds{3};
    failover.recoveryTimeObjective = Seconds{5};
    failover.recoveryPointObjective = Seconds{2};

    const Drill drill = play(groupOf(2, failover), {at(10, Fail{"a"})});

    QCOMPARE(drill.takeovers[0].recovery(), std::optional{Seconds{5}});
    QCOMPARE(drill.takeovers[0].meetsRecoveryTime(), std::optional{true});
    QCOMPARE(drill.takeovers[0].meetsRecoveryPoint(), std::optional{false});
    failover.recoveryTimeObjective = Seconds{4.9};
    failover.replication.reset();
    const Drill other = play(groupOf(2, failover), {at(10, Fail{"a"})});
    QCOMPARE(other.takeovers[0].meetsRecoveryTime(), std::optional{false});
    QCOMPARE(other.takeovers[0].meetsRecoveryPoint(), std::optional<bool>{});
}

/// Three seconds are slow if users wait for five, and too long if they wait for one.
void TestDrill::waitsAsLongAsStated()
{
    Failover failover;
    failover.mechanism = FailoverMechanism::Database;
    const Events slow{at(10, Slow{"a", Seconds{3}})};
    QCOMPARE(serviceOf(play(groupOf(2, failover), slow)), (QStringList{"0-10 0", "10-600 0~1"}));
    failover.requestTimeout = Seconds{1};
    QCOMPARE(serviceOf(play(groupOf(2, failover), slow)),
             (QStringList{"0-10 0", "10-15 1", "15-600 0"}));
}

/// Both are reached: from 33 s, when the standby is promoted, to 100 s half of the writes go to
/// each.
void TestDrill::countsWritesOnTheWrongSide()
{
    const Drill drill = play(groupOf(2, FailoverMechanism::Heartbeat),
                             {at(13, Partition{{{{"a"}}, {{"b"}}}}), at(100, Heal{})});
    QCOMPARE(drill.splitBrains.size(), std::size_t{1});
    QCOMPARE(drill.splitBrains[0].from, Seconds{33});
    QCOMPARE(drill.splitBrains[0].to, Seconds{100});
    QCOMPARE(drill.splitBrains[0].wrongSide.transactions, 0.5 * 67.0 * 100.0);
}

/// The users are on the side of the old one: the standby takes over in vain, and steps down.
void TestDrill::takesOnlyTheSideOfThePartitionThatClientsReach()
{
    const Drill drill = play(groupOf(2, FailoverMechanism::Heartbeat),
                             {at(13, Partition{{{{"users"}, {"a"}}, {{"b"}}}}), at(100, Heal{})});
    QCOMPARE(serviceOf(drill), QStringList{"0-600 0"});
    QCOMPARE(linesOf(drill).last(), QString{"100 b: steps down: the split brain is over"});
    QCOMPARE(drill.splitBrains[0].wrongSide, DataLoss{});
}

void TestDrill::losesServiceWithDomainsAndConnections()
{
    Topology topology = groupOf(2, FailoverMechanism::Database);
    Component primary = topology.component(1);
    primary.domains = {{.dimension = "zone", .names = {"north"}}};
    topology.replace(primary);

    const Drill zone = play(topology, {at(10, FailDomain{{"zone", "north"}})});
    QCOMPARE(serviceOf(zone), (QStringList{"0-10 0", "10-15 1", "15-600 0"}));
    QCOMPARE(zone.lanes[0].spans.back().label, std::string{"down with zone north"});
    QCOMPARE(linesOf(zone).first(), QString{"10 zone north: is lost, with all that lives there"});

    const Drill link = play(
        topology, {at(10, Fail{"users->a"}), at(20, Fail{"users->b"}), at(30, Repair{"users->b"})});
    QCOMPARE(serviceOf(link), (QStringList{"0-20 0", "20-30 1", "30-600 0"}));
}

void TestDrill::countsRequestsOfUsers()
{
    const Drill drill = play(groupOf(2, FailoverMechanism::HealthCheck), {at(12, Fail{"a"})});
    // 16 s without service, then 30 s in which clients follow evenly.
    QCOMPARE(drill.users.requests, 60000.0);
    QCOMPARE(drill.users.failed, 100.0 * (16.0 + 15.0));
    QCOMPARE(drill.users.noService, Seconds{16});
    QCOMPARE(drill.users.partialService, Seconds{30});
    QCOMPARE(drill.users.longestGap, Seconds{16});
    QCOMPARE(drill.users.firstTrouble, std::optional{Seconds{12}});
    QCOMPARE(drill.users.lastTrouble, std::optional{Seconds{58}});
    QVERIFY(drill.isServedAtEnd);
}

/// Ten years at a million requests a second take no longer than a minute of them.
void TestDrill::playsYearsAtOnce()
{
    Scenario scenario = tests::scenarioOf({at(10, Fail{"a"}), at(20, Fail{"b"})});
    scenario.duration = longestScenario;
    scenario.requestsPerSecond = mostRequestsPerSecond;
    const auto drill = playDrill(groupOf(2, FailoverMechanism::HealthCheck), scenario);
    QVERIFY(!drill->isCut);
    QVERIFY(!drill->isServedAtEnd);
    QCOMPARE(drill->users.failed, (longestScenario.count() - 10.0) * mostRequestsPerSecond);
    QVERIFY(drill->timeline.size() < 10);
}

void TestDrill::hasNothingToPlayWithoutUsers()
{
    QVERIFY(!playDrill(Topology{}, tests::scenarioOf({})));
}

QTEST_APPLESS_MAIN(TestDrill)
#include "tst_drill.moc"
