#pragma once

#include "core/analysis/frontier/network.h"

#include <optional>
#include <vector>

namespace cutpoint::frontier {

/// A network made small: it works while all parts in series and all pieces do, each of which holds
/// units of its own.
struct Reduced {
    std::vector<Index> series;
    std::vector<Network> pieces;  ///< Their sources and targets never fail.
    bool neverWorks = false;      ///< Something needed cannot be reached at all.
};

/// Leaves out what is not between source and targets, contracts what never fails, splits at cut
/// vertices, and merges series, parallel edges and vertices of degree 2, as long as there is
/// something to gain.
///
/// @param formula  of the network's parts; the merged ones are added to it.
///
/// Cost: O(V + E) for each round; rounds are few.
[[nodiscard]] Reduced reduce(Network network, Formula& formula);

/// Settles what a network asks for: groups that need all of their members become targets, groups
/// that the source satisfies go away, and what must be up by itself moves into series.
///
/// @return  false if a group has too few members: it never works.
[[nodiscard]] bool settleDemands(Network& network, std::vector<Index>& series);

/// Puts vertices together that cannot lose each other, and parallel edges.
void contract(Network& network, Formula& formula);

/// Splits at cut vertices that everything on one side of depends on, and drops what dangles.
///
/// @return  the pieces; parts of cut vertices between them go into series. Empty if something
///          asked for cannot be reached.
///
/// Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
/// Communications of the ACM 16(6), 1973, doi:10.1145/362248.362272.
[[nodiscard]] std::optional<std::vector<Network>> splitAtCuts(const Network& network,
                                                              std::vector<Index>& series);

/// Merges edges in series, in parallel, and drops dead ends, until there are none.
void mergeSeriesAndParallel(Network& network, Formula& formula);

}  // namespace cutpoint::frontier
