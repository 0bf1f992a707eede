#pragma once

#include "core/analysis/report.h"
#include "core/model/availability.h"

#include <cstdint>

namespace cutpoint {

/// What a variable of a diagram stands for: it is true while the unit is up.
struct DiagramUnit {
    static constexpr std::uint32_t noModule = UINT32_MAX;

    UnitType type = UnitType::Component;
    std::uint32_t number = 0;  ///< Of the component, link or domain in the function.
    std::uint32_t alive = 0;   ///< Of a component: how many instances its domains leave alive. At
                               ///< most one of a component's variables decides in any state.
    Availability availability;
    std::uint32_t module = noModule;  ///< Index of the module that it stands for instead of a unit.
};

}  // namespace cutpoint
