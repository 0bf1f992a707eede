#include "core/analysis/analyse.h"
#include "core/simulation/failover_times.h"
#include "core/simulation/long_run.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>

using namespace cutpoint;
using cutpoint::tests::TopologyBuilder;

/// Cases worked out by hand: what goes on for long goes on as the rates say, and for that reason.
class TestLongRun : public QObject {
    Q_OBJECT

private slots:
    void failsAsOftenAsTheRatesSay_data();
    void failsAsOftenAsTheRatesSay();
    void tellsTheCausesApart_data();
    void tellsTheCausesApart();
    void takesAsLongAsStated();
    void hitsTheShareOfTrafficThatTheInstanceCarried();
    void switchesAsTheMechanismDoes_data();
    void switchesAsTheMechanismDoes();
    void doesNotSwitchToWhatIsDown();
    void listsWhatItTook();
    void isTheSameForTheSameSeed();
    void isTheSameOnAnyNumberOfThreads();
    void addsUpRuns();
    void spreadsRepairTimesAsAsked();
    void assumesATimeToRepairAndSaysSo();
    void hasNothingToRunWithoutUsers();
    void endsAtItsLimits();
    void refusesRunsOfNoLength();
};

namespace {

constexpr double hoursOfYear = 8760.0;

Rates rates(double mttf, double mttr)
{
    return {.statement = StatedTimeToFailure{Hours{mttf}}, .mttr = Hours{mttr}};
}

Component part(const std::string& id, const Rates& rates)
{
    Component component;
    component.id = {id};
    component.kind = Kind::Service;
    component.rates = rates;
    return component;
}

Component cluster(std::uint32_t instances, std::uint32_t required, const Standby& standby)
{
    Component component = part("db", rates(1000.0, 1.0));
    component.instances = instances;
    component.required = required;
    component.standby = standby;
    return component;
}

/// Users in front of parts that are all needed.
Topology stack(const std::vector<Component>& parts)
{
    Topology topology;
    Component users;
    users.id = {"users"};
    users.kind = Kind::Client;
    topology.add(users);
    std::string before = "users";
    for (const Component& each : parts) {
        topology.add(each);
        topology.connect(before, each.id.value, {});
        before = each.id.value;
    }
    return topology;
}

const CauseShare& shareOf(const LongRun& run, OutageCause cause)
{
    return run.causes.at(static_cast<std::size_t>(cause));
}

bool isNear(double actual, double expected, double relative)
{
    return std::abs(actual - expected) <= relative * expected;
}

/// However slow the machine is.
LongRun ran(const Topology& topology, LongRunOptions options = {})
{
    options.timeLimit = Duration{1e9};
    return simulate(topology, options);
}

}  // namespace

void TestLongRun::failsAsOftenAsTheRatesSay_data()
{
    QTest::addColumn<double>("mttf");
    QTest::addColumn<double>("mttr");

    QTest::newRow("rarely") << 990.0 << 10.0;
    QTest::newRow("often") << 9.0 << 1.0;
    QTest::newRow("mostly down") << 1.0 << 9.0;
}

void TestLongRun::failsAsOftenAsTheRatesSay()
{
    QFETCH(const double, mttf);
    QFETCH(const double, mttr);

    const LongRun run = ran(stack({part("db", rates(mttf, mttr))}), {.years = 2000.0});

    QVERIFY(run.end == LongRunEnd::Complete);
    QCOMPARE(run.years, 2000.0);
    const double expectedOutages = 2000.0 * hoursOfYear / (mttf + mttr);
    QVERIFY(isNear(static_cast<double>(run.outages), expectedOutages, 0.03));
    QVERIFY(isNear(run.availability.down(), mttr / (mttf + mttr), 0.03));
    QVERIFY(run.interval.first.down() > run.availability.down());
    QVERIFY(run.interval.second.down() < run.availability.down());
    QVERIFY(isNear(run.downtime.count(), run.availability.down() * 2000.0 * hoursOfYear, 1e-9));
    QCOMPARE(shareOf(run, OutageCause::SingleFault).outages, run.outages);
    QCOMPARE(shareOf(run, OutageCause::SingleFault).downtime.count(), run.downtime.count());
    QVERIFY(isNear(static_cast<double>(run.events), 2.0 * expectedOutages, 0.03));
}

