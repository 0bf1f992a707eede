#pragma once

#include "tests/support/brute_cut_sets.h"
#include "tests/support/brute_probability.h"
#include "tests/support/brute_spofs.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint::tests {

/// All that the definitions of MODEL.md sections 1 to 5 say of a topology, found by trying.
struct BruteAnswer {
    bool isErroneous = false;
    bool hasEntry = true;
    bool hasTarget = true;
    bool worksAtAll = true;                     ///< With everything up.
    std::optional<long double> unavailability;  ///< Empty unless there is something to ask.
    std::vector<BruteSpof> spofs;               ///< Without an entry: the undirected cuts.
    std::vector<std::string> chokePoints;       ///< In file order.
    std::vector<std::string> advisories;        ///< Ascending.
    std::vector<BruteCutSet> cutSets;           ///< Ascending by members.
    std::vector<std::pair<std::string, long double>> layers;
    std::map<std::string, BruteImportance> importance;  ///< By id; clients left out.
    std::map<std::string, long double> own;  ///< By id: of components that state a rate, U_c.
    std::map<UnitName, long double> saved;   ///< U − U(perfect), of each SPOF.
};

/// @param cutSetOrder  up to which order minimal cut sets are sought.
[[nodiscard]] BruteAnswer bruteForce(const Topology& topology, std::size_t cutSetOrder);

}  // namespace cutpoint::tests
