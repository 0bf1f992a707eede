#include "ui/window/finding_walk.h"

#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/models/report_rows.h"

#include <algorithm>
#include <set>

namespace cutpoint::ui {

namespace {

bool isSelected(const RowTarget& target, const SelectionModel& selection)
{
    if (target.connection || selection.connection()) {
        return target.connection == selection.connection();
    }
    return selection.components() ==
           std::set<ComponentId>{target.components.begin(), target.components.end()};
}

void append(std::vector<RowTarget>& findings, const ListSection& section)
{
    for (const ListRow& row : section.rows) {
        if (!row.target.isEmpty()) {
            findings.push_back(row.target);
        }
    }
}

}  // namespace

std::vector<RowTarget> findingsToWalk(const TopologyDocument& document, const Report& report)
{
    std::vector<RowTarget> findings;
    append(findings, spofSections(report, document.topology()).front());
    for (const ListSection& section :
         problemSections(document.readingNotes(), report.findings, document.topology())) {
        const bool isProblem = !section.rows.empty() && section.rows.front().tone != RowTone::Info;
        if (isProblem) {
            append(findings, section);
        }
    }
    return findings;
}

std::optional<std::size_t> nextFinding(const std::vector<RowTarget>& findings,
                                       const SelectionModel& selection,
                                       std::optional<std::size_t> last, bool isForward)
{
    if (findings.empty()) {
        return std::nullopt;
    }
    const bool isThere = last && *last < findings.size() && isSelected(findings[*last], selection);
    if (!isThere) {
        const auto found =
            std::find_if(findings.begin(), findings.end(),
                         [&](const RowTarget& target) { return isSelected(target, selection); });
        last = found == findings.end()
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(found - findings.begin())};
    }
    const std::size_t count = findings.size();
    if (!last) {
        return isForward ? 0 : count - 1;
    }
    return isForward ? (*last + 1) % count : (*last + count - 1) % count;
}

}  // namespace cutpoint::ui
