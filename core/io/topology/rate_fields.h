#pragma once

#include "core/io/topology/shape.h"
#include "core/io/topology/wants.h"

namespace cutpoint {

/// { "low", "high" }, for an availability.
extern const Shape rangeShape;

bool readAvailability(Reading& reading, const json::Value& value);
bool readUnavailability(Reading& reading, const json::Value& value);
bool readTimeToFailure(Reading& reading, const json::Value& value);
bool readTimeBetweenFailures(Reading& reading, const json::Value& value);
bool readTimeToRepair(Reading& reading, const json::Value& value);

/// Fields that say how often a thing is down, for the tables of those that say it.
inline constexpr Field availabilityField{.name = "availability",
                                         .want = &wants::availability,
                                         .read = readAvailability,
                                         .object = &rangeShape};
inline constexpr Field unavailabilityField{
    .name = "unavailability", .want = &wants::fraction, .read = readUnavailability};
inline constexpr Field mttfField{
    .name = "mttf_hours", .want = &wants::positive, .read = readTimeToFailure};
inline constexpr Field mtbfField{
    .name = "mtbf_hours", .want = &wants::positive, .read = readTimeBetweenFailures};
inline constexpr Field mttrField{
    .name = "mttr_hours", .want = &wants::positive, .read = readTimeToRepair};

/// What they came to, checked against each other; for when their object closes.
[[nodiscard]] Rates takeRates(Reading& reading);

}  // namespace cutpoint
