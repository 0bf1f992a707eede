#include "core/analysis/unit_rates.h"

#include "core/analysis/component_unavailability.h"

#include <algorithm>
#include <map>

namespace cutpoint {
namespace {

void addComponents(UnitRates& rates, const Topology& topology, const StructureFunction& function,
                   const std::vector<StatedGroup>& groups)
{
    std::vector<double> groupFactor(function.components.size(), 0.0);
    for (const StatedGroup& group : groups) {
        for (const std::uint32_t member : group.members) {
            groupFactor[member] = commonFactorOf(group);
        }
    }
    for (std::size_t vertex = 0; vertex < function.components.size(); ++vertex) {
        const Multiplicity& counts = function.components[vertex];
        const Component& component = topology.component(vertex);
        const auto stated = availabilityOf(component.rates);
        const Availability instance =
            counts.neverFails ? Availability{} : stated.value_or(Availability{});
        rates.isStated.push_back(counts.neverFails || stated.has_value());
        rates.own.push_back(ownUnavailabilityOf(
            component, instance, counts, !livesInOnePlace(function, vertex), groupFactor[vertex]));
        rates.instance.push_back(Availability::fromDown(rates.own.back().instance));
        rates.component.push_back(Availability::fromDown(rates.own.back().whole()));
    }
}

void addLinks(UnitRates& rates, const Topology& topology, const StructureFunction& function)
{
    std::uint32_t number = 0;
    for (const auto& edge : topology.connections()) {
        if (rates.link.size() < function.links.size() &&
            function.links[rates.link.size()] == number) {
            rates.link.push_back(availabilityOf(edge.connection->rates).value_or(Availability{}));
        }
        ++number;
    }
}

void addDomains(UnitRates& rates, const Topology& topology, const StructureFunction& function)
{
    std::map<DomainKey, Availability> stated;
    for (const Domain& domain : topology.domains()) {
        if (const auto availability = availabilityOf(domain.rates)) {
            stated.emplace(domain.key, *availability);
        }
    }
    for (const DomainKey& key : function.domains) {
        const auto found = stated.find(key);
        rates.isDomainStated.push_back(found != stated.end());
        rates.domain.push_back(found == stated.end() ? Availability{} : found->second);
    }
}

}  // namespace

UnitRates unitRatesOf(const Topology& topology, const StructureFunction& function,
                      const std::vector<bool>& isGone)
{
    UnitRates rates;
    const std::vector<StatedGroup> groups = statedGroupsOf(topology, function, isGone);
    addComponents(rates, topology, function, groups);
    addLinks(rates, topology, function);
    addDomains(rates, topology, function);
    rates.shared = sharedUnitsOf(groups, rates.own);
    return rates;
}

Availability whenAlive(const StructureFunction& function, const UnitRates& rates,
                       std::size_t component, std::uint32_t alive)
{
    const Multiplicity& counts = function.components[component];
    if (alive >= counts.instances) {
        return rates.component[component];
    }
    const OwnUnavailability& own = rates.own[component];
    const double works = (1.0 - own.commonCause) * (1.0 - own.switching);
    const double inSeries = own.commonCause + (1.0 - own.commonCause) * own.switching;
    const double structural =
        ofSomeRequired(rates.instance[component], alive, counts.required).down();
    return Availability::fromDown(std::min(1.0, inSeries + works * structural));
}

ProbabilityModel withSharedUnits(const StructureFunction& function, const UnitRates& rates)
{
    ProbabilityModel model{.function = withSharedUnits(function, rates.shared), .rates = rates};
    for (const SharedUnit& unit : rates.shared) {
        model.rates.domain.push_back(unit.availability);
        model.rates.isDomainStated.push_back(true);
    }
    return model;
}

}  // namespace cutpoint
