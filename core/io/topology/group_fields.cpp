#include "core/io/topology/rate_fields.h"

#include <array>
#include <utility>

/// The fields of groups and domains.
namespace cutpoint {
namespace {

bool readId(Reading& reading, const json::Value& value)
{
    reading.group.id = value.text;
    return true;
}

bool readName(Reading& reading, const json::Value& value)
{
    reading.group.name = value.text;
    return true;
}

bool readRequired(Reading& reading, const json::Value& value)
{
    reading.group.required = static_cast<std::uint32_t>(value.number);
    return true;
}

bool readBeta(Reading& reading, const json::Value& value)
{
    reading.group.commonCauseBeta = value.number;
    return true;
}

constexpr std::array groupFields{
    Field{.name = "id", .want = &wants::name, .read = readId},
    Field{.name = "name", .want = &wants::text, .read = readName},
    Field{.name = "required", .want = &wants::count, .read = readRequired},
    Field{.name = "standby", .want = &wants::standby, .object = &standbyOfGroup},
    Field{.name = "failover", .want = &wants::failover, .object = &failoverOfGroup},
    Field{.name = "common_cause_beta", .want = &wants::fraction, .read = readBeta},
};

void finishGroup(Reading& reading)
{
    reading.require("id");
    if (!reading.group.id.empty()) {
        reading.builder.add(std::move(reading.group), reading.placeOf("id"));
    }
}

constexpr Shape groupShape{
    .title = "a group",
    .fields = groupFields,
    .start = [](Reading& reading) { reading.group = {}; },
    .finish = finishGroup,
    .extra = [](Reading& reading) -> ExtraFields& { return reading.group.extra; }};

constexpr Field groupField{.name = "a group", .want = &wants::object, .object = &groupShape};

bool readDimension(Reading& reading, const json::Value& value)
{
    reading.domain.key.dimension = value.text;
    return true;
}

bool readDomainName(Reading& reading, const json::Value& value)
{
    reading.domain.key.name = value.text;
    return true;
}

constexpr std::array domainFields{
    Field{.name = "dimension", .want = &wants::name, .read = readDimension},
    Field{.name = "name", .want = &wants::name, .read = readDomainName},
    availabilityField,
    unavailabilityField,
    mttfField,
    mttrField,
    Field{.name = "accepted", .want = &wants::acceptance, .object = &acceptanceOfDomain},
    mtbfField,
};

void finishDomain(Reading& reading)
{
    reading.require("dimension");
    reading.require("name");
    reading.domain.rates = takeRates(reading);
    if (!reading.domain.key.dimension.empty() && !reading.domain.key.name.empty()) {
        reading.builder.add(std::move(reading.domain), reading.frame->begin);
    }
}

constexpr Shape domainShape{
    .title = "a domain",
    .fields = domainFields,
    .start = [](Reading& reading) { reading.domain = {}; },
    .finish = finishDomain,
    .extra = [](Reading& reading) -> ExtraFields& { return reading.domain.extra; }};

constexpr Field domainField{.name = "a domain", .want = &wants::object, .object = &domainShape};

}  // namespace

constexpr Shape groupsShape{.title = "groups", .anyField = &groupField, .isList = true};
constexpr Shape domainsShape{.title = "domains", .anyField = &domainField, .isList = true};

}  // namespace cutpoint
