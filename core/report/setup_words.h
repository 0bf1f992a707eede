#pragma once

#include "core/simulation/setup_comparison.h"

#include <string>

namespace cutpoint {

/// "active-passive", as in JSON.
[[nodiscard]] std::string nameOf(Setup setup);

/// "Active-passive".
[[nodiscard]] std::string inWords(Setup setup);

/// "none", "3 s of writes", "not stated".
[[nodiscard]] std::string dataRiskInWords(const SetupFigures& figures);

/// "strong", "eventual".
[[nodiscard]] std::string consistencyInWords(const SetupFigures& figures);

/// "none", "guarded", "possible".
[[nodiscard]] std::string splitRiskInWords(const SetupFigures& figures);

/// "12.5 s", "450 s", "6 h".
[[nodiscard]] std::string spanInWords(Seconds time);

/// "RTO", "RPO", "budget", "target".
[[nodiscard]] std::string nameOf(Wish wish);

/// "RTO of 30 s", "budget of $200 a month".
///
/// @param wish  is stated.
[[nodiscard]] std::string inWords(Wish wish, const SetupComparison& comparison);

/// One paragraph with the facts that the recommendation rests on.
[[nodiscard]] std::string recommendationInWords(const SetupComparison& comparison);

}  // namespace cutpoint
