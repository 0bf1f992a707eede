#include "core/report/sarif_report.h"

#include "core/report/checksum.h"
#include "core/report/json_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace cutpoint {

namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What rules are called and say; any other code speaks for itself.
constexpr auto ruleTexts = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"spof", "A single point of failure: if it fails, users have no service."},
     {"acceptance-expired", "A single point of failure whose acceptance has expired."},
     {"missed-target", "The availability is below the target."},
     {"no-entry", "Nothing says where users come in, so that nothing can be judged."},
     {"no-target", "Users reach nothing, so that nothing can be judged."},
     {"never-works", "The system does not work even with everything up."},
     {"advisory", "Would be a single point of failure if the picture were read more strictly."},
     {"unreachable-target", "Users cannot reach something that they need."},
     {"inferred-group", "Components that look alike were taken to stand in for one another."},
     {"no-influence", "A component takes no part in whether the system works."}});

std::string descriptionOf(const std::string& code)
{
    const auto* const found =
        std::ranges::find(ruleTexts, code, &std::pair<std::string_view, std::string_view>::first);
    if (found != ruleTexts.end()) {
        return std::string{found->second};
    }
    std::string words = code;
    std::ranges::replace(words, '-', ' ');
    return "A remark on the topology: " + words + '.';
}

/// "MissedTarget" of "missed-target". A single word gets another: a name is to differ from its id.
std::string pascalCase(std::string_view code)
{
    std::string name;
    bool isFirst = true;
    for (const char letter : code) {
        const bool isLower = letter >= 'a' && letter <= 'z';
        if (letter != '-') {
            name += isFirst && isLower ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
        isFirst = letter == '-';
    }
    return code.find('-') == std::string_view::npos ? name + "Finding" : name;
}

/// A path as a URI: relative stays relative.
std::string uriOf(std::string_view path)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= '0' && letter <= '9') ||
                             plain.find(letter) != std::string_view::npos;
        uri += isPlain ? std::string{letter} : std::string{'%', hex[byte >> 4U], hex[byte & 0xFU]};
    }
    return uri;
}

std::string levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "note";
}

JsonText textObject(std::string_view text)
{
    return jsonObject({{"text", jsonString(text)}});
}

JsonText locationOf(const std::string& file, const CheckFailure& failure)
{
    const std::size_t line = failure.position ? failure.position->line : 1;
    const JsonText artifact = jsonObject({{"uri", jsonString(uriOf(file))}});
    const JsonText physical =
        jsonObject({{"artifactLocation", artifact},
                    {"region", jsonObject({{"startLine", std::to_string(line)}})}});
    if (failure.id.empty()) {
        return jsonObject({{"physicalLocation", physical}});
    }
    const JsonText logical = jsonObject({{"fullyQualifiedName", jsonString(failure.id)}});
    return jsonObject({{"physicalLocation", physical}, {"logicalLocations", jsonArray({logical})}});
}

using RuleIndex = std::map<std::string, std::size_t>;

/// Appends a member to an object on one line.
JsonText with(JsonText object, std::string_view key, const JsonText& value)
{
    object.erase(object.rfind(" }"));
    return object + ", " + jsonString(key) + ": " + value + " }";
}

JsonText resultOf(const std::string& file, const CheckFailure& failure, const RuleIndex& rules,
                  std::string_view state)
{
    const std::string print =
        sha256InHex(failure.code + '\n' + (failure.id.empty() ? failure.where : failure.id));
    const JsonText suppressions =
        state != "accepted"
            ? "[]"
            : jsonArray({jsonObject({{"kind", jsonString("external")},
                                     {"status", jsonString("accepted")},
                                     {"justification", jsonString(failure.message)}})});
    return jsonObject({{"ruleId", jsonString(failure.code)},
                       {"ruleIndex", std::to_string(rules.at(failure.code))},
                       {"level", jsonString(levelOf(failure.severity))},
                       {"message", textObject(failure.message)},
                       {"locations", jsonArray({locationOf(file, failure)})},
                       {"partialFingerprints", jsonObject({{"finding/v1", jsonString(print)}})},
                       {"suppressions", suppressions}});
}

/// Every list of a result with the state of what it holds.
std::array<std::pair<const std::vector<CheckFailure>*, std::string_view>, 4>
listsOf(const CheckResult& result)
{
    return {{{&result.failures, "new"},
             {&result.known, "known"},
             {&result.accepted, "accepted"},
             {&result.remarks, "new"}}};
}

RuleIndex rulesOf(const std::vector<CheckResult>& results)
{
    std::set<std::string> codes;
    for (const CheckResult& result : results) {
        for (const auto& [failures, state] : listsOf(result)) {
            for (const CheckFailure& failure : *failures) {
                codes.insert(failure.code);
            }
        }
    }
    RuleIndex rules;
    for (const std::string& code : codes) {
        rules.emplace(code, rules.size());
    }
    return rules;
}

JsonText driverOf(const RuleIndex& rules, std::string_view toolVersion)
{
    std::vector<JsonText> elements;
    elements.reserve(rules.size());
    for (const auto& [code, index] : rules) {
        const std::string text = descriptionOf(code);
        elements.push_back(jsonObject({{"id", jsonString(code)},
                                       {"name", jsonString(pascalCase(code))},
                                       {"shortDescription", textObject(text)},
                                       {"fullDescription", textObject(text)},
                                       {"help", textObject(text)}}));
    }
    const std::string version{toolVersion.empty() ? "0.0.0" : toolVersion};
    return jsonObject({{"name", jsonString("cutpoint")},
                       {"fullName", jsonString("Cutpoint " + version)},
                       {"version", jsonString(version)},
                       // There is no site to point to: the package URL names program and version.
                       {"informationUri", jsonString("pkg:generic/cutpoint@" + version)},
                       {"semanticVersion", jsonString(version)},
                       {"rules", jsonLines(elements, 4)}});
}

/// What each judgement rests on.
JsonText propertiesOf(const std::vector<CheckResult>& results)
{
    std::vector<JsonText> files;
    files.reserve(results.size());
    for (const CheckResult& result : results) {
        JsonText object = jsonObject({{"file", jsonString(result.file)}});
        for (const Statement& statement : result.statements) {
            std::string key = statement.title;
            key.front() = static_cast<char>(key.front() - 'A' + 'a');
            object = with(std::move(object), key, jsonString(statement.text));
        }
        files.push_back(std::move(object));
    }
    return jsonObject({{"topologies", jsonLines(files, 4)}});
}

}  // namespace

std::string formatSarif(const std::vector<CheckResult>& results, std::string_view toolVersion)
{
    const RuleIndex rules = rulesOf(results);
    std::vector<JsonText> elements;
    for (const CheckResult& result : results) {
        for (const auto& [failures, state] : listsOf(result)) {
            for (const CheckFailure& failure : *failures) {
                const JsonText element = resultOf(result.file, failure, rules, state);
                const std::string_view age = state == "known" ? "unchanged" : "new";
                elements.push_back(
                    result.isCompared ? with(element, "baselineState", jsonString(age)) : element);
            }
        }
    }
    const JsonText run =
        jsonObject({{"tool", jsonObject({{"driver", driverOf(rules, toolVersion)}})},
                    {"columnKind", jsonString("unicodeCodePoints")},
                    {"properties", propertiesOf(results)},
                    {"results", jsonLines(elements, 4)}});
    return jsonDocument({{"$schema", jsonString(schema)},
                         {"version", jsonString("2.1.0")},
                         {"runs", jsonLines({run}, 2)}});
}

}  // namespace cutpoint
