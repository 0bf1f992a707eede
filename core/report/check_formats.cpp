#include "core/report/check.h"
#include "core/report/json_text.h"
#include "core/report/text_writer.h"

#include <algorithm>
#include <iterator>

namespace cutpoint {

namespace {

/// " (line 12, /components/3)".
std::string placeInWords(const CheckFailure& failure)
{
    if (failure.where.empty()) {
        return {};
    }
    const std::string line =
        failure.position ? "line " + std::to_string(failure.position->line) + ", " : "";
    return " (" + line + failure.where + ')';
}

JsonText ofFailure(const CheckFailure& failure)
{
    const auto& position = failure.position;
    return jsonObject({{"code", jsonString(failure.code)},
                       {"id", failure.id.empty() ? "null" : jsonString(failure.id)},
                       {"message", jsonString(failure.message)},
                       {"where", jsonString(failure.where)},
                       {"line", position ? std::to_string(position->line) : "null"}});
}

JsonText ofFailures(const std::vector<CheckFailure>& failures)
{
    std::vector<JsonText> elements;
    std::ranges::transform(failures, std::back_inserter(elements), ofFailure);
    return jsonLines(elements, 4);
}

JsonText ofResult(const CheckResult& result)
{
    std::vector<JsonText> notes;
    std::ranges::transform(result.notes, std::back_inserter(notes), jsonString);
    return jsonObject({{"file", jsonString(result.file)},
                       {"passed", jsonBool(hasPassed(result))},
                       {"verdict", jsonString(result.verdict)},
                       {"failures", ofFailures(result.failures)},
                       {"known", ofFailures(result.known)},
                       {"accepted", ofFailures(result.accepted)},
                       {"notes", jsonArray(notes)}});
}

}  // namespace

std::string formatChecksAsText(const std::vector<CheckResult>& results, bool hasColour)
{
    TextWriter writer{hasColour};
    for (const CheckResult& result : results) {
        const bool isFine = hasPassed(result);
        writer.line((isFine ? "PASS " : "FAIL ") + result.file + ": " + result.verdict,
                    isFine ? Emphasis::Strong : Emphasis::Danger);
        for (const CheckFailure& failure : result.failures) {
            writer.line("  [" + failure.code + "] " + failure.message + placeInWords(failure));
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
