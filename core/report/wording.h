#pragma once

#include "core/analysis/report.h"
#include "core/model/availability.h"

#include <optional>
#include <string>

namespace cutpoint {

/// How figures and findings are put into words, the same in every report and in the window.
/// Numbers follow LOOK.md section 4; texts are plain English in UTF-8.

/// "99.937 %": two significant digits of the unavailability, 2 to 4 decimals, a narrow no-break
/// space before the sign; what would round up to 100 % is cut ("99.9999 %"); exactly 100 % is "100
/// %".
[[nodiscard]] std::string availabilityInWords(Availability availability);

/// "5.5 h", "53 min", "32 s", "< 1 s", from 48 h on "3.7 d"; "0 s" for none.
///
/// @param seconds  >= 0.
[[nodiscard]] std::string durationInWords(double seconds);

/// "$6,311": rounded to whole units with thousands separated by commas; a currency without a symbol
/// of its own stands behind ("6,311 CHF"). Empty currency: the bare number.
///
/// @param amount  >= 0.
[[nodiscard]] std::string moneyInWords(double amount, const std::string& currency);

/// "server or service", as in the report file.
[[nodiscard]] std::string nameOf(Category category);

/// "articulation", as in the report file.
[[nodiscard]] std::string nameOf(Reason reason);

/// "on every path", "only instance", "shared by what could take over", "users need it".
[[nodiscard]] std::string inWords(Reason reason);

/// "component", as in the report file.
[[nodiscard]] std::string nameOf(UnitType type);

/// "exact", "upper bound", "interval", "estimate", as in the report file.
[[nodiscard]] std::string nameOf(Bound bound);

/// "diagram", "frontier", "product", "bounds", "monte-carlo", as in the report file.
[[nodiscard]] std::string nameOf(Method method);

/// "Exact." or "Upper bound: 2 components have no availability (DNS, CDN)."
[[nodiscard]] std::string assuranceInWords(const SystemFigures& figures);

/// "2027-01-31".
[[nodiscard]] std::string dateInWords(Date date);

}  // namespace cutpoint
