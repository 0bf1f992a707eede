#include "core/analysis/standby_findings.h"

#include "core/analysis/own_unavailability.h"
#include "core/analysis/shared_units.h"
#include "core/model/failover_fields.h"
#include "core/simulation/failover_standby.h"
#include "core/simulation/failover_times.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

/// 30.5, or 14.3333: to six digits.
std::string rounded(double number)
{
    constexpr int digits = 6;
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                      std::chars_format::general, digits);
    return {buffer.data(), result.ptr};
}

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
            if (component.standby || component.failover) {
                m_field = component.standby ? "/standby" : "/failover";
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
        if (component.instances == component.required) {
            ignoreBoth(component, "needs all its instances, so its standby has no spare to switch "
                                  "to and is ignored");
            return;
        }
        const Standby standby = standbyOf(component).value_or(Standby{});
        judgeTimes(title, standby);
        judgeBeats(component);
        if (component.rates.mttr) {
            noteMean(component);
        }
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
                m_field);
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
                m_field);
        } else if (standby.coverage.value_or(1.0) < 1.0 && times.missedFailover == 0.0) {
            add(Severity::Warning, "no-failover-time",
                '"' + title +
                    "\" misses some of its failovers and does not say how long recovery by hand "
                    "takes, so these count as instant: state manual_recovery_seconds",
                m_field);
        }
    }

    void leaveOutTimes(const std::string& title, const std::string& who)
    {
        add(Severity::Warning, "standby-without-rate",
            "the switching times of \"" + title + "\" are left out, since how often " + who +
                " fails is not known: state mttr_hours beside the availability, or mttf_hours and "
                "mttr_hours",
            m_field);
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
            if (group.standby || group.failover) {
                m_field = group.standby ? "/standby" : "/failover";
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
        if (!hasSpare(group)) {
            ignoreBoth(*group.group, "has no member to spare, so its standby is ignored");
            return;
        }
        const Standby standby = standbyOf(*group.group).value_or(Standby{});
        judgeTimes(title, standby);
        judgeBeats(*group.group);
        if (std::ranges::any_of(group.members, [&](std::uint32_t member) {
                return m_topology.component(member).rates.mttr.has_value();
            })) {
            noteMean(*group.group);
        }
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

    /// @param thing   a component or group without a spare.
    /// @param reason  why its standby is ignored.
    template <typename Thing>
    void ignoreBoth(const Thing& thing, const std::string& reason)
    {
        if (thing.standby) {
            ignoreStandby(titleOf(thing), reason);
        }
        if (thing.failover && thing.failover->mechanism) {
            add(Severity::Warning, "failover-without-partner",
                '"' + titleOf(thing) + "\" fails over (" +
                    std::string{choiceName(*thing.failover->mechanism)} +
                    ") and has nothing to fail over to: " + partnerWanted(thing),
                "/failover");
        }
    }

    static std::string partnerWanted(const Component& component)
    {
        return component.instances > 1 || component.group.empty()
                   ? "give it more instances than it needs, or state failover on a group of several"
                   : "state failover on its group \"" + component.group + '"';
    }

    static std::string partnerWanted(const Group& /*group*/)
    {
        return "the group needs more members than it requires";
    }

    /// Beats that come more seldom than the silence that raises suspicion.
    template <typename Thing>
    void judgeBeats(const Thing& thing)
    {
        if (!thing.failover ||
            mechanismOf(*thing.failover, thing.standby) != FailoverMechanism::Heartbeat) {
            return;
        }
        const FailoverTimes times = timesOf(*thing.failover);
        if (times.heartbeatTimeout <= times.heartbeatInterval) {
            add(Severity::Warning, "heartbeat-too-slow",
                '"' + titleOf(thing) + "\" beats every " +
                    rounded(times.heartbeatInterval.count()) + " s, and silence of " +
                    rounded(times.heartbeatTimeout.count()) +
                    " s already raises suspicion: make heartbeat_timeout_seconds longer than "
                    "heartbeat_interval_seconds",
                "/failover");
        }
    }

    /// Says which figure counts where a component or group, with a spare, leaves it open.
    template <typename Thing>
    void noteMean(const Thing& thing)
    {
        if (!takesMeanFailover(thing.standby, thing.failover)) {
            return;
        }
        const FailoverMechanism mechanism = mechanismOf(*thing.failover, thing.standby);
        const Seconds mean = meanFailover(mechanism, timesOf(*thing.failover));
        add(Severity::Info, "failover-mean",
            '"' + titleOf(thing) + "\" states no failover_seconds: " + rounded(mean.count()) +
                " s are taken, the mean of " + std::string{choiceName(mechanism)} + " failover",
            "/failover");
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
    const char* m_field = "/standby";  ///< Where what is judged is stated.
    std::vector<Diagnostic> m_findings;
};

}  // namespace

std::vector<Diagnostic> standbyFindings(const Topology& topology, const StructureFunction& function)
{
    return StandbyFindings{topology, function}.find();
}

}  // namespace cutpoint
