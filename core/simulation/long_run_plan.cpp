#include "core/simulation/long_run_plan.h"

#include "core/analysis/monte_carlo/failing_units.h"
#include "core/analysis/shared_units.h"
#include "core/analysis/unit_names.h"
#include "core/analysis/unit_rates.h"
#include "core/simulation/repair_times.h"
#include "core/structure/compile.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::uint32_t none = PlannedComponent::none;

/// A switch or a common cause before it has a number.
struct SharedPart {
    SystemPart::Type type = SystemPart::Type::CommonCause;
    std::uint32_t owner = 0;  ///< Index of the planned component or group.
    double down = 0.0;        ///< Of a common cause.
    double meanRepair = 1.0;
};

class Planning {
public:
    explicit Planning(const Topology& topology)
        : m_topology{topology}
        , m_repairTimes{topology}
    {
    }

    LongRunPlan run() &&
    {
        Compiled compiled = compile(m_topology);
        m_plan.isComplete = compiled.outcome == CompileOutcome::Complete;
        if (!m_plan.isComplete) {
            return std::move(m_plan);
        }
        m_function = std::move(compiled.function);
        m_rates = unitRatesOf(m_topology, m_function);
        m_planned.assign(m_function.components.size(), none);
        findWhatMatters();
        addComponents();
        addGroups();
        addLinks();
        addDomains();
        addShared();
        m_plan.findings = m_repairTimes.findings();
        return std::move(m_plan);
    }

private:
    /// Components that can make users lose service, or make a group switch that can.
    void findWhatMatters()
    {
        const ProbabilityModel model = withSharedUnits(m_function, m_rates);
        const FailingUnits units{model.function, model.rates};
        m_groups = statedGroupsOf(m_topology, m_function, {});
        m_matters.assign(m_function.components.size(), false);
        for (const FailingUnit& unit : units.units()) {
            if (unit.type == UnitType::Component) {
                m_matters[unit.number] = true;
            } else if (unit.type == UnitType::Connection) {
                m_links.push_back(unit.number);
            } else if (unit.number < m_function.domains.size()) {
                m_domains.push_back(unit.number);
            }
        }
        for (const StatedGroup& group : m_groups) {
            for (const std::uint32_t member : group.members) {
                m_matters[member] = m_matters[member] || m_rates.instance[member].down() > 0.0;
            }
        }
    }

    std::uint32_t addPart(const SystemPart& part)
    {
        m_plan.parts.push_back(part);
        return static_cast<std::uint32_t>(m_plan.parts.size() - 1);
    }

    void noteDown(double hours) { m_plan.longestDown = std::max(m_plan.longestDown, hours); }

    void addComponents()
    {
        for (std::uint32_t number = 0; number < m_matters.size(); ++number) {
            if (m_matters[number]) {
                addComponent(number);
            }
        }
    }

    void addComponent(std::uint32_t number)
    {
        const Component& component = m_topology.component(number);
        const Multiplicity& counts = m_function.components[number];
        const double down = m_rates.own[number].instance;
        const std::vector<InstanceClass> classes = instanceClassesOf(m_function, number);
        PlannedComponent planned{.number = number,
                                 .firstPart = static_cast<std::uint32_t>(m_plan.parts.size()),
                                 .isAlwaysDown = down >= 1.0};
        planned.rules = {.places = {},
                         .instances = counts.instances,
                         .required = counts.required,
                         .meanRepair = m_repairTimes.ofComponent(number)};
        for (const InstanceClass& same : classes) {
            const std::uint32_t part =
                addPart({.number = number,
                         .place = static_cast<std::uint32_t>(planned.rules.places.size())});
            planned.rules.places.push_back(same.count);
            if (down >= 1.0) {
                m_plan.atFirst.push_back({.part = part, .state = same.count});
            }
        }
        planned.rules.failureRate =
            down < 1.0 ? down / (1.0 - down) / planned.rules.meanRepair : 0.0;
        if (counts.instances > counts.required) {
            addSpares(planned, component, classes.size() > 1);
        }
        noteDown(longestRepair(planned.rules));
        addCommonCause(planned);
        m_planned[number] = static_cast<std::uint32_t>(m_plan.components.size());
        m_plan.components.push_back(std::move(planned));
    }

