#include "core/edit/place.h"

#include <algorithm>
#include <stdexcept>

namespace cutpoint {
namespace {

template <typename Change>
void changeEach(TopologyParts& parts, const std::set<ComponentId>& ids, const Change& change)
{
    for (Component& component : parts.components) {
        if (ids.contains(component.id)) {
            change(component);
        }
    }
}

}  // namespace

void setLayer(TopologyParts& parts, const std::set<ComponentId>& ids, std::string_view layer)
{
    changeEach(parts, ids, [&](Component& component) { component.layer = layer; });
}

void putIntoDomain(TopologyParts& parts, const std::set<ComponentId>& ids, const DomainKey& domain)
{
    if (domain.dimension.empty() || domain.name.empty()) {
        throw std::invalid_argument{"a domain has a dimension and a name"};
    }
    changeEach(parts, ids, [&](Component& component) {
        const auto found =
            std::ranges::find(component.domains, domain.dimension, &Placement::dimension);
        if (found == component.domains.end()) {
            component.domains.push_back({.dimension = domain.dimension, .names = {domain.name}});
        } else {
            found->names = {domain.name};
        }
    });
}

void takeOutOfDomain(TopologyParts& parts, const std::set<ComponentId>& ids,
                     const DomainKey& domain)
{
    changeEach(parts, ids, [&](Component& component) {
        for (Placement& placement : component.domains) {
            if (placement.dimension == domain.dimension) {
                std::erase(placement.names, domain.name);
            }
        }
        std::erase_if(component.domains,
                      [](const Placement& placement) { return placement.names.empty(); });
    });
}

}  // namespace cutpoint
