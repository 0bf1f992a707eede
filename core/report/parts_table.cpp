#include "core/report/parts_table.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <functional>

namespace cutpoint {

namespace {

struct Column {
    const char* heading;
    double UnavailabilityParts::*part;
};

constexpr std::array columns{
    Column{"Double faults", &UnavailabilityParts::structural},
    Column{"Switchover", &UnavailabilityParts::switchover},
    Column{"Missed failover", &UnavailabilityParts::missedFailover},
    Column{"Failback", &UnavailabilityParts::failback},
    Column{"Common cause", &UnavailabilityParts::commonCause},
};

struct Row {
    std::string name;
    UnavailabilityParts parts;

    [[nodiscard]] double switching() const
    {
        return parts.switchover + parts.missedFailover + parts.failback;
    }
    [[nodiscard]] double sum() const { return parts.structural + switching() + parts.commonCause; }
};

std::vector<Row> rowsOf(const Report& report)
{
    std::vector<Row> rows;
    for (const ComponentFigures& component : report.components) {
        rows.push_back({.name = component.id, .parts = component.parts});
    }
    for (const GroupFigures& group : report.groups) {
        rows.push_back(
            {.name = group.id + " (group)",
             .parts = {.switchover = group.switchover, .commonCause = group.commonCause}});
    }
    std::erase_if(rows,
                  [](const Row& row) { return row.switching() + row.parts.commonCause <= 0.0; });
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::sum);
    return rows;
}

}  // namespace

std::vector<std::vector<std::string>> partsInWords(const Report& report)
{
    const std::vector<Row> shown = rowsOf(report);
    if (shown.empty()) {
        return {};
    }
    std::vector<std::vector<std::string>> rows{{"What", "Down per year"}};
    const auto perYear = [&](double down) { return periodInWords(secondsPerYear(report, down)); };
    for (const Row& row : shown) {
        rows.push_back({row.name, perYear(row.sum())});
    }
    for (const Column& column : columns) {
        const bool isUsed = std::ranges::any_of(
            shown, [&](const Row& row) { return row.parts.*column.part > 0.0; });
        if (!isUsed) {
            continue;
        }
        rows.front().emplace_back(column.heading);
        for (std::size_t at = 0; at < shown.size(); ++at) {
            rows[at + 1].push_back(perYear(shown[at].parts.*column.part));
        }
    }
    return rows;
}

}  // namespace cutpoint
