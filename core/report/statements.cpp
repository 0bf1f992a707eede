#include "core/report/statements.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cutpoint {

namespace {

std::string plainNumber(double value)
{
    std::array<char, 32> digits{};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string acceptedInWords(const Report& report)
{
    std::string words;
    for (const Spof& spof : report.spofs) {
        if (spof.accepted) {
            words += (words.empty() ? "" : "; ") + spof.title + ", " + acceptanceInWords(spof);
        }
    }
    return words.empty() ? "none" : words;
}

/// Ids of components, then of groups, in file order.
struct Stated {
    std::vector<std::string> commonCauses;
    std::vector<std::string> standbys;
};

/// What is stated and has instances enough to count.
Stated statedIn(const Topology& topology)
{
    Stated stated;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (component.instances > 1 && component.commonCauseBeta.value_or(0.0) > 0.0) {
            stated.commonCauses.push_back(component.id.value);
        }
        if (component.instances > component.required && component.standby) {
            stated.standbys.push_back(component.id.value);
        }
    }
    for (const Group& group : topology.groups()) {
        if (group.commonCauseBeta.value_or(0.0) > 0.0) {
            stated.commonCauses.push_back(group.id);
        }
        if (group.standby) {
            stated.standbys.push_back(group.id);
        }
    }
    return stated;
}

}  // namespace

std::vector<std::string> assumptionsOf(const Topology& topology, const Report& report)
{
    const auto named = [](const std::vector<std::string>& ids) {
        return namesInWords(ids, ids.size());
    };
    const Stated stated = statedIn(topology);
    std::string independence =
        "Parts fail independently of each other, save for the domains that they share";
    if (!stated.commonCauses.empty()) {
        independence += " and the common causes that are stated: " + named(stated.commonCauses);
    }
    std::vector<std::string> assumptions{std::move(independence) + '.'};
    if (!stated.standbys.empty()) {
        assumptions.push_back(
            "Spares take over in the times and with the coverage that are stated: " +
            named(stated.standbys) + '.');
    }
    assumptions.emplace_back(
        "Connections and domains that state no availability never fail by themselves.");
    if (report.system && !report.system->assumedPerfect.empty()) {
        assumptions.push_back("Counted as never failing, since no availability is stated: " +
                              named(report.system->assumedPerfect) + '.');
    }
    const auto inferred =
        std::ranges::count(report.findings, std::string{"inferred-group"}, &Diagnostic::code);
    if (inferred > 0) {
        assumptions.push_back(countInWords(static_cast<std::size_t>(inferred),
                                           "group of look-alikes was taken",
                                           "groups of look-alikes were taken") +
                              " to stand in for one another; the findings say which.");
    }
    assumptions.push_back("A year has " + plainNumber(report.yearDays) + " days.");
    return assumptions;
}

std::vector<Statement> statementsOf(const ReportDocument& document)
{
    const Report& report = document.report;
    std::vector<Statement> statements;
    statements.push_back(
        {.title = "Program",
         .text = "Cutpoint" + (document.toolVersion.empty() ? "" : ' ' + document.toolVersion)});
    statements.push_back({.title = "Topology", .text = document.title});
    statements.push_back({.title = "Checksum", .text = "SHA-256 " + document.checksum});
    if (report.system) {
        statements.push_back({.title = "Method", .text = inWords(report.system->method)});
        statements.push_back({.title = "Assurance", .text = assuranceInWords(*report.system)});
    } else {
        statements.push_back({.title = "Method", .text = "none: there is no figure"});
    }
    std::string assumptions;
    for (const std::string& assumption : document.assumptions) {
        assumptions += (assumptions.empty() ? "" : " ") + assumption;
    }
    statements.push_back({.title = "Assumptions", .text = std::move(assumptions)});
    statements.push_back({.title = "Accepted", .text = acceptedInWords(report)});
    return statements;
}

}  // namespace cutpoint
