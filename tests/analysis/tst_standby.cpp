#include "core/analysis/analyse.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using cutpoint::Component;
using cutpoint::CutSet;
using cutpoint::Failover;
using cutpoint::FailoverMechanism;
using cutpoint::Group;
using cutpoint::Hours;
using cutpoint::Report;
using cutpoint::Seconds;
using cutpoint::Standby;
using cutpoint::StandbyMode;
using cutpoint::StatedUnavailability;
using cutpoint::Topology;

namespace {

/// Users and, in turn, two boxes that stand in for one another, repaired in 10 h.
struct PairOfBoxes {
    double primaryDown = 0.01;
    double replicaDown = 0.02;
    Group group{.id = "db"};
    std::optional<Hours> mttr = Hours{10.0};

    [[nodiscard]] Topology topology() const
    {
        Topology topology;
        Component users;
        users.id = {"users"};
        users.kind = cutpoint::Kind::Client;
        topology.add(users);
        for (const auto& [id, down] :
             {std::pair{"primary", primaryDown}, std::pair{"replica", replicaDown}}) {
            Component box;
            box.id = {id};
            box.group = "db";
            box.layer = "Data";
            box.rates = {.statement = StatedUnavailability{down}, .mttr = mttr};
            topology.add(box);
            topology.connect("users", id, {});
        }
        topology.add(group);
        return topology;
    }
};

/// One component of several instances, the only one.
Topology alone(Component component)
{
    component.id = {"db"};
    component.entry = true;
    Topology topology;
    topology.add(std::move(component));
    return topology;
}

Component twoInstances(double down)
{
    Component component;
    component.instances = 2;
    component.rates = {.statement = StatedUnavailability{down}, .mttr = Hours{10.0}};
    return component;
}

double downOf(const Report& report)
{
    return report.system ? report.system->availability.down() : -1.0;
}

bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-13 * expected;
}

QByteArray cutsText(const Report& report)
{
    QStringList cuts;
    for (const CutSet& cut : report.cutSets) {
        QStringList members;
        for (const auto& member : cut.members) {
            members << QString::fromStdString(member.id);
        }
        cuts << members.join('+') + ' ' + QString::number(cut.probability.value_or(-1.0), 'g', 6);
    }
    return cuts.join(", ").toUtf8();
}

}  // namespace

class TestStandby : public QObject {
    Q_OBJECT

private slots:
    void switchesBetweenBoxes();
    void countsNoSwitchAsSinglePoint();
    void countsACommonCauseOfInstances();
    void countsACommonCauseOfAGroup();
    void spreadInstancesSwitchInSeries();
    void switchesByItsMechanism();
    void switchesBoxesByTheirMechanism();
    void saysWhichMeanIsTaken_data();
    void saysWhichMeanIsTaken();
    void saysWhatIsDoubtful_data();
    void saysWhatIsDoubtful();
    void answersForAMillionInstances();
};

/// The primary serves: it fails (1 − q)·λ = q/10 h times an hour, and the replica is mostly up.
void TestStandby::switchesBetweenBoxes()
{
    PairOfBoxes boxes;
    Standby standby;
    standby.mode = StandbyMode::Warm;
    standby.failover = Seconds{360.0};
    standby.coverage = 0.5;
    standby.manualRecovery = Seconds{3600.0};
    boxes.group.standby = standby;
    const Report report = cutpoint::analyse(boxes.topology());

    const double outage = 0.01 / 10.0 * 0.98 * (0.5 * 0.1 + 0.5 * 1.0);
    const double both = 0.01 * 0.02;
    const double switching = outage / (1.0 + outage);
    QVERIFY(isClose(downOf(report), switching + (1.0 - switching) * both));
    QVERIFY(report.groups.size() == 1 && report.groups.front().id == "db");
    QVERIFY(isClose(report.groups.front().switchover, switching));
    QVERIFY(report.layers.size() == 1);
    QVERIFY(isClose(report.layers.front().availability.down(), both));
    QCOMPARE(cutsText(report), QByteArray{"primary+replica 0.0002"});
}

void TestStandby::countsNoSwitchAsSinglePoint()
{
    PairOfBoxes boxes;
    Standby standby;
    standby.failover = Seconds{360.0};
    boxes.group.standby = standby;
    boxes.group.commonCauseBeta = 0.1;
    const Report report = cutpoint::analyse(boxes.topology());

    QVERIFY(report.spofs.empty() && report.chokePoints.empty());
    QVERIFY(downOf(report) > 0.001);
}

void TestStandby::countsACommonCauseOfInstances()
{
    Component component = twoInstances(0.01);
    component.commonCauseBeta = 0.1;
    const Report report = cutpoint::analyse(alone(component));

    const double both = 0.009 * 0.009;
    QVERIFY(isClose(downOf(report), 0.001 + 0.999 * both));
    const auto& figures = report.components.front();
    QVERIFY(isClose(figures.parts.commonCause, 0.001));
    QVERIFY(isClose(figures.parts.structural, 0.999 * both));
    QVERIFY(figures.importance && isClose(figures.importance->birnbaum, 1.0));
    QCOMPARE(cutsText(report), QByteArray{"common-cause:db 0.001, db 8.1e-05"});
    QVERIFY(report.spofs.empty());
}

