#include "core/analysis/spofs.h"

#include "core/analysis/articulation.h"
#include "core/analysis/category.h"
#include "core/analysis/cut_off.h"
#include "core/analysis/unit_names.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cutpoint {
namespace {

/// So many losses are played through for what they cut off; a longer list nobody reads.
constexpr std::size_t mostPlayedThrough = 10'240;

/// What is saved, without the last digits: they differ by the order of summation alone.
float rankOf(const std::optional<double>& saved)
{
    return static_cast<float>(saved.value_or(0.0));
}

class Lister {
public:
    Lister(const Topology& topology, const StructureFunction& function,
           const std::optional<Date>& today)
        : m_topology{topology}
        , m_function{function}
        , m_names{topology, function}
        , m_today{today}
    {
    }

    void addComponent(std::uint32_t component, std::vector<Reason> reasons,
                      std::optional<double> saved)
    {
        const Component& stated = m_topology.component(component);
        Spof& spof = add(UnitType::Component, component, std::move(reasons), saved);
        spof.category = categoryOf(stated.kind);
        accept(spof, stated.accepted, "/components/" + std::to_string(component));
    }

    void addLink(std::uint32_t link, Reason reason, std::optional<double> saved)
    {
        Spof& spof = add(UnitType::Connection, link, {reason}, saved);
        spof.category = Category::NetworkPath;
        accept(spof, m_names.connectionOf(link).accepted,
               "/connections/" + std::to_string(m_function.links[link]));
    }

    void addDomain(std::uint32_t domain, std::optional<double> saved)
    {
        const DomainKey& key = m_function.domains[domain];
        Spof& spof = add(UnitType::Domain, domain, {Reason::SharedDomain}, saved);
        spof.category = categoryOfDimension(key.dimension);
        spof.severity = key.dimension == "team" ? SpofSeverity::Notice : SpofSeverity::Error;
        const auto stated = std::ranges::find(m_topology.domains(), key, &Domain::key);
        if (stated != m_topology.domains().end()) {
            accept(spof, stated->accepted,
                   "/domains/" + std::to_string(stated - m_topology.domains().begin()));
        }
    }

    void noteDomains(const CriticalPoints& critical)
    {
        std::vector<std::size_t> placeOf(m_function.components.size(), 0);
        for (std::size_t place = 0; place < m_units.size(); ++place) {
            if (m_units[place].type == UnitType::Component) {
                placeOf[m_units[place].number] = place;
            }
        }
        for (std::uint32_t domain = 0; domain < critical.spofsOfDomain.size(); ++domain) {
            for (const std::uint32_t component : critical.spofsOfDomain[domain]) {
                m_list.spofs[placeOf[component]].domains.push_back(
                    nameOf(m_function.domains[domain]));
            }
        }
    }

    /// Brings the list into its order: those that save most first, and of those that save alike, to
    /// within rounding, the first stated.
    void rank()
    {
        std::vector<std::size_t> order(m_units.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::ranges::greater{}, [this](std::size_t place) {
            return rankOf(m_list.spofs[place].savedUnavailability);
        });
        std::vector<Spof> spofs;
        std::vector<LostUnit> units;
        spofs.reserve(order.size());
        units.reserve(order.size());
        for (const std::size_t place : order) {
            spofs.push_back(std::move(m_list.spofs[place]));
            units.push_back(m_units[place]);
        }
        m_list.spofs = std::move(spofs);
        m_units = std::move(units);
        std::ranges::stable_sort(
            m_list.chokePoints, std::ranges::greater{},
            [](const ChokePoint& point) { return rankOf(point.savedUnavailability); });
    }

    /// What the first of the list cut off; after `rank`.
    void noteCutOff()
    {
        if (m_units.size() > mostPlayedThrough) {
            m_list.findings.push_back(
                {.severity = Severity::Info,
                 .code = "cut-off-limited",
                 .message = "what single points of failure cut off is listed for the first 10 240 "
                            "of them only",
                 .where = {},
                 .position = std::nullopt});
            m_units.resize(mostPlayedThrough);
        }
        const std::vector<CutOff> cutOffs = findCutOff(m_function, m_units);
        for (std::size_t place = 0; place < cutOffs.size(); ++place) {
            Spof& spof = m_list.spofs[place];
            spof.cutsOffCount = cutOffs[place].count;
            for (const std::uint32_t component : cutOffs[place].first) {
                spof.cutsOff.push_back(m_topology.component(component).id.value);
            }
        }
    }

