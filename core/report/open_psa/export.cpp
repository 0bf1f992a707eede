#include "core/report/open_psa/export.h"

#include "core/analysis/component_unavailability.h"
#include "core/analysis/unit_names.h"
#include "core/analysis/unit_rates.h"
#include "core/report/open_psa/fault_tree.h"
#include "core/report/open_psa/relevant.h"
#include "core/structure/compile.h"
#include "core/structure/reach.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

using open_psa::FaultTree;
using open_psa::findRelevant;
using open_psa::Happening;
using open_psa::onCycle;

/// "web 2": the name of an instance, where there are several.
std::string numbered(const std::string& name, std::uint32_t instance, std::uint32_t instances)
{
    std::string text = name;
    if (instances > 1) {
        text += ' ';
        text += std::to_string(instance + 1);
    }
    return text;
}

/// Writes a structure function without cycles in terms of what fails.
class Exporter {
public:
    Exporter(const Topology& topology, const StructureFunction& function, UnitRates rates)
        : m_topology{topology}
        , m_function{function}
        , m_rates{std::move(rates)}
        , m_names{topology, function}
        , m_down(function.components.size())
        , m_linkDown(function.links.size())
        , m_domainDown(function.domains.size())
    {
    }

    std::string write() &&
    {
        std::vector<Happening> down;
        for (const EntryGroup& entry : m_function.entries) {
            if (m_function.semantics == Semantics::Flow) {
                addFlow(entry, down);
            }
        }
        if (m_function.semantics == Semantics::Dependency) {
            addDependency(down);
        }
        const Happening top = m_tree.anyOf(std::move(down));
        const std::string& name = m_topology.properties().name;
        return m_tree.text(name.empty() ? "system" : name, top);
    }

private:
    using Memory = std::vector<std::optional<Happening>>;

    /// Fewer than `required` of the members do not fail.
    Happening tooFewLeft(std::vector<Happening> failed, std::size_t required)
    {
        const std::size_t least = failed.size() + 1 - std::min(required, failed.size() + 1);
        return m_tree.atLeast(least, std::move(failed));
    }

    Happening unitDown(Memory& memory, UnitType type, std::uint32_t number,
                       Availability availability)
    {
        if (availability.down() == 0.0) {
            return Happening::never();
        }
        if (!memory[number]) {
            const std::string title = m_names.titleOf(type, number);
            memory[number] = m_tree.addEvent(title, title, availability);
        }
        return *memory[number];
    }

    Happening linkDown(std::uint32_t link)
    {
        return link == Arc::unfailing
                   ? Happening::never()
                   : unitDown(m_linkDown, UnitType::Connection, link, m_rates.link[link]);
    }

    Happening componentDown(std::uint32_t component)
    {
        if (!m_down[component]) {
            m_down[component] = makeComponent(component);
        }
        return *m_down[component];
    }

    Happening makeComponent(std::uint32_t component)
    {
        const Multiplicity& counts = m_function.components[component];
        if (counts.neverFails) {
            return Happening::never();
        }
        const Availability instance = m_rates.instance[component];
        const bool isPlain = m_rates.component[component] ==
                             ofSomeRequired(instance, counts.instances, counts.required);
        // More than that are as well checked as a figure.
        constexpr std::uint32_t mostInstances = 100;
        const bool isOnePlace = livesInOnePlace(m_function, component);
        const bool isSingle = isOnePlace && (!isPlain || counts.instances > mostInstances);
        const Happening down = isSingle ? asOneEvent(component) : byInstances(component);
        const Component& named = m_topology.component(component);
        m_tree.name(down, named.id.value + " is down", titleOf(named) + " is down");
        return down;
    }

    Happening asOneEvent(std::uint32_t component)
    {
        std::vector<Happening> down = domainsDown(component, 0);
        if (m_rates.component[component].down() > 0.0) {
            const Component& named = m_topology.component(component);
            down.push_back(
                m_tree.addEvent(named.id.value, titleOf(named), m_rates.component[component]));
        }
        return m_tree.anyOf(std::move(down));
    }

    Happening byInstances(std::uint32_t component)
    {
        const Multiplicity& counts = m_function.components[component];
        std::vector<Happening> failed;
        failed.reserve(counts.instances);
        for (std::uint32_t instance = 0; instance < counts.instances; ++instance) {
            failed.push_back(instanceDown(component, instance));
        }
        return tooFewLeft(std::move(failed), counts.required);
    }

    /// Perfect instances of several are events of probability 0, so that no two are the same.
    Happening instanceDown(std::uint32_t component, std::uint32_t instance)
    {
        const Component& named = m_topology.component(component);
        const std::uint32_t instances = m_function.components[component].instances;
        std::vector<Happening> down = domainsDown(component, instance);
        const Availability availability = m_rates.instance[component];
        if (availability.down() > 0.0 || (!down.empty() && instances > 1)) {
            down.push_back(m_tree.addEvent(numbered(named.id.value, instance, instances),
                                           numbered(titleOf(named), instance, instances),
                                           availability));
        }
        return m_tree.anyOf(std::move(down));
    }

