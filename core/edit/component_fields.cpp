#include "core/edit/item_field.h"
#include "core/edit/placement_text.h"

#include <algorithm>

namespace cutpoint {
namespace {

constexpr std::uint32_t mostInstances = 1'000'000;
constexpr std::string_view zone = "zone";

std::string kindText(const Component& component)
{
    return component.unknownKind.empty() ? std::string{nameOf(component.kind)}
                                         : component.unknownKind;
}

std::string writeKind(Component& component, std::string_view text)
{
    const auto kind = kindNamed(trimmed(text));
    if (!kind) {
        return "Choose a kind from the list.";
    }
    component.kind = *kind;
    component.unknownKind.clear();
    return {};
}

std::string criticalText(const Component& component)
{
    return component.critical ? flagText(*component.critical) : std::string{};
}

std::string writeCritical(Component& component, std::string_view text)
{
    component.critical = trimmed(text).empty() ? std::nullopt : std::optional{flagWritten(text)};
    return {};
}

/// Fewer instances than are required would be nonsense: the requirement follows.
std::string writeInstances(Component& component, std::string_view text)
{
    std::string problem = takeOver(countWritten(text, 1, mostInstances), component.instances);
    component.required = std::min(component.required, component.instances);
    return problem;
}

std::string writeRequired(Component& component, std::string_view text)
{
    const Written<std::uint32_t> count = countWritten(text, 1, mostInstances);
    if (count.value && *count.value > component.instances) {
        return component.instances == 1 ? std::string{"There is 1 instance: it cannot need more."}
                                        : "There are " + amountText(component.instances) +
                                              " instances: it cannot need more.";
    }
    return takeOver(count, component.required);
}

std::string writeName(Component& component, std::string_view text)
{
    const std::string_view name = trimmed(text);
    component.name = name == component.id.value ? std::string_view{} : name;
    return {};
}

ItemFields<Component> makeFields()
{
    ItemFields<Component> fields{
        {"name", [](const Component& each) { return each.name; }, writeName},
        {"kind", kindText, writeKind},
        {"layer", [](const Component& each) { return each.layer; },
         [](Component& each, std::string_view text) {
             return setText(&Component::layer, each, text);
         }},
        {"entry", [](const Component& each) { return flagText(each.entry); },
         [](Component& each, std::string_view text) {
             each.entry = flagWritten(text);
             return std::string{};
         }},
        {"critical", criticalText, writeCritical},
        {"instances", [](const Component& each) { return std::to_string(each.instances); },
         writeInstances},
        {"required", [](const Component& each) { return std::to_string(each.required); },
         writeRequired},
        {"group", [](const Component& each) { return each.group; },
         [](Component& each, std::string_view text) {
             return setText(&Component::group, each, text);
         }},
        {"zone", [](const Component& each) { return placementText(each, zone); },
         [](Component& each, std::string_view text) {
             writePlacement(each, zone, text);
             return std::string{};
         }},
        {"domains", [](const Component& each) { return otherPlacementsText(each, zone); },
         [](Component& each, std::string_view text) {
             return writeOtherPlacements(each, zone, text);
         }},
        {"cost_per_month",
         [](const Component& each) {
             return each.costPerMonth ? amountText(*each.costPerMonth) : std::string{};
         },
         [](Component& each, std::string_view text) {
             return takeOverIfAny(text, each.costPerMonth, amountWritten);
         }},
        {"notes", [](const Component& each) { return each.notes; },
         [](Component& each, std::string_view text) {
             each.notes = text;
             return std::string{};
         }}};
    addRateFields(fields);
    addStandbyFields(fields);
    addFailoverFields(fields);
    addBetaField(fields);
    addAcceptanceFields(fields);
    return fields;
}

}  // namespace

const ItemFields<Component>& componentFields()
{
    static const ItemFields<Component> fields = makeFields();
    return fields;
}

}  // namespace cutpoint
