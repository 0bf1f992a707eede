#pragma once

#include "core/harden/harden.h"
#include "core/report/page.h"

#include <string>

namespace cutpoint {

/// What the plan comes to, in one sentence: "99.99 % is reached by 3 changes for $340 a month, the
/// cheapest there are".
[[nodiscard]] std::string planInWords(const HardeningAdvice& advice);

/// How sure it is that nothing better is to be had, in one sentence; and what is not known.
[[nodiscard]] std::vector<std::string> planRemarks(const HardeningAdvice& advice);

/// "$120", "nothing", "not known".
[[nodiscard]] std::string costInWords(const HardeningAdvice& advice, std::optional<double> cost);

/// "Single point of failure gone: Load balancer. It still depends on team x."
[[nodiscard]] std::string effectInWords(const HardeningProposal& proposal);

/// The advice as it reads.
[[nodiscard]] Page hardenPage(const HardeningAdvice& advice);

}  // namespace cutpoint