    /// With fewer crews than instances, an instance may wait for all others.
    static double longestRepair(const InstanceRules& rules)
    {
        return rules.meanRepair * std::max(1.0, static_cast<double>(rules.instances) /
                                                    rules.crews.value_or(rules.instances));
    }

    void addSpares(PlannedComponent& planned, const Component& component, bool isSpread)
    {
        const auto crews = component.standby ? component.standby->repairCrews : std::nullopt;
        planned.mode = modeOf(component.standby, component.failover);
        if (isSpread && (planned.mode == StandbyMode::Cold || crews)) {
            planned.switchingRules = planned.rules;
            planned.switchingRules->places = {planned.rules.instances};
            planned.switchingRules->mode = planned.mode;
            planned.switchingRules->crews = crews;
        } else {
            planned.rules.mode = planned.mode;
            planned.rules.crews = crews;
        }
        // How often it switches is known only with its times.
        const SwitchRules switching = switchRulesOf(component.standby, component.failover);
        if (component.rates.mttr && switching.takesTime()) {
            planned.switching = switching;
            noteDown(longestSwitch(switching));
            m_shared.push_back({.type = SystemPart::Type::Switch,
                                .owner = static_cast<std::uint32_t>(m_plan.components.size())});
            m_sharedUnits.push_back({.type = SharedUnit::Type::Switch,
                                     .group = component.id.value,
                                     .members = {planned.number},
                                     .availability = {}});
        }
    }

    void addCommonCause(const PlannedComponent& planned)
    {
        const double down = m_rates.own[planned.number].commonCause;
        if (down > 0.0) {
            m_shared.push_back({.type = SystemPart::Type::CommonCause,
                                .owner = static_cast<std::uint32_t>(m_plan.components.size()),
                                .down = down,
                                .meanRepair = planned.rules.meanRepair});
            m_sharedUnits.push_back({.type = SharedUnit::Type::CommonCause,
                                     .group = m_topology.component(planned.number).id.value,
                                     .members = {planned.number},
                                     .availability = {}});
        }
    }

    void addGroups()
    {
        for (const SharedUnit& unit : m_rates.shared) {
            if (unit.type == SharedUnit::Type::CommonCause) {
                addCauseOfGroup(unit);
            }
        }
        for (const StatedGroup& group : m_groups) {
            const SwitchRules rules = switchRulesOf(group.group->standby, group.group->failover);
            SwitchRules used = rules;
            used.failback = 0.0;  // A group has none.
            if (hasSpare(group) && used.takesTime()) {
                addGroup(group, used);
            }
        }
    }

    void addCauseOfGroup(const SharedUnit& unit)
    {
        double meanRepair = 0.0;
        for (const std::uint32_t member : unit.members) {
            meanRepair = std::max(meanRepair, m_repairTimes.ofComponent(member));
        }
        m_shared.push_back({.type = SystemPart::Type::CommonCause,
                            .owner = none,
                            .down = unit.availability.down(),
                            .meanRepair = meanRepair});
        m_sharedUnits.push_back(unit);
    }