void TestLongRun::tellsTheCausesApart_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<OutageCause>("cause");
    QTest::addColumn<double>("down");

    const auto row = [](const char* name, const Topology& topology, OutageCause cause,
                        double down) { QTest::newRow(name) << topology << cause << down; };
    const double failuresPerHour = 1.0 / 1000.0;
    // In all of them a second fault is down for less than a fiftieth of the time of the first.
    row("a switch", stack({cluster(2, 1, {.mode = StandbyMode::Cold, .failover = Seconds{360}})}),
        OutageCause::Switchover, failuresPerHour * 0.1);
    row("a switch that somebody has to do",
        stack({cluster(
            2, 1, {.mode = StandbyMode::Cold, .coverage = 0.0, .manualRecovery = Seconds{3600}})}),
        OutageCause::MissedFailover, failuresPerHour);
    row("a switch back",
        stack({cluster(2, 1, {.mode = StandbyMode::Cold, .failback = Seconds{360}})}),
        OutageCause::Failback, failuresPerHour * 0.1);

    Component together = cluster(2, 1, {});
    together.commonCauseBeta = 1.0;
    row("a common cause", stack({together}), OutageCause::CommonCause, 1.0 / 1001.0);

    Component housed = part("db", {});
    housed.domains = {{"zone", {"a"}}};
    Topology zonal = stack({housed});
    zonal.add(Domain{.key = {"zone", "a"}, .rates = rates(99.0, 1.0)});
    row("a domain", zonal, OutageCause::Domain, 0.01);

    row("a connection",
        TopologyBuilder{}.client("users").part("db").call("users", "db").failing(0.01).build(),
        OutageCause::SingleFault, 0.01);
    row("both of a pair",
        TopologyBuilder{}
            .client("users")
            .part("one", 0.1)
            .group("db")
            .part("two", 0.1)
            .group("db")
            .call("users", "one")
            .call("users", "two")
            .build(),
        OutageCause::DoubleFault, 0.01);
    Component three = part("db", rates(9.0, 1.0));
    three.instances = 3;
    three.required = 2;
    row("two of three instances", stack({three}), OutageCause::DoubleFault,
        3.0 * 0.01 * 0.9 + 0.001);
    Component both = part("db", rates(9.0, 1.0));
    both.instances = 2;
    both.required = 2;
    row("either of two", stack({both}), OutageCause::SingleFault, 1.0 - 0.81);
}

void TestLongRun::tellsTheCausesApart()
{
    QFETCH(const Topology, topology);
    QFETCH(const OutageCause, cause);
    QFETCH(const double, down);

    const LongRun run = ran(topology, {.years = 2000.0, .seed = 3});

    const double share = shareOf(run, cause).downtime.count() / (run.years * hoursOfYear);
    QVERIFY2(isNear(share, down, 0.04), qPrintable(QString::number(share)));
    double sum = 0.0;
    std::uint64_t outages = 0;
    for (const CauseShare& each : run.causes) {
        sum += each.downtime.count();
        outages += each.outages;
        const bool isIt = each.cause == cause;
        QVERIFY(isIt || each.downtime < run.downtime * 0.02);
    }
    QVERIFY(isNear(sum, run.downtime.count(), 1e-9));
    QCOMPARE(outages, run.outages);
}

