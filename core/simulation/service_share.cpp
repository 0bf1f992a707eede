#include "core/simulation/service_share.h"

#include "core/structure/evaluate.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cutpoint {
namespace {

/// A set that lets some requests pass: bit of the lane's number that says whether this one does
/// not.
struct PartialSet {
    std::size_t set = 0;
    double share = 0.0;
};

/// The components that a set's share applies to.
void loseMembers(UnitStates& states, const FailoverSet& set, const Lanes& lost)
{
    for (const SetMember& member : set.members) {
        states.componentUp[member.component] &= ~lost;
        if (!set.isGroup) {
            return;  // All members are instances of one component.
        }
    }
}

Lanes lanesWithBit(std::size_t bit)
{
    Lanes lanes;
    for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
        if ((lane >> bit & 1U) != 0) {
            lanes.set(lane);
        }
    }
    return lanes;
}

/// The sets that lose a part, the largest first.
std::vector<PartialSet> partialSets(std::span<const double> lost)
{
    std::vector<PartialSet> partial;
    for (std::size_t set = 0; set < lost.size(); ++set) {
        if (lost[set] > 0.0 && lost[set] < 1.0) {
            partial.push_back({.set = set, .share = lost[set]});
        }
    }
    std::ranges::stable_sort(
        partial, [](const auto& one, const auto& other) { return one.share > other.share; });
    partial.resize(std::min(partial.size(), mostPartialSets));
    return partial;
}

/// The probability of every combination of partial sets, by lane.
std::array<double, Lanes::count> weightsOf(const std::vector<PartialSet>& partial)
{
    std::array<double, Lanes::count> weights{};
    for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
        double weight = lane >> partial.size() == 0 ? 1.0 : 0.0;
        for (std::size_t bit = 0; bit < partial.size(); ++bit) {
            const double share = partial[bit].share;
            weight *= (lane >> bit & 1U) != 0 ? share : 1.0 - share;
        }
        weights[lane] = weight;
    }
    return weights;
}

/// @param lost  of every set.
/// @return  the fraction of requests that are lost, and what serves if no set loses any in part.
std::pair<double, std::vector<bool>> lostShare(const StructureFunction& function, UnitStates states,
                                               const std::vector<FailoverSet>& sets,
                                               std::span<const double> lost)
{
    const std::vector<PartialSet> partial = partialSets(lost);
    for (std::size_t set = 0; set < sets.size(); ++set) {
        if (lost[set] >= 1.0) {
            loseMembers(states, sets[set], Lanes::all());
        }
    }
    for (std::size_t bit = 0; bit < partial.size(); ++bit) {
        loseMembers(states, sets[partial[bit].set], lanesWithBit(bit));
    }
    const Evaluation evaluation = evaluate(function, states);
    const auto weights = weightsOf(partial);
    double works = 0.0;
    double all = 0.0;
    for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
        all += weights[lane];
        works += evaluation.works.test(lane) ? weights[lane] : 0.0;
    }
    std::vector<bool> serves;
    serves.reserve(evaluation.serves.size());
    for (const Lanes& lanes : evaluation.serves) {
        serves.push_back(lanes.test(0));
    }
    return {std::max(0.0, (all - works) / all), std::move(serves)};
}

/// Everything as the scene has it; what takes as long as that, or longer, counts as down.
///
/// @param patience  of every component; empty: anything slow is too slow.
UnitStates statesOf(const StructureFunction& function, const Scene& scene,
                    std::span<const Seconds> patience)
{
    UnitStates states = allUp(function);
    for (std::uint32_t component = 0; component < states.componentUp.size(); ++component) {
        const Seconds latency = scene.latencyOf(component);
        const Seconds limit = patience.empty() ? Seconds{0} : patience[component];
        const bool isTooSlow = latency > Seconds{0} && latency >= limit;
        if (!scene.isUp(component) || isTooSlow) {
            states.componentUp[component] = Lanes::none();
        }
    }
    for (std::uint32_t link = 0; link < states.linkUp.size(); ++link) {
        if (!scene.isLinkUp(link)) {
            states.linkUp[link] = Lanes::none();
        }
    }
    return states;
}

}  // namespace

ServiceShare serviceShareOf(const StructureFunction& function, const Scene& scene,
                            const std::vector<FailoverSet>& sets, std::span<const SetShare> shares,
                            std::span<const Seconds> patience)
{
    std::vector<double> lost;
    std::vector<double> lostOrSlow;
    bool isAnySlow = false;
    for (const SetShare& share : shares) {
        lost.push_back(share.lost);
        lostOrSlow.push_back(std::min(1.0, share.lost + share.slow));
        isAnySlow = isAnySlow || share.slow > 0.0;
    }
    for (std::uint32_t component = 0; component < function.components.size(); ++component) {
        isAnySlow = isAnySlow || scene.latencyOf(component) > Seconds{0};
    }
    auto [lostNow, serves] = lostShare(function, statesOf(function, scene, patience), sets, lost);
    double slow = 0.0;
    if (isAnySlow) {
        const auto impatient = lostShare(function, statesOf(function, scene, {}), sets, lostOrSlow);
        slow = std::max(0.0, impatient.first - lostNow);
    }
    return {.lost = lostNow, .slow = slow, .serves = std::move(serves)};
}

}  // namespace cutpoint
