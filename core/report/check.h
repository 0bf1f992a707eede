#pragma once

#include "core/analysis/report.h"

#include <string>
#include <vector>

namespace cutpoint {

/// One reason why a topology fails a check.
struct CheckFailure {
    std::string code;     ///< "spof", "acceptance-expired", "missed-target" or that of a
                          ///< finding: "no-entry", "no-target", "never-works".
    std::string id;       ///< Of the unit, where it is about one.
    std::string message;  ///< For people, on one line.
    std::string where;    ///< JSON pointer into the topology file; empty: the whole of it.

    friend bool operator==(const CheckFailure&, const CheckFailure&) = default;
};

/// What a check of one topology came to.
struct CheckResult {
    std::string file;     ///< As messages name it.
    std::string verdict;  ///< The report in one line.
    std::vector<CheckFailure> failures;
    std::vector<std::string> notes;  ///< What does not fail it, but should be known.

    friend bool operator==(const CheckResult&, const CheckResult&) = default;
};

/// Judges a report: it fails by a single point of failure that is an error and not accepted, or no
/// longer; by a missed target; and by the findings that leave nothing to judge. A target that
/// cannot be shown to be met or missed is a note.
[[nodiscard]] CheckResult check(const Report& report, const std::string& file);

/// Whether there is no reason to fail.
[[nodiscard]] inline bool hasPassed(const CheckResult& result)
{
    return result.failures.empty();
}

/// For the log of a pipeline: a line for each file, "PASS" or "FAIL", and one for each reason.
[[nodiscard]] std::string formatChecksAsText(const std::vector<CheckResult>& results,
                                             bool hasColour = false);

/// The same as JSON: `{ "format": "cutpoint-check", "version": 1, "passed", "files": [ { "file",
/// "passed", "verdict", "failures": [ { "code", "id", "message", "where" } ], "notes": [ … ] } ]
/// }`.
[[nodiscard]] std::string formatChecksAsJson(const std::vector<CheckResult>& results);

}  // namespace cutpoint
