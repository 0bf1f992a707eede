#include "core/report/parts_table.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>

namespace cutpoint {

namespace {

struct Column {
    const char* heading;
    double UnavailabilityParts::*part;
};

constexpr std::array columns{
    Column{"double faults", &UnavailabilityParts::structural},
    Column{"switchover", &UnavailabilityParts::switchover},
    Column{"missed failover", &UnavailabilityParts::missedFailover},
    Column{"failback", &UnavailabilityParts::failback},
    Column{"common cause", &UnavailabilityParts::commonCause},
};

bool isInParts(const ComponentFigures& component)
{
    const UnavailabilityParts& parts = component.parts;
    return parts.switchover + parts.missedFailover + parts.failback + parts.commonCause > 0.0;
}

}  // namespace

std::vector<std::vector<std::string>> partsInWords(const Report& report)
{
    std::vector<const ComponentFigures*> shown;
    for (const ComponentFigures& component : report.components) {
        if (isInParts(component)) {
            shown.push_back(&component);
        }
    }
    if (shown.empty()) {
        return {};
    }
    std::ranges::stable_sort(shown, [](const auto* one, const auto* other) {
        return one->availability->down() > other->availability->down();
    });
    std::vector<std::vector<std::string>> rows{{"Component", "Down per year"}};
    const auto perYear = [&](double down) { return periodInWords(secondsPerYear(report, down)); };
    for (const auto* component : shown) {
        rows.push_back({component->id, perYear(component->availability->down())});
    }
    for (const Column& column : columns) {
        const bool isUsed = std::ranges::any_of(
            shown, [&](const auto* component) { return component->parts.*column.part > 0.0; });
        if (!isUsed) {
            continue;
        }
        rows.front().emplace_back(column.heading);
        for (std::size_t at = 0; at < shown.size(); ++at) {
            rows[at + 1].push_back(perYear(shown[at]->parts.*column.part));
        }
    }
    return rows;
}

}  // namespace cutpoint
