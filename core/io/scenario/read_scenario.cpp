#include "core/io/scenario/read_scenario.h"

#include "core/io/json/encoding.h"
#include "core/io/json/text.h"
#include "core/io/problems.h"
#include "core/io/scenario/placed_value.h"
#include "core/io/scenario/read_event.h"
#include "core/io/scenario/scenario_reading.h"
#include "core/io/topology/wants.h"
#include "core/simulation/scenario_names.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

constexpr Want durationWant{.types = json::Type::Number,
                            .allowed = "a number greater than 0, at most 315360000 (10 years)",
                            .low = 0.0,
                            .high = longestScenario.count(),
                            .isLowExcluded = true};
constexpr Want loadWant{.types = json::Type::Number,
                        .allowed = "a number greater than 0, at most 1000000",
                        .low = 0.0,
                        .high = mostRequestsPerSecond,
                        .isLowExcluded = true};
constexpr double largestSeed = 9007199254740991.0;  // whole numbers of a double are exact so far
constexpr Want seedWant{.types = json::Type::Number,
                        .allowed = "a whole number from 0 to 9007199254740991",
                        .low = 0.0,
                        .high = largestSeed,
                        .isWhole = true};

constexpr std::array<std::string_view, 6> documentKeys{
    "format", "version", "duration_seconds", "requests_per_second", "seed", "events"};

class ScenarioReader {
public:
    explicit ScenarioReader(ScenarioReading& reading)
        : m_reading{reading}
    {
    }

    /// What was understood; it counts if there are no errors.
    [[nodiscard]] Scenario read(const PlacedValue& root)
    {
        if (root.type != json::Type::Object) {
            static constexpr Want wanted{.types = json::Type::Object, .allowed = "an object"};
            if (!m_reading.accept("a scenario", root, wanted)) {
                return {};
            }
        }
        if (isForeign(root) || isFromFuture(root)) {
            return {};
        }
        m_reading.warnOfUnknown(root, "a scenario", documentKeys);
        readNumbers(root);
        if (root.member("events") == nullptr) {
            m_reading.fail("missing-field", root.begin, "a scenario needs the field events");
        } else if (const PlacedValue* const events =
                       m_reading.take(root, "events", wants::objects)) {
            readEvents(*events);
        }
        return std::move(m_scenario);
    }

private:
    bool isForeign(const PlacedValue& root)
    {
        const PlacedValue* const format = root.member("format");
        if (format == nullptr ||
            (format->type == json::Type::Text && format->text == "cutpoint-scenario")) {
            return false;
        }
        const bool isTopology = format->text == "cutpoint-topology";
        m_reading.fail("not-a-scenario", format->begin,
                       "this is no scenario: format is \"cutpoint-scenario\"" +
                           (format->type == json::Type::Text
                                ? ", found " + json::quoted(format->text)
                                : std::string{}) +
                           (isTopology ? "; the topology is to come before it" : ""));
        return true;
    }

    bool isFromFuture(const PlacedValue& root)
    {
        const PlacedValue* const version = m_reading.take(root, "version", wants::count);
        if (version == nullptr || version->number == 1.0) {
            return false;
        }
        m_reading.fail("newer-version", version->begin,
                       "written by a newer version of the format (" +
                           json::numberText(version->number) + "); this program reads 1");
        return true;
    }

    void readNumbers(const PlacedValue& root)
    {
        if (const PlacedValue* const value =
                m_reading.take(root, "duration_seconds", durationWant)) {
            m_scenario.duration = Seconds{value->number};
        }
        if (const PlacedValue* const value =
                m_reading.take(root, "requests_per_second", loadWant)) {
            m_scenario.requestsPerSecond = value->number;
        }
        if (const PlacedValue* const value = m_reading.take(root, "seed", seedWant)) {
            m_scenario.seed = static_cast<std::uint64_t>(value->number);
        }
    }

    void readEvents(const PlacedValue& events)
    {
        m_scenario.events.reserve(events.items.size());
        for (const PlacedValue& event : events.items) {
            if (!m_reading.accept("an event", event, wants::object)) {
                continue;
            }
            const Seconds at = readTime(event);
            if (auto action = readAction(m_reading, event)) {
                m_scenario.events.push_back({.at = at, .action = *std::move(action)});
            }
        }
    }

    Seconds readTime(const PlacedValue& event)
    {
        if (event.member("at") == nullptr) {
            m_reading.fail("missing-field", event.begin, "an event needs the field at");
            return {};
        }
        const PlacedValue* const value = m_reading.take(event, "at", wants::notNegative);
        if (value == nullptr) {
            return {};
        }
        const Seconds at{value->number};
        if (at > m_scenario.duration) {
            m_reading.fail("out-of-range", value->begin,
                           "at is at most duration_seconds, which is " +
                               json::numberText(m_scenario.duration.count()) + ", found " +
                               json::numberText(at.count()));
        } else if (at < m_last) {
            m_reading.fail("out-of-order", value->begin,
                           "events stand in the order of their times, found " +
                               json::numberText(at.count()) + " after " +
                               json::numberText(m_last.count()));
        } else {
            m_last = at;
        }
        return at;
    }

    ScenarioReading& m_reading;
    Scenario m_scenario;
    Seconds m_last{0};  ///< Of the latest event so far.
};

ReadScenarioResult refused(std::string code, std::string message)
{
    return {.scenario = std::nullopt,
            .diagnostics = {{.severity = Severity::Error,
                             .code = std::move(code),
                             .message = std::move(message),
                             .where = {},
                             .position = TextPosition{}}}};
}

}  // namespace

ReadScenarioResult readScenario(std::string_view text, const Topology& topology)
{
    if (auto encoding = json::foreignEncoding(text)) {
        return refused("not-utf8", *std::move(encoding));
    }
    const std::string_view document = text.substr(json::byteOrderMark(text));
    if (document.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return refused("empty-file",
                       "the file is empty; a scenario is a JSON object with an array of events");
    }
    ReadScenarioResult result;
    Problems problems;
    if (const auto root = parsePlaced(document, problems)) {
        const ScenarioNames names{topology};
        ScenarioReading reading{document, topology, names, problems};
        result.scenario = ScenarioReader{reading}.read(*root);
    }
    if (problems.hasErrors()) {
        result.scenario.reset();
    }
    result.diagnostics = problems.describe(document);
    return result;
}

}  // namespace cutpoint
