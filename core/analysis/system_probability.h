#pragma once

#include "core/analysis/system_diagram.h"
#include "core/structure/structure_function.h"

#include <functional>
#include <vector>

namespace cutpoint {

/// What the loss and the perfection of a unit make of the system.
struct Effect {
    double birnbaum = 0.0;  ///< A(up) − A(lost).
    double saved = 0.0;     ///< U − U(perfect).
    double unavailabilityIfLost = 0.0;
    double unavailabilityIfPerfect = 0.0;
    bool hasInfluence = false;
    bool isKnown = true;  ///< No: a component that never fails and was left out of the diagram.
};

/// The unavailability of the system and the effects of its units, from one pass up and one down.
struct SystemProbability {
    double unavailability = 0.0;
    std::vector<Effect> components;  ///< With all instances; domains as they are.
    std::vector<Effect> links;
    std::vector<Effect> domains;
};

/// The exact unavailability of the system.
///
/// Added up from positive terms throughout: the relative error stays near the machine's, however
/// small it is.
///
/// @param downOf  of a unit of the diagram: its unavailability, in [0, 1].
///
/// Cost: linear in the diagram.
[[nodiscard]] double unavailabilityOf(const SystemDiagram& system,
                                      const std::function<double(const DiagramUnit&)>& downOf);

/// With the units' own rates, and the effect of every unit.
///
/// Cost: O(nodes log levels).
/// Source: Z. Birnbaum, "On the importance of different components in a multicomponent system",
/// Multivariate Analysis II, 1969; reverse mode over the diagram.
[[nodiscard]] SystemProbability probabilityOf(const SystemDiagram& system,
                                              const StructureFunction& function);

}  // namespace cutpoint
