#include "core/report/drill_json.h"
#include "core/simulation/failover_times.h"
#include "tests/simulation/drill_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace cutpoint;
using tests::at;
using tests::groupOf;
using tests::play;

namespace {

constexpr unsigned scenarios = 1000;

/// A few things go wrong and right again, at any moment.
Scenario randomScenario(unsigned seed, std::size_t members, bool mayPart)
{
    std::mt19937 source{seed};
    std::uniform_real_distribution<double> moment{0.0, 500.0};
    const auto anyMember = [&] {
        return std::string(1, static_cast<char>('a' + source() % members));
    };
    Scenario scenario;
    scenario.duration = Seconds{1200};
    scenario.seed = seed % 4;
    const unsigned count = 1 + static_cast<unsigned>(source()) % 6;
    for (unsigned event = 0; event < count; ++event) {
        // Whole seconds now and then, so that things coincide.
        const double when = moment(source);
        const double time = source() % 2 == 0 ? std::floor(when) : when;
        switch (source() % 6) {
        case 0:
        case 1:
            scenario.events.push_back(at(time, Fail{anyMember()}));
            break;
        case 2:
            scenario.events.push_back(at(time, Repair{anyMember()}));
            break;
        case 3:
            scenario.events.push_back(at(time, PlannedFailover{"pair"}));
            break;
        case 4:
            scenario.events.push_back(
                at(time, Slow{anyMember(), Seconds{1.0 + static_cast<double>(source() % 8)}}));
            break;
        default:
            if (mayPart) {
                scenario.events.push_back(at(time, Partition{{{{"a"}}, {{"b"}}}}));
                scenario.events.push_back(at(time + 60.0, Heal{}));
            }
            break;
        }
    }
    std::ranges::stable_sort(scenario.events, {}, &ScenarioEvent::at);
    return scenario;
}

Failover anyFailover(unsigned seed)
{
    Failover failover;
    failover.mechanism = static_cast<FailoverMechanism>(1 + seed % 4);
    if (seed % 3 != 0) {
        failover.replication = seed % 3 == 1 ? Replication::Sync : Replication::Async;
        failover.replicationLag = Seconds{2};
    }
    return failover;
}

bool isActiveAt(const DrillLane& lane, Seconds moment)
{
    return std::ranges::any_of(lane.spans, [&](const LaneSpan& span) {
        return span.from <= moment && moment < span.to && span.state == LaneState::Up &&
               (span.label == "active" || span.label == "primary");
    });
}

bool isDownWithin(const DrillLane& lane, Seconds from, Seconds to)
{
    return std::ranges::any_of(lane.spans, [&](const LaneSpan& span) {
        return span.state == LaneState::Down && span.from < to && span.to > from;
    });
}

const DrillLane& laneOf(const Drill& drill, const std::string& title)
{
    return *std::ranges::find(drill.lanes, title, &DrillLane::title);
}

double randomMoment(unsigned seed)
{
    std::mt19937 source{seed};
    return std::uniform_real_distribution<double>{20.0, 120.0}(source);
}

/// Where in its round a failure falls.
double phaseOf(double moment, Seconds interval)
{
    const double rounds = moment / interval.count();
    return std::ceil(rounds) - rounds;
}

}  // namespace

/// What holds of every drill, over many random ones.
class TestDrillProperties : public QObject {
    Q_OBJECT

private slots:
    void hasOneActiveMemberWithoutPartition();
    void hasTwoActiveMembersOnlyWhileSplit();
    void failsBackOnlyAfterTheHoldTime();
    void losesNothingInPlannedFailovers();
    void leavesRolesAsTheyWereWhenRolledBack();
    void isTheSameWhenPlayedAgain();
    void takesAsLongAsTheFormulaSays_data();
    void takesAsLongAsTheFormulaSays();
    void staysWithinTheTextbookSpreads();
};

void TestDrillProperties::hasOneActiveMemberWithoutPartition()
{
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        const std::size_t members = 2 + seed % 2;
        const auto drill =
            playDrill(groupOf(members, anyFailover(seed)), randomScenario(seed, members, false));
        QVERIFY(drill->splitBrains.empty());
        for (const DrillLane& lane : drill->lanes) {
            for (const LaneSpan& span : lane.spans) {
                const auto active =
                    std::ranges::count_if(drill->lanes, [&](const DrillLane& other) {
                        return isActiveAt(other, span.from);
                    });
                QVERIFY2(active <= 1, qPrintable(QString{"seed %1"}.arg(seed)));
            }
        }
    }
}