    void addGroup(const StatedGroup& group, const SwitchRules& rules)
    {
        PlannedGroup planned{.hasUnfailing = group.hasClient, .switching = rules};
        const auto number = static_cast<std::uint32_t>(m_plan.groups.size());
        const std::size_t serving = std::min<std::size_t>(group.required, group.members.size());
        for (std::size_t at = 0; at < group.members.size(); ++at) {
            const std::uint32_t member = group.members[at];
            if (m_planned[member] == none) {
                planned.hasUnfailing = true;
                continue;
            }
            PlannedComponent& component = m_plan.components[m_planned[member]];
            component.group = number;
            component.triggersGroup =
                at < serving && m_topology.component(member).rates.mttr.has_value();
            planned.members.push_back(m_planned[member]);
        }
        noteDown(longestSwitch(rules));
        m_shared.push_back({.type = SystemPart::Type::Switch, .owner = none});
        m_groupOfShared[m_shared.size() - 1] = number;
        m_sharedUnits.push_back({.type = SharedUnit::Type::Switch,
                                 .group = group.group->id,
                                 .members = group.members,
                                 .availability = {}});
        m_plan.groups.push_back(std::move(planned));
    }

    void addLinks()
    {
        const UnitNames names{m_topology, m_function};
        for (const std::uint32_t link : m_links) {
            const std::uint32_t part = addPart({.type = SystemPart::Type::Link, .number = link});
            addUnit(part, m_rates.link[link].down(),
                    m_repairTimes.of(names.connectionOf(link).rates,
                                     names.titleOf(UnitType::Connection, link)));
        }
    }

    void addDomains()
    {
        std::map<DomainKey, const Domain*> stated;
        for (const Domain& domain : m_topology.domains()) {
            stated.emplace(domain.key, &domain);
        }
        for (const std::uint32_t domain : m_domains) {
            const std::uint32_t part =
                addPart({.type = SystemPart::Type::Domain, .number = domain});
            const DomainKey& key = m_function.domains[domain];
            addUnit(part, m_rates.domain[domain].down(),
                    m_repairTimes.of(stated.at(key)->rates, key.dimension + ' ' + key.name));
        }
    }

    /// Switches and common causes become domains after all others.
    void addShared()
    {
        const auto first = static_cast<std::uint32_t>(m_function.domains.size());
        m_plan.function = withSharedUnits(std::move(m_function), m_sharedUnits);
        for (std::size_t index = 0; index < m_shared.size(); ++index) {
            const SharedPart& shared = m_shared[index];
            const std::uint32_t part =
                addPart({.type = shared.type, .number = first + static_cast<std::uint32_t>(index)});
            if (shared.type == SystemPart::Type::CommonCause) {
                addUnit(part, shared.down, shared.meanRepair);
                if (shared.owner != none) {
                    m_plan.components[shared.owner].causeParts.push_back(part);
                }
            } else if (shared.owner != none) {
                m_plan.components[shared.owner].switchPart = part;
            } else {
                m_plan.groups[m_groupOfShared.at(index)].part = part;
            }
        }
    }

    void addUnit(std::uint32_t part, double down, double meanRepair)
    {
        if (down >= 1.0) {
            m_plan.atFirst.push_back({.part = part, .state = 1});
            return;
        }
        noteDown(meanRepair);
        m_plan.units.push_back({.part = part,
                                .failureRate = down / (1.0 - down) / meanRepair,
                                .meanRepair = meanRepair});
    }

    const Topology& m_topology;
    RepairTimes m_repairTimes;
    StructureFunction m_function;
    UnitRates m_rates;
    std::vector<StatedGroup> m_groups;
    std::vector<bool> m_matters;           ///< Of every component.
    std::vector<std::uint32_t> m_links;    ///< That matter.
    std::vector<std::uint32_t> m_domains;  ///< Likewise.
    std::vector<std::uint32_t> m_planned;  ///< Of every component: its index in the plan, or none.
    std::vector<SharedPart> m_shared;
    std::vector<SharedUnit> m_sharedUnits;  ///< The same, as the structure function takes them.
    std::map<std::size_t, std::uint32_t> m_groupOfShared;
    LongRunPlan m_plan;
};

}  // namespace

LongRunPlan planLongRun(const Topology& topology)
{
    return Planning{topology}.run();
}

}  // namespace cutpoint
