#include "core/report/nines.h"

#include "core/analysis/downtime.h"
#include "core/report/json_text.h"
#include "core/report/text_writer.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace cutpoint {

namespace {

/// Fractions of time down: 90 %, 95 %, 99 %, 99.5 %, 99.9 %, 99.95 %, 99.99 %, 99.995 %, 99.999 %,
/// 99.9999 %.
constexpr std::array<double, 10> usual{1e-1, 5e-2, 1e-2, 5e-3, 1e-3, 5e-4, 1e-4, 5e-5, 1e-5, 1e-6};

/// What services of a kind usually need, the least demanding first.
struct Need {
    double down;
    std::string_view kind;
};
constexpr std::array<Need, 6> needs{{{1e-1, "personal blog"},
                                     {5e-2, "small business"},
                                     {1e-3, "e-commerce"},
                                     {1e-4, "banking, payments"},
                                     {1e-5, "emergency services"},
                                     {1e-6, "life support"}}};

NinesRow rowOf(Availability availability, std::optional<double> revenuePerYear, double yearDays)
{
    NinesRow row;
    row.availability = availability;
    row.nines = ninesOf(availability);
    row.downtime = downtimeOf(availability, yearDays);
    row.downPerQuarter = row.downtime.year / 4.0;
    if (revenuePerYear) {
        constexpr double nine = 0.9;
        row.lostPerYear = availability.down() * *revenuePerYear;
        row.nextNineSaves = nine * *row.lostPerYear;
    }
    return row;
}

/// Whether they are one availability but for the rounding of a percentage.
bool isSame(Availability one, Availability other)
{
    constexpr double tolerance = 1e-9;
    return std::abs(one.down() - other.down()) <= tolerance * other.down();
}

std::string_view usualFor(Availability availability)
{
    const auto* const found = std::ranges::find_if(needs, [&](const Need& need) {
        return isSame(availability, Availability::fromDown(need.down));
    });
    return found == needs.end() ? std::string_view{} : found->kind;
}

JsonText ofRow(const NinesRow& row)
{
    const JsonText downtime = jsonObject({{"year", jsonNumber(row.downtime.year)},
                                          {"quarter", jsonNumber(row.downPerQuarter)},
                                          {"month", jsonNumber(row.downtime.month)},
                                          {"week", jsonNumber(row.downtime.week)},
                                          {"day", jsonNumber(row.downtime.day)}});
    return jsonObject({{"availability", jsonNumber(row.availability.up())},
                       {"unavailability", jsonNumber(row.availability.down())},
                       {"nines", jsonNumber(row.nines)},
                       {"given", jsonBool(row.isGiven)},
                       {"usual_for", row.usualFor.empty() ? "null" : jsonString(row.usualFor)},
                       {"downtime_seconds", downtime},
                       {"lost_per_year", jsonNumber(row.lostPerYear)},
                       {"next_nine_saves", jsonNumber(row.nextNineSaves)}});
}

/// Parts of a second are told apart, since the rows are compared.
std::string shortPeriodInWords(double seconds)
{
    if (seconds <= 0.0 || seconds >= 1.0) {
        return periodInWords(seconds);
    }
    std::array<char, 32> text{};
    constexpr int digits = 3;
    const char* const end = std::to_chars(text.data(), text.data() + text.size(), seconds,
                                          std::chars_format::general, digits)
                                .ptr;
    return std::string{static_cast<const char*>(text.data()), end} + "\u202fs";
}

}  // namespace

std::vector<NinesRow> ninesTable(Availability given, std::optional<double> revenuePerYear,
                                 double yearDays)
{
    NinesRow asked = rowOf(given, revenuePerYear, yearDays);
    asked.isGiven = true;
    asked.usualFor = usualFor(given);
    std::vector<NinesRow> table{asked};
    for (const double down : usual) {
        const Availability availability = Availability::fromDown(down);
        if (!isSame(given, availability)) {
            table.push_back(rowOf(availability, revenuePerYear, yearDays));
            table.back().usualFor = usualFor(availability);
        }
    }
    std::ranges::sort(table, {}, &NinesRow::availability);
    return table;
}

std::string_view enoughFor(Availability availability)
{
    std::string_view kind;
    for (const Need& need : needs) {
        const Availability needed = Availability::fromDown(need.down);
        if (availability >= needed || isSame(availability, needed)) {
            kind = need.kind;
        }
    }
    return kind;
}

Page ninesPage(const std::vector<NinesRow>& table, const std::string& currency)
{
    using enum Alignment;
    const bool hasMoney = !table.empty() && table.front().lostPerYear.has_value();
    Page page;
    page.title = "Nines and downtime";
    PageSection section;
    section.table.alignments = {Left, Right, Right, Right, Right, Right, Right, Right};
    section.table.header = {"",        "Available", "Nines", "Down per year",
                            "Quarter", "Month",     "Week",  "Day"};
    if (hasMoney) {
        section.table.alignments.insert(section.table.alignments.end(), {Right, Right});
        section.table.header.insert(section.table.header.end(),
                                    {"Lost per year", "Next nine saves"});
    }
    section.table.alignments.push_back(Left);
    section.table.header.emplace_back("Usual for");
    constexpr int usualDecimals = 4;
    constexpr int givenDecimals = 12;
    for (const NinesRow& row : table) {
        const int decimals = row.isGiven ? givenDecimals : usualDecimals;
        auto& cells = section.table.rows.emplace_back();
        cells = {row.isGiven ? "→" : "",
                 availabilityInWords(row.availability, decimals),
                 row.nines ? ninesInWords(*row.nines) : "all",
                 shortPeriodInWords(row.downtime.year),
                 shortPeriodInWords(row.downPerQuarter),
                 shortPeriodInWords(row.downtime.month),
                 shortPeriodInWords(row.downtime.week),
                 shortPeriodInWords(row.downtime.day)};
        if (hasMoney) {
            cells.push_back(moneyInWords(row.lostPerYear.value_or(0.0), currency));
            cells.push_back(moneyInWords(row.nextNineSaves.value_or(0.0), currency));
        }
        cells.emplace_back(row.usualFor);
    }
    page.sections.push_back(std::move(section));
    return page;
}

std::string formatNines(const std::vector<NinesRow>& table, const std::string& currency)
{
    const Page page = ninesPage(table, currency);
    const PageTable& cells = page.sections.front().table;
    std::vector<std::vector<std::string>> rows{cells.header};
    rows.insert(rows.end(), cells.rows.begin(), cells.rows.end());
    TextWriter writer{false};
    for (const std::string& line : alignColumns(rows, cells.alignments)) {
        writer.line(line);
    }
    return writer.text();
}

std::string formatNinesAsJson(const std::vector<NinesRow>& table, const std::string& currency)
{
    std::vector<JsonText> rows;
    rows.reserve(table.size());
    for (const NinesRow& row : table) {
        rows.push_back(ofRow(row));
    }
    constexpr std::size_t topIndent = 2;
    return jsonDocument({{"format", jsonString("cutpoint-nines")},
                         {"version", "1"},
                         {"currency", currency.empty() ? "null" : jsonString(currency)},
                         {"rows", jsonLines(rows, topIndent)}});
}

}  // namespace cutpoint
