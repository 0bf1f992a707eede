#include "core/analysis/spread_function.h"

#include "core/analysis/unit_gates.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cutpoint {
namespace {

using Node = DecisionDiagram::Node;
using Classes = std::vector<InstanceClass>;

/// So deep a recursion fits the stack of any thread; a component in more domains is over budget.
constexpr std::size_t mostDomains = 1000;

class SpreadBuilder {
public:
    SpreadBuilder(ModuleDiagram& target, SpreadComponent component, const DiagramSource& source)
        : m_target{target}
        , m_component{std::move(component)}
        , m_source{source}
    {
        std::ranges::sort(m_component.domains, {}, [&](const SpreadDomain& each) {
            return target.diagram.levelOfVariable(each.variable);
        });
    }

    Node build()
    {
        if (m_component.domains.size() > mostDomains) {
            throw DiagramBudgetExceeded{};
        }
        Classes classes = instanceClassesOf(m_source.function, m_component.number);
        for (const InstanceClass& same : Classes{classes}) {
            for (const std::uint32_t domain : same.domains) {
                if (std::ranges::find(m_component.domains, domain, &SpreadDomain::domain) ==
                    m_component.domains.end()) {
                    classes = decideDomain(classes, domain, true);
                }
            }
        }
        return decide(classes, 0);
    }

private:
    /// Decides one domain after the other, in the order of their levels.
    Node decide(const Classes& classes, std::size_t next)
    {
        if (next == m_component.domains.size() || classes.empty()) {
            return variableOf(classes.empty() ? 0 : classes.front().count);
        }
        const auto known = m_known.find({next, classes});
        if (known != m_known.end()) {
            return known->second;
        }
        const SpreadDomain& each = m_component.domains[next];
        const Node high = decide(decideDomain(classes, each.domain, true), next + 1);
        const Node low = decide(decideDomain(classes, each.domain, false), next + 1);
        const Node node = m_target.diagram.choose(each.variable, high, low);
        m_known.emplace(std::pair{next, classes}, node);
        return node;
    }

    Node variableOf(std::uint32_t alive)
    {
        if (alive < m_source.function.components[m_component.number].required) {
            return DecisionDiagram::never;
        }
        const auto [entry, isNew] = m_nodeOfAlive.try_emplace(alive, DecisionDiagram::never);
        if (isNew) {
            const std::uint32_t variable = m_target.diagram.addVariable(m_component.level);
            m_target.variables.push_back(
                unitOfAlive(m_source.function, m_source.rates, m_component.number, alive));
            entry->second = m_target.diagram.variable(variable);
        }
        return entry->second;
    }

    ModuleDiagram& m_target;
    SpreadComponent m_component;
    const DiagramSource& m_source;
    std::map<std::pair<std::size_t, Classes>, Node> m_known;
    std::map<std::uint32_t, Node> m_nodeOfAlive;
};

}  // namespace

DecisionDiagram::Node spreadFunction(ModuleDiagram& target, const SpreadComponent& component,
                                     const DiagramSource& source)
{
    return SpreadBuilder{target, component, source}.build();
}

}  // namespace cutpoint
