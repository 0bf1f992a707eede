#include "core/io/json/place.h"
#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"
#include "core/io/topology/rate_fields.h"

#include <array>
#include <utility>

namespace cutpoint {
namespace {

template <std::string Component::*member>
bool readText(Reading& reading, const json::Value& value)
{
    reading.component->*member = value.text;
    return true;
}

bool readId(Reading& reading, const json::Value& value)
{
    reading.component->id.value = value.text;
    reading.idEnd = value.end;
    return true;
}

void noteUnknownKind(Reading& reading, const json::Value& value)
{
    std::array<std::string_view, kindCount> names;
    std::ranges::transform(allKinds(), names.begin(), [](Kind kind) { return nameOf(kind); });
    std::string message = "kind " + json::quoted(value.text) +
                          " is not known; it is kept and counts as \"other\"" +
                          nearestHint(names, value.text);
    reading.problems.addOnce(value.text, {.severity = Severity::Warning,
                                          .code = "unknown-kind",
                                          .offset = json::startOf(reading.document, value.end),
                                          .message = std::move(message)});
}

bool readKind(Reading& reading, const json::Value& value)
{
    if (const auto kind = kindNamed(value.text)) {
        reading.component->kind = *kind;
        return true;
    }
    reading.component->unknownKind = value.text;
    noteUnknownKind(reading, value);
    return true;
}

bool readEntry(Reading& reading, const json::Value& value)
{
    reading.component->entry = value.boolean;
    return true;
}

bool readCritical(Reading& reading, const json::Value& value)
{
    reading.component->critical = value.boolean;
    return true;
}

template <std::uint32_t Component::*member>
bool readCount(Reading& reading, const json::Value& value)
{
    reading.component->*member = static_cast<std::uint32_t>(value.number);
    return true;
}

template <std::optional<double> Component::*member>
bool readNumber(Reading& reading, const json::Value& value)
{
    reading.component->*member = value.number;
    return true;
}

bool readPlacement(Reading& reading, const json::Value& value)
{
    reading.placement.names.emplace_back(value.text);
    reading.component->domains.push_back(std::exchange(reading.placement, {}));
    return true;
}

bool readPlacementName(Reading& reading, const json::Value& value)
{
    reading.placement.names.emplace_back(value.text);
    return true;
}

void finishPlacementNames(Reading& reading)
{
    if (reading.placement.names.empty() && reading.frame->refused == 0) {
        reading.fail("invalid-value", reading.frame->begin,
                     "the domains of a component are one name or several, found none; "
                     "leave the dimension out");
    }
    reading.component->domains.push_back(std::exchange(reading.placement, {}));
}

void namePlacement(Reading& reading, std::string_view key, std::size_t end)
{
    if (key.empty()) {
        reading.fail("invalid-value", json::startOf(reading.document, end),
                     "a dimension is a text that is not empty, found \"\"");
    }
    reading.placement.dimension = key;
}

constexpr Field placementNameField{
    .name = "a domain's name", .want = &wants::name, .read = readPlacementName};

constexpr Shape placementNamesShape{.title = "a list of domains",
                                    .anyField = &placementNameField,
                                    .isList = true,
                                    .finish = finishPlacementNames};

constexpr Field placementField{.name = "a domain's name",
                               .want = &wants::placement,
                               .read = readPlacement,
                               .list = &placementNamesShape};

constexpr Shape placementsShape{
    .title = "domains", .anyField = &placementField, .name = namePlacement};

bool readX(Reading& reading, const json::Value& value)
{
    reading.position.x = value.number;
    return true;
}

bool readY(Reading& reading, const json::Value& value)
{
    reading.position.y = value.number;
    return true;
}

bool readWidth(Reading& reading, const json::Value& value)
{
    reading.position.width = value.number;
    return true;
}

constexpr std::array positionFields{
    Field{.name = "x", .want = &wants::number, .read = readX},
    Field{.name = "y", .want = &wants::number, .read = readY},
    Field{.name = "width", .want = &wants::positive, .read = readWidth},
};

void finishPosition(Reading& reading)
{
    reading.require("x");
    reading.require("y");
    reading.component->position = std::exchange(reading.position, {});
}

constexpr Shape positionShape{
    .title = "a position",
    .fields = positionFields,
    .finish = finishPosition,
    .extra = [](Reading& reading) -> ExtraFields& { return reading.position.extra; }};

constexpr std::array componentFields{
    Field{.name = "id", .want = &wants::name, .read = readId},
    Field{.name = "name", .want = &wants::text, .read = readText<&Component::name>},
    Field{.name = "kind", .want = &wants::name, .read = readKind},
    Field{.name = "layer", .want = &wants::text, .read = readText<&Component::layer>},
    Field{.name = "entry", .want = &wants::flag, .read = readEntry},
    Field{.name = "critical", .want = &wants::flag, .read = readCritical},
    Field{.name = "instances", .want = &wants::instances, .read = readCount<&Component::instances>},
    Field{.name = "required", .want = &wants::instances, .read = readCount<&Component::required>},
    Field{.name = "group", .want = &wants::text, .read = readText<&Component::group>},
    availabilityField,
    unavailabilityField,
    mttfField,
    mttrField,
    Field{.name = "standby", .want = &wants::standby, .object = &standbyOfComponent},
    Field{.name = "failover", .want = &wants::failover, .object = &failoverOfComponent},
    Field{.name = "common_cause_beta",
          .want = &wants::fraction,
          .read = readNumber<&Component::commonCauseBeta>},
    Field{.name = "domains", .want = &wants::placements, .object = &placementsShape},
    Field{.name = "cost_per_month",
          .want = &wants::notNegative,
          .read = readNumber<&Component::costPerMonth>},
    Field{.name = "accepted", .want = &wants::acceptance, .object = &acceptanceOfComponent},
    Field{.name = "notes", .want = &wants::text, .read = readText<&Component::notes>},
    Field{.name = "position", .want = &wants::position, .object = &positionShape},
    mtbfField,
};

void finishComponent(Reading& reading)
{
    reading.require("id");
    const Component& component = *reading.component;
    if (component.required > component.instances && !reading.isRefused("instances")) {
        reading.fail("required-exceeds-instances", reading.placeOf("required"),
                     "required is at most instances, which is " +
                         std::to_string(component.instances) + ", found " +
                         std::to_string(component.required));
    }
    reading.component->rates = takeRates(reading);
    if (!component.id.value.empty()) {
        reading.builder.addComponent(reading.idEnd);
    }
}

constexpr Shape componentShape{
    .title = "a component",
    .fields = componentFields,
    .start = [](Reading& reading) { reading.component = &reading.builder.newComponent(); },
    .finish = finishComponent,
    .extra = [](Reading& reading) -> ExtraFields& { return reading.component->extra; }};

constexpr Field componentField{
    .name = "a component", .want = &wants::object, .object = &componentShape};

}  // namespace

constexpr Shape componentsShape{
    .title = "components",
    .anyField = &componentField,
    .isList = true,
    .start = [](Reading& reading) { reading.hasComponents = true; },
    .finish = [](Reading& reading) { reading.builder.endComponents(); }};

}  // namespace cutpoint
