#include "core/analysis/losses.h"

namespace cutpoint {

UnitStates statesAfter(const StructureFunction& function, const Losses& lost)
{
    UnitStates states = allUp(function);
    for (std::size_t component = 0; component < lost.components.size(); ++component) {
        if (lost.components[component]) {
            states.componentUp[component] = Lanes::none();
        }
    }
    for (std::size_t link = 0; link < lost.links.size(); ++link) {
        if (lost.links[link]) {
            states.linkUp[link] = Lanes::none();
        }
    }
    return states;
}

}  // namespace cutpoint