void TestStandby::countsACommonCauseOfAGroup()
{
    PairOfBoxes boxes;
    boxes.group.commonCauseBeta = 0.1;
    const Report report = cutpoint::analyse(boxes.topology());

    const double both = 0.009 * 0.018;
    QVERIFY(isClose(downOf(report), 0.001 + 0.999 * both));
    QVERIFY(isClose(report.layers.front().availability.down(), both));
    QCOMPARE(cutsText(report), QByteArray{"common-cause:db 0.001, primary+replica 0.000162"});
}

/// In two zones that never fail: double faults instance by instance, the cold chain for switching.
void TestStandby::spreadInstancesSwitchInSeries()
{
    Component component = twoInstances(1.0 / 11.0);  // λ/μ = 0.1
    component.domains = {{"zone", {"a", "b"}}};
    Standby standby;
    standby.mode = StandbyMode::Cold;
    standby.failover = Seconds{3600.0};
    component.standby = standby;
    const Report report = cutpoint::analyse(alone(component));

    const double outage = 0.01 / (1.0 + 0.1 + 0.005);
    const double both = 1.0 / 121.0;
    QVERIFY(isClose(downOf(report), (both + outage) / (1.0 + outage)));
    QVERIFY(isClose(report.components.front().parts.switchover, outage / (1.0 + outage)));
}

/// Cold: the one that serves fails q/(1 − q) times in 10 h, the spare not at all; 450 s of outage.
void TestStandby::switchesByItsMechanism()
{
    Component component = twoInstances(0.01);
    component.failover = Failover{.mechanism = FailoverMechanism::ColdStandby};
    const Report report = cutpoint::analyse(alone(component));

    const double failure = 0.01 / 0.99;
    const double none = 1.0 / (1.0 + failure + failure * failure / 2.0);
    const double outage = none * failure / 10.0 * (450.0 / 3600.0);
    const double both = none * failure * failure / 2.0;
    QVERIFY(isClose(downOf(report), (both + outage) / (1.0 + outage)));
    QVERIFY(isClose(report.components.front().parts.switchover, outage / (1.0 + outage)));

    component.standby = Standby{.mode = StandbyMode::Cold, .failover = Seconds{450.0}};
    component.failover.reset();
    QCOMPARE(downOf(cutpoint::analyse(alone(component))), downOf(report));
}

/// The primary fails 0.01/10 h times an hour; the replica is up 98 % of the time; 30.5 s each.
void TestStandby::switchesBoxesByTheirMechanism()
{
    PairOfBoxes boxes;
    boxes.group.failover = Failover{.mechanism = FailoverMechanism::HealthCheck};
    const Report report = cutpoint::analyse(boxes.topology());

    const double outage = 0.01 / 10.0 * 0.98 * (30.5 / 3600.0);
    const double switching = outage / (1.0 + outage);
    QVERIFY(isClose(downOf(report), switching + (1.0 - switching) * 0.01 * 0.02));
    QVERIFY(report.groups.size() == 1 && report.groups.front().id == "db");
    QVERIFY(isClose(report.groups.front().switchover, switching));
}

void TestStandby::saysWhichMeanIsTaken_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("message");

    const auto row = [](const char* title, const Topology& topology, const char* where,
                        const char* message) {
        QTest::newRow(title) << topology << QByteArray{where} << QByteArray{message};
    };
    PairOfBoxes boxes;
    boxes.group.failover = Failover{.mechanism = FailoverMechanism::HealthCheck};
    row("boxes", boxes.topology(), "/groups/0/failover",
        "\"db\" states no failover_seconds: 30.5 s are taken, the mean of health-check failover");
    boxes.group.standby = Standby{.mode = StandbyMode::Warm};
    row("boxes with a standby", boxes.topology(), "/groups/0/failover",
        "\"db\" states no failover_seconds: 30.5 s are taken, the mean of health-check failover");
    boxes.group.required = 2;
    row("boxes without a spare", boxes.topology(), "/groups/0/failover",
        "\"db\" fails over (health-check) and has nothing to fail over to: the group needs more "
        "members than it requires");
    Component component = twoInstances(0.01);
    component.failover =
        Failover{.mechanism = FailoverMechanism::ColdStandby, .restore = Seconds{100.0 / 3.0}};
    row("instances", alone(component), "/components/0/failover",
        "\"db\" states no failover_seconds: 183.333 s are taken, the mean of cold-standby "
        "failover");
    component.instances = 1;
    row("an instance", alone(component), "/components/0/failover",
        "\"db\" fails over (cold-standby) and has nothing to fail over to: give it more instances "
        "than it needs, or state failover on a group of several");
    component.group = "pair";
    row("a member", alone(component), "/components/0/failover",
        "\"db\" fails over (cold-standby) and has nothing to fail over to: state failover on its "
        "group \"pair\"");
    component = twoInstances(0.01);
    component.failover =
        Failover{.mechanism = FailoverMechanism::Heartbeat, .heartbeatInterval = Seconds{12}};
    component.standby = Standby{.failover = Seconds{20}};
    row("too few beats", alone(component), "/components/0/failover",
        "\"db\" beats every 12 s, and silence of 10 s already raises suspicion: make "
        "heartbeat_timeout_seconds longer than heartbeat_interval_seconds");
}

