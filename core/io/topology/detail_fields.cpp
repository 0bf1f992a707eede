#include "core/io/json/place.h"
#include "core/io/topology/date.h"
#include "core/io/topology/shape.h"
#include "core/io/topology/wants.h"

#include <array>
#include <utility>

/// The fields of standby and accepted, which stand in several kinds of things.
namespace cutpoint {
namespace {

bool readMode(Reading& reading, const json::Value& value)
{
    if (value.text == "hot") {
        reading.problems.addOnce(
            {}, {.severity = Severity::Info,
                 .code = "hot-read-as-active",
                 .offset = json::startOf(reading.document, value.end),
                 .message = "mode \"hot\" is read as \"active\": all instances serve; a spare that "
                            "runs and does not serve is \"warm\""});
    }
    reading.standby.mode = value.text == "cold"   ? StandbyMode::Cold
                           : value.text == "warm" ? StandbyMode::Warm
                                                  : StandbyMode::Active;
    return true;
}

template <std::optional<Seconds> Standby::*member>
bool readSeconds(Reading& reading, const json::Value& value)
{
    reading.standby.*member = Seconds{value.number};
    return true;
}

bool readCoverage(Reading& reading, const json::Value& value)
{
    reading.standby.coverage = value.number;
    return true;
}

bool readCrews(Reading& reading, const json::Value& value)
{
    reading.standby.repairCrews = static_cast<std::uint32_t>(value.number);
    return true;
}

constexpr std::array standbyFields{
    Field{.name = "mode", .want = &wants::mode, .read = readMode},
    Field{.name = "failover_seconds",
          .want = &wants::notNegative,
          .read = readSeconds<&Standby::failover>},
    Field{.name = "failback_seconds",
          .want = &wants::notNegative,
          .read = readSeconds<&Standby::failback>},
    Field{.name = "coverage", .want = &wants::upFraction, .read = readCoverage},
    Field{.name = "manual_recovery_seconds",
          .want = &wants::notNegative,
          .read = readSeconds<&Standby::manualRecovery>},
    Field{.name = "repair_crews", .want = &wants::count, .read = readCrews},
};

constexpr Shape standbyOf(void (*finish)(Reading& reading))
{
    return {.title = "standby",
            .fields = standbyFields,
            .start = [](Reading& reading) { reading.standby = {}; },
            .finish = finish,
            .extra = [](Reading& reading) -> ExtraFields& { return reading.standby.extra; }};
}

template <std::string Acceptance::*member>
bool readText(Reading& reading, const json::Value& value)
{
    reading.acceptance.*member = value.text;
    return true;
}

bool readUntil(Reading& reading, const json::Value& value)
{
    reading.acceptance.until = dateNamed(value.text);
    return reading.acceptance.until.has_value();
}

constexpr std::array acceptanceFields{
    Field{.name = "reason", .want = &wants::text, .read = readText<&Acceptance::reason>},
    Field{.name = "owner", .want = &wants::text, .read = readText<&Acceptance::owner>},
    Field{.name = "until", .want = &wants::date, .read = readUntil},
};

constexpr Shape acceptanceOf(void (*finish)(Reading& reading))
{
    return {.title = "accepted",
            .fields = acceptanceFields,
            .start = [](Reading& reading) { reading.acceptance = {}; },
            .finish = finish,
            .extra = [](Reading& reading) -> ExtraFields& { return reading.acceptance.extra; }};
}

}  // namespace

constexpr Shape standbyOfComponent =
    standbyOf([](Reading& reading) { reading.component->standby = std::move(reading.standby); });
constexpr Shape standbyOfGroup =
    standbyOf([](Reading& reading) { reading.group.standby = std::move(reading.standby); });

constexpr Shape acceptanceOfComponent = acceptanceOf(
    [](Reading& reading) { reading.component->accepted = std::move(reading.acceptance); });
constexpr Shape acceptanceOfConnection = acceptanceOf(
    [](Reading& reading) { reading.connection.accepted = std::move(reading.acceptance); });
constexpr Shape acceptanceOfDomain =
    acceptanceOf([](Reading& reading) { reading.domain.accepted = std::move(reading.acceptance); });

}  // namespace cutpoint
