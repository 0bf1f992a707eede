#include "tests/support/brute_system.h"

#include <algorithm>

namespace cutpoint::tests {
namespace {

/// Whether a call from outside the group to one of its members counts against it as an entry.
bool isCalledFromOutside(const BruteModel& model, const BruteGroups& groups, std::size_t group)
{
    return std::ranges::any_of(statedCalls(model), [&](const BruteCall& call) {
        const bool isIgnored = model.components[call.from].isUncritical && !call.isTwoWay;
        return groups.groupOf[call.to] == group && groups.groupOf[call.from] != group && !isIgnored;
    });
}

}  // namespace

std::vector<std::size_t> findEntries(const BruteModel& model, const BruteGroups& groups)
{
    std::vector<std::size_t> stated;
    std::vector<std::size_t> uncalled;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        const BruteComponent& component = model.components[c];
        if (component.stated.entry || (component.isClient && !component.isUncritical)) {
            stated.push_back(c);
        }
        if (!component.isUncritical && !isCalledFromOutside(model, groups, groups.groupOf[c])) {
            uncalled.push_back(c);
        }
    }
    return stated.empty() ? uncalled : stated;
}

}  // namespace cutpoint::tests
