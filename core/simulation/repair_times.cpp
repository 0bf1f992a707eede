#include "core/simulation/repair_times.h"

#include "core/model/component.h"

#include <algorithm>

namespace cutpoint {
namespace {

constexpr double assumed = 1.0;

}  // namespace

RepairTimes::RepairTimes(const Topology& topology)
    : m_topology{topology}
{
}

double RepairTimes::ofComponent(std::uint32_t vertex)
{
    const Component& component = m_topology.component(vertex);
    if (component.rates.mttr || !m_assumedComponents.insert(vertex).second) {
        return component.rates.mttr ? component.rates.mttr->count() : assumed;
    }
    return of(component.rates, titleOf(component));
}

double RepairTimes::of(const Rates& rates, const std::string& title)
{
    if (rates.mttr) {
        return rates.mttr->count();
    }
    m_assumedTitles.push_back(title);
    return assumed;
}

std::vector<Diagnostic> RepairTimes::findings() const
{
    if (m_assumedTitles.empty()) {
        return {};
    }
    constexpr std::size_t mostNamed = 5;
    const std::size_t named = std::min(mostNamed, m_assumedTitles.size());
    std::string names;
    for (std::size_t at = 0; at < named; ++at) {
        names += (at == 0 ? "" : ", ") + m_assumedTitles[at];
    }
    if (named < m_assumedTitles.size()) {
        names += " and " + std::to_string(m_assumedTitles.size() - named) + " more";
    }
    return {{.severity = Severity::Info,
             .code = "repair-time-assumed",
             .message = "no time to repair is stated (" + names +
                        "): 1 h is taken, which shapes how many outages there are and how long "
                        "each lasts, not the availability; state mttr_hours",
             .where = {},
             .position = std::nullopt}};
}

}  // namespace cutpoint
