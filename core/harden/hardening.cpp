#include "core/harden/hardening.h"

#include <algorithm>

namespace cutpoint {
namespace {

const Component* findComponent(const TopologyParts& parts, const std::string& id)
{
    const auto found = std::ranges::find(parts.components, id,
                                         [](const Component& each) { return each.id.value; });
    return found == parts.components.end() ? nullptr : &*found;
}

std::string nameOf(HardeningKind kind)
{
    switch (kind) {
    case HardeningKind::MoreInstances:
        return "more-instances";
    case HardeningKind::Spread:
        return "spread";
    case HardeningKind::StandIn:
        return "stand-in";
    case HardeningKind::SecondProvider:
        return "second-provider";
    case HardeningKind::SecondLink:
        return "second-link";
    case HardeningKind::ActiveStandby:
        return "active-standby";
    case HardeningKind::ActiveGroup:
        return "active-group";
    case HardeningKind::OptionalCall:
        break;
    }
    return "optional";
}

/// "zone a, b and provider x, y"
std::string placesInWords(const Component& component, const std::vector<std::string>& dimensions)
{
    std::string text;
    for (const Placement& placement : component.domains) {
        if (std::ranges::find(dimensions, placement.dimension) == dimensions.end()) {
            continue;
        }
        text += (text.empty() ? "" : " and ") + placement.dimension;
        for (std::size_t i = 0; i < placement.names.size(); ++i) {
            text += (i == 0 ? " " : ", ") + placement.names[i];
        }
    }
    return text;
}

std::string spreadInWords(const TopologyParts& parts, const Hardening& change,
                          const Component& before)
{
    const TopologyParts after = hardened(parts, {change});
    const Component& component = *findComponent(after, change.subject);
    const bool grows = component.instances > before.instances;
    return (grows ? "One more instance of " + titleOf(before) + ", apart from the others"
                  : "The instances of " + titleOf(before) + " apart from each other") +
           " (" + std::to_string(component.instances) + " in " +
           placesInWords(component, tooCloseIn(before)) + ')';
}

std::string instancesInWords(const Component& component, unsigned step)
{
    const std::uint32_t before = component.instances + step - 1;
    return (step == 1 ? "One more instance of " : "Yet another instance of ") + titleOf(component) +
           " (" + std::to_string(before + 1) + " in place of " + std::to_string(before) + ')';
}

}  // namespace

std::optional<double> costPerMonth(const TopologyParts& parts, const Hardening& change)
{
    const Component* const component = findComponent(parts, change.subject);
    switch (change.kind) {
    case HardeningKind::MoreInstances:
        return component == nullptr ? std::nullopt : component->costPerMonth;
    case HardeningKind::Spread:
        if (component != nullptr && component->instances > component->required) {
            return 0.0;
        }
        return component == nullptr ? std::nullopt : component->costPerMonth;
    case HardeningKind::StandIn:
    case HardeningKind::SecondProvider:
        if (component == nullptr || !component->costPerMonth) {
            return std::nullopt;
        }
        return *component->costPerMonth * component->instances;
    case HardeningKind::ActiveStandby:
    case HardeningKind::ActiveGroup:
        return 0.0;  // the instances are there and paid for
    case HardeningKind::SecondLink:
    case HardeningKind::OptionalCall:
        break;
    }
    return std::nullopt;
}

std::string idOf(const Hardening& change)
{
    return nameOf(change.kind) + ':' + change.subject +
           (change.step == 1 ? "" : '#' + std::to_string(change.step));
}

std::string inWords(const TopologyParts& parts, const Hardening& change)
{
    const Component* const component = findComponent(parts, change.subject);
    const std::string& title = component == nullptr ? change.subject : titleOf(*component);
    switch (change.kind) {
    case HardeningKind::MoreInstances:
        return component == nullptr ? title : instancesInWords(*component, change.step);
    case HardeningKind::Spread:
        return component == nullptr ? title : spreadInWords(parts, change, *component);
    case HardeningKind::StandIn:
        return "One more stand-in in the group of " + title + ", made like it";
    case HardeningKind::SecondProvider:
        return "A second provider to stand in for " + title;
    case HardeningKind::SecondLink:
        return "A second link beside " + title;
    case HardeningKind::ActiveStandby:
        return "All instances of " + title + " serve, in place of a standby";
    case HardeningKind::ActiveGroup:
        return "All members of the group " + title + " serve, in place of a standby";
    case HardeningKind::OptionalCall:
        break;
    }
    return "Callers do without " + title + " while it is down (the connections are optional)";
}

}  // namespace cutpoint
