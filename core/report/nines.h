#pragma once

#include "core/analysis/report.h"
#include "core/model/availability.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// What an availability comes to.
struct NinesRow {
    Availability availability;
    std::optional<double> nines;  ///< −log10 U; empty for U = 0.
    Downtime downtime;
    std::optional<double> lostPerYear;  ///< U × revenue per year; empty: no revenue given.
    bool isGiven = false;               ///< The one that was asked for.

    friend bool operator==(const NinesRow&, const NinesRow&) = default;
};

/// The downtime that so much unavailability comes to.
///
/// @param yearDays  the length of a year, > 0; a month has 30 days, a week 7.
[[nodiscard]] Downtime downtimeOf(Availability availability, double yearDays = 365.0);

/// The table of nines: the availabilities that contracts name, 90 % to 99.9999 %, and the given one
/// in its place among them, worst first.
///
/// @param revenuePerYear  >= 0; empty: nothing is said of what is lost.
/// @param yearDays  the length of a year, > 0.
[[nodiscard]] std::vector<NinesRow>
ninesTable(Availability given, std::optional<double> revenuePerYear = {}, double yearDays = 365.0);

/// The table as text for a terminal: UTF-8, columns aligned, the given one marked by an arrow;
/// ends in a newline.
///
/// @param currency  ISO 4217 code; empty: bare numbers.
[[nodiscard]] std::string formatNines(const std::vector<NinesRow>& table,
                                      const std::string& currency = {});

}  // namespace cutpoint
