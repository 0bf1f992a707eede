#include "core/compare/match.h"

#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

/// Two lists of which items are paired off, round by round.
class Pairing {
public:
    Pairing(std::size_t oldCount, std::size_t newCount)
        : m_places(oldCount)
        , m_isTaken(newCount, false)
    {
    }

    /// Pairs what has the same key; the first with the first where several have it.
    ///
    /// @param oldKey, newKey  callable with a place: a key, or empty for none.
    template <typename OldKey, typename NewKey>
    void byKey(const OldKey& oldKey, const NewKey& newKey)
    {
        const auto left = leftByKey(newKey);
        std::map<typename decltype(left)::key_type, std::size_t> used;
        for (std::size_t old = 0; old < m_places.size(); ++old) {
            const auto key = m_places[old] ? std::nullopt : oldKey(old);
            const auto found = key ? left.find(*key) : left.end();
            if (found != left.end() && used[*key] < found->second.size()) {
                pair(old, found->second[used[*key]++]);
            }
        }
    }

    /// Pairs what has the same key if on either side it is the only one left with it.
    template <typename OldKey, typename NewKey>
    void byUniqueKey(const OldKey& oldKey, const NewKey& newKey)
    {
        const auto left = leftByKey(newKey);
        std::map<typename decltype(left)::key_type, std::vector<std::size_t>> old;
        for (std::size_t place = 0; place < m_places.size(); ++place) {
            const auto key = m_places[place] ? std::nullopt : oldKey(place);
            if (key) {
                old[*key].push_back(place);
            }
        }
        for (const auto& [key, places] : old) {
            const auto found = left.find(key);
            if (places.size() == 1 && found != left.end() && found->second.size() == 1 &&
                !m_isTaken[found->second.front()]) {
                pair(places.front(), found->second.front());
            }
        }
    }

    [[nodiscard]] const Places& places() const { return m_places; }

private:
    template <typename NewKey>
    [[nodiscard]] auto leftByKey(const NewKey& newKey) const
    {
        std::map<typename decltype(newKey(0))::value_type, std::vector<std::size_t>> left;
        for (std::size_t place = 0; place < m_isTaken.size(); ++place) {
            const auto key = m_isTaken[place] ? std::nullopt : newKey(place);
            if (key) {
                left[*key].push_back(place);
            }
        }
        return left;
    }

    void pair(std::size_t old, std::size_t fresh)
    {
        m_places[old] = fresh;
        m_isTaken[fresh] = true;
    }

    Places m_places;
    std::vector<bool> m_isTaken;
};

