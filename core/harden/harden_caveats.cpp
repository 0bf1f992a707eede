#include "core/harden/harden_caveats.h"

#include <algorithm>

namespace cutpoint {
namespace {

const Component* subjectOf(const TopologyParts& parts, const Hardening& change)
{
    const auto found = std::ranges::find(parts.components, change.subject,
                                         [](const Component& each) { return each.id.value; });
    return found == parts.components.end() ? nullptr : &*found;
}

bool addsSpares(const Hardening& change)
{
    return change.kind == HardeningKind::MoreInstances || change.kind == HardeningKind::Spread ||
           change.kind == HardeningKind::StandIn || change.kind == HardeningKind::SecondProvider;
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : " or ") + name;
    }
    return text;
}

/// Who of the placements stays shared after the change.
void addSharedDomains(std::vector<std::string>& caveats, const Component& component,
                      const Hardening& change)
{
    if (!addsSpares(change)) {
        return;
    }
    const std::vector<std::string> tooClose = tooCloseIn(component);
    for (const Placement& placement : component.domains) {
        const bool isOfPeople = placement.dimension == "person" || placement.dimension == "team";
        const bool isClose = std::ranges::find(tooClose, placement.dimension) != tooClose.end();
        if (isOfPeople && placement.names.size() == 1) {
            caveats.push_back("It still depends on " + placement.dimension + ' ' +
                              placement.names.front() + '.');
        } else if (isClose && change.kind == HardeningKind::MoreInstances) {
            caveats.push_back("The loss of " + placement.dimension + ' ' + listed(placement.names) +
                              " still takes it down.");
        }
    }
}

/// More spares do not shorten the switching to them.
void addFailover(std::vector<std::string>& caveats, const Hardening& change, const Report& after)
{
    const auto found = std::ranges::find(after.components, change.subject, &ComponentFigures::id);
    if (found == after.components.end() || !addsSpares(change)) {
        return;
    }
    const UnavailabilityParts& parts = found->parts;
    const double switching = parts.switchover + parts.missedFailover + parts.failback;
    if (switching > parts.structural) {
        caveats.emplace_back("Most of what is left of its downtime is switching to the spare, in "
                             "series with it: shorten the failover.");
    }
}

/// A single point of failure that fails ten times as often as the change saves.
void addSeries(std::vector<std::string>& caveats, const Hardening& change, const Report& before,
               double saved)
{
    constexpr double far = 10.0;
    const auto isItself = [&](const Spof& spof) { return spof.unit.id == change.subject; };
    if (!addsSpares(change) || std::ranges::any_of(before.spofs, isItself)) {
        return;
    }
    const auto greatest = std::ranges::max_element(
        before.spofs, {}, [](const Spof& spof) { return spof.savedUnavailability.value_or(0.0); });
    if (greatest != before.spofs.end() &&
        greatest->savedUnavailability.value_or(0.0) > far * std::max(saved, 0.0)) {
        caveats.push_back(greatest->title +
                          " is in series with it and fails far more often: that one "
                          "comes first.");
    }
}

}  // namespace

std::vector<std::string> caveatsOf(const TopologyParts& parts, const Hardening& change,
                                   const Report& before, const Report& after, double saved)
{
    std::vector<std::string> caveats;
    const Component* const component = subjectOf(parts, change);
    if (component == nullptr) {
        return caveats;
    }
    addSharedDomains(caveats, *component, change);
    addFailover(caveats, change, after);
    if (saved > 0.0) {
        addSeries(caveats, change, before, saved);
    } else if (change.kind == HardeningKind::Spread) {
        caveats.emplace_back("Others still need the place where it lives: another one beside it "
                             "only adds what can fail.");
    }
    return caveats;
}

}  // namespace cutpoint
