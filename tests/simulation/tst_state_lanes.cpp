#include "core/simulation/down_parts.h"
#include "core/simulation/event_queue.h"
#include "core/simulation/long_run_plan.h"
#include "core/simulation/state_lanes.h"
#include "tests/simulation/long_run_topologies.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace cutpoint;

/// The parts that a long run is put together from.
class TestStateLanes : public QObject {
    Q_OBJECT

private slots:
    void judgesEveryLaneAsIfItWereAlone();
    void hasOneCauseForEveryFailure();
    void listsTheLastToGoFirst();
    void leavesOutWhatItDoesNotTake();
    void hasTheFirstEventAtHand();
};

namespace {

/// Any state of any part.
PartState anyChange(const LongRunPlan& plan, std::mt19937& random)
{
    std::uniform_int_distribution<std::size_t> parts{0, plan.parts.size() - 1};
    const std::size_t part = parts(random);
    std::uint32_t worst = 1;
    if (plan.parts[part].type == SystemPart::Type::Switch) {
        worst = 3;
    } else if (plan.parts[part].type == SystemPart::Type::Instances) {
        const auto owner =
            std::ranges::find(plan.components, plan.parts[part].number, &PlannedComponent::number);
        worst = owner->rules.places[plan.parts[part].place];
    }
    return {.part = static_cast<std::uint32_t>(part),
            .state = std::uniform_int_distribution<std::uint32_t>{0, worst}(random)};
}

/// As one lane of its own.
JudgedLanes judgedAlone(const LongRunPlan& plan, const std::vector<std::uint32_t>& states)
{
    StateLanes lanes{plan};
    for (std::uint32_t part = 0; part < states.size(); ++part) {
        lanes.set({.part = part, .state = states[part]});
    }
    lanes.step();
    return lanes.judge();
}

}  // namespace

/// Also over the edge of the lanes, where the state goes on in the first one.
void TestStateLanes::judgesEveryLaneAsIfItWereAlone()
{
    for (unsigned seed = 0; seed < 10; ++seed) {
        const LongRunPlan plan = planLongRun(tests::longRunTopology(seed));
        std::mt19937 random{seed};
        StateLanes lanes{plan};
        std::vector<std::uint32_t> states(plan.parts.size(), 0);
        for (int round = 0; round < 2; ++round) {
            std::vector<std::vector<std::uint32_t>> history;
            while (lanes.lane() < Lanes::count) {
                const PartState change = anyChange(plan, random);
                lanes.set(change);
                states[change.part] = change.state;
                history.push_back(states);
                lanes.step();
            }
            const JudgedLanes judged = lanes.judge();
            for (std::size_t lane = 0; lane < history.size(); lane += 7) {
                const JudgedLanes alone = judgedAlone(plan, history[lane]);
                QVERIFY(judged.fails.test(lane) == alone.fails.test(0));
                for (std::size_t cause = 0; cause < outageCauseCount; ++cause) {
                    QVERIFY(judged.causes.at(cause).test(lane) == alone.causes.at(cause).test(0));
                }
            }
            lanes.restart();
        }
    }
}

void TestStateLanes::hasOneCauseForEveryFailure()
{
    for (unsigned seed = 0; seed < 10; ++seed) {
        const LongRunPlan plan = planLongRun(tests::longRunTopology(seed));
        std::mt19937 random{seed};
        StateLanes lanes{plan};
        while (lanes.lane() < 500) {
            lanes.set(anyChange(plan, random));
            lanes.step();
        }
        const JudgedLanes judged = lanes.judge();
        for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
            const auto causes = std::ranges::count_if(
                judged.causes, [&](const Lanes& each) { return each.test(lane); });
            QCOMPARE(causes, judged.fails.test(lane) ? 1 : 0);
            QVERIFY(lane < 500 || !judged.fails.test(lane));
        }
    }
}

void TestStateLanes::listsTheLastToGoFirst()
{
    DownParts down{4};
    const auto listed = [&] {
        std::vector<std::uint32_t> parts;
        for (const PartState& each : down.list(10)) {
            parts.push_back(10 * each.part + each.state);
        }
        return parts;
    };
    using Listed = std::vector<std::uint32_t>;
    QVERIFY(listed().empty());
    down.set({.part = 2, .state = 1});
    down.set({.part = 0, .state = 1});
    QVERIFY((listed() == Listed{1, 21}));
    down.set({.part = 2, .state = 2});
    QVERIFY((listed() == Listed{22, 1}));
    down.set({.part = 2, .state = 1});  // Better, but still down.
    down.set({.part = 3, .state = 1});
    QVERIFY((listed() == Listed{31, 21, 1}));
    down.set({.part = 2, .state = 0});
    QVERIFY((listed() == Listed{31, 1}));
    QCOMPARE(down.list(1).size(), std::size_t{1});
    down.set({.part = 0, .state = 0});
    down.set({.part = 3, .state = 0});
    QVERIFY(listed().empty());
}

/// What is kept is enough, and without any of it the rest is not.
void TestStateLanes::leavesOutWhatItDoesNotTake()
{
    int tried = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        const LongRunPlan plan = planLongRun(tests::longRunTopology(seed));
        std::mt19937 random{seed};
        std::vector<std::uint32_t> states(plan.parts.size(), 0);
        DownParts down{plan.parts.size()};
        for (std::size_t change = 0; change < plan.parts.size(); ++change) {
            const PartState drawn = anyChange(plan, random);
            states[drawn.part] = drawn.state;
            down.set(drawn);
        }
        const JudgedLanes judged = judgedAlone(plan, states);
        if (!judged.fails.test(0)) {
            continue;
        }
        ++tried;
        std::size_t cause = 0;
        while (!judged.causes.at(cause).test(0)) {
            ++cause;
        }
        const auto kept = enoughToFail(plan, down.list(1000), static_cast<OutageCause>(cause));
        for (std::size_t without = 0; without <= kept.size(); ++without) {
            std::vector<std::uint32_t> rest(plan.parts.size(), 0);
            for (std::size_t at = 0; at < kept.size(); ++at) {
                QCOMPARE(kept[at].state, states[kept[at].part]);
                rest[kept[at].part] = at == without ? 0 : kept[at].state;
            }
            QCOMPARE(judgedAlone(plan, rest).fails.test(0), without == kept.size());
        }
    }
    QVERIFY(tried > 20);
}

void TestStateLanes::hasTheFirstEventAtHand()
{
    std::mt19937 random{5};
    for (const std::size_t sources :
         {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{64}}) {
        EventQueue queue{sources};
        std::vector<double> times(sources, std::numeric_limits<double>::infinity());
        for (int change = 0; change < 500; ++change) {
            const auto source = std::uniform_int_distribution<std::size_t>{0, sources - 1}(random);
            times[source] = std::uniform_int_distribution{0, 9}(random);  // Often the same.
            queue.set(static_cast<std::uint32_t>(source), times[source]);
            const auto first = std::ranges::min_element(times) - times.begin();
            QCOMPARE(static_cast<std::ptrdiff_t>(queue.first()), first);
            QCOMPARE(queue.firstTime(), times[queue.first()]);
        }
    }
}

QTEST_APPLESS_MAIN(TestStateLanes)
#include "tst_state_lanes.moc"
