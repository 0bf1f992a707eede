#pragma once

#include "core/analysis/report.h"
#include "core/report/baseline.h"
#include "core/report/places.h"
#include "core/report/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// One thing that a check has to say of a topology.
struct CheckFailure {
    std::string code;     ///< "spof", "acceptance-expired", "missed-target" or that of a
                          ///< finding: "no-entry", "no-target", "never-works", …
    std::string id;       ///< Of the unit, where it is about one.
    std::string message;  ///< For people, on one line.
    std::string where;    ///< JSON pointer into the topology file; empty: the whole of it.
    std::optional<TextPosition> position = std::nullopt;
    Severity severity = Severity::Error;

    friend bool operator==(const CheckFailure&, const CheckFailure&) = default;
};

/// What a check of one topology came to.
struct CheckResult {
    std::string file;     ///< As messages name it.
    std::string verdict;  ///< The report in one line.
    std::vector<CheckFailure> failures;
    std::vector<CheckFailure> known;     ///< Would fail it, but the baseline has them as well.
    std::vector<CheckFailure> accepted;  ///< Single points of failure that someone carries.
    std::vector<CheckFailure> remarks;   ///< Everything else that was found; does not fail it.
    std::vector<std::string> passed;     ///< What was checked and found well: "users come in".
    std::vector<std::string> notes;      ///< What does not fail it, but should be known.
    std::vector<Statement> statements;   ///< What the judgement rests on, as options gave it.
    bool isCompared = false;             ///< There was a baseline.

    friend bool operator==(const CheckResult&, const CheckResult&) = default;
};

/// What makes a check fail. Findings that leave nothing to judge always do.
struct FailOn {
    bool isSpof = true;      ///< A single point of failure that is an error and not accepted.
    bool isTarget = true;    ///< A missed target.
    bool isWarning = false;  ///< A finding that is a warning.

    friend bool operator==(const FailOn&, const FailOn&) = default;
};

/// How a topology is judged.
struct CheckOptions {
    FailOn failOn = {};
    const Baseline* baseline = nullptr;      ///< Only what is new fails; null: everything is.
    std::vector<SourcePlace> places = {};    ///< One for each SPOF of the report, or none.
    std::vector<Statement> statements = {};  ///< Kept in the result.
};

/// Judges a report: it fails by a single point of failure that is an error and not accepted, or no
/// longer; by a missed target; and by the findings that leave nothing to judge. A target that
/// cannot be shown to be met or missed is a note.
[[nodiscard]] CheckResult check(const Report& report, const std::string& file,
                                const CheckOptions& options = {});

/// Whether there is no reason to fail.
[[nodiscard]] inline bool hasPassed(const CheckResult& result)
{
    return result.failures.empty();
}

/// For the log of a pipeline: a line for each file, "PASS" or "FAIL", and one for each reason.
[[nodiscard]] std::string formatChecksAsText(const std::vector<CheckResult>& results,
                                             bool hasColour = false);

/// The same as JSON: `{ "format": "cutpoint-check", "version": 1, "passed", "files": [ { "file",
/// "passed", "verdict", "failures": [ { "code", "id", "message", "where" } ], "known": [ … ],
/// "accepted": [ … ], "notes": [ … ] } ] }`.
[[nodiscard]] std::string formatChecksAsJson(const std::vector<CheckResult>& results);

}  // namespace cutpoint
