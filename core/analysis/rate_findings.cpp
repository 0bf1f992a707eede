#include "core/analysis/rate_findings.h"

#include <string>
#include <variant>

namespace cutpoint {
namespace {

void addRange(std::vector<Diagnostic>& findings, const Rates& rates, const std::string& where)
{
    if (std::holds_alternative<StatedRange>(rates.statement)) {
        findings.push_back({.severity = Severity::Info,
                            .code = "range-low-end",
                            .message = "the availability is a range: figures count its low end",
                            .where = where + "/availability",
                            .position = std::nullopt});
    }
}

}  // namespace

std::vector<Diagnostic> rateFindings(const Topology& topology)
{
    std::vector<Diagnostic> findings;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const std::string where = "/components/" + std::to_string(vertex);
        addRange(findings, topology.component(vertex).rates, where);
    }
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        addRange(findings, edge.connection->rates, "/connections/" + std::to_string(number++));
    }
    for (std::size_t index = 0; index < topology.domains().size(); ++index) {
        addRange(findings, topology.domains()[index].rates, "/domains/" + std::to_string(index));
    }
    return findings;
}

}  // namespace cutpoint