void TestDrillProperties::hasTwoActiveMembersOnlyWhileSplit()
{
    std::size_t splits = 0;
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        Failover failover;
        failover.mechanism = FailoverMechanism::Heartbeat;
        failover.witness = seed % 3 == 1;
        failover.fencing = seed % 3 == 2;
        const auto drill = playDrill(groupOf(2, failover), randomScenario(seed, 2, true));
        QVERIFY2(drill, qPrintable(QString{"seed %1"}.arg(seed)));
        splits += drill->splitBrains.size();
        QVERIFY2(seed % 3 == 0 || drill->splitBrains.empty(),
                 qPrintable(QString{"seed %1: split in spite of witness or fencing"}.arg(seed)));
        for (const LaneSpan& span : laneOf(*drill, "a").spans) {
            const bool areTwo = isActiveAt(laneOf(*drill, "a"), span.from) &&
                                isActiveAt(laneOf(*drill, "b"), span.from);
            const bool isSplit =
                std::ranges::any_of(drill->splitBrains, [&](const SplitBrain& split) {
                    return split.from <= span.from && span.from < split.to;
                });
            QVERIFY2(!areTwo || isSplit, qPrintable(QString{"seed %1"}.arg(seed)));
        }
    }
    QVERIFY(splits > 10);
}

void TestDrillProperties::failsBackOnlyAfterTheHoldTime()
{
    std::size_t failbacks = 0;
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        const auto drill =
            playDrill(groupOf(2, FailoverMechanism::HealthCheck), randomScenario(seed, 2, false));
        for (const TimelineEntry& entry : drill->timeline) {
            if (entry.what.ends_with("fail back")) {
                ++failbacks;
                // Whoever was down for longer than between two checks has been seen.
                QVERIFY2(entry.who == "a" &&
                             !isDownWithin(laneOf(*drill, "a"), entry.at - Seconds{25}, entry.at),
                         qPrintable(QString{"seed %1"}.arg(seed)));
            }
        }
    }
    QVERIFY(failbacks > 20);
}

void TestDrillProperties::losesNothingInPlannedFailovers()
{
    std::size_t done = 0;
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        const auto drill = playDrill(groupOf(2, anyFailover(seed)), randomScenario(seed, 2, true));
        for (const Takeover& takeover : drill->takeovers) {
            if (takeover.isPlanned && takeover.settled) {
                ++done;
                QCOMPARE(takeover.loss, DataLoss{});
            }
        }
    }
    QVERIFY(done > 100);
}

void TestDrillProperties::leavesRolesAsTheyWereWhenRolledBack()
{
    std::size_t rolledBack = 0;
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        // The standby dies somewhere in the twelve seconds that it takes.
        const double dies = 100.0 + randomMoment(seed) / 10.0;
        const Drill drill = play(groupOf(2, anyFailover(seed)),
                                 {at(100, PlannedFailover{"pair"}), at(dies, Fail{"b"})});
        const bool isRolledBack = std::ranges::any_of(
            drill.timeline, [](const auto& entry) { return entry.what.ends_with("rolled back"); });
        rolledBack += isRolledBack ? 1 : 0;
        const DrillLane& lane = laneOf(drill, isRolledBack || dies < 112.0 ? "a" : "b");
        QVERIFY2(!isRolledBack || isActiveAt(lane, Seconds{150}),
                 qPrintable(QString{"seed %1"}.arg(seed)));
        QCOMPARE(isRolledBack, dies < 112.0);
    }
    QVERIFY(rolledBack > 500);
}

void TestDrillProperties::isTheSameWhenPlayedAgain()
{
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        const Topology topology = groupOf(3, anyFailover(seed));
        const Scenario scenario = randomScenario(seed, 3, true);
        QCOMPARE(formatDrillAsJson(*playDrill(topology, scenario), "x"),
                 formatDrillAsJson(*playDrill(topology, scenario), "x"));
    }
}

