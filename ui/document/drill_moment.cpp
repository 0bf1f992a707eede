#include "ui/document/drill_moment.h"

#include "core/model/connection_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <variant>

namespace cutpoint::ui {

namespace {

struct MomentText {
    Q_DECLARE_TR_FUNCTIONS(MomentText)
};

/// What the scenario itself has taken away up to a moment.
struct Losses {
    std::set<std::string> connections;          ///< As reports name them.
    std::set<std::string> domains;              ///< Likewise.
    std::map<std::string, std::size_t> sideOf;  ///< Of components in a partition.
};

void apply(const ScenarioAction& action, Losses& losses)
{
    if (const auto* const fail = std::get_if<Fail>(&action)) {
        losses.connections.insert(fail->unit);
    } else if (const auto* const repair = std::get_if<Repair>(&action)) {
        losses.connections.erase(repair->unit);
    } else if (const auto* const domain = std::get_if<FailDomain>(&action)) {
        losses.domains.insert(nameOf(domain->domain));
    } else if (const auto* const back = std::get_if<RepairDomain>(&action)) {
        losses.domains.erase(nameOf(back->domain));
    } else if (std::holds_alternative<Heal>(action)) {
        losses.sideOf.clear();
    } else if (const auto* const partition = std::get_if<Partition>(&action)) {
        losses.sideOf.clear();
        for (std::size_t side = 0; side < partition->sides.size(); ++side) {
            for (const ComponentId& id : partition->sides[side]) {
                losses.sideOf.emplace(id.value, side);
            }
        }
    }
}

Losses lossesAt(const Scenario& scenario, Seconds at)
{
    Losses losses;
    for (const ScenarioEvent& event : scenario.events) {
        if (event.at <= at) {
            apply(event.action, losses);
        }
    }
    return losses;
}

QString cardWords(const LaneSpan& span, Seconds at, Seconds end)
{
    switch (span.state) {
    case LaneState::Down:
        return MomentText::tr("down since %1").arg(runningTime(span.from));
    case LaneState::Promoting:
        return span.to < end ? MomentText::tr("promoting, %1 left").arg(runningTime(span.to - at))
                             : MomentText::tr("promoting since %1").arg(runningTime(span.from));
    case LaneState::Up:
        return span.label == "up" ? QString{} : QString::fromStdString(span.label);
    default:
        return QString::fromStdString(span.label);
    }
}

bool stops(LaneState state)
{
    return state == LaneState::Down || state == LaneState::CutOff;
}

/// Whether requests get there: it has no work, or has none yet.
bool isIdle(LaneState state)
{
    return state == LaneState::Standby || state == LaneState::Promoting ||
           state == LaneState::Waiting;
}

std::vector<bool> deadConnections(const DrillMoment& moment, const Topology& topology,
                                  const Losses& losses)
{
    const std::vector<PlacedConnection> all = topology.connections();
    std::vector<bool> isDead(all.size(), false);
    const auto sideOf = [&](std::uint32_t vertex) {
        const auto side = losses.sideOf.find(topology.component(vertex).id.value);
        return side == losses.sideOf.end() ? std::optional<std::size_t>{} : side->second;
    };
    for (std::size_t link = 0; link < all.size(); ++link) {
        const auto one = losses.sideOf.empty() ? std::nullopt : sideOf(all[link].from);
        const auto other = losses.sideOf.empty() ? std::nullopt : sideOf(all[link].to);
        isDead[link] = stops(moment.components[all[link].from].state) ||
                       stops(moment.components[all[link].to].state) ||
                       (one && other && one != other);
    }
    if (!losses.connections.empty()) {
        for (const auto& [name, connection] : connectionsByName(topology)) {
            if (losses.connections.contains(name)) {
                isDead[connection.number] = true;
            }
        }
    }
    return isDead;
}

bool isEntry(const Component& component)
{
    return component.entry || (component.kind == Kind::Client && !isUncritical(component));
}

/// Whether requests fail at that moment that nobody keeps away from what is down.
bool losesRequests(const Drill& drill, Seconds at)
{
    const auto span = std::find_if(drill.service.begin(), drill.service.end(),
                                   [at](const ServiceSpan& service) { return at < service.to; });
    return span != drill.service.end() && span->from <= at && span->meanLost() > 0.0;
}

/// Of every component: the connections by which requests leave it.
std::vector<std::vector<std::size_t>> leavingOf(const std::vector<PlacedConnection>& all,
                                                std::size_t components)
{
    std::vector<std::vector<std::size_t>> leaving(components);
    for (std::size_t link = 0; link < all.size(); ++link) {
        if (all[link].connection->kind != ConnectionKind::Replication) {
            leaving[all[link].from].push_back(link);
        }
    }
    return leaving;
}

/// What becomes of requests on a connection that leaves a component that is reached.
Traffic trafficOn(const DrillMoment& moment, std::size_t link, std::uint32_t to, bool loses)
{
    if (moment.isDead[link]) {
        return loses ? Traffic::Failing : Traffic::None;
    }
    return isIdle(moment.components[to].state) ? Traffic::None : Traffic::Passing;
}

/// Follows requests from the entries along what works.
std::vector<Traffic> trafficOf(const DrillMoment& moment, const Topology& topology, bool loses)
{
    const std::vector<PlacedConnection> all = topology.connections();
    const auto leaving = leavingOf(all, topology.componentCount());
    std::vector<bool> isReached(topology.componentCount(), false);
    std::vector<std::size_t> waiting;
    const auto reach = [&](std::size_t vertex) {
        if (!isReached[vertex]) {
            isReached[vertex] = true;
            waiting.push_back(vertex);
        }
    };
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (isEntry(topology.component(vertex)) && !stops(moment.components[vertex].state)) {
            reach(vertex);
        }
    }
    std::vector<Traffic> traffic(all.size(), Traffic::None);
    while (!waiting.empty()) {
        const std::size_t from = waiting.back();
        waiting.pop_back();
        for (const std::size_t link : leaving[from]) {
            traffic[link] = trafficOn(moment, link, all[link].to, loses);
            if (traffic[link] == Traffic::Passing) {
                reach(all[link].to);
            }
        }
    }
    return traffic;
}

}  // namespace

