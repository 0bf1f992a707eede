#pragma once

#include "core/analysis/report.h"

#include <optional>
#include <string>

namespace cutpoint {

/// The report in one line: "2 single points of failure (1 accepted) · 99.937 % available · 5.53 h
/// down per year". Says "at most" where the figure is an upper bound, and why there is no
/// figure where there is none.
[[nodiscard]] std::string verdictInWords(const Report& report);

/// "2 single points of failure (1 accepted)", or "no single point of failure".
[[nodiscard]] std::string spofCountInWords(const Report& report);

/// "99.950 %, missed by 1.1 h per year"; empty if there is no target or no figure.
[[nodiscard]] std::optional<std::string> targetInWords(const Report& report);

/// A duration as reports give it: three significant digits.
[[nodiscard]] std::string periodInWords(double seconds);

/// The seconds of downtime that so much unavailability comes to in a year of the report.
[[nodiscard]] double secondsPerYear(const Report& report, double unavailability);

/// "4.4 h, $5,000": what that much less unavailability is worth in a year, the money where the
/// revenue is known; "unknown" if the saving is.
[[nodiscard]] std::string savingInWords(const Report& report, std::optional<double> unavailability);

/// "Load balancer (lb)": the title of a SPOF, with the id of a component where it says more.
[[nodiscard]] std::string spofTitle(const Spof& spof);

/// "on every path; only instance".
[[nodiscard]] std::string reasonsInWords(const Spof& spof);

/// "accepted by ops until 2027-01-31: one region is fine", or "acceptance by ops expired after …".
///
/// @param spof  has an acceptance.
[[nodiscard]] std::string acceptanceInWords(const Spof& spof);

}  // namespace cutpoint