void TestDrillProperties::takesAsLongAsTheFormulaSays_data()
{
    QTest::addColumn<int>("mechanism");
    QTest::newRow("health check") << static_cast<int>(FailoverMechanism::HealthCheck);
    QTest::newRow("heartbeat") << static_cast<int>(FailoverMechanism::Heartbeat);
    QTest::newRow("database") << static_cast<int>(FailoverMechanism::Database);
    QTest::newRow("cold standby") << static_cast<int>(FailoverMechanism::ColdStandby);
}

void TestDrillProperties::takesAsLongAsTheFormulaSays()
{
    QFETCH(const int, mechanism);
    const auto which = static_cast<FailoverMechanism>(mechanism);
    const FailoverTimes times;
    const bool beats = which == FailoverMechanism::Heartbeat;
    double sum = 0.0;
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        const double moment = randomMoment(seed);
        const Drill drill = play(groupOf(2, which), {at(moment, Fail{"a"})});
        QCOMPARE(drill.takeovers.size(), std::size_t{1});
        const Takeover& takeover = drill.takeovers.front();
        const SwitchDelay delay = switchDelay(
            which, times, phaseOf(moment, beats ? times.heartbeatInterval : times.checkInterval));
        QVERIFY(std::abs((*takeover.served - takeover.failed - delay.outage).count()) < 1e-6);
        QVERIFY(std::abs((*takeover.settled - *takeover.served - delay.fading).count()) < 1e-6);
        // What users lose, as time without any service, comes to the same.
        const double lost = drill.users.failed / drill.scenario.requestsPerSecond;
        QVERIFY(std::abs(lost - delay.equivalent().count()) < 1e-6);
        sum += lost;
    }
    QVERIFY(std::abs(sum / scenarios - meanFailover(which, times).count()) < 0.2);
}

/// Source: the chapter on high availability: active-passive with DNS 10 to 55 s, heartbeat takeover
/// 10 to 16 s after the last beat, load-balanced 0 to 5 s, cold standby 450 s.
void TestDrillProperties::staysWithinTheTextbookSpreads()
{
    double leastDns = 1e9;
    double mostDns = 0.0;
    double leastBeat = 1e9;
    double mostBeat = 0.0;
    double mostBalanced = 0.0;
    for (unsigned seed = 0; seed < scenarios; ++seed) {
        const double moment = randomMoment(seed);
        const std::vector<ScenarioEvent> failure{at(moment, Fail{"a"})};
        const Drill dns = play(groupOf(2, FailoverMechanism::HealthCheck), failure);
        leastDns = std::min(leastDns, (*dns.takeovers[0].served - Seconds{moment}).count());
        mostDns = std::max(mostDns, (*dns.takeovers[0].settled - Seconds{moment}).count());
        const Drill pair = play(groupOf(2, FailoverMechanism::Heartbeat), failure);
        const double lastBeat = (std::ceil(moment / 3.0) - 1.0) * 3.0;
        leastBeat = std::min(leastBeat, pair.takeovers[0].detected->count() - lastBeat);
        mostBeat = std::max(mostBeat, pair.takeovers[0].detected->count() - lastBeat);
        const Drill balanced = play(groupOf(3, FailoverMechanism::LoadBalanced), failure);
        QCOMPARE(balanced.users.failed, 0.0);
        mostBalanced =
            std::max(mostBalanced, (*balanced.takeovers[0].settled - Seconds{moment}).count());
        const Drill cold = play(groupOf(2, FailoverMechanism::ColdStandby), failure);
        QVERIFY(std::abs((*cold.takeovers[0].served - Seconds{moment}).count() - 450.0) < 1e-6);
    }
    qInfo("active-passive with DNS: first served after %.1f s at least, all after %.1f s at most",
          leastDns, mostDns);
    qInfo("heartbeat: certain %.1f to %.1f s after the last beat", leastBeat, mostBeat);
    qInfo("load-balanced: part of the requests slow for %.2f s at most", mostBalanced);
    QVERIFY(leastDns >= 10.0 && mostDns <= 55.0);
    QVERIFY(leastBeat >= 10.0 - 1e-9 && mostBeat <= 16.0 + 1e-9);
    QVERIFY(mostBalanced <= 5.0);
}

QTEST_APPLESS_MAIN(TestDrillProperties)
#include "tst_drill_properties.moc"
