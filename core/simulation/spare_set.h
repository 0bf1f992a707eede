#pragma once

#include "core/model/topology.h"
#include "core/simulation/failover_set.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Something with a spare, with what people who operate it want to know of it.
struct SpareSet {
    FailoverSet set;
    bool statesHow = false;     ///< Whether the topology says how it takes over; else as is usual.
    bool isSpareAdded = false;  ///< It has none: one more instance is supposed.
    bool holdsData = false;     ///< By its kind, or since replication or backups are stated.
    bool isTied = false;        ///< Members replicate with one another or others.
    std::vector<std::uint32_t> callers;  ///< Vertices of components that call members, ascending.
};

/// Everything in the topology that has a spare and can be named: components with more instances
/// than they require, then groups that name themselves or replicate. Clients are no members.
///
/// What does not say how it takes over is taken for a database that its clients promote, where it
/// replicates and is a database, else for load-balanced.
///
/// @return  empty for a topology with errors.
///
/// Cost: O((V + E) log V), and the members.
[[nodiscard]] std::vector<SpareSet> spareSetsOf(const Topology& topology);

/// The group of that id, else the component, else the set that the component is a member of.
///
/// @return  nullptr if there is none.
[[nodiscard]] const SpareSet* spareSetNamed(const std::vector<SpareSet>& sets,
                                            const Topology& topology, std::string_view id);

/// A topology in which the component has an instance more than it requires; as it is where it has
/// a spare already.
///
/// @param id  of a component.
/// @throws std::out_of_range  if there is no such component.
[[nodiscard]] Topology withSpare(const Topology& topology, std::string_view id);

/// "db (Database), web (Web server)": what `spareSetNamed` finds, for messages; the first 20.
[[nodiscard]] std::string namesOf(const std::vector<SpareSet>& sets);

}  // namespace cutpoint
