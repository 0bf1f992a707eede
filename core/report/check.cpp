#include "core/report/check.h"

#include "core/report/findings.h"
#include "core/report/json_text.h"
#include "core/report/text_writer.h"
#include "core/report/verdict.h"

#include <algorithm>

namespace cutpoint {

namespace {

CheckFailure failureOf(const Spof& spof, const Report& report)
{
    const std::string saving =
        spof.savedUnavailability && *spof.savedUnavailability > 0.0
            ? "; fixing it saves " + savingInWords(report, spof.savedUnavailability) + " per year"
            : "";
    const std::string expired =
        spof.isAcceptanceExpired ? " (" + acceptanceInWords(spof) + ')' : "";
    return {.code = spof.isAcceptanceExpired ? "acceptance-expired" : "spof",
            .id = spof.unit.id,
            .message = spofTitle(spof) + " is a single point of failure: " + reasonsInWords(spof) +
                       saving + expired,
            .where = {}};
}

void judgeTarget(CheckResult& result, const Report& report)
{
    const auto target = targetInWords(report);
    if (!target) {
        return;
    }
    const std::string message = "target " + *target;
    if (!report.system->meetsTarget) {
        result.notes.push_back(message);
    } else if (!*report.system->meetsTarget) {
        result.failures.push_back(
            {.code = "missed-target", .id = {}, .message = message, .where = {}});
    }
}

JsonText ofFailure(const CheckFailure& failure)
{
    return jsonObject({{"code", jsonString(failure.code)},
                       {"id", failure.id.empty() ? "null" : jsonString(failure.id)},
                       {"message", jsonString(failure.message)},
                       {"where", jsonString(failure.where)}});
}

JsonText ofResult(const CheckResult& result)
{
    std::vector<JsonText> failures;
    std::ranges::transform(result.failures, std::back_inserter(failures), ofFailure);
    std::vector<JsonText> notes;
    std::ranges::transform(result.notes, std::back_inserter(notes), jsonString);
    return jsonObject({{"file", jsonString(result.file)},
                       {"passed", jsonBool(hasPassed(result))},
                       {"verdict", jsonString(result.verdict)},
                       {"failures", jsonLines(failures, 4)},
                       {"notes", jsonArray(notes)}});
}

}  // namespace

CheckResult check(const Report& report, const std::string& file)
{
    CheckResult result{
        .file = file, .verdict = verdictInWords(report), .failures = {}, .notes = {}};
    for (const char* code : {"no-entry", "no-target", "never-works"}) {
        if (const Diagnostic* finding = findFinding(report, code)) {
            result.failures.push_back({.code = finding->code,
                                       .id = {},
                                       .message = finding->message,
                                       .where = finding->where});
        }
    }
    for (const Spof& spof : report.spofs) {
        if (failsCheck(spof)) {
            result.failures.push_back(failureOf(spof, report));
        }
    }
    judgeTarget(result, report);
    return result;
}

std::string formatChecksAsText(const std::vector<CheckResult>& results, bool hasColour)
{
    TextWriter writer{hasColour};
    for (const CheckResult& result : results) {
        const bool isFine = hasPassed(result);
        writer.line((isFine ? "PASS " : "FAIL ") + result.file + ": " + result.verdict,
                    isFine ? Emphasis::Strong : Emphasis::Danger);
        for (const CheckFailure& failure : result.failures) {
            const std::string place = failure.where.empty() ? "" : " (" + failure.where + ')';
            writer.line("  [" + failure.code + "] " + failure.message + place);
        }
        for (const std::string& note : result.notes) {
            writer.line("  note: " + note);
        }
    }
    return writer.text();
}

std::string formatChecksAsJson(const std::vector<CheckResult>& results)
{
    std::vector<JsonText> files;
    std::ranges::transform(results, std::back_inserter(files), ofResult);
    return jsonDocument({{"format", jsonString("cutpoint-check")},
                         {"version", "1"},
                         {"passed", jsonBool(std::ranges::all_of(results, hasPassed))},
                         {"files", jsonLines(files, 2)}});
}

}  // namespace cutpoint
