#include "core/analysis/variable_order.h"

#include <deque>

namespace cutpoint {
namespace {

/// A component to visit, and the link that led there.
struct Visit {
    std::uint32_t component = 0;
    std::uint32_t link = Arc::unfailing;
};

class Walk {
public:
    Walk(const StructureFunction& function, OrderHeuristic heuristic)
        : m_function{function}
        , m_heuristic{heuristic}
        , m_isComponentMet(function.components.size(), false)
        , m_isLinkMet(function.links.size(), false)
        , m_isDomainMet(function.domains.size(), false)
    {
    }

    std::vector<OrderedUnit> run() &&
    {
        for (const EntryGroup& entry : m_function.entries) {
            for (const std::uint32_t member : entry.members) {
                m_open.push_back({.component = member});
                walk();
            }
        }
        return std::move(m_order);
    }

private:
    void walk()
    {
        while (!m_open.empty()) {
            const Visit visit = take();
            if (visit.link != Arc::unfailing && !m_isLinkMet[visit.link]) {
                m_isLinkMet[visit.link] = true;
                m_order.push_back({.type = UnitType::Connection, .number = visit.link});
            }
            if (m_isComponentMet[visit.component]) {
                continue;
            }
            m_isComponentMet[visit.component] = true;
            addComponent(visit.component);
            pushCalled(visit.component);
        }
    }

    Visit take()
    {
        const bool isDepthFirst = m_heuristic == OrderHeuristic::DepthFirst;
        const Visit visit = isDepthFirst ? m_open.back() : m_open.front();
        if (isDepthFirst) {
            m_open.pop_back();
        } else {
            m_open.pop_front();
        }
        return visit;
    }

    void addComponent(std::uint32_t component)
    {
        for (const DomainSpread& spread : m_function.spreads[component]) {
            for (const std::uint32_t domain : spread.domains) {
                if (!m_isDomainMet[domain]) {
                    m_isDomainMet[domain] = true;
                    m_order.push_back({.type = UnitType::Domain, .number = domain});
                }
            }
        }
        m_order.push_back({.type = UnitType::Component, .number = component});
    }

    void pushCalled(std::uint32_t component)
    {
        const auto arcs = m_function.arcsFrom(component);
        if (m_heuristic == OrderHeuristic::DepthFirst) {
            for (std::size_t at = arcs.size(); at-- > 0;) {  // the first is taken first
                m_open.push_back({.component = arcs[at].to, .link = arcs[at].link});
            }
        } else {
            for (const Arc& arc : arcs) {
                m_open.push_back({.component = arc.to, .link = arc.link});
            }
        }
    }

    const StructureFunction& m_function;
    OrderHeuristic m_heuristic;
    std::vector<bool> m_isComponentMet;
    std::vector<bool> m_isLinkMet;
    std::vector<bool> m_isDomainMet;
    std::deque<Visit> m_open;
    std::vector<OrderedUnit> m_order;
};

}  // namespace

std::vector<OrderedUnit> orderUnits(const StructureFunction& function, OrderHeuristic heuristic)
{
    return Walk{function, heuristic}.run();
}

}  // namespace cutpoint
