#include "core/report/findings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

namespace cutpoint {

std::vector<Diagnostic> mergedFindings(const std::vector<Diagnostic>& remarks,
                                       const std::vector<Diagnostic>& findings)
{
    std::set<std::pair<std::string_view, std::string_view>> known;
    for (const Diagnostic& remark : remarks) {
        known.emplace(remark.code, remark.where);
    }
    std::vector<Diagnostic> merged = remarks;
    std::ranges::copy_if(findings, std::back_inserter(merged), [&known](const Diagnostic& finding) {
        return !known.contains({finding.code, finding.where});
    });
    std::ranges::stable_sort(merged, std::ranges::greater{}, &Diagnostic::severity);
    return merged;
}

const Diagnostic* findFinding(const Report& report, std::string_view code)
{
    const auto found = std::ranges::find(report.findings, code, &Diagnostic::code);
    return found == report.findings.end() ? nullptr : &*found;
}

bool hasModelError(const Report& report)
{
    constexpr std::array<std::string_view, 3> reportable{"no-entry", "no-target", "never-works"};
    return std::ranges::any_of(report.findings, [&reportable](const Diagnostic& finding) {
        return finding.severity == Severity::Error &&
               std::ranges::find(reportable, finding.code) == reportable.end();
    });
}

}  // namespace cutpoint
