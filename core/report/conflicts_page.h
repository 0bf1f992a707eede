#pragma once

#include "core/report/page.h"
#include "core/simulation/conflict_drill.h"

#include <string>

namespace cutpoint {

/// What each way of settling conflicting writes leaves.
///
/// @param title  of the component or group whose members write.
[[nodiscard]] Page conflictsPage(const ConflictDrill& drill, const std::string& title);

/// The same as a document for programs, "cutpoint-conflicts".
[[nodiscard]] std::string formatConflictsAsJson(const ConflictDrill& drill,
                                                const std::string& title);

/// "1,000", "−100": whole, in the smallest unit.
[[nodiscard]] std::string amountInWords(std::int64_t amount);

/// "+500", "−500".
[[nodiscard]] std::string changeInWords(std::int64_t amount);

}  // namespace cutpoint
