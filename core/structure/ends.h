#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// Where users come in and what they want to reach, by id, in place of what a topology says.
struct GivenEnds {
    std::optional<std::string> from;
    std::optional<std::string> to;

    [[nodiscard]] bool areGiven() const { return from || to; }
};

/// What is wrong with ends: `unknown-component`, `to-needs-flow` (errors).
[[nodiscard]] std::vector<Diagnostic> findingsOn(const GivenEnds& ends, const Topology& topology,
                                                 Semantics semantics);

/// The only entry of users.
[[nodiscard]] EntryGroup entryAt(std::size_t vertex);

/// Makes a component the only target of all entries (`flow`).
///
/// @param function  with components, arcs and entries; left without entries if none reaches it.
/// @return  findings: `no-target` (warning).
///
/// Cost: what it reaches for each entry group.
[[nodiscard]] std::vector<Diagnostic> addTargetAt(StructureFunction& function,
                                                  const Topology& topology, std::size_t vertex);

}  // namespace cutpoint
