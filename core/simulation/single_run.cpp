#include "core/simulation/single_run.h"

#include "core/simulation/component_process.h"
#include "core/simulation/down_parts.h"
#include "core/simulation/event_queue.h"
#include "core/simulation/random_times.h"
#include "core/simulation/state_lanes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

/// A connection, domain or common cause: up or down.
struct UnitState {
    double next = 0.0;
    bool isUp = true;
};

/// A change and the lane from which on it holds.
struct LoggedChange {
    std::size_t lane = 0;
    PartState change;
};

/// As many parts as an outage is looked at with.
constexpr std::size_t mostDownParts = Lanes::count;

/// Components, then units, then groups are the sources of events.
class Run {
public:
    Run(const LongRunPlan& plan, const SingleRunOptions& options)
        : m_plan{plan}
        , m_options{options}
        , m_random{options.seed, options.repair}
        , m_queue{plan.components.size() + plan.units.size() + plan.groups.size()}
        , m_groupEnds(plan.groups.size(), never)
        , m_lanes{plan}
        , m_down{plan.parts.size()}
        , m_tally{firstBatch(plan)}
    {
        m_components.reserve(plan.components.size());
        for (const PlannedComponent& component : plan.components) {
            m_components.emplace_back(component, m_random);
            schedule(m_components.size() - 1, m_components.back().next());
        }
        m_units.reserve(plan.units.size());
        for (const PlannedUnit& unit : plan.units) {
            m_units.push_back({.next = m_random.until(unit.failureRate)});
            schedule(m_components.size() + m_units.size() - 1, m_units.back().next);
        }
        for (const PartState& change : plan.atFirst) {
            set(change);
        }
    }

    SingleRun run() &&
    {
        double now = 0.0;
        std::uint64_t events = 0;
        while (!m_isOver) {
            const double next = std::min(m_queue.firstTime(), m_options.hours);
            pass(next - now);
            now = next;
            if (m_queue.firstTime() >= m_options.hours || events == m_options.mostEvents) {
                break;
            }
            ++events;
            happen(m_queue.first(), now);
        }
        judge();
        m_tally.end();
        const bool isCut = events == m_options.mostEvents && m_tally.now() < m_options.hours;
        return {.hours = m_tally.now(),
                .events = events,
                .hasTooManyEvents = isCut && !m_isOver,
                .tally = std::move(m_tally)};
    }

private:
    static constexpr double never = std::numeric_limits<double>::infinity();

    void schedule(std::size_t source, double time)
    {
        m_queue.set(static_cast<std::uint32_t>(source), time);
    }

    void set(PartState change)
    {
        m_lanes.set(change);
        m_log.push_back({.lane = m_lanes.lane(), .change = change});
    }

    /// Time goes by in the state under way. What happens at one moment shares a lane, unless it is
    /// so much that the clock may have come to its last digit.
    void pass(double hours)
    {
        if (hours <= 0.0 && m_log.size() < 8 * Lanes::count) {
            return;
        }
        m_hours[m_lanes.lane()] = hours;
        m_lanes.step();
        if (m_lanes.lane() == Lanes::count) {
            judge();
        }
    }

    void happen(std::uint32_t source, double now)
    {
        const std::size_t units = m_components.size();
        const std::size_t groups = units + m_units.size();
        if (source < units) {
            happenTo(m_components[source], source, now);
        } else if (source < groups) {
            toggle(source - units);
        } else {
            endGroupSwitch(source - groups);
        }
    }

    void happenTo(ComponentProcess& component, std::uint32_t index, double now)
    {
        const ComponentEvent event = component.advance(m_random);
        for (std::size_t at = 0; at < event.count; ++at) {
            set(event.changes.at(at));
        }
        schedule(index, component.next());
        const PlannedComponent& planned = m_plan.components[index];
        if (event.isLoss && planned.triggersGroup) {
            switchGroup(planned.group, index, now);
        }
    }

    void toggle(std::size_t index)
    {
        const PlannedUnit& planned = m_plan.units[index];
        UnitState& unit = m_units[index];
        unit.isUp = !unit.isUp;
        unit.next +=
            unit.isUp ? m_random.until(planned.failureRate) : m_random.repair(planned.meanRepair);
        set({.part = planned.part, .state = unit.isUp ? 0U : 1U});
        schedule(m_components.size() + index, unit.next);
    }

