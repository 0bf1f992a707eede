#include "tests/support/brute_groups.h"

#include "tests/support/brute_look_alikes.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace cutpoint::tests {
namespace {

/// Everything that replicates with `start`, directly or through others, itself included.
std::set<std::size_t> tiedWith(const BruteModel& model, std::size_t start)
{
    std::set<std::size_t> tied{start};
    for (bool isGrowing = true; isGrowing;) {
        const std::size_t before = tied.size();
        for (const BruteConnection& connection : model.connections) {
            if (!connection.isReplication()) {
                continue;
            }
            if (tied.contains(connection.from) || tied.contains(connection.to)) {
                tied.insert(connection.from);
                tied.insert(connection.to);
            }
        }
        isGrowing = tied.size() > before;
    }
    return tied;
}

/// The id of the group of a component that states one or is tied; else empty.
std::string statedOrTiedGroup(const BruteModel& model, std::size_t component,
                              std::vector<std::string>& errors)
{
    const std::set<std::size_t> tied = tiedWith(model, component);
    std::set<std::string> stated;
    for (const std::size_t member : tied) {
        if (const std::string& group = model.components[member].stated.group; !group.empty()) {
            stated.insert(group);
        }
    }
    if (stated.size() > 1) {
        errors.push_back("a tie between groups " + *stated.begin() + " and " + *stated.rbegin());
    }
    if (const std::string& own = model.components[component].stated.group; !own.empty()) {
        return own;
    }
    if (!stated.empty()) {
        return *stated.begin();
    }
    return tied.size() > 1 ? model.components[*tied.begin()].stated.id.value : std::string{};
}

/// What the members of one group have in common: its id, or who is the first of the look-alikes.
using Together = std::pair<std::string, std::size_t>;

BruteGroup emptyGroup(const BruteModel& model, const std::string& id)
{
    const auto required = id.empty() ? std::nullopt : model.statedRequirement(id);
    return {.id = id,
            .members = {},
            .required = required.value_or(1),
            .statesRequired = required.has_value()};
}

void addMember(BruteGroups& groups, std::size_t group, std::size_t component)
{
    groups.groups[group].members.push_back(component);
    groups.groupOf[component] = group;
}

}  // namespace

std::vector<BruteCall> statedCalls(const BruteModel& model)
{
    std::vector<BruteCall> calls;
    for (std::size_t number = 0; number < model.connections.size(); ++number) {
        const BruteConnection& connection = model.connections[number];
        if (connection.isReplication()) {
            continue;
        }
        const Connection& stated = connection.stated;
        calls.push_back({connection.from, connection.to, number, stated.group, stated.isOptional,
                         stated.isTwoWay});
        if (stated.isTwoWay) {
            calls.push_back({connection.to, connection.from, number, stated.group,
                             stated.isOptional, stated.isTwoWay});
        }
    }
    return calls;
}

BruteGroups findGroups(const BruteModel& model, bool infersLookAlikes)
{
    BruteGroups groups;
    const std::size_t count = model.components.size();
    groups.groupOf.resize(count);
    std::vector<std::string> named(count);
    std::vector<std::size_t> lookAlike(count);
    for (std::size_t c = 0; c < count; ++c) {
        named[c] = statedOrTiedGroup(model, c, groups.errors);
        lookAlike[c] = c;
    }
    if (infersLookAlikes) {
        lookAlike = findLookAlikes(model, named);
    }
    std::map<Together, std::size_t> numberOf;
    for (std::size_t c = 0; c < count; ++c) {
        const Together key{named[c], named[c].empty() ? lookAlike[c] : 0};
        if (numberOf.emplace(key, groups.groups.size()).second) {
            groups.groups.push_back(emptyGroup(model, named[c]));
        }
        addMember(groups, numberOf[key], c);
    }
    for (const BruteGroup& group : groups.groups) {
        if (group.members.size() < group.required) {
            groups.errors.push_back("group " + group.id + " has too few members");
        }
    }
    return groups;
}

}  // namespace cutpoint::tests
