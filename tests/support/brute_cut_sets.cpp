#include "tests/support/brute_cut_sets.h"

#include "tests/support/brute_probability.h"

#include <algorithm>
#include <utility>

namespace cutpoint::tests {
namespace {

/// Something that can be a member of a cut set.
struct Member {
    UnitName name;
    std::size_t number;  ///< Of the component, domain or cause.
    std::optional<long double> down;
    bool isCause = false;
};

std::vector<Member> possibleMembers(const BruteSystem& system)
{
    std::vector<Member> members;
    for (std::size_t c = 0; c < system.model.components.size(); ++c) {
        const BruteComponent& component = system.model.components[c];
        if (!component.isClient) {
            const UnitName name{UnitType::Component, component.stated.id.value};
            const auto down = component.down
                                  ? std::optional{ownUnavailability(system.model, c, false)}
                                  : std::nullopt;
            members.push_back({name, c, down});
        }
    }
    for (std::size_t d = 0; d < system.model.domains.size(); ++d) {
        const BruteDomain& domain = system.model.domains[d];
        const UnitName name{UnitType::Domain, nameOf(domain.key)};
        members.push_back({name, d, domain.down.value_or(0.0)});
    }
    for (std::size_t c = 0; c < system.model.causes.size(); ++c) {
        const BruteCause& cause = system.model.causes[c];
        if (cause.isCommon) {
            members.push_back({{UnitType::Domain, cause.name}, c, cause.down, true});
        }
    }
    std::ranges::sort(members, {}, &Member::name);
    return members;
}

using Chosen = std::vector<std::size_t>;

/// All ways to choose `size` of `count` things, each ascending.
std::vector<Chosen> choices(std::size_t count, std::size_t size)
{
    std::vector<Chosen> all{{}};
    for (std::size_t taken = 0; taken < size; ++taken) {
        std::vector<Chosen> longer;
        for (const Chosen& chosen : all) {
            for (std::size_t next = chosen.empty() ? 0 : chosen.back() + 1; next < count; ++next) {
                longer.push_back(chosen);
                longer.back().push_back(next);
            }
        }
        all = longer;
    }
    return all;
}

BruteCutSet cutSetOf(const std::vector<Member>& members, const Chosen& chosen)
{
    BruteCutSet cut{{}, 1.0L};
    for (const std::size_t which : chosen) {
        const Member& member = members[which];
        cut.members.push_back(member.name);
        cut.probability = cut.probability && member.down
                              ? std::optional{*cut.probability * *member.down}
                              : std::nullopt;
    }
    return cut;
}

BruteState stateWithout(const BruteModel& model, const std::vector<Member>& members,
                        const Chosen& chosen)
{
    BruteState state = allUp(model);
    for (const std::size_t which : chosen) {
        const Member& member = members[which];
        if (member.isCause) {
            state.causes[member.number] = false;
        } else if (member.name.type == UnitType::Component) {
            state = withoutComponent(std::move(state), member.number);
        } else {
            state.domains[member.number] = false;
        }
    }
    return state;
}

bool includesOneOf(const std::vector<Chosen>& smaller, const Chosen& chosen)
{
    return std::ranges::any_of(
        smaller, [&](const Chosen& part) { return std::ranges::includes(chosen, part); });
}

}  // namespace

std::vector<BruteCutSet> findCutSets(const BruteSystem& system, std::size_t order)
{
    std::vector<BruteCutSet> cuts;
    if (!isAnswerable(system) || !works(system, allUp(system.model))) {
        return cuts;
    }
    const BruteNeeds needs = needsOfAll(system);
    const std::vector<Member> members = possibleMembers(system);
    std::vector<Chosen> found;
    for (std::size_t size = 1; size <= order; ++size) {
        for (const Chosen& chosen : choices(members.size(), size)) {
            const BruteState state = stateWithout(system.model, members, chosen);
            if (!includesOneOf(found, chosen) &&
                !works(system, needs, componentsUp(system.model, state), state.connections)) {
                found.push_back(chosen);
                cuts.push_back(cutSetOf(members, chosen));
            }
        }
    }
    std::ranges::sort(cuts, {}, &BruteCutSet::members);
    return cuts;
}

}  // namespace cutpoint::tests
