#include "core/report/table_parts.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <utility>

namespace cutpoint::tables {

namespace {

constexpr int figureDigits = 3;

}  // namespace

TableColumn text(std::string_view key, std::string title)
{
    return {.key = key, .title = std::move(title)};
}

TableColumn number(std::string_view key, std::string title)
{
    return {.key = key, .title = std::move(title), .isNumber = true};
}

TableColumn machineText(std::string_view key)
{
    return {.key = key, .title = {}, .readers = Readers::Machines};
}

TableColumn machineNumber(std::string_view key)
{
    return {.key = key, .title = {}, .isNumber = true, .readers = Readers::Machines};
}

TableCell figure(std::optional<double> value)
{
    return {value ? probabilityInWords(*value, figureDigits) : "unknown", value};
}

TableCell count(std::size_t value)
{
    return {std::to_string(value), static_cast<double>(value)};
}

/// Downtime per year of so much unavailability.
TableCell downtime(const Report& report, std::optional<double> unavailability)
{
    if (!unavailability) {
        return {"unknown", std::nullopt};
    }
    const double seconds = secondsPerYear(report, *unavailability);
    return {periodInWords(seconds), seconds};
}

/// What so much unavailability costs per year; nothing where no revenue is stated.
TableCell cost(const Report& report, std::optional<double> unavailability)
{
    const auto& system = report.system;
    if (!unavailability || !system || !system->costPerYear || system->availability.down() == 0.0) {
        return {"", std::nullopt};
    }
    const double money = *system->costPerYear / system->availability.down() * *unavailability;
    return {moneyInWords(money, report.currency), money};
}

std::string joined(const std::vector<std::string>& names, std::string_view separator)
{
    std::string list;
    for (const std::string& name : names) {
        list.append(list.empty() ? "" : separator).append(name);
    }
    return list;
}

}  // namespace cutpoint::tables
