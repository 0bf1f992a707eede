#include "core/simulation/drill_player.h"

#include "core/simulation/lane_book.h"
#include "core/simulation/mechanism.h"
#include "core/simulation/planned_failover.h"
#include "core/simulation/service_share.h"
#include "core/simulation/stage_directions.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <random>
#include <utility>

namespace cutpoint {
namespace {

/// By which part of their interval the checks of a set are late.
double phaseOf(std::uint64_t seed, std::size_t set)
{
    if (seed == 0) {
        return 0.0;
    }
    std::seed_seq both{seed, seed >> 32U, std::uint64_t{set}};
    std::mt19937_64 source{both};
    constexpr double perStep = 0x1p-53;
    return static_cast<double>(source() >> 11U) * perStep;
}

/// Plays one scenario; used once.
class Player {
public:
    Player(const DrillGround& ground, const Scenario& scenario, DrillDetail detail)
        : m_ground{ground}
        , m_scenario{scenario}
        , m_scene{ground.function, ground.endsOfLink}
        , m_directions{ground}
        , m_world{.requestsPerSecond = scenario.requestsPerSecond, .scene = m_scene}
    {
        m_waiting.resize(m_ground.sets.size());
        for (std::size_t set = 0; set < m_ground.sets.size(); ++set) {
            m_stages.emplace_back(set, m_ground.sets[set], phaseOf(scenario.seed, set), m_world);
        }
        for (SetStage& stage : m_stages) {
            m_mechanisms.push_back(mechanismOf(stage));
            m_planned.emplace_back(stage);
        }
        if (detail == DrillDetail::Everything) {
            m_book.emplace(ground.topology, ground.function, m_scene, m_stages);
        }
    }

    Drill play() &&
    {
        m_drill.scenario = m_scenario;
        look();
        while (const auto next = nextMoment()) {
            closeSpan(*next);
            m_world.now = *next;
            playScenario();
            playMechanisms();
            look();
            if (m_events > mostDrillEvents) {
                m_drill.isCut = true;
                break;
            }
        }
        finish();
        return std::move(m_drill);
    }

private:
    [[nodiscard]] std::optional<Seconds> nextMoment() const
    {
        std::optional<Seconds> next = m_world.agenda.next();
        if (m_nextEvent < m_scenario.events.size()) {
            const Seconds at = m_scenario.events[m_nextEvent].at;
            next = next ? std::min(*next, at) : at;
        }
        return next && *next <= m_scenario.duration ? next : std::nullopt;
    }

    /// What the scenario does comes before what anybody does at the same moment.
    void playScenario()
    {
        bool hasChanged = false;
        while (m_nextEvent < m_scenario.events.size() &&
               m_scenario.events[m_nextEvent].at <= m_world.now) {
            const ScenarioAction& action = m_scenario.events[m_nextEvent].action;
            ++m_nextEvent;
            ++m_events;
            if (auto entry = m_directions.apply(action, m_scene)) {
                entry->at = m_world.now;
                m_world.timeline.push_back(*std::move(entry));
            }
            if (const auto* const planned = std::get_if<PlannedFailover>(&action)) {
                beginPlanned(planned->target);
            }
            hasChanged = true;
        }
        if (hasChanged) {
            m_hasSceneChanged = true;
            for (SetStage& stage : m_stages) {
                stage.noteChange();
            }
            tellMechanisms();
        }
    }

    void playMechanisms()
    {
        while (m_world.agenda.next() == m_world.now && m_events <= mostDrillEvents) {
            const Wake wake = m_world.agenda.take();
            ++m_events;
            if (wake.step >= PlannedMove::firstStep) {
                m_planned[wake.set].due(wake);
                endPlanned(wake.set);
            } else if (m_planned[wake.set].isRunning()) {
                m_waiting[wake.set].push_back(wake);
            } else {
                m_mechanisms[wake.set]->due(wake);
            }
        }
    }

    /// What the mechanism wanted meanwhile, it does now.
    void endPlanned(std::size_t set)
    {
        if (m_planned[set].isRunning()) {
            return;
        }
        for (const Wake& wake : std::exchange(m_waiting[set], {})) {
            m_mechanisms[set]->due(wake);
        }
        m_mechanisms[set]->changed();
    }

