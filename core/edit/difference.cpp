#include "core/edit/difference.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cutpoint {
namespace {

template <typename Item>
using Numbered = typename ListDifference<Item>::Numbered;

/// @return  of every key, its place.
template <typename Item, typename KeyOf>
auto placesOf(const std::vector<Item>& items, const KeyOf& keyOf)
{
    std::map<decltype(keyOf(items.front())), std::size_t> places;
    for (std::size_t number = 0; number < items.size(); ++number) {
        places.emplace(keyOf(items[number]), number);
    }
    return places;
}

template <typename Item>
std::vector<Numbered<Item>> numbered(const std::vector<Item>& items)
{
    std::vector<Numbered<Item>> all;
    all.reserve(items.size());
    for (const Item& item : items) {
        all.push_back({.number = all.size(), .item = item});
    }
    return all;
}

/// Compares from the front as long as the keys agree, which is all there is to most edits.
template <typename Item, typename KeyOf>
std::size_t compareFront(ListDifference<Item>& difference, const std::vector<Item>& before,
                         const std::vector<Item>& after, const KeyOf& keyOf)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t number = 0;
    while (number < shorter && keyOf(before[number]) == keyOf(after[number])) {
        if (!(before[number] == after[number])) {
            difference.changed.push_back(
                {.number = number, .before = before[number], .after = after[number]});
        }
        ++number;
    }
    return number;
}

template <typename Item, typename KeyOf>
ListDifference<Item> compare(const std::vector<Item>& before, const std::vector<Item>& after,
                             const KeyOf& keyOf)
{
    ListDifference<Item> difference;
    const std::size_t front = compareFront(difference, before, after, keyOf);
    if (front == before.size() && front == after.size()) {
        return difference;
    }
    const auto places = placesOf(before, keyOf);
    std::vector<bool> stays(before.size(), false);
    std::fill_n(stays.begin(), front, true);
    std::size_t last = front;
    for (std::size_t number = front; number < after.size(); ++number) {
        const auto found = places.find(keyOf(after[number]));
        if (found == places.end()) {
            difference.added.push_back({.number = number, .item = after[number]});
            continue;
        }
        if (found->second < last) {
            return {.removed = numbered(before), .added = numbered(after), .changed = {}};
        }
        last = found->second;
        stays[last] = true;
        if (!(before[last] == after[number])) {
            difference.changed.push_back(
                {.number = number, .before = before[last], .after = after[number]});
        }
    }
    for (std::size_t number = front; number < before.size(); ++number) {
        if (!stays[number]) {
            difference.removed.push_back({.number = number, .item = before[number]});
        }
    }
    return difference;
}

template <typename Item>
void reverse(ListDifference<Item>& difference)
{
    // A changed item keeps its rank among those that stay; its place shifts by what comes and goes.
    const auto oldPlace = [&](std::size_t place) {
        const auto isBefore = [&](const Numbered<Item>& each) { return each.number < place; };
        std::size_t rank =
            place - static_cast<std::size_t>(std::ranges::count_if(difference.added, isBefore));
        for (const Numbered<Item>& gone : difference.removed) {
            rank += gone.number <= rank ? 1 : 0;
        }
        return rank;
    };
    for (auto& each : difference.changed) {
        each.number = oldPlace(each.number);
        std::swap(each.before, each.after);
    }
    std::swap(difference.removed, difference.added);
}

template <typename Item>
void applyTo(std::vector<Item>& items, const ListDifference<Item>& difference)
{
    if (!difference.keepsPlaces()) {
        std::vector<Item> result;
        result.reserve(items.size() + difference.added.size() - difference.removed.size());
        auto gone = difference.removed.begin();
        auto come = difference.added.begin();
        const auto addDue = [&] {
            for (; come != difference.added.end() && come->number == result.size(); ++come) {
                result.push_back(come->item);
            }
        };
        for (std::size_t number = 0; number < items.size(); ++number) {
            if (gone != difference.removed.end() && gone->number == number) {
                ++gone;
                continue;
            }
            addDue();
            result.push_back(std::move(items[number]));
        }
        addDue();
        items = std::move(result);
    }
    for (const auto& each : difference.changed) {
        items[each.number] = each.after;
    }
}

}  // namespace

bool Difference::isEmpty() const
{
    return components.isEmpty() && connections.isEmpty() && groups.isEmpty() && domains.isEmpty() &&
           properties.isEmpty();
}

bool Difference::isMoveOnly() const
{
    const auto isMoved = [](const ListDifference<Component>::Changed& each) {
        Component moved = each.before;
        moved.position = each.after.position;
        return moved == each.after;
    };
    return connections.isEmpty() && groups.isEmpty() && domains.isEmpty() && properties.isEmpty() &&
           components.keepsPlaces() && std::ranges::all_of(components.changed, isMoved);
}

bool areDrawnAlike(const Component& one, const Component& other)
{
    Component same = one;
    same.name = other.name;
    same.critical = other.critical;
    same.rates = other.rates;
    same.standby = other.standby;
    same.failover = other.failover;
    same.commonCauseBeta = other.commonCauseBeta;
    same.costPerMonth = other.costPerMonth;
    same.accepted = other.accepted;
    same.notes = other.notes;
    same.extra = other.extra;
    return same == other;
}

bool Difference::keepsDiagram() const
{
    const auto isComponentAlike = [](const ListDifference<Component>::Changed& each) {
        return areDrawnAlike(each.before, each.after);
    };
    const auto isConnectionAlike = [](const ListDifference<NamedConnection>::Changed& each) {
        NamedConnection same = each.before;
        same.connection.id = each.after.connection.id;
        same.connection.label = each.after.connection.label;
        same.connection.rates = each.after.connection.rates;
        same.connection.accepted = each.after.connection.accepted;
        same.connection.extra = each.after.connection.extra;
        return same == each.after;
    };
    return groups.isEmpty() && domains.isEmpty() && properties.isEmpty() &&
           components.keepsPlaces() && connections.keepsPlaces() &&
           std::ranges::all_of(components.changed, isComponentAlike) &&
           std::ranges::all_of(connections.changed, isConnectionAlike);
}

Difference differenceBetween(const TopologyParts& before, const TopologyParts& after)
{
    Difference difference;
    difference.components =
        compare(before.components, after.components,
                [](const Component& component) { return std::string_view{component.id.value}; });
    difference.connections =
        compare(before.connections, after.connections,
                [](const NamedConnection& connection) { return connection.key.value; });
    difference.groups = compare(before.groups, after.groups,
                                [](const Group& group) { return std::string_view{group.id}; });
    difference.domains = compare(before.domains, after.domains,
                                 [](const Domain& domain) { return nameOf(domain.key); });
    if (before.properties != after.properties) {
        difference.properties.changed.push_back(
            {.number = 0, .before = before.properties, .after = after.properties});
    }
    return difference;
}

Difference reversed(Difference difference)
{
    reverse(difference.components);
    reverse(difference.connections);
    reverse(difference.groups);
    reverse(difference.domains);
    reverse(difference.properties);
    return difference;
}

void apply(TopologyParts& parts, const Difference& difference)
{
    applyTo(parts.components, difference.components);
    applyTo(parts.connections, difference.connections);
    applyTo(parts.groups, difference.groups);
    applyTo(parts.domains, difference.domains);
    if (!difference.properties.isEmpty()) {
        parts.properties = difference.properties.changed.front().after;
    }
    for (const auto& added : difference.connections.added) {
        parts.nextKey = std::max(parts.nextKey, added.item.key.value + 1);
    }
}

}  // namespace cutpoint
