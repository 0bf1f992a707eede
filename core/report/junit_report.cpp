#include "core/report/junit_report.h"

#include "core/report/svg/svg_writer.h"

namespace cutpoint {

namespace {

using svg::escaped;

std::string attribute(std::string_view name, std::string_view value)
{
    return std::string{" "}.append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string nameOfCase(const CheckFailure& failure)
{
    return failure.id.empty() ? failure.code : failure.code + ": " + failure.id;
}

void openCase(std::string& text, const CheckResult& result, std::string_view name)
{
    text += "    <testcase" + attribute("classname", result.file) + attribute("name", name);
}

void writeFailures(std::string& text, const CheckResult& result)
{
    for (const CheckFailure& failure : result.failures) {
        openCase(text, result, nameOfCase(failure));
        text += ">\n      <failure" + attribute("type", failure.code) +
                attribute("message", failure.message) + '>' + escaped(failure.message);
        if (!failure.where.empty()) {
            text += escaped(" at " + result.file + ' ' + failure.where);
        }
        if (failure.position) {
            text += " line " + std::to_string(failure.position->line);
        }
        text += "</failure>\n    </testcase>\n";
    }
}

void writeSkipped(std::string& text, const CheckResult& result,
                  const std::vector<CheckFailure>& failures, std::string_view prefix)
{
    for (const CheckFailure& failure : failures) {
        openCase(text, result, nameOfCase(failure));
        text += ">\n      <skipped" + attribute("message", std::string{prefix} + failure.message) +
                "/>\n    </testcase>\n";
    }
}

std::size_t casesOf(const CheckResult& result)
{
    return result.failures.size() + result.known.size() + result.accepted.size() +
           result.passed.size();
}

std::string counts(std::size_t tests, std::size_t failures, std::size_t skipped)
{
    return attribute("tests", std::to_string(tests)) +
           attribute("failures", std::to_string(failures)) + attribute("errors", "0") +
           attribute("skipped", std::to_string(skipped));
}

void writeProperties(std::string& text, const CheckResult& result)
{
    if (result.statements.empty()) {
        return;
    }
    text += "    <properties>\n";
    for (const Statement& statement : result.statements) {
        text += "      <property" + attribute("name", statement.title) +
                attribute("value", statement.text) + "/>\n";
    }
    text += "    </properties>\n";
}

void writeSuite(std::string& text, const CheckResult& result)
{
    text += "  <testsuite" + attribute("name", result.file) +
            counts(casesOf(result), result.failures.size(),
                   result.known.size() + result.accepted.size()) +
            ">\n";
    writeProperties(text, result);
    for (const std::string& claim : result.passed) {
        openCase(text, result, claim);
        text += "/>\n";
    }
    writeFailures(text, result);
    writeSkipped(text, result, result.known, "known since the baseline: ");
    writeSkipped(text, result, result.accepted, "accepted: ");
    text += "    <system-out>" + escaped(result.verdict);
    for (const std::string& note : result.notes) {
        text += '\n' + escaped("note: " + note);
    }
    text += "</system-out>\n  </testsuite>\n";
}

}  // namespace

std::string formatJunit(const std::vector<CheckResult>& results)
{
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t skipped = 0;
    for (const CheckResult& result : results) {
        tests += casesOf(result);
        failures += result.failures.size();
        skipped += result.known.size() + result.accepted.size();
    }
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
                       attribute("name", "cutpoint") + counts(tests, failures, skipped) + ">\n";
    for (const CheckResult& result : results) {
        writeSuite(text, result);
    }
    return text + "</testsuites>\n";
}

}  // namespace cutpoint
