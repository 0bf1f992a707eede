#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/ends.h"
#include "core/structure/grouping.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// In which reading a topology is compiled.
struct CompileOptions {
    Semantics semantics = Semantics::Flow;
    bool infersLookAlikes = true;  ///< Of a `flow` file; kept when it is read as `dependency`.
    GivenEnds ends;                ///< Mostly not given.
};

/// Whether there is something to evaluate.
enum class CompileOutcome : std::uint8_t {
    Complete,
    NoEntry,   ///< Nothing says where users come in.
    NoTarget,  ///< `flow`: users reach nothing.
    Erroneous,
};

/// A topology as the analyses see it.
struct Compiled {
    CompileOutcome outcome = CompileOutcome::Complete;
    StructureFunction function;        ///< Without entries unless the outcome is Complete.
    Grouping grouping;                 ///< Its findings have been moved to `findings`.
    std::vector<Diagnostic> findings;  ///< Of the topology's meaning, in no order of severity.
};

/// Finds groups, take-overs, entries and targets of a topology, and compiles what its users need.
///
/// Findings: those of `groupComponents`; `takes-over`, `looks-like-replication` (info and warning);
/// `no-entry`, `no-target`, `unreachable-target` (warnings); `entry-group-too-small`,
/// `dependency-group-too-small` (errors).
///
/// Cost: O((V + E) log V) and, in `flow`, one pass over what it reaches for each entry group.
[[nodiscard]] Compiled compile(const Topology& topology, const CompileOptions& options);

/// How the file itself is to be read.
[[nodiscard]] CompileOptions ownReading(const Topology& topology);

/// As the file itself is to be read.
[[nodiscard]] Compiled compile(const Topology& topology);

}  // namespace cutpoint
