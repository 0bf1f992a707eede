#include "ui/drill/played_drill.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr Seconds longestDrill{3600};

/// Lengths that drills and the parts of them that are shown can have, in seconds.
constexpr auto drillLengths = std::to_array<double>({60, 120, 300, 600, 1200, 1800, 3600});
constexpr auto shownLengths =
    std::to_array<double>({30, 45, 60, 90, 120, 180, 300, 480, 600, 900, 1200, 1800, 3600});

/// The first of some lengths that is enough; the last one if none is.
template <std::size_t Count>
Seconds atLeast(const std::array<double, Count>& lengths, Seconds wanted)
{
    const auto found = std::lower_bound(lengths.begin(), lengths.end(), wanted.count());
    return Seconds{found == lengths.end() ? lengths.back() : *found};
}

Scenario scenarioOf(const DrillChoice& choice, Seconds duration)
{
    if (choice.scenario) {
        return *choice.scenario;
    }
    Scenario scenario;
    scenario.duration = duration;
    scenario.events = choice.events;
    return scenario;
}

}  // namespace

std::optional<PlayedDrill> playedDrillOf(const Topology& topology, const DrillRequest& request,
                                         const std::stop_token& stop)
{
    const auto first = playDrill(topology, scenarioOf(request.choice, longestDrill));
    if (!first || stop.stop_requested()) {
        return std::nullopt;
    }
    std::optional<Topology> otherTopology;
    Seconds last = lastChangeOf(*first);
    if (request.other) {
        otherTopology = withMechanism(topology, *request.other);
        const auto other = playDrill(*otherTopology, scenarioOf(request.choice, longestDrill));
        last = other ? std::max(last, lastChangeOf(*other)) : last;
    }
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    constexpr double calmAfter = 1.25;
    constexpr double shownAfter = 1.5;
    const Scenario scenario = scenarioOf(request.choice, atLeast(drillLengths, last * calmAfter));
    PlayedDrill played{.request = request,
                       .drill = *playDrill(topology, scenario),
                       .other = {},
                       .eventful =
                           std::min(scenario.duration, atLeast(shownLengths, last * shownAfter))};
    if (otherTopology) {
        played.other = playDrill(*otherTopology, scenario);
    }
    return played;
}

Seconds lastChangeOf(const Drill& drill)
{
    Seconds last{0};
    for (const TimelineEntry& entry : drill.timeline) {
        last = std::max(last, entry.at);
    }
    for (const DrillLane& lane : drill.lanes) {
        last = lane.spans.empty() ? last : std::max(last, lane.spans.back().from);
    }
    return drill.service.empty() ? last : std::max(last, drill.service.back().from);
}

}  // namespace cutpoint::ui
