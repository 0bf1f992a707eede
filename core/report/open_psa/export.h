#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// A fault tree, or why there is none.
struct OpenPsaExport {
    std::optional<std::string> text;   ///< XML; present exactly if no problem is an error.
    std::vector<Diagnostic> problems;  ///< Of what the topology means.
};

/// Writes when a system is down as a fault tree in the Open-PSA Model Exchange Format, from the
/// structure function that all analyses evaluate, so that another program can check its
/// probability.
///
/// Instances, links and domains are basic events; a component whose unavailability is not that of
/// independent instances is a single one. Units that never fail are left out. A topology without
/// entry or target, and one with a cycle among what users need, which fault trees do not have, are
/// refused.
///
/// Source: Open-PSA Initiative, "Open-PSA Model Exchange Format", version 2.0d, 2008.
/// Cost: O(V + E), and in `flow` the parts that each entry group reaches.
[[nodiscard]] OpenPsaExport exportOpenPsa(const Topology& topology);

}  // namespace cutpoint
