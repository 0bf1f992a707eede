#include "core/analysis/what_if.h"

#include <string>
#include <unordered_set>

namespace cutpoint {
namespace {

/// The unavailability of the system once the component is lost.
double unavailabilityWithout(const Importance& importance, double unavailability)
{
    return unavailability - importance.savedUnavailability + importance.birnbaum;
}

}  // namespace

std::optional<UnitName> worstNextFailure(const Report& report)
{
    if (!report.spofs.empty()) {
        return report.spofs.front().unit;
    }
    std::unordered_set<std::string> chokes;
    for (const ChokePoint& choke : report.chokePoints) {
        chokes.insert(choke.id);
    }
    const double unavailability = report.system ? report.system->availability.down() : 0.0;
    const ComponentFigures* worst = nullptr;
    double most = 0.0;
    for (const ComponentFigures& figures : report.components) {
        if (!figures.importance || !figures.hasInfluence || chokes.contains(figures.id)) {
            continue;
        }
        const double without = unavailabilityWithout(*figures.importance, unavailability);
        if (figures.importance->birnbaum > 0.0 && without > most) {
            most = without;
            worst = &figures;
        }
    }
    if (worst != nullptr) {
        return UnitName{UnitType::Component, worst->id};
    }
    return report.chokePoints.empty()
               ? std::nullopt
               : std::optional{UnitName{UnitType::Component, report.chokePoints.front().id}};
}

}  // namespace cutpoint
