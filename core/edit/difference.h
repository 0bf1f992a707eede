#pragma once

#include "core/model/topology_parts.h"

#include <cstddef>
#include <vector>

namespace cutpoint {

/// How one list differs from another whose items are recognised by a key.
template <typename Item>
struct ListDifference {
    struct Numbered {
        std::size_t number = 0;  ///< Place in the list.
        Item item;
    };
    struct Changed {
        std::size_t number = 0;  ///< Place in the list after.
        Item before;
        Item after;
    };

    std::vector<Numbered> removed;  ///< Numbered as before; ascending.
    std::vector<Numbered> added;    ///< Numbered as after; ascending.
    std::vector<Changed> changed;   ///< In both, with other contents; ascending.

    [[nodiscard]] bool isEmpty() const
    {
        return removed.empty() && added.empty() && changed.empty();
    }
    [[nodiscard]] bool keepsPlaces() const { return removed.empty() && added.empty(); }
};

/// What an edit of a topology changed, so that it can be done and undone: as large as the edit, not
/// as the topology.
struct Difference {
    ListDifference<Component> components;
    ListDifference<NamedConnection> connections;
    ListDifference<Group> groups;
    ListDifference<Domain> domains;
    ListDifference<TopologyProperties> properties;  ///< A list of one.

    [[nodiscard]] bool isEmpty() const;

    /// Whether it only moves cards, which no analysis notices.
    [[nodiscard]] bool isMoveOnly() const;

    /// Whether the topology is certainly drawn as before: `drawDiagram` gives the same.
    [[nodiscard]] bool keepsDiagram() const;
};

/// Whether a component may take the place of the other with no change of the diagram: they differ
/// in nothing but what is written on cards and what analyses look at.
[[nodiscard]] bool areDrawnAlike(const Component& one, const Component& other);

/// Components count as the same by id, connections by key, groups by id, domains by key. If what
/// stays changes its order, all is taken out and put in again. Cost: O((V + E) log(V + E)).
[[nodiscard]] Difference differenceBetween(const TopologyParts& before, const TopologyParts& after);

/// The way back.
[[nodiscard]] Difference reversed(Difference difference);

/// Carries the change out. `nextKey` only grows, so that no key is ever given out twice.
///
/// @param parts  as they were before, or the difference makes no sense.
void apply(TopologyParts& parts, const Difference& difference);

}  // namespace cutpoint
