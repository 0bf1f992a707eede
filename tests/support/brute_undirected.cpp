#include "tests/support/brute_spofs.h"

#include <set>
#include <utility>

namespace cutpoint::tests {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

std::size_t countParts(const std::set<std::size_t>& components, const std::set<Pair>& pairs)
{
    std::set<std::size_t> seen;
    std::size_t parts = 0;
    for (const std::size_t start : components) {
        if (seen.contains(start)) {
            continue;
        }
        ++parts;
        seen.insert(start);
        for (bool isGrowing = true; isGrowing;) {
            const std::size_t before = seen.size();
            for (const auto& [one, other] : pairs) {
                if (components.contains(one) && components.contains(other) &&
                    (seen.contains(one) || seen.contains(other))) {
                    seen.insert({one, other});
                }
            }
            isGrowing = seen.size() > before;
        }
    }
    return parts;
}

Pair endsOf(const BruteConnection& connection)
{
    return std::minmax(connection.from, connection.to);
}

}  // namespace

std::vector<BruteSpof> findUndirectedCuts(const BruteModel& model)
{
    std::set<std::size_t> components;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        components.insert(c);
    }
    std::set<Pair> pairs;
    std::multiset<Pair> connections;
    for (const BruteConnection& connection : model.connections) {
        if (!connection.isReplication() && !connection.stated.isOptional) {
            pairs.insert(endsOf(connection));
            connections.insert(endsOf(connection));
        }
    }
    const std::size_t whole = countParts(components, pairs);

    std::vector<BruteSpof> cuts;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        const BruteComponent& component = model.components[c];
        std::set<std::size_t> rest = components;
        rest.erase(c);
        if (!component.isClient && component.stated.instances == component.stated.required &&
            countParts(rest, pairs) > whole) {
            const UnitName unit{UnitType::Component, component.stated.id.value};
            cuts.push_back({unit, {}, {}});
        }
    }
    for (const BruteConnection& connection : model.connections) {
        const bool isPart = !connection.isReplication() && !connection.stated.isOptional;
        const bool isListed = connection.stated.isTwoWay || connection.down;
        std::set<Pair> rest = pairs;
        rest.erase(endsOf(connection));
        if (isPart && isListed && connections.count(endsOf(connection)) == 1 &&
            countParts(components, rest) > whole) {
            const UnitName unit{UnitType::Connection, connection.name};
            cuts.push_back({unit, {}, {}});
        }
    }
    return cuts;
}

}  // namespace cutpoint::tests