DrillMoment momentOf(const Drill& drill, const Topology& topology, Seconds at)
{
    DrillMoment moment;
    moment.components.resize(topology.componentCount());
    for (const DrillLane& lane : drill.lanes) {
        if (lane.component >= moment.components.size() || lane.spans.empty()) {
            continue;
        }
        const LaneSpan& span = spanAt(lane, at);
        moment.components[lane.component] = {.state = span.state,
                                             .words = cardWords(span, at, drill.scenario.duration)};
    }
    Losses losses = lossesAt(drill.scenario, at);
    moment.isDead = deadConnections(moment, topology, losses);
    moment.traffic = trafficOf(moment, topology, losesRequests(drill, at));
    moment.lostDomains = std::move(losses.domains);
    return moment;
}

const LaneSpan& spanAt(const DrillLane& lane, Seconds at)
{
    const auto next =
        std::upper_bound(lane.spans.begin(), lane.spans.end(), at,
                         [](Seconds time, const LaneSpan& span) { return time < span.to; });
    return next == lane.spans.end() ? lane.spans.back() : *next;
}

QString stateWord(LaneState state)
{
    switch (state) {
    case LaneState::Up:
        return {};
    case LaneState::Degraded:
        return MomentText::tr("Degraded");
    case LaneState::Waiting:
        return MomentText::tr("Waiting");
    case LaneState::Promoting:
        return MomentText::tr("Promoting");
    case LaneState::Standby:
        return MomentText::tr("Standby");
    case LaneState::CutOff:
        return MomentText::tr("Cut off");
    case LaneState::Down:
        return MomentText::tr("Failed");
    }
    return {};
}

QString runningTime(Seconds time)
{
    constexpr double minute = 60.0;
    constexpr double inMinutesFrom = 120.0;
    constexpr int decimal = 10;
    if (time.count() < inMinutesFrom) {
        return MomentText::tr("%1 s").arg(time.count(), 0, 'f', 1);
    }
    const auto seconds = static_cast<int>(std::floor(time.count()));
    constexpr int base = 60;
    return MomentText::tr("%1:%2 min")
        .arg(static_cast<int>(time.count() / minute))
        .arg(seconds % base, 2, decimal, QLatin1Char{'0'});
}

}  // namespace cutpoint::ui
