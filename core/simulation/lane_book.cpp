#include "core/simulation/lane_book.h"

#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// What a spare is called while it has nothing to do.
std::string spareLabel(const FailoverSet& set, bool follows)
{
    if (set.stated.replication) {
        return follows ? "follows" : "does not follow";
    }
    return modeOf(set.mechanism) == StandbyMode::Cold ? "off" : "stands by";
}

std::string activeLabel(const FailoverSet& set)
{
    switch (set.mechanism) {
    case FailoverMechanism::LoadBalanced:
        return "serves";
    case FailoverMechanism::Database:
        return "primary";
    case FailoverMechanism::HealthCheck:
    case FailoverMechanism::Heartbeat:
    case FailoverMechanism::ColdStandby:
        break;
    }
    return "active";
}

}  // namespace

LaneBook::LaneBook(const Topology& topology, const StructureFunction& function, const Scene& scene,
                   const std::deque<SetStage>& stages)
    : m_topology{topology}
    , m_function{function}
    , m_scene{scene}
    , m_stages{stages}
    , m_memberships(function.components.size())
    , m_lanes(function.components.size())
{
    for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        const FailoverSet& set = stages[stage].set();
        for (std::size_t member = 0; member < set.members.size(); ++member) {
            m_memberships[set.members[member].component].push_back(
                {.stage = stage, .member = member});
        }
    }
    for (std::uint32_t component = 0; component < m_lanes.size(); ++component) {
        m_lanes[component].component = component;
        m_lanes[component].title = titleOf(topology.component(component));
    }
}

void LaneBook::note(Seconds now, const std::vector<bool>& serves)
{
    for (std::uint32_t component = 0; component < m_lanes.size(); ++component) {
        Sight sight = sightOf(component, serves[component]);
        std::vector<LaneSpan>& spans = m_lanes[component].spans;
        const bool isSame = !spans.empty() && spans.back().state == sight.state &&
                            spans.back().label == sight.label;
        if (isSame) {
            continue;
        }
        if (!spans.empty()) {
            spans.back().to = now;
            if (spans.back().from == now) {
                spans.pop_back();
            }
        }
        spans.push_back(
            {.from = now, .to = now, .state = sight.state, .label = std::move(sight.label)});
    }
}

std::vector<DrillLane> LaneBook::take(Seconds end) &&
{
    std::vector<DrillLane> kept;
    for (DrillLane& lane : m_lanes) {
        if (lane.spans.size() > 1 || !m_memberships[lane.component].empty()) {
            lane.spans.back().to = end;
            kept.push_back(std::move(lane));
        }
    }
    return kept;
}

LaneBook::Sight LaneBook::sightOf(std::uint32_t component, bool serves) const
{
    if (m_function.components[component].neverFails) {
        return {.state = LaneState::Up, .label = {}};
    }
    // A component may be a member of a group and have members itself: the group says more.
    const auto& memberships = m_memberships[component];
    const auto inGroup = std::ranges::find_if(memberships, [&](const Membership& membership) {
        return m_stages[membership.stage].set().isGroup;
    });
    const bool isUp = m_scene.isUp(component);
    if (inGroup != memberships.end()) {
        return isUp ? sightOfMember(*inGroup) : sightOfDown(component);
    }
    if (!memberships.empty()) {
        return sightOfInstances(component);
    }
    if (!isUp) {
        return sightOfDown(component);
    }
    if (m_scene.latencyOf(component) > Seconds{0}) {
        return {.state = LaneState::Degraded,
                .label = "answers in " + inSeconds(m_scene.latencyOf(component))};
    }
    if (!serves) {
        return {.state = LaneState::CutOff, .label = "cut off"};
    }
    return {.state = LaneState::Up, .label = "up"};
}

LaneBook::Sight LaneBook::sightOfInstances(std::uint32_t component) const
{
    const Multiplicity& counts = m_function.components[component];
    const std::uint32_t up = m_scene.instancesUp(component);
    std::string label = std::to_string(up) + " of " + std::to_string(counts.instances) + " up";
    if (up < counts.required) {
        return up == 0 ? sightOfDown(component)
                       : Sight{.state = LaneState::Down,
                               .label = label + ", needs " + std::to_string(counts.required)};
    }
    LaneState state = up < counts.instances ? LaneState::Degraded : LaneState::Up;
    for (const Membership& membership : m_memberships[component]) {
        const MemberState& member = m_stages[membership.stage].member(membership.member);
        if (!member.doing.empty()) {
            state = member.showing;
            label += ", " + member.doing;
            break;
        }
    }
    return {.state = state, .label = std::move(label)};
}

LaneBook::Sight LaneBook::sightOfMember(const Membership& membership) const
{
    const SetStage& stage = m_stages[membership.stage];
    const MemberState& member = stage.member(membership.member);
    if (!member.doing.empty()) {
        return {.state = member.showing, .label = member.doing};
    }
    if (member.isFenced) {
        return {.state = LaneState::Down, .label = "fenced"};
    }
    if (stage.latencyOf(membership.member) > Seconds{0}) {
        return {.state = LaneState::Degraded,
                .label = "answers in " + inSeconds(stage.latencyOf(membership.member))};
    }
    if (member.isOut) {
        return {.state = LaneState::Standby, .label = "out of rotation"};
    }
    if (!member.isActive) {
        return {.state = LaneState::Standby,
                .label = member.isDraining ? "serves the last clients"
                                           : spareLabel(stage.set(), member.isFollowing)};
    }
    return {.state = LaneState::Up, .label = activeLabel(stage.set())};
}

LaneBook::Sight LaneBook::sightOfDown(std::uint32_t component) const
{
    const SetMember whole{.component = component, .instance = std::nullopt, .title = {}};
    const DomainKey* const domain = m_scene.lostDomainOf(whole);
    return {.state = LaneState::Down,
            .label = domain != nullptr ? "down with " + domain->dimension + ' ' + domain->name
                                       : std::string{"down"}};
}

}  // namespace cutpoint
