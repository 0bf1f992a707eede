#include "core/simulation/drill.h"

#include "core/simulation/drill_player.h"
#include "core/simulation/stage_directions.h"
#include "core/structure/compile.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// Whether connections have to be able to fail that the analysis takes for perfect.
bool touchesConnections(const Topology& topology, const Scenario& scenario)
{
    return std::ranges::any_of(scenario.events, [&](const ScenarioEvent& event) {
        if (std::holds_alternative<Partition>(event.action)) {
            return true;
        }
        const auto* const fail = std::get_if<Fail>(&event.action);
        return fail != nullptr && !topology.vertexOf(fail->unit);
    });
}

}  // namespace

std::optional<Seconds> Takeover::recovery() const
{
    return served ? std::optional{*served - failed} : std::nullopt;
}

std::optional<bool> Takeover::meetsRecoveryTime() const
{
    if (!recoveryTimeObjective) {
        return std::nullopt;
    }
    return settled && *settled - failed <= *recoveryTimeObjective;
}

std::optional<bool> Takeover::meetsRecoveryPoint() const
{
    if (!recoveryPointObjective || !loss) {
        return std::nullopt;
    }
    return loss->writes <= *recoveryPointObjective;
}

UsersView usersViewOf(const std::vector<ServiceSpan>& service, double requestsPerSecond)
{
    UsersView view;
    Seconds gap{0};
    for (const ServiceSpan& span : service) {
        const Seconds length = span.to - span.from;
        const double requests = length.count() * requestsPerSecond;
        view.requests += requests;
        view.failed += requests * span.meanLost();
        view.slow += requests * span.slow;
        const bool isDark = span.lostFirst >= 1.0 && span.lostLast >= 1.0;
        gap = isDark ? gap + length : Seconds{0};
        view.longestGap = std::max(view.longestGap, gap);
        if (isDark) {
            view.noService += length;
        } else if (span.meanLost() > 0.0) {
            view.partialService += length;
        }
        if (span.meanLost() > 0.0) {
            view.firstTrouble = view.firstTrouble.value_or(span.from);
            view.lastTrouble = span.to;
        }
    }
    return view;
}

std::optional<Drill> playDrill(const Topology& topology, const Scenario& scenario)
{
    const Topology prepared =
        touchesConnections(topology, scenario) ? withAllConnectionsAsUnits(topology) : topology;
    const Compiled compiled = compile(prepared);
    if (compiled.outcome != CompileOutcome::Complete) {
        return std::nullopt;
    }
    return play(DrillGround{prepared, compiled.function}, scenario, DrillDetail::Everything);
}

}  // namespace cutpoint
