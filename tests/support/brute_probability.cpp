#include "tests/support/brute_probability.h"

#include <algorithm>
#include <cmath>

namespace cutpoint::tests {
namespace {

constexpr const char* noLayer = "(none)";

std::string layerOf(const BruteComponent& component)
{
    return component.stated.layer.empty() ? noLayer : component.stated.layer;
}

}  // namespace

BruteChances statedChances(const BruteSystem& system)
{
    BruteChances chances;
    for (const BruteComponent& component : system.model.components) {
        chances.instances.emplace_back(component.stated.instances, component.instanceDown);
    }
    for (const BruteConnection& connection : system.model.connections) {
        const bool isPart = !connection.isReplication() && !connection.stated.isOptional;
        chances.connections.push_back(isPart ? connection.down.value_or(0.0) : 0.0);
    }
    for (const BruteDomain& domain : system.model.domains) {
        chances.domains.push_back(domain.down.value_or(0.0));
    }
    for (const BruteCause& cause : system.model.causes) {
        chances.causes.push_back({.owner = cause.owner, .down = cause.down});
    }
    return chances;
}

BruteChances withComponent(BruteChances chances, std::size_t component, double down)
{
    chances.instances[component].assign(chances.instances[component].size(), down);
    for (BruteChances::Cause& cause : chances.causes) {
        if (cause.owner == component) {
            cause.down = 0.0;
        }
    }
    return chances;
}

BruteChances ofLayerAlone(const BruteSystem& system, const std::string& layer)
{
    BruteChances chances = statedChances(system);
    for (std::size_t c = 0; c < chances.instances.size(); ++c) {
        if (system.model.components[c].stated.layer != layer) {
            chances = withComponent(std::move(chances), c, 0.0);
        }
    }
    chances.connections.assign(chances.connections.size(), 0.0);
    chances.domains.assign(chances.domains.size(), 0.0);
    for (BruteChances::Cause& cause : chances.causes) {
        cause.down = cause.owner == BruteCause::nobody ? 0.0 : cause.down;
    }
    return chances;
}

BruteEnumeration::BruteEnumeration(const BruteSystem& system)
    : m_system{system}
    , m_needs{needsOfAll(system)}
    , m_state{allUp(system.model)}
{
}

long double BruteEnumeration::unavailability(const BruteChances& chances)
{
    m_state = allUp(m_system.model);
    std::vector<Unit> units;
    const auto take = [&](std::vector<bool>& isUp, const std::vector<double>& down) {
        for (std::size_t i = 0; i < down.size(); ++i) {
            if (down[i] > 0.0) {
                units.push_back({isUp[i], down[i]});
            }
        }
    };
    for (std::size_t c = 0; c < chances.instances.size(); ++c) {
        take(m_state.instances[c], chances.instances[c]);
    }
    take(m_state.connections, chances.connections);
    take(m_state.domains, chances.domains);
    for (std::size_t i = 0; i < chances.causes.size(); ++i) {
        if (chances.causes[i].down > 0.0) {
            units.push_back({m_state.causes[i], chances.causes[i].down});
        }
    }
    return sumOf(units, 0);
}

long double BruteEnumeration::sumOf(const std::vector<Unit>& units, std::size_t next)
{
    if (next == units.size()) {
        return fails() ? 1.0L : 0.0L;
    }
    Unit unit = units[next];
    unit.isUp = false;
    long double sum = unit.down * sumOf(units, next + 1);
    unit.isUp = true;
    if (unit.down < 1.0) {
        sum += (1.0L - unit.down) * sumOf(units, next + 1);
    }
    return sum;
}

bool BruteEnumeration::fails()
{
    const std::vector<bool> up = componentsUp(m_system.model, m_state);
    std::vector<bool> key = up;
    key.insert(key.end(), m_state.connections.begin(), m_state.connections.end());
    const auto known = m_known.find(key);
    if (known != m_known.end()) {
        return known->second;
    }
    const bool isDown = !works(m_system, m_needs, up, m_state.connections);
    m_known.emplace(std::move(key), isDown);
    return isDown;
}

BruteImportance importanceOf(BruteEnumeration& enumeration, const BruteSystem& system,
                             std::size_t component)
{
    const BruteChances chances = statedChances(system);
    const long double whole = enumeration.unavailability(chances);
    const long double lost = enumeration.unavailability(withComponent(chances, component, 1.0));
    const long double perfect = enumeration.unavailability(withComponent(chances, component, 0.0));
    const long double own = ownUnavailability(system.model, component, true);

    BruteImportance importance;
    importance.birnbaum = lost - perfect;
    importance.saved = whole - perfect;
    if (whole > 0.0L) {
        importance.criticality = importance.birnbaum * own / whole;
        importance.raw = lost / whole;
        importance.diagnostic = own * lost / whole;
        if (perfect > 0.0L) {
            importance.rrw = whole / perfect;
        }
    }
    return importance;
}

std::vector<std::pair<std::string, long double>> layersOf(BruteEnumeration& enumeration,
                                                          const BruteSystem& system)
{
    std::vector<std::pair<std::string, long double>> layers;
    for (const BruteComponent& component : system.model.components) {
        if (component.isClient && component.stated.layer.empty()) {
            continue;  // users are no part of what the layers are compared for
        }
        const std::string name = layerOf(component);
        const auto isNamed = [&](const auto& layer) { return layer.first == name; };
        if (std::ranges::none_of(layers, isNamed)) {
            layers.emplace_back(
                name, enumeration.unavailability(ofLayerAlone(system, component.stated.layer)));
        }
    }
    return layers;
}

}  // namespace cutpoint::tests
