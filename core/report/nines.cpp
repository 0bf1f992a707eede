#include "core/report/nines.h"

#include "core/analysis/downtime.h"
#include "core/report/text_writer.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cutpoint {

namespace {

/// Fractions of time down: 90 %, 99 %, 99.5 %, 99.9 %, 99.95 %, 99.99 %, 99.995 %, 99.999 %,
/// 99.9999 %.
constexpr std::array<double, 9> usual{1e-1, 1e-2, 5e-3, 1e-3, 5e-4, 1e-4, 5e-5, 1e-5, 1e-6};

NinesRow rowOf(Availability availability, std::optional<double> revenuePerYear, double yearDays)
{
    NinesRow row;
    row.availability = availability;
    row.nines = ninesOf(availability);
    row.downtime = downtimeOf(availability, yearDays);
    if (revenuePerYear) {
        row.lostPerYear = availability.down() * *revenuePerYear;
    }
    return row;
}

/// Whether they are one availability but for the rounding of a percentage.
bool isSame(Availability one, Availability other)
{
    constexpr double tolerance = 1e-9;
    return std::abs(one.down() - other.down()) <= tolerance * other.down();
}

}  // namespace

std::vector<NinesRow> ninesTable(Availability given, std::optional<double> revenuePerYear,
                                 double yearDays)
{
    NinesRow asked = rowOf(given, revenuePerYear, yearDays);
    asked.isGiven = true;
    std::vector<NinesRow> table{asked};
    for (const double down : usual) {
        const Availability availability = Availability::fromDown(down);
        if (!isSame(given, availability)) {
            table.push_back(rowOf(availability, revenuePerYear, yearDays));
        }
    }
    std::ranges::sort(table, {}, &NinesRow::availability);
    return table;
}

std::string formatNines(const std::vector<NinesRow>& table, const std::string& currency)
{
    using enum Alignment;
    const bool hasMoney = !table.empty() && table.front().lostPerYear.has_value();
    std::vector<std::vector<std::string>> rows{
        {"", "Available", "Nines", "Down per year", "Month", "Week", "Day"}};
    if (hasMoney) {
        rows.front().emplace_back("Lost per year");
    }
    constexpr int usualDecimals = 4;
    constexpr int givenDecimals = 12;
    for (const NinesRow& row : table) {
        const int decimals = row.isGiven ? givenDecimals : usualDecimals;
        rows.push_back({row.isGiven ? "→" : "", availabilityInWords(row.availability, decimals),
                        row.nines ? ninesInWords(*row.nines) : "all",
                        periodInWords(row.downtime.year), periodInWords(row.downtime.month),
                        periodInWords(row.downtime.week), periodInWords(row.downtime.day)});
        if (row.lostPerYear) {
            rows.back().push_back(moneyInWords(*row.lostPerYear, currency));
        }
    }
    TextWriter writer{false};
    for (const std::string& line :
         alignColumns(rows, {Left, Right, Right, Right, Right, Right, Right, Right})) {
        writer.line(line);
    }
    return writer.text();
}

}  // namespace cutpoint
