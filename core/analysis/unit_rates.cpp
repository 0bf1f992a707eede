#include "core/analysis/unit_rates.h"

#include "core/analysis/component_unavailability.h"

#include <map>

namespace cutpoint {
namespace {

void addComponents(UnitRates& rates, const Topology& topology, const StructureFunction& function)
{
    for (std::size_t vertex = 0; vertex < function.components.size(); ++vertex) {
        const Multiplicity& counts = function.components[vertex];
        const auto stated = availabilityOf(topology.component(vertex).rates);
        const Availability instance =
            counts.neverFails ? Availability{} : stated.value_or(Availability{});
        rates.instance.push_back(instance);
        rates.isStated.push_back(counts.neverFails || stated.has_value());
        rates.component.push_back(ofSomeRequired(instance, counts.instances, counts.required));
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

UnitRates unitRatesOf(const Topology& topology, const StructureFunction& function)
{
    UnitRates rates;
    addComponents(rates, topology, function);
    addLinks(rates, topology, function);
    addDomains(rates, topology, function);
    return rates;
}

}  // namespace cutpoint
