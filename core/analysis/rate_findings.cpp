#include "core/analysis/rate_findings.h"

#include <string>
#include <utility>

namespace cutpoint {
namespace {

Diagnostic finding(Severity severity, const char* code, std::string message, std::string where)
{
    return {.severity = severity,
            .code = code,
            .message = std::move(message),
            .where = std::move(where),
            .position = std::nullopt};
}

bool takesTime(const std::optional<Seconds>& time)
{
    return time && time->count() > 0.0;
}

/// Whether it is anything else than instances that all serve and are repaired at once.
bool isBeyondActive(const Standby& standby)
{
    return standby.mode.value_or(StandbyMode::Active) != StandbyMode::Active ||
           takesTime(standby.failover) || takesTime(standby.failback) ||
           standby.coverage.value_or(1.0) < 1.0 || standby.repairCrews.has_value();
}

Diagnostic standbyNotCounted(const std::string& title, std::string where)
{
    return finding(Severity::Warning, "standby-not-counted",
                   "the standby of \"" + title +
                       "\" is kept and not counted yet: its spares count as active, and switching "
                       "to them as instant",
                   std::move(where));
}

Diagnostic commonCauseNotCounted(const std::string& title, std::string where)
{
    return finding(Severity::Warning, "common-cause-not-counted",
                   "the common cause factor of \"" + title +
                       "\" is kept and not counted yet: its instances count as independent",
                   std::move(where));
}

void addComponent(std::vector<Diagnostic>& findings, const Component& component,
                  const std::string& where)
{
    if (component.standby && component.instances == component.required) {
        findings.push_back(finding(Severity::Info, "standby-ignored",
                                   '"' + titleOf(component) +
                                       "\" needs all its instances, so its standby has no spare to "
                                       "switch to and is ignored",
                                   where + "/standby"));
    } else if (component.standby && isBeyondActive(*component.standby)) {
        findings.push_back(standbyNotCounted(titleOf(component), where + "/standby"));
    }
    if (component.commonCauseBeta.value_or(0.0) > 0.0 && component.instances > 1) {
        findings.push_back(commonCauseNotCounted(titleOf(component), where + "/common_cause_beta"));
    }
}

void addRange(std::vector<Diagnostic>& findings, const Rates& rates, const std::string& where)
{
    if (std::holds_alternative<StatedRange>(rates.statement)) {
        findings.push_back(finding(Severity::Info, "range-low-end",
                                   "the availability is a range: figures count its low end",
                                   where + "/availability"));
    }
}

}  // namespace

std::vector<Diagnostic> rateFindings(const Topology& topology)
{
    std::vector<Diagnostic> findings;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const std::string where = "/components/" + std::to_string(vertex);
        addComponent(findings, topology.component(vertex), where);
        addRange(findings, topology.component(vertex).rates, where);
    }
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        addRange(findings, edge.connection->rates, "/connections/" + std::to_string(number++));
    }
    for (std::size_t index = 0; index < topology.domains().size(); ++index) {
        addRange(findings, topology.domains()[index].rates, "/domains/" + std::to_string(index));
    }
    for (std::size_t index = 0; index < topology.groups().size(); ++index) {
        const Group& group = topology.groups()[index];
        const std::string where = "/groups/" + std::to_string(index);
        if (group.standby && isBeyondActive(*group.standby)) {
            findings.push_back(standbyNotCounted(titleOf(group), where + "/standby"));
        }
        if (group.commonCauseBeta.value_or(0.0) > 0.0) {
            findings.push_back(commonCauseNotCounted(titleOf(group), where + "/common_cause_beta"));
        }
    }
    return findings;
}

}  // namespace cutpoint