    void addChokePoint(std::uint32_t component, std::optional<double> saved)
    {
        m_list.chokePoints.push_back(
            {.id = m_topology.component(component).id.value, .savedUnavailability = saved});
    }

    SpofList take() && { return std::move(m_list); }

private:
    Spof& add(UnitType type, std::uint32_t number, std::vector<Reason> reasons,
              std::optional<double> saved)
    {
        m_units.push_back({.type = type, .number = number});
        Spof& spof = m_list.spofs.emplace_back();
        spof.unit = m_names.nameOf(type, number);
        spof.title = m_names.titleOf(type, number);
        spof.reasons = std::move(reasons);
        spof.savedUnavailability = saved;
        return spof;
    }

    void accept(Spof& spof, const std::optional<Acceptance>& accepted, const std::string& where)
    {
        spof.accepted = accepted;
        spof.isAcceptanceExpired = accepted && m_today && isExpired(*accepted, *m_today);
        if (spof.isAcceptanceExpired) {
            const std::string owner = accepted->owner.empty() ? "" : " by " + accepted->owner;
            m_list.findings.push_back(
                {.severity = Severity::Warning,
                 .code = "acceptance-expired",
                 .message = '"' + spof.title + "\" was accepted" + owner +
                            " as a single point of failure until a day that has passed: mend it, "
                            "or accept it anew",
                 .where = where + "/accepted/until",
                 .position = std::nullopt});
        }
    }

    const Topology& m_topology;
    const StructureFunction& m_function;
    UnitNames m_names;
    const std::optional<Date>& m_today;
    SpofList m_list;
    std::vector<LostUnit> m_units;  ///< Of every SPOF, while they are in the order of addition.
};

std::vector<Reason> reasonsOf(const CriticalPoints& critical, std::uint32_t component)
{
    std::vector<Reason> reasons{Reason::SingleInstance};
    if (critical.points.isArticulation[component]) {
        reasons.insert(reasons.begin(), Reason::Articulation);
    }
    return reasons;
}

}  // namespace

SpofList listSpofs(const Topology& topology, const StructureFunction& function,
                   const CriticalPoints& critical,
                   const std::optional<SystemProbability>& probability,
                   const std::optional<Date>& today)
{
    Lister lister{topology, function, today};
    const auto saved = [&](const std::vector<Effect> SystemProbability::*effects,
                           std::size_t number) -> std::optional<double> {
        return probability ? std::optional{((*probability).*effects)[number].saved} : std::nullopt;
    };
    for (std::uint32_t component = 0; component < function.components.size(); ++component) {
        const auto savedHere = saved(&SystemProbability::components, component);
        if (critical.isSpof[component]) {
            lister.addComponent(component, reasonsOf(critical, component), savedHere);
        } else if (critical.isChokePoint[component]) {
            lister.addChokePoint(component, savedHere);
        }
    }
    for (std::uint32_t link = 0; link < function.links.size(); ++link) {
        if (critical.points.links[link]) {
            const bool isCut = critical.points.isLinkArticulation[link];
            lister.addLink(link, isCut ? Reason::Articulation : Reason::Dependency,
                           saved(&SystemProbability::links, link));
        }
    }
    for (std::uint32_t domain = 0; domain < function.domains.size(); ++domain) {
        if (critical.isSharedDomain[domain]) {
            lister.addDomain(domain, saved(&SystemProbability::domains, domain));
        }
    }
    lister.noteDomains(critical);
    lister.rank();
    lister.noteCutOff();
    return std::move(lister).take();
}

SpofList listArticulations(const Topology& topology, const StructureFunction& function,
                           const std::optional<Date>& today)
{
    const Articulation found = findArticulation(topology);
    Lister lister{topology, function, today};
    for (std::uint32_t component = 0; component < function.components.size(); ++component) {
        const Multiplicity& counts = function.components[component];
        if (!found.components[component] || counts.neverFails) {
            continue;
        }
        if (counts.instances == counts.required) {
            lister.addComponent(component, {Reason::Articulation, Reason::SingleInstance},
                                std::nullopt);
        } else {
            lister.addChokePoint(component, std::nullopt);
        }
    }
    for (std::uint32_t link = 0; link < function.links.size(); ++link) {
        if (found.connections[function.links[link]]) {
            lister.addLink(link, Reason::Articulation, std::nullopt);
        }
    }
    lister.rank();
    return std::move(lister).take();
}

}  // namespace cutpoint