void TestStandby::saysWhichMeanIsTaken()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, where);
    QFETCH(const QByteArray, message);

    const Report report = cutpoint::analyse(topology);
    const auto found =
        std::ranges::find(report.findings, message.toStdString(), &cutpoint::Diagnostic::message);
    QVERIFY2(found != report.findings.end(), cutpoint::tests::codesText(report.findings));
    QCOMPARE(QByteArray::fromStdString(found->where), where);
}

void TestStandby::saysWhatIsDoubtful_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("codes");

    const auto row = [](const char* title, const Topology& topology, const char* codes) {
        QTest::newRow(title) << topology << QByteArray{codes};
    };
    const auto standby = [](StandbyMode mode, double failover) {
        Standby made;
        made.mode = mode;
        made.failover = Seconds{failover};
        return made;
    };
    Component cold = twoInstances(0.01);
    cold.standby = standby(StandbyMode::Cold, 0.0);
    row("cold and instant", alone(cold), "no-failover-time");
    cold.standby = standby(StandbyMode::Cold, 60.0);
    row("all said", alone(cold), "");
    Component missed = cold;
    missed.standby->coverage = 0.9;
    row("missed without a time", alone(missed), "no-failover-time");
    Component timeless = cold;
    timeless.rates.mttr.reset();
    row("times without a rate", alone(timeless), "standby-without-rate");
    Component all = cold;
    all.required = 2;
    row("no spare", alone(all), "standby-ignored");
    Component spread = cold;
    spread.domains = {{"zone", {"a", "b"}}};
    row("spread", alone(spread), "spread-standby");
    spread.standby->mode = StandbyMode::Active;
    row("spread and active", alone(spread), "");
    Component failing = twoInstances(0.01);
    failing.failover = Failover{.mechanism = FailoverMechanism::Heartbeat};
    row("by heartbeat", alone(failing), "failover-mean");
    failing.standby = standby(StandbyMode::Warm, 30.0);
    row("by heartbeat, and how long", alone(failing), "");
    failing.failover->heartbeatInterval = Seconds{10};
    row("beats too seldom", alone(failing), "heartbeat-too-slow");
    failing.standby.reset();
    failing.rates.mttr.reset();
    failing.failover = Failover{.mechanism = FailoverMechanism::Heartbeat};
    row("by heartbeat without a rate", alone(failing), "standby-without-rate");
    failing.required = 2;
    row("by heartbeat without a partner", alone(failing), "failover-without-partner");
    failing.standby = standby(StandbyMode::Warm, 30.0);
    row("neither has a partner", alone(failing), "failover-without-partner standby-ignored");
    failing.standby.reset();
    failing.failover = Failover{.recoveryTimeObjective = Seconds{60}};
    row("an objective alone", alone(failing), "");
    Component single = twoInstances(0.01);
    single.instances = 1;
    single.commonCauseBeta = 0.1;
    row("common cause of one", alone(single), "common-cause-ignored");

    PairOfBoxes boxes;
    boxes.group.standby = standby(StandbyMode::Warm, 30.0);
    row("two boxes", boxes.topology(), "");
    boxes.group.standby->failback = Seconds{30.0};
    row("failback of boxes", boxes.topology(), "standby-ignored");
    boxes.group.standby = standby(StandbyMode::Warm, 0.0);
    row("two boxes, instant", boxes.topology(), "no-failover-time");
    boxes.group.standby = standby(StandbyMode::Warm, 30.0);
    boxes.mttr.reset();
    row("two boxes without a rate", boxes.topology(), "standby-without-rate");
    boxes.mttr = Hours{1.0};
    boxes.group.required = 2;
    row("two boxes, both needed", boxes.topology(), "standby-ignored");
}

void TestStandby::saysWhatIsDoubtful()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, codes);

    QCOMPARE(cutpoint::tests::codesText(cutpoint::analyse(topology).findings), codes);
}

void TestStandby::answersForAMillionInstances()
{
    Component many = twoInstances(0.001);
    many.instances = 1'000'000;
    many.required = 998'000;
    Standby standby;
    standby.mode = StandbyMode::Cold;
    standby.repairCrews = 1500;
    standby.failover = Seconds{1.0};
    many.standby = standby;
    const Report report = cutpoint::analyse(alone(many));

    QVERIFY(downOf(report) > 0.0 && downOf(report) <= 1.0);
    QVERIFY(report.components.front().parts.switchover > 0.0);
}

QTEST_APPLESS_MAIN(TestStandby)
#include "tst_standby.moc"
