#include "core/io/graph/element_attributes.h"

#include "core/io/topology/wants.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cutpoint {
namespace {

std::string takeText(AttributeReader& attributes, std::string_view name)
{
    const GraphAttribute* const found = attributes.take(name, wants::text);
    return found == nullptr ? std::string{} : found->text;
}

std::optional<bool> takeFlag(AttributeReader& attributes, std::string_view name)
{
    const GraphAttribute* const found = attributes.take(name, wants::flag);
    return found == nullptr ? std::nullopt : std::optional{found->boolean};
}

Kind takeKind(AttributeReader& attributes)
{
    const auto namesKind = [](const GraphAttribute& attribute) {
        return attribute.type == json::Type::Text && kindNamed(attribute.text).has_value();
    };
    std::optional<Kind> kind;
    for (const std::string_view name : {"kind", "type"}) {
        const GraphAttribute* const found = attributes.takeIf(name, namesKind);
        if (found != nullptr && !kind) {
            kind = kindNamed(found->text);
        }
    }
    return kind.value_or(Kind::Other);
}

ConnectionKind takeConnectionKind(AttributeReader& attributes)
{
    const auto namesKind = [](const GraphAttribute& attribute) {
        return isAs(wants::connectionKind, attribute);
    };
    for (const std::string_view name : {"kind", "type"}) {
        if (const GraphAttribute* const found = attributes.takeIf(name, namesKind)) {
            return found->text == "replication" ? ConnectionKind::Replication
                                                : ConnectionKind::Flow;
        }
    }
    return ConnectionKind::Flow;
}

/// A warning if it holds no two numbers.
std::optional<Position> positionIn(const GraphAttribute& attribute, AttributeReader& attributes)
{
    const GraphAttribute* const x = memberOf(attribute, "x");
    const GraphAttribute* const y = memberOf(attribute, "y");
    if (x != nullptr && y != nullptr && isAs(wants::number, *x) && isAs(wants::number, *y)) {
        return Position{.x = x->number, .y = y->number};
    }
    attributes.warn("invalid-value", attribute,
                    "position is an object with the numbers x and y; it is left out");
    return std::nullopt;
}

std::optional<Position> takePosition(AttributeReader& attributes)
{
    if (const GraphAttribute* const position = attributes.take("position", wants::position)) {
        return positionIn(*position, attributes);
    }
    const auto isNumber = [&attributes](std::string_view name) {
        const GraphAttribute* const found = attributes.find(name);
        return found != nullptr && isAs(wants::number, *found);
    };
    if (!isNumber("x") || !isNumber("y")) {
        return std::nullopt;
    }
    const GraphAttribute* const x = attributes.take("x", wants::number);
    const GraphAttribute* const y = attributes.take("y", wants::number);
    return Position{.x = x->number, .y = y->number};
}

void takeInstances(Component& component, AttributeReader& attributes)
{
    if (const GraphAttribute* const found = attributes.take("instances", wants::instances)) {
        component.instances = static_cast<std::uint32_t>(found->number);
    }
    const GraphAttribute* const required = attributes.take("required", wants::instances);
    if (required == nullptr) {
        return;
    }
    if (required->number > component.instances) {
        attributes.warn("required-exceeds-instances", *required,
                        "required is at most instances, which is " +
                            std::to_string(component.instances) + "; it is left out");
        return;
    }
    component.required = static_cast<std::uint32_t>(required->number);
}

}  // namespace

Component readComponent(AttributeReader& attributes)
{
    Component component{.name = attributes.takeTitle({"label", "name"}),
                        .kind = takeKind(attributes),
                        .layer = takeText(attributes, "layer"),
                        .entry = takeFlag(attributes, "entry").value_or(false),
                        .critical = takeFlag(attributes, "critical"),
                        .group = takeText(attributes, "group"),
                        .rates = attributes.takeRates(),
                        .position = takePosition(attributes)};
    takeInstances(component, attributes);
    return component;
}

Connection readConnection(AttributeReader& attributes, bool isTwoWay)
{
    return {.id = attributes.takeTitle({"id"}),
            .label = attributes.takeTitle({"label", "name"}),
            .kind = takeConnectionKind(attributes),
            .isTwoWay = takeFlag(attributes, "two_way").value_or(isTwoWay),
            .isOptional = takeFlag(attributes, "optional").value_or(false),
            .group = takeText(attributes, "group"),
            .rates = attributes.takeRates()};
}

}  // namespace cutpoint
