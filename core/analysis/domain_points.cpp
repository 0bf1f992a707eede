#include "core/analysis/domain_points.h"

#include "core/structure/evaluate.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// Collects the losses of domains and evaluates them 512 at a time.
class Trial {
public:
    Trial(const StructureFunction& function, const Losses& lost, std::vector<bool>& stops)
        : m_function{function}
        , m_base{statesAfter(function, lost)}
        , m_states{m_base}
        , m_stops{stops}
    {
    }

    void add(std::uint32_t domain, const std::vector<std::uint32_t>& losses)
    {
        for (const std::uint32_t component : losses) {
            m_states.componentUp[component].reset(m_domains.size());
        }
        m_domains.push_back(domain);
        if (m_domains.size() == Lanes::count) {
            finish();
        }
    }

    void finish()
    {
        if (m_domains.empty()) {
            return;
        }
        const Lanes works = evaluate(m_function, m_states).works;
        for (std::size_t lane = 0; lane < m_domains.size(); ++lane) {
            m_stops[m_domains[lane]] = !works.test(lane);
        }
        m_domains.clear();
        m_states = m_base;
    }

private:
    const StructureFunction& m_function;
    UnitStates m_base;
    UnitStates m_states;
    std::vector<bool>& m_stops;
    std::vector<std::uint32_t> m_domains;  ///< One for each lane in use.
};

}  // namespace

std::vector<std::uint32_t> componentsLostWith(const StructureFunction& function, const Losses& lost,
                                              std::uint32_t domain)
{
    std::vector<bool> isLost = lost.domains;
    isLost[domain] = true;
    std::vector<std::uint32_t> losses;
    for (const std::uint32_t component : function.residents.row(domain)) {
        if (!lost.components[component] &&
            instancesLeft(function, component, isLost) < function.components[component].required) {
            losses.push_back(component);
        }
    }
    return losses;
}

std::vector<bool> findDomainPoints(const StructureFunction& function, const Losses& lost,
                                   const std::vector<bool>& points, const std::vector<bool>& spared)
{
    std::vector<bool> stops(function.domains.size(), false);
    Trial trial{function, lost, stops};
    for (std::uint32_t domain = 0; domain < function.domains.size(); ++domain) {
        if (lost.domains[domain]) {
            continue;
        }
        std::vector<std::uint32_t> losses = componentsLostWith(function, lost, domain);
        if (!spared.empty()) {
            std::erase_if(losses, [&](std::uint32_t component) { return spared[component]; });
        }
        const auto isPoint = [&](std::uint32_t component) { return points[component]; };
        if (std::ranges::any_of(losses, isPoint)) {
            stops[domain] = true;
        } else if (losses.size() > 1) {
            trial.add(domain, losses);
        }
    }
    trial.finish();
    return stops;
}

}  // namespace cutpoint