    /// Mechanisms keep still while operators move the work.
    void tellMechanisms()
    {
        for (std::size_t set = 0; set < m_ground.sets.size(); ++set) {
            if (!m_planned[set].isRunning()) {
                m_mechanisms[set]->changed();
            }
        }
    }

    void beginPlanned(const std::string& target)
    {
        // Groups come after components: they are asked first.
        for (std::size_t set = m_ground.sets.size(); set-- > 0;) {
            if (m_ground.sets[set].id == target) {
                m_planned[set].begin(m_mechanisms[set]->isMoving());
                return;
            }
        }
    }

    /// Evaluated anew only if something is different: most steps of mechanisms change nothing.
    const ServiceShare& shareNow()
    {
        std::vector<SetShare> shares;
        shares.reserve(m_stages.size());
        for (const SetStage& stage : m_stages) {
            shares.push_back(stage.share());
        }
        if (m_hasSceneChanged || shares != m_shares) {
            m_hasSceneChanged = false;
            m_shares = std::move(shares);
            m_share = serviceShareOf(m_ground.function, m_scene, m_ground.sets, m_shares,
                                     m_ground.patience);
        }
        return m_share;
    }

    /// Notes how things are from now on.
    void look()
    {
        const ServiceShare& share = shareNow();
        if (m_book) {
            m_book->note(m_world.now, share.serves);
        }
        m_span = {.from = m_world.now,
                  .to = m_world.now,
                  .lostFirst = share.lost,
                  .lostLast = share.lost,
                  .slow = share.slow,
                  .isReadOnly = std::ranges::any_of(m_stages, &SetStage::isReadOnly)};
        m_isFading = std::ranges::any_of(m_stages, &SetStage::isFading);
    }

    void closeSpan(Seconds end)
    {
        m_span.to = end;
        if (m_isFading) {
            m_world.now = end;
            m_span.lostLast = shareNow().lost;
        }
        if (m_span.to > m_span.from) {
            addSpan(m_span);
        }
    }

    void addSpan(const ServiceSpan& span)
    {
        std::vector<ServiceSpan>& all = m_drill.service;
        const bool isSteady = span.lostFirst == span.lostLast;
        const bool continues = !all.empty() && isSteady && all.back().lostFirst == span.lostFirst &&
                               all.back().lostLast == span.lostLast &&
                               all.back().slow == span.slow &&
                               all.back().isReadOnly == span.isReadOnly;
        if (continues) {
            all.back().to = span.to;
        } else {
            all.push_back(span);
        }
    }

    void finish()
    {
        closeSpan(m_drill.isCut ? m_world.now : m_scenario.duration);
        const Seconds end = m_drill.service.empty() ? m_scenario.duration : m_span.to;
        m_drill.isServedAtEnd = m_span.lostLast == 0.0;
        if (m_book) {
            m_drill.lanes = std::move(*m_book).take(end);
        }
        m_drill.timeline = std::move(m_world.timeline);
        m_drill.takeovers = std::move(m_world.takeovers);
        m_drill.splitBrains = std::move(m_world.splitBrains);
        m_drill.alerts = static_cast<std::size_t>(
            std::ranges::count(m_drill.timeline, EntryKind::Alert, &TimelineEntry::kind));
        m_drill.users = usersViewOf(m_drill.service, m_scenario.requestsPerSecond);
    }

    const DrillGround& m_ground;
    const Scenario& m_scenario;
    Scene m_scene;
    StageDirections m_directions;
    DrillWorld m_world;
    std::deque<SetStage> m_stages;  ///< That keep their addresses.
    std::vector<std::unique_ptr<Mechanism>> m_mechanisms;
    std::deque<PlannedMove> m_planned;
    std::vector<std::vector<Wake>> m_waiting;  ///< Of every set, for a planned failover to end.
    std::optional<LaneBook> m_book;            ///< If lanes are wanted.
    Drill m_drill;
    bool m_hasSceneChanged = true;  ///< Since the share was found.
    std::vector<SetShare> m_shares;
    ServiceShare m_share;
    ServiceSpan m_span;  ///< That has begun.
    bool m_isFading = false;
    std::size_t m_nextEvent = 0;
    std::size_t m_events = 0;
};

}  // namespace

Drill play(const DrillGround& ground, const Scenario& scenario, DrillDetail detail)
{
    return Player{ground, scenario, detail}.play();
}

}  // namespace cutpoint
