#include "core/analysis/importance.h"

namespace cutpoint {

Importance importanceOf(const Effect& effect, double system, Availability unit)
{
    Importance importance{.birnbaum = effect.birnbaum,
                          .savedUnavailability = effect.birnbaum * unit.down()};
    if (system == 0.0) {
        return importance;
    }
    const double ifLost = system + (1.0 - unit.down()) * effect.birnbaum;
    importance.criticality = effect.birnbaum * unit.down() / system;
    importance.raw = ifLost / system;
    importance.diagnostic = unit.down() * ifLost / system;
    if (effect.unavailabilityIfPerfect > 0.0) {
        importance.rrw = system / effect.unavailabilityIfPerfect;
    }
    return importance;
}

}  // namespace cutpoint
