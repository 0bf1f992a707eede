#include "core/analysis/importance.h"

namespace cutpoint {

Importance importanceOf(const Effect& effect, double system, Availability unit)
{
    Importance importance{.birnbaum = effect.birnbaum, .savedUnavailability = effect.saved};
    if (system == 0.0) {
        return importance;
    }
    importance.criticality = effect.birnbaum * unit.down() / system;
    importance.raw = effect.unavailabilityIfLost / system;
    importance.diagnostic = unit.down() * effect.unavailabilityIfLost / system;
    if (effect.unavailabilityIfPerfect > 0.0) {
        importance.rrw = system / effect.unavailabilityIfPerfect;
    }
    return importance;
}

}  // namespace cutpoint
