#include "core/simulation/failover_standby.h"
#include "core/simulation/failover_times.h"

#include <QTest>

#include <cmath>
#include <optional>

using namespace cutpoint;

Q_DECLARE_METATYPE(cutpoint::Standby)
Q_DECLARE_METATYPE(cutpoint::Failover)
Q_DECLARE_METATYPE(cutpoint::FailoverMechanism)
Q_DECLARE_METATYPE(cutpoint::StandbyMode)

class TestFailoverStandby : public QObject {
    Q_OBJECT

private slots:
    void takesTheMeanOfTheMechanism_data();
    void takesTheMeanOfTheMechanism();
    void meanIsThatOfAllPhases_data();
    void meanIsThatOfAllPhases();
    void neverTakesLessThanNoTime();
    void leavesAStandbyAlone();
    void isNothingWithoutBoth();
    void keepsTheOtherFields();
};

namespace {

Component with(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    Component component;
    component.standby = standby;
    component.failover = failover;
    return component;
}

}  // namespace

void TestFailoverStandby::takesTheMeanOfTheMechanism_data()
{
    using enum FailoverMechanism;
    using enum StandbyMode;
    QTest::addColumn<Standby>("standby");
    QTest::addColumn<Failover>("failover");
    QTest::addColumn<FailoverMechanism>("mechanism");
    QTest::addColumn<StandbyMode>("mode");
    QTest::addColumn<double>("seconds");

    const auto row = [](const char* name, const Standby& standby, const Failover& failover,
                        FailoverMechanism mechanism, StandbyMode mode, double seconds) {
        QTest::newRow(name) << standby << failover << mechanism << mode << seconds;
    };
    row("load-balanced", {}, {.mechanism = LoadBalanced}, LoadBalanced, Active, 2.0);
    // 2.5 until the next check, 5 to the second one, 2 until it gives up, 5 + 1, half of 30.
    row("health-check", {}, {.mechanism = HealthCheck}, HealthCheck, Warm, 30.5);
    // 10 less 1.5 since the last beat; checks at 0, 2 and 4, the last until 6; 5 + 1 + 2.
    row("heartbeat", {}, {.mechanism = Heartbeat}, Heartbeat, Warm, 22.5);
    // Tried again after 1, 2 and 3 s; 2 until the promotion is verified.
    row("database", {}, {.mechanism = Database}, Database, Warm, 5.0);
    row("cold-standby", {}, {.mechanism = ColdStandby}, ColdStandby, Cold, 450.0);

    row("nothing stated", {}, {}, LoadBalanced, Active, 2.0);
    row("active", {.mode = Active}, {}, LoadBalanced, Active, 2.0);
    row("warm", {.mode = Warm}, {}, HealthCheck, Warm, 30.5);
    row("cold", {.mode = Cold}, {}, ColdStandby, Cold, 450.0);
    row("the mode as stated", {.mode = Cold}, {.mechanism = Database}, Database, Cold, 5.0);
    row("the time as stated", {.failover = Seconds{7}}, {.mechanism = Heartbeat}, Heartbeat, Warm,
        7.0);
    row("at once as stated", {.failover = Seconds{0}}, {.mechanism = ColdStandby}, ColdStandby,
        Cold, 0.0);
    row("one check, no DNS", {},
        {.mechanism = HealthCheck,
         .checkInterval = Seconds{10},
         .checkTimeout = Seconds{1},
         .failureThreshold = 1,
         .dnsTtl = Seconds{0}},
        HealthCheck, Warm, 5.0 + 1.0 + 5.0 + 1.0);
    row("slow checks of silence", {},
        {.mechanism = Heartbeat, .verifyChecks = 2, .verifyInterval = Seconds{4}}, Heartbeat, Warm,
        8.5 + 4.0 + 2.0 + 8.0);
    // Silence of 2 s, beats every 4: half of the failures come before, 1 s on average, half after.
    row("beats too seldom", {},
        {.mechanism = Heartbeat, .heartbeatInterval = Seconds{4}, .heartbeatTimeout = Seconds{2}},
        Heartbeat, Warm, 0.5 + 6.0 + 8.0);
    row("restored faster", {}, {.mechanism = ColdStandby, .restore = Seconds{30}}, ColdStandby,
        Cold, 180.0);
}

void TestFailoverStandby::takesTheMeanOfTheMechanism()
{
    QFETCH(const Standby, standby);
    QFETCH(const Failover, failover);
    QFETCH(const FailoverMechanism, mechanism);
    QFETCH(const StandbyMode, mode);
    QFETCH(const double, seconds);

    QVERIFY(mechanismOf(failover, standby) == mechanism);
    const auto steady = standbyOf(with(standby, failover));
    QVERIFY(steady.has_value());
    QVERIFY(steady->mode == mode);
    QCOMPARE(steady->failover.value_or(Seconds{-1}).count(), seconds);
    QCOMPARE(takesMeanFailover(standby, failover), !standby.failover.has_value());

    Group group;
    group.standby = standby;
    group.failover = failover;
    QVERIFY(standbyOf(group) == steady);
}

void TestFailoverStandby::meanIsThatOfAllPhases_data()
{
    takesTheMeanOfTheMechanism_data();
}

void TestFailoverStandby::meanIsThatOfAllPhases()
{
    QFETCH(const Failover, failover);
    QFETCH(const FailoverMechanism, mechanism);

    constexpr int steps = 1'000;
    const FailoverTimes times = timesOf(failover);
    double sum = 0.0;
    for (int step = 0; step < steps; ++step) {
        sum += switchDelay(mechanism, times, (step + 0.5) / steps).equivalent().count();
    }
    const double mean = meanFailover(mechanism, times).count();
    QVERIFY(std::abs(sum / steps - mean) <= 1e-9 * mean);
}

void TestFailoverStandby::neverTakesLessThanNoTime()
{
    const Failover seldom{.mechanism = FailoverMechanism::Heartbeat,
                          .checkTimeout = Seconds{1e-3},
                          .heartbeatInterval = Seconds{1e6},
                          .heartbeatTimeout = Seconds{1e-3},
                          .verifyInterval = Seconds{0},
                          .promote = Seconds{0},
                          .virtualIp = Seconds{0},
                          .promoteDatabase = Seconds{0}};
    QVERIFY(meanFailover(FailoverMechanism::Heartbeat, timesOf(seldom)) > Seconds{0});
    QVERIFY(switchDelay(FailoverMechanism::Heartbeat, timesOf(seldom), 0.99).outage > Seconds{0});
}

void TestFailoverStandby::leavesAStandbyAlone()
{
    const Standby stated{.mode = StandbyMode::Cold, .coverage = 0.5};
    QVERIFY(standbyOf(with(stated, {})) == stated);
    QVERIFY(!takesMeanFailover(stated, {}));
}

void TestFailoverStandby::isNothingWithoutBoth()
{
    QVERIFY(!standbyOf(Component{}));
    QVERIFY(!standbyOf(Group{}));
}

void TestFailoverStandby::keepsTheOtherFields()
{
    const Standby stated{
        .failback = Seconds{3}, .coverage = 0.5, .manualRecovery = Seconds{60}, .repairCrews = 2};
    Standby expected = stated;
    expected.mode = StandbyMode::Warm;
    expected.failover = Seconds{5};
    QVERIFY(standbyOf(with(stated, Failover{.mechanism = FailoverMechanism::Database})) ==
            expected);
}

QTEST_APPLESS_MAIN(TestFailoverStandby)
#include "tst_failover_standby.moc"
