#pragma once

#include "core/analysis/single_points.h"
#include "core/analysis/system_diagram.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// Everything that stops the system by its loss alone, before it is put into words.
struct CriticalPoints {
    CriticalUnits units;
    SinglePoints points;       ///< Where the components and links come from.
    std::vector<bool> isSpof;  ///< Of every component: one instance is lost, and it stops.
    std::vector<bool>
        isChokePoint;  ///< Of every component: it stops only if all instances are lost.
    std::vector<bool> isSharedDomain;  ///< Of every domain: it stops the system even when the SPOFs
                                       ///< that live there survive.
    std::vector<std::vector<std::uint32_t>> spofsOfDomain;  ///< Those that a domain takes down.
};

/// Finds them in a function that has entries.
///
/// Cost: as `findSinglePoints` and `findDomainPoints`.
[[nodiscard]] CriticalPoints findCriticalPoints(const StructureFunction& function);

}  // namespace cutpoint
