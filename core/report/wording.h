#pragma once

#include "core/analysis/report.h"
#include "core/model/availability.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// How figures and findings are put into words, the same in every report and in the window.
/// Numbers follow LOOK.md section 4; texts are plain English in UTF-8.

/// "99.937 %": two significant digits of the unavailability, 2 to 4 decimals, a narrow no-break
/// space before the sign; what would round up to 100 % is cut ("99.9999 %"); exactly 100 % is "100
/// %".
///
/// @param mostDecimals  2 at least; the table of nines shows more.
[[nodiscard]] std::string availabilityInWords(Availability availability, int mostDecimals = 4);

/// "5.5 h", "53 min", "32 s", "< 1 s", from 48 h on "3.7 d"; "0 s" for none.
///
/// @param seconds  >= 0.
/// @param significant  digits, 1 at least; the window shows two, reports three ("5.53 h").
[[nodiscard]] std::string durationInWords(double seconds, int significant = 2);

/// "$6,311": rounded to whole units with thousands separated by commas; a currency without a symbol
/// of its own stands behind ("6,311 CHF"). Empty currency: the bare number.
///
/// @param amount  >= 0.
[[nodiscard]] std::string moneyInWords(double amount, const std::string& currency);

/// "3.2 nines".
[[nodiscard]] std::string ninesInWords(double nines);

/// "1.6e-4"; "0" and "1" for just these.
///
/// @param probability  in [0, 1].
/// @param significant  digits, 1 at least.
[[nodiscard]] std::string probabilityInWords(double probability, int significant = 2);

/// "1 component", "20,000 components".
///
/// @param many  what several are called.
[[nodiscard]] std::string countInWords(std::size_t count, std::string_view one,
                                       std::string_view many);

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

/// "diagram" is "decision diagram" for people, and so on.
[[nodiscard]] std::string inWords(Method method);

/// "flow" or "dependency", as in files.
[[nodiscard]] std::string nameOf(Semantics semantics);

/// "error" or "notice", as in the report file.
[[nodiscard]] std::string nameOf(SpofSeverity severity);

/// "Exact." or "Upper bound: 2 components have no availability (DNS, CDN)."
[[nodiscard]] std::string assuranceInWords(const SystemFigures& figures);

/// "2027-01-31".
[[nodiscard]] std::string dateInWords(Date date);

/// "web, app-a, app-b and 7 more": the first few names of a list.
///
/// @param names  the first of them or all, in their order.
/// @param count  of them all, >= names.size().
[[nodiscard]] std::string namesInWords(const std::vector<std::string>& names, std::size_t count);

}  // namespace cutpoint