/// A cold spare cannot fail, so that only the switch is left: every outage takes just as long.
void TestLongRun::takesAsLongAsStated()
{
    Component pair = cluster(2, 1, {.mode = StandbyMode::Cold, .failover = Seconds{450}});
    pair.rates = rates(1e6, 1e-3);
    const LongRun run = ran(stack({pair}), {.years = 20'000.0});

    QVERIFY(run.outages > 100);
    for (const Outage& outage : run.longest) {
        QVERIFY(std::abs(Seconds{outage.duration}.count() - 450.0) < 1e-3);
        QVERIFY(outage.cause == OutageCause::Switchover);
    }
    QVERIFY(isNear(Seconds{run.downtime}.count(), 450.0 * static_cast<double>(run.outages), 1e-6));
}

/// Of three that serve, one carries a third: 300 s of a third of the users are 100 s of them all.
void TestLongRun::hitsTheShareOfTrafficThatTheInstanceCarried()
{
    Component three = cluster(3, 1, {.failover = Seconds{300}});
    three.rates = rates(1e6, 1e-3);
    const LongRun run = ran(stack({three}), {.years = 8000.0});

    QVERIFY(run.outages > 100);
    for (const Outage& outage : run.longest) {
        QVERIFY(std::abs(Seconds{outage.duration}.count() - 100.0) < 1e-3);
    }
}

void TestLongRun::switchesAsTheMechanismDoes_data()
{
    QTest::addColumn<FailoverMechanism>("mechanism");

    QTest::newRow("health check") << FailoverMechanism::HealthCheck;
    QTest::newRow("heartbeat") << FailoverMechanism::Heartbeat;
    QTest::newRow("database") << FailoverMechanism::Database;
    QTest::newRow("cold standby") << FailoverMechanism::ColdStandby;
}

/// Each phase is as likely: the mean is that of the mechanism, and nothing is outside its ends.
void TestLongRun::switchesAsTheMechanismDoes()
{
    QFETCH(const FailoverMechanism, mechanism);
    Component pair = cluster(2, 1, {});
    pair.standby.reset();
    pair.failover = Failover{.mechanism = mechanism};
    pair.rates = rates(1e4, 1e-3);
    const LongRun run = ran(stack({pair}), {.years = 5000.0});

    const FailoverTimes times = timesOf(*pair.failover);
    const double longest = std::max(switchDelay(mechanism, times, 0.0).equivalent().count(),
                                    switchDelay(mechanism, times, 1.0).equivalent().count());
    QVERIFY(run.outages > 3000);
    const double mean = Seconds{run.downtime}.count() / static_cast<double>(run.outages);
    QVERIFY(isNear(mean, meanFailover(mechanism, times).count(), 0.01));
    for (const Outage& outage : run.longest) {
        QVERIFY(Seconds{outage.duration}.count() <= longest + 1e-3);
        QVERIFY(Seconds{outage.duration}.count() > 0.99 * longest);
    }
}

/// The primary of a group fails all the time; the group switches only while the replica is up.
void TestLongRun::doesNotSwitchToWhatIsDown()
{
    Topology topology;
    Component users;
    users.id = {"users"};
    users.kind = Kind::Client;
    topology.add(users);
    Component primary = part("primary", rates(1e4, 1e-4));
    primary.group = "db";
    Component replica = part("replica", rates(100.0, 100.0));
    replica.group = "db";
    topology.add(primary);
    topology.add(replica);
    topology.connect("users", "primary", {});
    topology.connect("users", "replica", {});
    topology.add(Group{.id = "db", .standby = Standby{.failover = Seconds{3600}}});
    const LongRun run = ran(topology, {.years = 10'000.0});

    const double failures = 10'000.0 * hoursOfYear / 1e4;
    const auto switches = static_cast<double>(shareOf(run, OutageCause::Switchover).outages);
    QVERIFY(isNear(switches, failures / 2.0, 0.05));
    const auto faults = static_cast<double>(shareOf(run, OutageCause::DoubleFault).outages);
    QVERIFY(isNear(faults, failures / 2.0, 0.05));
}

void TestLongRun::listsWhatItTook()
{
    Component web = part("web", rates(100.0, 1.0));
    web.instances = 4;
    web.required = 2;
    web.domains = {{"zone", {"a", "b"}}};
    Topology topology = stack({web});
    topology.add(part("aside", rates(10.0, 100.0)));  // Nobody needs it.
    topology.add(Domain{.key = {"zone", "a"}, .rates = rates(1000.0, 50.0)});
    const LongRun run = ran(topology, {.years = 1000.0});

    QCOMPARE(run.longest.size(), std::size_t{10});
    QVERIFY(std::ranges::is_sorted(run.longest, std::ranges::greater{}, &Outage::duration));
    const std::vector<LostPart> expected{
        {.type = LostPart::Type::Domain, .id = "zone:a", .title = "zone a"},
        {.type = LostPart::Type::Instances,
         .id = "web",
         .title = "web",
         .lost = 1,
         .instances = 4}};
    const auto isIt = [&](const Outage& outage) { return outage.lost == expected; };
    QVERIFY(std::ranges::any_of(run.longest, isIt));
    for (const Outage& outage : run.longest) {
        const bool hasDomain = std::ranges::any_of(
            outage.lost, [](const LostPart& part) { return part.type == LostPart::Type::Domain; });
        QCOMPARE(hasDomain, outage.cause == OutageCause::Domain);
        QCOMPARE(outage.seed, run.seed);
        QVERIFY(outage.begin.count() >= 0.0);
        QVERIFY((outage.begin + outage.duration).count() <= 1000.0 * hoursOfYear);
    }
}

void TestLongRun::isTheSameForTheSameSeed()
{
    const Topology topology =
        stack({cluster(3, 2, {.mode = StandbyMode::Warm, .failover = Seconds{60}}),
               part("lb", rates(500.0, 5.0))});
    const LongRun run = ran(topology, {.years = 50.0, .seed = 8});
    QVERIFY(ran(topology, {.years = 50.0, .seed = 8}) == run);
    QVERIFY(ran(topology, {.years = 50.0, .seed = 9}) != run);
}

void TestLongRun::isTheSameOnAnyNumberOfThreads()
{
    const Topology topology =
        stack({cluster(3, 2, {.mode = StandbyMode::Warm, .failover = Seconds{60}})});
    const LongRunOptions alone{.years = 20.0, .seed = 8, .runs = 7, .threads = 1};
    LongRunOptions together = alone;
    together.threads = 4;
    QVERIFY(ran(topology, alone) == ran(topology, together));
}

void TestLongRun::addsUpRuns()
{
    const Topology topology = stack({part("lb", rates(500.0, 5.0))});
    const LongRun both = ran(topology, {.years = 40.0, .seed = 4, .runs = 2});
    const LongRun one = ran(topology, {.years = 40.0, .seed = 4});
    const LongRun other = ran(topology, {.years = 40.0, .seed = 5});

    QCOMPARE(both.years, 80.0);
    QCOMPARE(both.outages, one.outages + other.outages);
    QCOMPARE(both.events, one.events + other.events);
    QCOMPARE(both.batches, one.batches + other.batches);
    QVERIFY(isNear(both.downtime.count(), (one.downtime + other.downtime).count(), 1e-12));
    QVERIFY(both.interval.first.down() - both.interval.second.down() <
            one.interval.first.down() - one.interval.second.down());
    QVERIFY(both.longest.front().duration ==
            std::max(one.longest.front().duration, other.longest.front().duration));
}

/// Whatever the spread, the mean is the one stated; the longest repairs are longer.
void TestLongRun::spreadsRepairTimesAsAsked()
{
    const Topology topology = stack({part("lb", rates(100.0, 10.0))});
    const LongRun exponential = ran(topology, {.years = 3000.0});
    const LongRun logNormal = ran(topology, {.years = 3000.0, .repair = RepairShape::LogNormal});

    QVERIFY(isNear(exponential.availability.down(), 10.0 / 110.0, 0.02));
    QVERIFY(isNear(logNormal.availability.down(), 10.0 / 110.0, 0.02));
    QVERIFY(logNormal.longest.back().duration > exponential.longest.front().duration);
}

void TestLongRun::assumesATimeToRepairAndSaysSo()
{
    Component unknown = part("db", {.statement = StatedAvailability{0.99}});
    const LongRun run = ran(stack({unknown}), {.years = 1000.0});

    QVERIFY(isNear(run.downtime.count() / static_cast<double>(run.outages), 1.0, 0.02));
    QVERIFY(isNear(run.availability.down(), 0.01, 0.02));
    QCOMPARE(run.findings.size(), std::size_t{1});
    QCOMPARE(run.findings.front().code, std::string{"repair-time-assumed"});
    QVERIFY(run.findings.front().message.find("(db)") != std::string::npos);

    unknown.rates.mttr = Hours{3.0};
    const LongRun known = ran(stack({unknown}), {.years = 1000.0});
    QVERIFY(known.findings.empty());
    QVERIFY(isNear(known.downtime.count() / static_cast<double>(known.outages), 3.0, 0.03));
}

void TestLongRun::hasNothingToRunWithoutUsers()
{
    const LongRun run = ran(TopologyBuilder{}.part("a", 0.1).part("b", 0.1).link("a", "b").build());
    QCOMPARE(run.years, 0.0);
    QCOMPARE(run.outages, std::uint64_t{0});
    QCOMPARE(run.interval.first.down(), 1.0);
    QCOMPARE(run.interval.second.down(), 0.0);
}

void TestLongRun::endsAtItsLimits()
{
    const Topology topology = stack({part("lb", rates(1.0, 1.0))});
    const LongRun cut = simulate(topology, {.years = 1000.0, .mostEvents = 10'000});
    QVERIFY(cut.end == LongRunEnd::EventLimit);
    QCOMPARE(cut.events, std::uint64_t{10'000});
    QVERIFY(isNear(cut.years * hoursOfYear, 10'000.0, 0.05));
    QVERIFY(isNear(cut.availability.down(), 0.5, 0.05));

    const Topology restless = stack({part("lb", rates(1e-9, 1e-9))});
    const LongRun late = simulate(restless, {.years = 1e6, .timeLimit = Duration{0.0}});
    QVERIFY(late.end == LongRunEnd::TimeLimit);
    QVERIFY(late.years > 0.0 && late.years < 1.0);

    const Topology frozen = stack({part("lb", rates(1e-200, 1e-200))});  // The clock stands still.
    QVERIFY(simulate(frozen, {.timeLimit = Duration{0.0}}).end == LongRunEnd::TimeLimit);

    std::stop_source stop;
    stop.request_stop();
    const LongRun stopped = simulate(topology, {.years = 1e6, .stop = stop.get_token()});
    QVERIFY(stopped.end == LongRunEnd::Stopped);
}

void TestLongRun::refusesRunsOfNoLength()
{
    const Topology topology = stack({part("lb", rates(1.0, 1.0))});
    QVERIFY_EXCEPTION_THROWN(simulate(topology, {.years = 0.0}), std::domain_error);
    QVERIFY_EXCEPTION_THROWN(simulate(topology, {.years = std::nan("")}), std::domain_error);
    QVERIFY_EXCEPTION_THROWN(simulate(topology, {.years = 1.1e6}), std::domain_error);
    QVERIFY_EXCEPTION_THROWN(simulate(topology, {.runs = 0}), std::domain_error);
}

QTEST_APPLESS_MAIN(TestLongRun)
#include "tst_long_run.moc"
