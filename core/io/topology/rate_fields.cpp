#include "core/io/topology/rate_fields.h"

#include "core/io/json/place.h"

#include <array>
#include <utility>

namespace cutpoint {
namespace {

void state(Reading& reading, std::string_view field, const Rates::Statement& statement,
           std::size_t end)
{
    RatesDraft& draft = reading.rates;
    if (!draft.statedIn.empty()) {
        reading.fail("rates-conflict", json::startOf(reading.document, end),
                     std::string{field} + " stands beside " + std::string{draft.statedIn} +
                         "; state one of availability, unavailability and mttf_hours");
        return;
    }
    draft.statedIn = field;
    draft.rates.statement = statement;
}

bool readLow(Reading& reading, const json::Value& value)
{
    reading.rates.range.low = value.number;
    return true;
}

bool readHigh(Reading& reading, const json::Value& value)
{
    reading.rates.range.high = value.number;
    return true;
}

constexpr std::array rangeFields{
    Field{.name = "low", .want = &wants::upFraction, .read = readLow},
    Field{.name = "high", .want = &wants::upFraction, .read = readHigh},
};

void finishRange(Reading& reading)
{
    const StatedRange& range = reading.rates.range;
    const bool isComplete = reading.require("low") & reading.require("high");
    const bool isValid = !reading.isRefused("low") && !reading.isRefused("high");
    if (isComplete && isValid && range.low > range.high) {
        reading.fail("out-of-range", reading.placeOf("low"),
                     "low is not greater than high in a range of availability");
    }
    state(reading, "availability", range, reading.frame->begin + 1);
}

}  // namespace

constexpr Shape rangeShape{.title = "a range of availability",
                           .fields = rangeFields,
                           .start = [](Reading& reading) { reading.rates.range = {}; },
                           .finish = finishRange};

bool readAvailability(Reading& reading, const json::Value& value)
{
    state(reading, "availability", StatedAvailability{value.number}, value.end);
    return true;
}

bool readUnavailability(Reading& reading, const json::Value& value)
{
    state(reading, "unavailability", StatedUnavailability{value.number}, value.end);
    return true;
}

bool readTimeToFailure(Reading& reading, const json::Value& value)
{
    state(reading, "mttf_hours", StatedTimeToFailure{Hours{value.number}}, value.end);
    return true;
}

bool readTimeBetweenFailures(Reading& reading, const json::Value& value)
{
    state(reading, "mtbf_hours", StatedTimeToFailure{Hours{value.number}}, value.end);
    reading.problems.addOnce(
        {}, {.severity = Severity::Info,
             .code = "mtbf-read-as-mttf",
             .offset = json::startOf(reading.document, value.end),
             .message = "mtbf_hours is read as mttf_hours, the mean time up between two failures"});
    return true;
}

bool readTimeToRepair(Reading& reading, const json::Value& value)
{
    reading.rates.rates.mttr = Hours{value.number};
    return true;
}

Rates takeRates(Reading& reading)
{
    const RatesDraft& draft = reading.rates;
    const bool isByTime = std::holds_alternative<StatedTimeToFailure>(draft.rates.statement);
    if (isByTime && !reading.saw("mttr_hours")) {
        reading.fail("missing-mttr", reading.placeOf(draft.statedIn),
                     std::string{draft.statedIn} +
                         " needs mttr_hours, the mean time to repair, beside it");
    }
    const bool isRepairAlone = draft.rates.mttr && draft.statedIn.empty() &&
                               !reading.saw("availability") && !reading.saw("unavailability") &&
                               !reading.saw("mttf_hours") && !reading.saw("mtbf_hours");
    if (isRepairAlone) {
        reading.problems.add({.severity = Severity::Warning,
                              .code = "mttr-alone",
                              .offset = reading.placeOf("mttr_hours"),
                              .message = "mttr_hours says nothing by itself; state mttf_hours, "
                                         "availability or unavailability beside it"});
    }
    return std::exchange(reading.rates, {}).rates;
}

}  // namespace cutpoint
