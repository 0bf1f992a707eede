#pragma once

#include "core/analysis/report.h"
#include "tests/support/brute_works.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// A unit whose loss alone stops the system, by MODEL.md section 3.
struct BruteSpof {
    UnitName unit;
    std::vector<std::string> cutsOff;  ///< Ids in file order, all of them.
    std::vector<std::string> domains;  ///< Of a component: domains whose loss takes it down.

    friend bool operator==(const BruteSpof&, const BruteSpof&) = default;
};

/// All SPOFs: components, connections and domains, each in file or key order. None if the system is
/// down with everything up, or there is nothing to ask (`isAnswerable`).
[[nodiscard]] std::vector<BruteSpof> findSpofs(const BruteSystem& system);

/// Components with spares whose loss as a whole stops the system: ids in file order.
[[nodiscard]] std::vector<std::string> findChokePoints(const BruteSystem& system);

/// Cut vertices and bridges of the undirected graph: what is listed where there is no entry.
/// `cutsOff` is left empty. Cut vertices with spares are not among them.
[[nodiscard]] std::vector<BruteSpof> findUndirectedCuts(const BruteModel& model);

/// What would be a SPOF if the picture were read more strictly: ids, ascending.
[[nodiscard]] std::vector<std::string> findAdvisories(const Topology& topology);

}  // namespace cutpoint::tests
