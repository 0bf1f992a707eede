#include "tests/support/brute_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace cutpoint::tests {
namespace {

std::optional<double> downOf(const Rates& rates)
{
    const auto availability = availabilityOf(rates);
    return availability ? std::optional{availability->down()} : std::nullopt;
}

/// Numbers of the domains that some component other than a client lives in.
std::map<DomainKey, std::size_t> numberedDomains(const Topology& topology)
{
    std::map<DomainKey, std::size_t> numbers;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (component.kind == Kind::Client) {
            continue;
        }
        for (const Placement& placement : component.domains) {
            for (std::size_t i = 0; i < component.instances; ++i) {
                numbers[{placement.dimension, placement.names[i % placement.names.size()]}] = 0;
            }
        }
    }
    std::size_t next = 0;
    for (auto& [key, number] : numbers) {
        number = next++;
    }
    return numbers;
}

long double binomialCoefficient(std::size_t n, std::size_t k)
{
    long double product = 1.0L;
    for (std::size_t i = 0; i < k; ++i) {
        product *= static_cast<long double>(n - i) / static_cast<long double>(i + 1);
    }
    return product;
}

BruteComponent spellOut(const Component& component,
                        const std::map<DomainKey, std::size_t>& domainNumbers)
{
    BruteComponent spelt{.stated = component,
                         .isClient = component.kind == Kind::Client,
                         .isUncritical = isUncritical(component),
                         .down = downOf(component.rates),
                         .instanceDown = downOf(component.rates).value_or(0.0),
                         .domainsOfInstance = {}};
    spelt.domainsOfInstance.resize(component.instances);
    if (spelt.isClient) {
        spelt.instanceDown = 0.0;
        return spelt;
    }
    for (const Placement& placement : component.domains) {
        for (std::size_t i = 0; i < component.instances; ++i) {
            spelt.domainsOfInstance[i].push_back(domainNumbers.at(
                {placement.dimension, placement.names[i % placement.names.size()]}));
        }
    }
    return spelt;
}

}  // namespace

std::optional<std::size_t> BruteModel::statedRequirement(const std::string& group) const
{
    const auto found = std::ranges::find(groups, group, &Group::id);
    return found != groups.end() && found->required ? std::optional<std::size_t>{*found->required}
                                                    : std::nullopt;
}

BruteModel modelOf(const Topology& topology)
{
    BruteModel model;
    model.groups = topology.groups();
    const auto numbers = numberedDomains(topology);
    for (const auto& [key, number] : numbers) {
        const auto stated = std::ranges::find(topology.domains(), key, &Domain::key);
        model.domains.push_back(
            {key, stated == topology.domains().end() ? std::nullopt : downOf(stated->rates)});
    }
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        model.components.push_back(spellOut(topology.component(vertex), numbers));
    }
    for (const auto& edge : topology.connections()) {
        const Connection& connection = *edge.connection;
        model.connections.push_back({.from = edge.from,
                                     .to = edge.to,
                                     .name = connectionName(topology, edge),
                                     .stated = connection,
                                     .down = downOf(connection.rates)});
    }
    return model;
}

BruteState allUp(const BruteModel& model)
{
    BruteState state;
    for (const BruteComponent& component : model.components) {
        state.instances.emplace_back(component.stated.instances, true);
    }
    state.connections.assign(model.connections.size(), true);
    state.domains.assign(model.domains.size(), true);
    state.causes.assign(model.causes.size(), true);
    return state;
}

BruteState withoutComponent(BruteState state, std::size_t component)
{
    state.instances[component].assign(state.instances[component].size(), false);
    return state;
}

std::vector<bool> componentsUp(const BruteModel& model, const BruteState& state)
{
    std::vector<bool> up;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        const BruteComponent& component = model.components[c];
        std::size_t instancesUp = 0;
        for (std::size_t i = 0; i < component.stated.instances; ++i) {
            const auto isDomainUp = [&](std::size_t domain) { return state.domains[domain]; };
            if (state.instances[c][i] &&
                std::ranges::all_of(component.domainsOfInstance[i], isDomainUp)) {
                ++instancesUp;
            }
        }
        up.push_back(component.isClient || instancesUp >= component.stated.required);
    }
    for (std::size_t cause = 0; cause < state.causes.size(); ++cause) {
        for (const std::size_t member : model.causes[cause].members) {
            up[member] = up[member] && state.causes[cause];
        }
    }
    return up;
}

long double ownUnavailability(const BruteModel& model, std::size_t component, bool hasCommon)
{
    const Component& stated = model.components[component].stated;
    const std::size_t n = stated.instances;
    const long double q = model.components[component].instanceDown;
    long double own = 0.0L;
    for (std::size_t failed = n - stated.required + 1; failed <= n; ++failed) {
        own += binomialCoefficient(n, failed) * std::pow(q, static_cast<long double>(failed)) *
               std::pow(1.0L - q, static_cast<long double>(n - failed));
    }
    for (const BruteCause& cause : model.causes) {
        if (cause.owner == component && (hasCommon || !cause.isCommon)) {
            own += (1.0L - own) * static_cast<long double>(cause.down);
        }
    }
    return own;
}

}  // namespace cutpoint::tests