    std::vector<Happening> domainsDown(std::uint32_t component, std::uint32_t instance)
    {
        std::vector<Happening> down;
        for (const DomainSpread& spread : m_function.spreads[component]) {
            const std::uint32_t domain = spread.domains[instance % spread.domains.size()];
            const Happening lost =
                unitDown(m_domainDown, UnitType::Domain, domain, m_rates.domain[domain]);
            if (!lost.isConstant()) {
                down.push_back(lost);
            }
        }
        return down;
    }

    void addFlow(const EntryGroup& entry, std::vector<Happening>& down)
    {
        if (entry.required == 0) {
            return;
        }
        const std::vector<bool> leads = leadingTo(m_function, targetMembers(m_function, entry));
        Memory unreached(m_function.components.size());
        std::vector<Happening> entriesDown;
        entriesDown.reserve(entry.members.size());
        for (const std::uint32_t member : entry.members) {
            unreached[member] = componentDown(member);
            entriesDown.push_back(componentDown(member));
        }
        down.push_back(tooFewLeft(std::move(entriesDown), entry.required));
        for (std::uint32_t set = m_function.sets.count; set-- > 0;) {  // callers first
            for (const std::uint32_t component : m_function.membersOfSets.row(set)) {
                if (leads[component] && !unreached[component]) {
                    unreached[component] = notReached(component, unreached);
                }
            }
        }
        for (const std::uint32_t target : entry.targets) {
            std::vector<Happening> failed;
            failed.reserve(m_function.targets[target].members.size());
            for (const std::uint32_t member : m_function.targets[target].members) {
                failed.push_back(unreached[member].value_or(Happening::always()));
            }
            down.push_back(tooFewLeft(std::move(failed), m_function.targets[target].required));
        }
    }

    Happening notReached(std::uint32_t component, const Memory& unreached)
    {
        std::vector<Happening> ways;
        for (const std::uint32_t index : m_function.incoming.row(component)) {
            const Arc& arc = m_function.arcs[index];
            ways.push_back(m_tree.anyOf(
                {linkDown(arc.link), unreached[arc.from].value_or(Happening::always())}));
        }
        return m_tree.anyOf({componentDown(component), m_tree.allOf(ways)});
    }

    void addDependency(std::vector<Happening>& down)
    {
        const std::vector<bool> isRelevant = findRelevant(m_function);
        Memory fails(m_function.components.size());
        for (std::uint32_t set = 0; set < m_function.sets.count; ++set) {  // called ones first
            for (const std::uint32_t component : m_function.membersOfSets.row(set)) {
                if (isRelevant[component]) {
                    fails[component] = doesNotWork(component, fails);
                }
            }
        }
        for (const EntryGroup& entry : m_function.entries) {
            std::vector<Happening> failed;
            failed.reserve(entry.members.size());
            for (const std::uint32_t member : entry.members) {
                failed.push_back(*fails[member]);
            }
            down.push_back(tooFewLeft(std::move(failed), entry.required));
        }
    }

    Happening doesNotWork(std::uint32_t component, const Memory& fails)
    {
        std::vector<Happening> down{componentDown(component)};
        for (const std::uint32_t index : m_function.requirementsOf.row(component)) {
            const Requirement& requirement = m_function.requirements[index];
            std::vector<Happening> failed;
            failed.reserve(requirement.members.size());
            auto arc = requirement.arcs.begin();
            for (const std::uint32_t member : requirement.members) {
                std::vector<Happening> links;
                for (; arc != requirement.arcs.end() && m_function.arcs[*arc].to == member; ++arc) {
                    links.push_back(linkDown(m_function.arcs[*arc].link));
                }
                failed.push_back(m_tree.anyOf({*fails[member], m_tree.allOf(links)}));
            }
            down.push_back(tooFewLeft(std::move(failed), requirement.required));
        }
        return m_tree.anyOf(std::move(down));
    }

    const Topology& m_topology;
    const StructureFunction& m_function;
    UnitRates m_rates;
    UnitNames m_names;
    FaultTree m_tree;
    Memory m_down;  ///< Of every component.
    Memory m_linkDown;
    Memory m_domainDown;
};

Diagnostic cyclic(const Topology& topology, std::uint32_t component)
{
    return {.severity = Severity::Error,
            .code = "cyclic",
            .message = '"' + titleOf(topology.component(component)) +
                       "\" is on a cycle of connections, and a fault tree has no cycles: only "
                       "topologies without cycles and two-way links can be written as Open-PSA",
            .where = "/components/" + std::to_string(component),
            .position = std::nullopt};
}

}  // namespace

OpenPsaExport exportOpenPsa(const Topology& topology)
{
    Compiled compiled = compile(topology);
    OpenPsaExport result{.text = std::nullopt, .problems = std::move(compiled.findings)};
    if (compiled.outcome != CompileOutcome::Complete) {
        for (Diagnostic& problem : result.problems) {
            const bool isReason = problem.code == "no-entry" || problem.code == "no-target";
            problem.severity = isReason ? Severity::Error : problem.severity;
        }
        return result;
    }
    if (const auto component = onCycle(compiled.function)) {
        result.problems.push_back(cyclic(topology, *component));
        return result;
    }
    const ProbabilityModel model =
        withSharedUnits(compiled.function, unitRatesOf(topology, compiled.function));
    result.text = Exporter{topology, model.function, model.rates}.write();
    return result;
}

}  // namespace cutpoint
