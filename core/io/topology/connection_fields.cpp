#include "core/io/topology/rate_fields.h"

#include <array>

namespace cutpoint {
namespace {

template <NamedEnd Reading::*member>
bool readEnd(Reading& reading, const json::Value& value)
{
    reading.*member = {.id = reading.builder.kept(value.text, value.end), .end = value.end};
    return true;
}

template <std::string Connection::*member>
bool readText(Reading& reading, const json::Value& value)
{
    reading.connection.*member = value.text;
    return true;
}

template <bool Connection::*member>
bool readFlag(Reading& reading, const json::Value& value)
{
    reading.connection.*member = value.boolean;
    return true;
}

bool readKind(Reading& reading, const json::Value& value)
{
    reading.connection.kind =
        value.text == "replication" ? ConnectionKind::Replication : ConnectionKind::Flow;
    return true;
}

/// The ends come first: `hasDetail` counts on it.
constexpr std::array connectionFields{
    Field{.name = "from", .want = &wants::name, .read = readEnd<&Reading::from>},
    Field{.name = "to", .want = &wants::name, .read = readEnd<&Reading::to>},
    Field{.name = "id", .want = &wants::text, .read = readText<&Connection::id>},
    Field{.name = "label", .want = &wants::text, .read = readText<&Connection::label>},
    Field{.name = "kind", .want = &wants::connectionKind, .read = readKind},
    Field{.name = "two_way", .want = &wants::flag, .read = readFlag<&Connection::isTwoWay>},
    Field{.name = "optional", .want = &wants::flag, .read = readFlag<&Connection::isOptional>},
    Field{.name = "group", .want = &wants::text, .read = readText<&Connection::group>},
    availabilityField,
    unavailabilityField,
    mttfField,
    mttrField,
    Field{.name = "accepted", .want = &wants::acceptance, .object = &acceptanceOfConnection},
    mtbfField,
};

/// Whether anything but the ends is stated.
bool hasDetail(const Reading& reading)
{
    constexpr std::uint32_t ends = 0b11;
    return (reading.frame->seen & ~ends) != 0 || !reading.connection.extra.empty();
}

void finishConnection(Reading& reading)
{
    const bool hasEnds = reading.require("from") & reading.require("to");
    const bool isValid = hasEnds && !reading.from.id.empty() && !reading.to.id.empty();
    if (!hasDetail(reading)) {
        if (isValid) {
            reading.builder.add(reading.from, reading.to, nullptr, 0);
        }
        return;
    }
    reading.connection.rates = takeRates(reading);
    if (isValid) {
        reading.builder.add(reading.from, reading.to, &reading.connection, reading.placeOf("id"));
    }
    reading.connection = {};
}

constexpr Shape connectionShape{
    .title = "a connection",
    .fields = connectionFields,
    .start = [](Reading& reading) { reading.from = reading.to = {}; },
    .finish = finishConnection,
    .extra = [](Reading& reading) -> ExtraFields& { return reading.connection.extra; }};

constexpr Field connectionField{
    .name = "a connection", .want = &wants::object, .object = &connectionShape};

}  // namespace

constexpr Shape connectionsShape{
    .title = "connections", .anyField = &connectionField, .isList = true};

}  // namespace cutpoint
