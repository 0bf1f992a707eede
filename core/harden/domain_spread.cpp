#include "core/harden/domain_spread.h"

#include "core/edit/taken_names.h"
#include "core/harden/hardening.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace cutpoint {
namespace {

using Parts = TopologyParts;

/// The names of a dimension, those of one placement first, then by first mention.
std::vector<std::string> namesOf(const Parts& parts, const Placement& first)
{
    std::vector<std::string> names = first.names;
    const auto add = [&](const std::string& name) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    };
    for (const Component& component : parts.components) {
        for (const Placement& placement : component.domains) {
            if (placement.dimension == first.dimension) {
                std::ranges::for_each(placement.names, add);
            }
        }
    }
    for (const Domain& domain : parts.domains) {
        if (domain.key.dimension == first.dimension) {
            add(domain.key.name);
        }
    }
    return names;
}

/// Enough names to live in: those there are, then new ones, the same for all who ask.
std::vector<std::string> namesFor(const Parts& base, const Placement& placement, std::size_t wanted)
{
    std::vector<std::string> names = namesOf(base, placement);
    TakenNames taken;
    for (const std::string& name : names) {
        taken.add(name);
    }
    while (names.size() < wanted) {
        names.push_back(taken.take(placement.names.front(), '-'));
    }
    return names;
}

/// States of a domain that nobody has lived in that it fails as often as another one.
void stateDomain(Parts& parts, const std::string& dimension, const std::string& name,
                 const std::string& like)
{
    const auto find = [&](const std::string& wanted) {
        return std::ranges::find(parts.domains, DomainKey{dimension, wanted}, &Domain::key);
    };
    const auto model = find(like);
    if (model != parts.domains.end() && find(name) == parts.domains.end()) {
        Domain domain;
        domain.key = {.dimension = dimension, .name = name};
        domain.rates = model->rates;
        parts.domains.push_back(std::move(domain));
    }
}

/// Puts a placement into the first of some names; those beyond the known ones are new.
void placeIn(Parts& parts, const Parts& base, Placement& placement, std::vector<std::string> names)
{
    const std::size_t known = namesOf(base, placement).size();
    for (std::size_t number = known; number < names.size(); ++number) {
        stateDomain(parts, placement.dimension, names[number], placement.names.front());
    }
    placement.names = std::move(names);
}

}  // namespace

Component* findComponent(Parts& parts, const std::string& id)
{
    const auto found = std::ranges::find(parts.components, id,
                                         [](const Component& each) { return each.id.value; });
    return found == parts.components.end() ? nullptr : &*found;
}

void spreadInstances(Parts& parts, const Parts& base, const std::string& id,
                     const std::vector<std::string>& dimensions)
{
    Component component = *findComponent(parts, id);
    const std::uint32_t spare = component.instances - component.required;
    const std::size_t wanted = (component.instances + spare - 1) / spare;
    for (Placement& placement : component.domains) {
        if (std::ranges::find(dimensions, placement.dimension) != dimensions.end()) {
            std::vector<std::string> names = namesFor(base, placement, wanted);
            names.resize(std::max(wanted, placement.names.size()));
            placeIn(parts, base, placement, std::move(names));
        }
    }
    *findComponent(parts, id) = std::move(component);
}

void moveApart(Parts& parts, const Parts& base, const std::string& copyId)
{
    Component copy = *findComponent(parts, copyId);
    for (Placement& placement : copy.domains) {
        const bool isProvider = placement.dimension == "provider";
        const std::vector<std::string> known = namesOf(base, placement);
        if (isProvider) {
            const auto names = namesFor(base, placement, known.size() + 1);
            stateDomain(parts, placement.dimension, names.back(), placement.names.front());
            placement.names = {names.back()};
        } else if (placement.names.size() == 1 && known.size() > 1) {
            placement.names = {known[1]};
        }
    }
    copy.position.reset();
    *findComponent(parts, copyId) = std::move(copy);
}

std::vector<std::string> tooCloseIn(const Component& component)
{
    const std::uint32_t instances = std::max(component.instances, component.required + 1);
    const std::uint32_t spare = instances - component.required;
    std::vector<std::string> dimensions;
    for (const Placement& placement : component.domains) {
        const auto names = static_cast<std::uint32_t>(placement.names.size());
        const bool isOfPeople = placement.dimension == "person" || placement.dimension == "team";
        if (!isOfPeople && (instances + names - 1) / names > spare) {
            dimensions.push_back(placement.dimension);
        }
    }
    return dimensions;
}

}  // namespace cutpoint
