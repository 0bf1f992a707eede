#include "core/analysis/standby_findings.h"

#include "core/analysis/own_unavailability.h"
#include "core/analysis/shared_units.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

class StandbyFindings {
public:
    StandbyFindings(const Topology& topology, const StructureFunction& function)
        : m_topology{topology}
        , m_function{function}
    {
    }

    std::vector<Diagnostic> find() &&
    {
        for (std::size_t vertex = 0; vertex < m_topology.componentCount(); ++vertex) {
            const Component& component = m_topology.component(vertex);
            m_place = "/components/" + std::to_string(vertex);
            if (component.standby) {
                judgeComponent(component, vertex);
            }
            if (component.commonCauseBeta.value_or(0.0) > 0.0 && component.instances == 1) {
                ignoreCause(titleOf(component), "has a single instance, so there is nothing that "
                                                "it could have in common");
            }
        }
        judgeGroups();
        return std::move(m_findings);
    }

private:
    void judgeComponent(const Component& component, std::size_t vertex)
    {
        const std::string& title = titleOf(component);
        const Standby& standby = *component.standby;
        if (component.instances == component.required) {
            ignoreStandby(title, "needs all its instances, so its standby has no spare to switch "
                                 "to and is ignored");
            return;
        }
        judgeTimes(title, standby);
        if (switchingTimesOf(&standby).sum() > 0.0 && !component.rates.mttr) {
            leaveOutTimes(title, '"' + title + '"');
        }
        const bool isShaped = standby.mode.value_or(StandbyMode::Active) != StandbyMode::Active ||
                              standby.repairCrews.has_value();
        if (isShaped && !livesInOnePlace(m_function, vertex)) {
            add(Severity::Warning, "spread-standby",
                '"' + title +
                    "\" lives in several domains and is evaluated instance by instance: the mode "
                    "of its standby and its repair crews count for switching only, not for double "
                    "faults",
                "/standby");
        }
    }

    void judgeTimes(const std::string& title, const Standby& standby)
    {
        const SwitchingTimes times = switchingTimesOf(&standby);
        const bool isPassive = standby.mode.value_or(StandbyMode::Active) != StandbyMode::Active;
        if (isPassive && times.perFailover() == 0.0) {
            add(Severity::Warning, "no-failover-time",
                '"' + title +
                    "\" switches to a spare that does not serve and does not say how long that "
                    "takes, so it counts as instant: state failover_seconds",
                "/standby");
        } else if (standby.coverage.value_or(1.0) < 1.0 && times.missedFailover == 0.0) {
            add(Severity::Warning, "no-failover-time",
                '"' + title +
                    "\" misses some of its failovers and does not say how long recovery by hand "
                    "takes, so these count as instant: state manual_recovery_seconds",
                "/standby");
        }
    }

    void leaveOutTimes(const std::string& title, const std::string& who)
    {
        add(Severity::Warning, "standby-without-rate",
            "the switching times of \"" + title + "\" are left out, since how often " + who +
                " fails is not known: state mttr_hours beside the availability, or mttf_hours and "
                "mttr_hours",
            "/standby");
    }

    void judgeGroups()
    {
        const std::vector<StatedGroup> stated = statedGroupsOf(m_topology, m_function, {});
        for (std::size_t index = 0; index < m_topology.groups().size(); ++index) {
            const Group& group = m_topology.groups()[index];
            m_place = "/groups/" + std::to_string(index);
            const auto found = std::ranges::find(stated, &group, &StatedGroup::group);
            const StatedGroup known =
                found == stated.end() ? StatedGroup{&group, {}, 1, false} : *found;
            if (group.standby) {
                judgeGroup(known);
            }
            if (group.commonCauseBeta.value_or(0.0) > 0.0) {
                judgeCause(known);
            }
        }
    }

    void judgeGroup(const StatedGroup& group)
    {
        const std::string& title = titleOf(*group.group);
        const Standby& standby = *group.group->standby;
        if (!hasSpare(group)) {
            ignoreStandby(title, "has no member to spare, so its standby is ignored");
            return;
        }
        judgeTimes(title, standby);
        if (switchingTimesOf(&standby).perFailover() > 0.0) {
            const std::size_t serving = std::min<std::size_t>(group.required, group.members.size());
            for (std::size_t at = 0; at < serving; ++at) {
                const Component& member = m_topology.component(group.members[at]);
                if (!member.rates.mttr) {
                    leaveOutTimes(title, '"' + titleOf(member) + '"');
                }
            }
        }
        if (standby.failback || standby.repairCrews) {
            ignoreStandby(title, "is a group: failback_seconds and repair_crews count for the "
                                 "instances of one component, and are ignored here");
        }
    }

    void judgeCause(const StatedGroup& group)
    {
        const std::string& title = titleOf(*group.group);
        if (group.members.size() < 2) {
            ignoreCause(title, "has fewer than two members that can fail, so there is nothing "
                               "that they could have in common");
            return;
        }
        for (const std::uint32_t member : group.members) {
            const Component& component = m_topology.component(member);
            if (!availabilityOf(component.rates)) {
                ignoreCause(title, "has a member that states no availability (\"" +
                                       titleOf(component) +
                                       "\") and so never fails, which no common cause can change");
                return;
            }
        }
    }

    void ignoreStandby(const std::string& title, const std::string& reason)
    {
        add(Severity::Info, "standby-ignored", '"' + title + "\" " + reason, "/standby");
    }

    void ignoreCause(const std::string& title, const std::string& reason)
    {
        add(Severity::Info, "common-cause-ignored",
            '"' + title + "\" " + reason + ": its common cause factor is ignored",
            "/common_cause_beta");
    }

    void add(Severity severity, const char* code, std::string message, const char* field)
    {
        m_findings.push_back({.severity = severity,
                              .code = code,
                              .message = std::move(message),
                              .where = m_place + field,
                              .position = std::nullopt});
    }

    const Topology& m_topology;
    const StructureFunction& m_function;
    std::string m_place;
    std::vector<Diagnostic> m_findings;
};

}  // namespace

std::vector<Diagnostic> standbyFindings(const Topology& topology, const StructureFunction& function)
{
    return StandbyFindings{topology, function}.find();
}

}  // namespace cutpoint