    /// If somebody else of the group is up. Time stands still for its members meanwhile.
    void switchGroup(std::uint32_t index, std::uint32_t lost, double now)
    {
        const PlannedGroup& group = m_plan.groups[index];
        const bool canSwitch =
            group.hasUnfailing || std::ranges::any_of(group.members, [&](std::uint32_t member) {
                return member != lost && isUp(member);
            });
        if (!canSwitch) {
            return;
        }
        const DrawnSwitch drawn = drawFailover(group.switching, m_random);
        if (drawn.hours <= 0.0) {
            return;
        }
        for (const std::uint32_t member : group.members) {
            m_components[member].freeze(drawn.hours);
            schedule(member, m_components[member].next());
        }
        const SwitchState state = drawn.isMissed ? SwitchState::ByHand : SwitchState::SwitchingOver;
        set({.part = group.part, .state = static_cast<std::uint32_t>(state)});
        m_groupEnds[index] = (m_groupEnds[index] < never ? m_groupEnds[index] : now) + drawn.hours;
        schedule(m_components.size() + m_units.size() + index, m_groupEnds[index]);
    }

    void endGroupSwitch(std::size_t index)
    {
        m_groupEnds[index] = never;
        set({.part = m_plan.groups[index].part,
             .state = static_cast<std::uint32_t>(SwitchState::Done)});
        schedule(m_components.size() + m_units.size() + index, never);
    }

    [[nodiscard]] bool isUp(std::uint32_t component) const
    {
        const auto& causes = m_plan.components[component].causeParts;
        return m_components[component].isUp() &&
               std::ranges::all_of(
                   causes, [this](std::uint32_t part) { return m_lanes.stateOf(part) == 0; });
    }

    /// Adds up what users had of the lanes so far; then the state under way is in the first one.
    void judge()
    {
        const std::size_t end = m_lanes.lane();
        const JudgedLanes judged = m_lanes.judge();
        auto logged = m_log.begin();
        const auto catchUp = [&](std::size_t lane) {
            for (; logged != m_log.end() && logged->lane <= lane; ++logged) {
                m_down.set(logged->change);
            }
        };
        for (std::size_t lane = 0; lane < end; ++lane) {
            if (!judged.fails.test(lane)) {
                m_tally.serve(m_hours[lane]);
                continue;
            }
            m_tally.fail(m_hours[lane], causeIn(judged, lane), [&] {
                catchUp(lane);
                return m_down.list(mostDownParts);
            });
        }
        catchUp(end);
        m_log.clear();
        m_lanes.restart();
        m_isOver = m_options.stop.stop_requested();
        if (m_options.progress) {
            m_options.progress(m_tally.now());
        }
    }

    [[nodiscard]] static OutageCause causeIn(const JudgedLanes& judged, std::size_t lane)
    {
        std::size_t cause = 0;
        while (cause + 1 < outageCauseCount && !judged.causes.at(cause).test(lane)) {
            ++cause;
        }
        return static_cast<OutageCause>(cause);
    }

    const LongRunPlan& m_plan;
    const SingleRunOptions& m_options;
    RandomTimes m_random;
    std::vector<ComponentProcess> m_components;
    std::vector<UnitState> m_units;
    EventQueue m_queue;
    std::vector<double> m_groupEnds;  ///< `never`: it does not switch.
    StateLanes m_lanes;
    std::array<double, Lanes::count> m_hours{};  ///< Of every lane.
    std::vector<LoggedChange> m_log;             ///< Since lane 0, in order of time.
    DownParts m_down;                            ///< As of lane 0.
    OutageTally m_tally;
    bool m_isOver = false;
};

}  // namespace

SingleRun runOnce(const LongRunPlan& plan, const SingleRunOptions& options)
{
    return Run{plan, options}.run();
}

double firstBatch(const LongRunPlan& plan)
{
    return plan.longestDown > 0.0 ? plan.longestDown : 1.0;
}

double wantedBatch(const LongRunPlan& plan, RepairShape repair)
{
    constexpr double timesDown = 20.0;
    // How long a state lasts goes by the second moment: (1 + e^σ²) / 2 of the exponential's.
    const double tail =
        repair == RepairShape::LogNormal ? std::exp(logNormalSpread * logNormalSpread) / 2.0 : 1.0;
    return timesDown * tail * plan.longestDown;
}

}  // namespace cutpoint
