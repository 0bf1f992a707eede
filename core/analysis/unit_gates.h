#pragma once

#include "core/analysis/gate_compiler.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// When units are up, as gates of a graph: each made when it is first asked for.
class UnitGates {
public:
    using Gate = GateGraph::Gate;

    UnitGates(GateGraph& graph, const StructureFunction& function, const UnitRates& rates,
              const CriticalUnits& critical, GatePurpose purpose);

    /// A component has enough instances in live domains.
    [[nodiscard]] Gate component(std::uint32_t component);

    /// A link is up; `Arc::unfailing` always is.
    [[nodiscard]] Gate link(std::uint32_t link);

private:
    [[nodiscard]] Gate makeComponent(std::uint32_t component);
    [[nodiscard]] Gate makeInOnePlace(std::uint32_t component, const InstanceClass& instances);
    [[nodiscard]] Gate domain(std::uint32_t domain);
    [[nodiscard]] bool isVariable(std::uint32_t domain) const;

    GateGraph& m_graph;
    const StructureFunction& m_function;
    const UnitRates& m_rates;
    const CriticalUnits& m_critical;
    GatePurpose m_purpose;
    std::vector<Gate> m_componentGate;  ///< UINT32_MAX: not made yet.
    std::vector<Gate> m_linkGate;
    std::vector<Gate> m_domainGate;
};

/// A component of which so many instances live in domains that are up, as a unit.
[[nodiscard]] DiagramUnit unitOfAlive(const StructureFunction& function, const UnitRates& rates,
                                      std::uint32_t component, std::uint32_t alive);

/// The classes that are left when a domain is decided: those in it are gone or no longer depend on
/// it; classes that have become equal are put together.
[[nodiscard]] std::vector<InstanceClass> decideDomain(const std::vector<InstanceClass>& classes,
                                                      std::uint32_t domain, bool isUp);

}  // namespace cutpoint
