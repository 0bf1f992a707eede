#include "core/layout/tracks.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double trackPitch = 8.0;
constexpr double nearestCard = 4.0;

struct Use {
    Passage* passage = nullptr;
    double key = 0.0;      ///< The x that it would take alone.
    double towards = 0.0;  ///< On the whole to the left (negative) or right of it.
    Index track = 0;
};

/// Gives passages with bands in common different tracks.
///
/// @param uses  by first band.
/// @return  how many tracks are taken.
Index colour(std::span<Use> uses)
{
    using Taken = std::pair<Index, Index>;  // last band, track
    std::priority_queue<Taken, std::vector<Taken>, std::greater<>> taken;
    Index tracks = 0;
    for (Use& use : uses) {
        if (!taken.empty() && taken.top().first < use.passage->firstBand) {
            use.track = taken.top().second;
            taken.pop();
        } else {
            use.track = tracks++;
        }
        taken.emplace(use.passage->lastBand, use.track);
    }
    return tracks;
}

/// Numbers the tracks anew, from those whose routes come from the left to those from the right.
void sortTracks(std::span<Use> uses, Index tracks)
{
    std::vector<std::pair<double, Index>> order(tracks);
    for (Index track = 0; track < tracks; ++track) {
        order[track].second = track;
    }
    for (const Use& use : uses) {
        order[use.track].first += use.towards;
    }
    std::ranges::sort(order);
    std::vector<Index> place(tracks);
    for (Index at = 0; at < tracks; ++at) {
        place[order[at].second] = at;
    }
    for (Use& use : uses) {
        use.track = place[use.track];
    }
}

void spread(std::span<Use> uses)
{
    const Index tracks = colour(uses);
    sortTracks(uses, tracks);
    Extent free = uses.front().passage->free;
    for (const Use& use : uses) {
        free.from = std::max(free.from, use.passage->free.from);
        free.to = std::min(free.to, use.passage->free.to);
    }
    const double margin = std::min(nearestCard, free.length() / 4);
    const Extent room{free.from + margin, free.to - margin};
    const double steps = tracks - 1.0;
    const double pitch = std::min(trackPitch, room.length() / std::max(steps, 1.0));
    const double first = std::clamp(uses.front().key - steps / 2 * pitch, room.from,
                                    std::max(room.from, room.to - steps * pitch));
    for (const Use& use : uses) {
        use.passage->x = first + use.track * pitch;
    }
}

}  // namespace

void spreadPassages(std::vector<RoutePlan>& plans)
{
    std::vector<Use> uses;
    for (RoutePlan& plan : plans) {
        for (std::size_t at = 0; plan.ownsPassages && at < plan.passages.size(); ++at) {
            Passage& passage = plan.passages[at];
            uses.push_back(
                {&passage, passage.x, plan.xBefore(at) + plan.xAfter(at + 1) - 2 * passage.x, 0});
        }
    }
    std::ranges::stable_sort(uses, {}, [](const Use& use) {
        return std::tuple{use.key, use.passage->firstBand};
    });
    for (std::size_t begin = 0; begin < uses.size();) {
        std::size_t end = begin + 1;
        while (end < uses.size() && uses[end].key == uses[begin].key) {
            ++end;
        }
        spread(std::span{uses}.subspan(begin, end - begin));
        begin = end;
    }
}

}  // namespace cutpoint::layout