std::optional<std::string> unlessEmpty(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

template <typename Item, typename IdOf>
Places matchByIdThenName(const std::vector<Item>& before, const std::vector<Item>& after,
                         const IdOf& idOf)
{
    Pairing pairing{before.size(), after.size()};
    pairing.byKey([&](std::size_t at) { return std::optional{idOf(before[at])}; },
                  [&](std::size_t at) { return std::optional{idOf(after[at])}; });
    pairing.byUniqueKey([&](std::size_t at) { return std::optional{titleOf(before[at])}; },
                        [&](std::size_t at) { return std::optional{titleOf(after[at])}; });
    return pairing.places();
}

/// The ends of connections as places of components in the later file.
class EndPlaces {
public:
    EndPlaces(const TopologyParts& before, const TopologyParts& after, const Places& components)
        : m_before{placesOf(before)}
        , m_after{placesOf(after)}
        , m_components{components}
        , m_exists(after.components.size(), false)
    {
        for (const auto& place : components) {
            if (place) {
                m_exists[*place] = true;
            }
        }
    }

    /// @return  empty for a component that is there no longer.
    [[nodiscard]] std::optional<std::size_t> ofOld(const std::string& id) const
    {
        return m_components[m_before.at(id)];
    }

    /// @return  empty for a component that was not there.
    [[nodiscard]] std::optional<std::size_t> ofNew(const std::string& id) const
    {
        const std::size_t place = m_after.at(id);
        return m_exists[place] ? std::optional{place} : std::nullopt;
    }

private:
    static std::unordered_map<std::string, std::size_t> placesOf(const TopologyParts& parts)
    {
        std::unordered_map<std::string, std::size_t> places;
        for (const Component& component : parts.components) {
            places.emplace(component.id.value, places.size());
        }
        return places;
    }

    std::unordered_map<std::string, std::size_t> m_before;
    std::unordered_map<std::string, std::size_t> m_after;
    const Places& m_components;
    std::vector<bool> m_exists;
};

/// What a connection says of itself, to compare and to sort by.
using Statement = std::tuple<std::string, ConnectionKind, bool, bool, std::string, double>;

Statement statementOf(const Connection& connection)
{
    const auto availability = availabilityOf(connection.rates);
    return {connection.label,      connection.kind,  connection.isTwoWay,
            connection.isOptional, connection.group, availability ? availability->down() : -1.0};
}

using Place = std::optional<std::size_t>;
using Between = std::tuple<std::size_t, std::size_t, Statement>;
using Half = std::pair<std::size_t, Statement>;

std::optional<Between> whollyAlike(const Connection& connection, Place from, Place to)
{
    return from && to ? std::optional{Between{*from, *to, statementOf(connection)}} : std::nullopt;
}

std::optional<std::pair<std::size_t, std::size_t>> sameEnds(const Connection& /*connection*/,
                                                            Place from, Place to)
{
    return from && to ? std::optional{std::pair{*from, *to}} : std::nullopt;
}

std::optional<Half> sameCaller(const Connection& connection, Place from, Place to)
{
    return from && to ? std::optional{Half{*from, statementOf(connection)}} : std::nullopt;
}

std::optional<Half> sameCalled(const Connection& connection, Place from, Place to)
{
    return from && to ? std::optional{Half{*to, statementOf(connection)}} : std::nullopt;
}

/// On which side connections must have no id of their own.
enum class Nameless : std::uint8_t { Neither, Old, New };

Places matchConnections(const TopologyParts& before, const TopologyParts& after,
                        const Places& components)
{
    const EndPlaces ends{before, after, components};
    const auto keysBy = [&](const auto& keyOf, Nameless nameless = Nameless::Neither) {
        using Key = decltype(keyOf(Connection{}, Place{}, Place{}));
        const auto old = [&, keyOf, nameless](std::size_t at) -> Key {
            const NamedConnection& named = before.connections[at];
            return nameless == Nameless::Old && !named.connection.id.empty()
                       ? std::nullopt
                       : keyOf(named.connection, ends.ofOld(named.from), ends.ofOld(named.to));
        };
        const auto fresh = [&, keyOf, nameless](std::size_t at) -> Key {
            const NamedConnection& named = after.connections[at];
            return nameless == Nameless::New && !named.connection.id.empty()
                       ? std::nullopt
                       : keyOf(named.connection, ends.ofNew(named.from), ends.ofNew(named.to));
        };
        return std::pair{old, fresh};
    };
    const auto idOf = [](const Connection& connection, Place /*from*/, Place /*to*/) {
        return unlessEmpty(connection.id);
    };
    const auto labelOf = [](const Connection& connection, Place /*from*/, Place /*to*/) {
        return unlessEmpty(connection.label);
    };
    Pairing pairing{before.connections.size(), after.connections.size()};
    const auto [oldId, newId] = keysBy(idOf);
    pairing.byKey(oldId, newId);
    // Two that state different ids are different ones, whatever else they share.
    for (const Nameless nameless : {Nameless::Old, Nameless::New}) {
        const auto [oldAlike, newAlike] = keysBy(whollyAlike, nameless);
        pairing.byKey(oldAlike, newAlike);
        const auto [oldEnds, newEnds] = keysBy(sameEnds, nameless);
        pairing.byKey(oldEnds, newEnds);
    }
    for (const Nameless nameless : {Nameless::Old, Nameless::New}) {
        const auto [oldLabel, newLabel] = keysBy(labelOf, nameless);
        pairing.byUniqueKey(oldLabel, newLabel);
        const auto [oldFrom, newFrom] = keysBy(sameCaller, nameless);
        pairing.byUniqueKey(oldFrom, newFrom);
        const auto [oldTo, newTo] = keysBy(sameCalled, nameless);
        pairing.byUniqueKey(oldTo, newTo);
    }
    return pairing.places();
}

}  // namespace

TopologyMatch matchTopologies(const TopologyParts& before, const TopologyParts& after)
{
    TopologyMatch match;
    match.components =
        matchByIdThenName(before.components, after.components,
                          [](const Component& component) { return component.id.value; });
    match.connections = matchConnections(before, after, match.components);
    match.groups =
        matchByIdThenName(before.groups, after.groups, [](const Group& group) { return group.id; });
    Pairing domains{before.domains.size(), after.domains.size()};
    domains.byKey([&](std::size_t at) { return std::optional{before.domains[at].key}; },
                  [&](std::size_t at) { return std::optional{after.domains[at].key}; });
    match.domains = domains.places();
    return match;
}

std::vector<std::string> connectionNames(const TopologyParts& parts)
{
    std::unordered_map<std::string, std::size_t> ordinals;
    std::vector<std::string> names;
    names.reserve(parts.connections.size());
    for (const NamedConnection& named : parts.connections) {
        std::string name = named.from + "->" + named.to;
        const std::size_t ordinal = ++ordinals[name];
        if (ordinal > 1) {
            name += '#' + std::to_string(ordinal);
        }
        if (!named.connection.id.empty()) {
            name = named.connection.id;
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace cutpoint
