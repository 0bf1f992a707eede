#include "core/analysis/system_figures.h"

#include "core/analysis/downtime.h"
#include "core/analysis/working_set.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// The unavailability of marked units in series.
class SeriesSum {
public:
    void add(const std::vector<bool>& isIncluded, const std::vector<Availability>& units)
    {
        for (std::size_t unit = 0; unit < isIncluded.size(); ++unit) {
            if (isIncluded[unit]) {
                m_fails += m_works * units[unit].down();
                m_works *= units[unit].up();
            }
        }
    }

    [[nodiscard]] Availability availability() const
    {
        return Availability::fromDown(std::min(m_fails, 1.0));
    }

private:
    double m_fails = 0.0;
    double m_works = 1.0;
};

/// The components of a working set with the instances that its domains keep alive: the others may
/// be down whatever they state.
void addComponents(SeriesSum& sum, const StructureFunction& function, const UnitRates& rates,
                   const WorkingSet& set)
{
    std::vector<bool> isLost = set.domains;
    isLost.flip();
    for (std::size_t component = 0; component < set.components.size(); ++component) {
        if (!set.components[component]) {
            continue;
        }
        const std::uint32_t left = instancesLeft(function, component, isLost);
        sum.add({true}, {whenAlive(function, rates, component, left)});
    }
}

/// Whether an unavailability meets a target, a rounding of the last digit forgiven.
bool meets(Availability availability, double target)
{
    constexpr double forgiven = 1e-12;
    return availability.down() <= (1.0 - target) * (1.0 + forgiven) + forgiven * forgiven;
}

/// Fills in what follows from the availability.
void complete(SystemFigures& figures, const Topology& topology, const AnalysisOptions& options)
{
    const TopologyProperties& properties = topology.properties();
    figures.nines = ninesOf(figures.availability);
    figures.downtime = downtimeOf(figures.availability, properties.yearDays.value_or(365.0));
    if (properties.revenuePerYear) {
        figures.costPerYear = figures.availability.down() * *properties.revenuePerYear;
    }
    figures.target = options.target ? options.target : properties.targetAvailability;
}

}  // namespace

SystemFigures figuresOf(const Topology& topology, const AnalysisOptions& options, Method method,
                        double unavailability, std::vector<std::string> assumedPerfect)
{
    SystemFigures figures{.availability = Availability::fromDown(std::min(unavailability, 1.0)),
                          .bound = assumedPerfect.empty() ? Bound::Exact : Bound::UpperBound,
                          .method = method,
                          .assumedPerfect = std::move(assumedPerfect)};
    complete(figures, topology, options);
    if (figures.target) {
        const bool isMet = meets(figures.availability, *figures.target);
        // A bound from above can show that a target is missed, never that it is met.
        if (!isMet || figures.bound == Bound::Exact) {
            figures.meetsTarget = isMet;
        }
    }
    return figures;
}

SystemFigures figuresWithin(const Topology& topology, const AnalysisOptions& options,
                            const CertainBounds& bounds, const std::optional<Estimate>& estimate,
                            std::vector<std::string> assumedPerfect)
{
    SystemFigures figures{.availability = bounds.worst,
                          .bound = Bound::Interval,
                          .method = bounds.method,
                          .interval = std::pair{bounds.worst, bounds.best},
                          .assumedPerfect = std::move(assumedPerfect)};
    if (estimate) {
        figures.availability = Availability::fromDown(estimate->down);
        figures.bound = Bound::Estimate;
        figures.method = Method::MonteCarlo;
        figures.interval = std::pair{Availability::fromDown(estimate->high),
                                     Availability::fromDown(estimate->low)};
    }
    complete(figures, topology, options);
    if (figures.target) {
        const bool isMissed = !meets(figures.interval->second, *figures.target);
        const bool isMet =
            meets(figures.interval->first, *figures.target) && figures.assumedPerfect.empty();
        if (isMissed || isMet) {
            figures.meetsTarget = isMet;
        }
    }
    return figures;
}

CertainBounds boundsOf(const StructureFunction& function, const UnitRates& rates,
                       const CriticalUnits& critical)
{
    SeriesSum best;
    for (std::size_t component = 0; component < function.components.size(); ++component) {
        best.add({critical.components[component]}, {rates.component[component]});
    }
    best.add(critical.links, rates.link);
    best.add(critical.domains, rates.domain);

    const WorkingSet set = findWorkingSet(function, noLosses(function));
    SeriesSum worst;
    addComponents(worst, function, rates, set);
    worst.add(set.links, rates.link);
    worst.add(set.domains, rates.domain);
    return {.worst = std::min(worst.availability(), best.availability()),
            .best = best.availability()};
}

}  // namespace cutpoint
