#pragma once

#include "core/analysis/report.h"
#include "core/model/availability.h"
#include "core/report/page.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// What an availability comes to.
struct NinesRow {
    Availability availability;
    std::optional<double> nines;  ///< −log10 U; empty for U = 0.
    Downtime downtime;
    double downPerQuarter = 0.0;          ///< Seconds of a quarter of the year.
    std::optional<double> lostPerYear;    ///< U × revenue per year; empty: no revenue given.
    std::optional<double> nextNineSaves;  ///< Of that, if it were down a tenth of the time.
    std::string_view usualFor;            ///< Services that usually need it; empty: none.
    bool isGiven = false;                 ///< The one that was asked for.

    friend bool operator==(const NinesRow&, const NinesRow&) = default;
};

/// The table of nines: the availabilities that contracts name, 90 % to 99.9999 %, and the given one
/// in its place among them, worst first.
///
/// @param revenuePerYear  >= 0; empty: nothing is said of what is lost.
/// @param yearDays  the length of a year, > 0.
[[nodiscard]] std::vector<NinesRow>
ninesTable(Availability given, std::optional<double> revenuePerYear = {}, double yearDays = 365.0);

/// The most demanding kind of service that the availability is usually enough for; empty: none.
///
/// Source: the rule of thumb of reliability textbooks, 90 % for a personal blog to 99.9999 % for
/// life support.
[[nodiscard]] std::string_view enoughFor(Availability availability);

/// The table as it reads, the given one marked by an arrow.
///
/// @param currency  ISO 4217 code; empty: bare numbers.
[[nodiscard]] Page ninesPage(const std::vector<NinesRow>& table, const std::string& currency = {});

/// The table as text for a terminal: UTF-8, columns aligned; ends in a newline.
[[nodiscard]] std::string formatNines(const std::vector<NinesRow>& table,
                                      const std::string& currency = {});

/// The table as JSON: `{ "format": "cutpoint-nines", "version": 1, "currency", "rows": [ {
/// "availability", "unavailability", "nines", "given", "usual_for", "downtime_seconds": { "year",
/// "quarter", "month", "week", "day" }, "lost_per_year", "next_nine_saves" } ] }`.
[[nodiscard]] std::string formatNinesAsJson(const std::vector<NinesRow>& table,
                                            const std::string& currency = {});

}  // namespace cutpoint
