#pragma once

#include "core/io/diagnostic.h"
#include "core/model/availability.h"
#include "core/model/topology.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// How the pairs of a network are looked at.
struct AllPairsOptions {
    bool hasPerfectNodes = false;  ///< Only connections fail.
    std::size_t mostComponents = 3'000;
    std::stop_token stop;
};

/// The availability between every two components of a two-way network, both ends counted.
struct AllPairs {
    std::size_t components = 0;
    std::vector<Availability>
        pairs;  ///< (0, 1), (0, 2), (1, 2), (0, 3) …; empty if there are errors.
    std::vector<Diagnostic> findings;

    /// @param one  < `other` < components.
    [[nodiscard]] Availability between(std::size_t one, std::size_t other) const
    {
        return pairs[other * (other - 1) / 2 + one];
    }
};

/// Two-terminal availability of every pair. What states nothing never fails; instances count as
/// their component says; optional and replication connections are left out, and so is who is an
/// entry or a target.
///
/// Findings that keep it from an answer: `one-way`, `shared-domain` (a domain with a rate),
/// `too-many-components`, `too-dense`, `stopped` (errors).
///
/// Cost: block by block, one set of layers for all pairs of each.
[[nodiscard]] AllPairs findAllPairs(const Topology& topology, const AllPairsOptions& options = {});

}  // namespace cutpoint
