#pragma once

#include "core/analysis/system_diagram.h"
#include "core/analysis/variable_order.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace cutpoint {

/// When units are up, as functions of the variables of a diagram.
class UnitFunctions {
public:
    using Node = DecisionDiagram::Node;

    /// Critical units that are in series are up for certain here.
    UnitFunctions(SystemDiagram& system, const StructureFunction& function, const UnitRates& rates,
                  const CriticalUnits& critical, const std::vector<OrderedUnit>& order);

    /// A component has enough instances in live domains.
    ///
    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node component(std::uint32_t component);

    /// A link is up; `Arc::unfailing` always is.
    ///
    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node link(std::uint32_t link);

private:
    using Classes = std::vector<InstanceClass>;

    [[nodiscard]] Node makeComponent(std::uint32_t component);
    [[nodiscard]] Node spreadComponent(std::uint32_t component, const Classes& classes,
                                       std::size_t nextDomain,
                                       const std::vector<std::uint32_t>& domains,
                                       std::map<std::pair<std::size_t, Classes>, Node>& known);
    [[nodiscard]] Node variableOf(const DiagramUnit& unit, std::uint32_t level);
    [[nodiscard]] Node componentVariable(std::uint32_t component, std::uint32_t alive);
    [[nodiscard]] bool isVariable(std::uint32_t domain) const;

    SystemDiagram& m_system;
    const StructureFunction& m_function;
    const UnitRates& m_rates;
    const CriticalUnits& m_critical;
    std::vector<std::uint32_t> m_levelOfComponent;
    std::vector<std::uint32_t> m_levelOfLink;
    std::vector<std::uint32_t> m_levelOfDomain;
    std::vector<Node> m_componentNode;  ///< UINT32_MAX: not made yet.
    std::map<std::pair<std::uint32_t, std::uint32_t>, Node> m_aliveNode;  ///< Component, alive.
    std::vector<Node> m_linkNode;
    std::vector<std::uint32_t> m_domainVariable;
};

}  // namespace cutpoint
