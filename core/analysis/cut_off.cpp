#include "core/analysis/cut_off.h"

#include "core/analysis/domain_points.h"
#include "core/structure/evaluate.h"

#include <algorithm>
#include <span>

namespace cutpoint {
namespace {

UnitStates statesOf(const StructureFunction& function, std::span<const LostUnit> losses)
{
    UnitStates states = allUp(function);
    const Losses none = noLosses(function);
    for (std::size_t lane = 0; lane < losses.size(); ++lane) {
        const LostUnit& lost = losses[lane];
        switch (lost.type) {
        case UnitType::Component:
            states.componentUp[lost.number].reset(lane);
            break;
        case UnitType::Connection:
            states.linkUp[lost.number].reset(lane);
            break;
        case UnitType::Domain:
            for (const std::uint32_t component : componentsLostWith(function, none, lost.number)) {
                states.componentUp[component].reset(lane);
            }
            break;
        }
    }
    return states;
}

/// Of every component the lanes in which it is the one that is lost.
std::vector<Lanes> ownLanes(const StructureFunction& function, std::span<const LostUnit> losses)
{
    std::vector<Lanes> own(function.components.size(), Lanes::none());
    for (std::size_t lane = 0; lane < losses.size(); ++lane) {
        if (losses[lane].type == UnitType::Component) {
            own[losses[lane].number].set(lane);
        }
    }
    return own;
}

void addBatch(const StructureFunction& function, std::span<const LostUnit> losses,
              const std::vector<Lanes>& servesBefore, std::vector<CutOff>& found)
{
    const std::size_t offset = found.size();
    found.resize(offset + losses.size());
    const Evaluation after = evaluate(function, statesOf(function, losses));
    const std::vector<Lanes> isItself = ownLanes(function, losses);
    LaneCounter counts;
    Lanes hasRoom = Lanes::all();
    for (std::uint32_t component = 0; component < function.components.size(); ++component) {
        const Lanes isCutOff =
            servesBefore[component] & ~after.serves[component] & ~isItself[component];
        if (isCutOff == Lanes::none()) {
            continue;
        }
        counts.add(isCutOff);
        (isCutOff & hasRoom).forEach([&](std::size_t lane) {
            std::vector<std::uint32_t>& listed = found[offset + lane].first;
            listed.push_back(component);
            if (listed.size() == mostCutOffListed) {
                hasRoom.reset(lane);
            }
        });
    }
    for (std::size_t lane = 0; lane < losses.size(); ++lane) {
        found[offset + lane].count = counts.countIn(lane);
    }
}

}  // namespace

std::vector<CutOff> findCutOff(const StructureFunction& function,
                               const std::vector<LostUnit>& losses)
{
    std::vector<CutOff> found;
    if (losses.empty()) {
        return found;
    }
    const std::vector<Lanes> before = evaluate(function, allUp(function)).serves;
    for (std::size_t first = 0; first < losses.size(); first += Lanes::count) {
        const std::size_t count = std::min(Lanes::count, losses.size() - first);
        addBatch(function, std::span{losses}.subspan(first, count), before, found);
    }
    return found;
}

}  // namespace cutpoint
