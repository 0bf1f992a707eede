#pragma once

#include "core/analysis/system_diagram.h"
#include "core/analysis/unit_rates.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>

namespace cutpoint {

/// Components that are down otherwise than stated: by vertex, the unavailability in [0, 1].
using OtherRates = std::map<std::uint32_t, double>;

/// The exact unavailability of one topology, many times over with other rates of some of its
/// components.
class SystemEvaluator {
public:
    /// @return  empty if the topology has no availability, or its diagram outgrows the budget.
    [[nodiscard]] static std::optional<SystemEvaluator>
    build(const Topology& topology, std::size_t nodeBudget, const std::stop_token& stop);

    /// In [0, 1]. Cost: linear in the diagram.
    [[nodiscard]] double unavailability(const OtherRates& others = {}) const;

    /// A component's own, its domains left out.
    [[nodiscard]] double ownUnavailability(std::uint32_t vertex) const;

    /// The sum over the domains that it lives in.
    [[nodiscard]] double domainUnavailability(std::uint32_t vertex) const;

    /// Whether all its instances live in the same domains.
    [[nodiscard]] bool isInOnePlace(std::uint32_t vertex) const;

private:
    StructureFunction m_function;
    UnitRates m_rates;
    bool m_neverWorks = false;
    std::optional<SystemDiagram> m_system;
};

/// Of a component of a topology: its own unavailability, its domains left out; 0 for one that
/// never fails or states nothing.
[[nodiscard]] double ownUnavailabilityIn(const Topology& topology, std::uint32_t vertex);

}  // namespace cutpoint
