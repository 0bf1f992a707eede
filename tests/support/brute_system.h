#pragma once

#include "tests/support/brute_groups.h"
#include "tests/support/brute_model.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// In which of several ways a topology is read.
struct BruteReading {
    Semantics semantics = Semantics::Flow;
    bool infersLookAlikes = true;
};

/// The reading that the topology itself asks for.
[[nodiscard]] BruteReading ownReading(const Topology& topology);

/// Components of which so many are needed.
struct BruteDemand {
    std::vector<std::size_t> members;  ///< Ascending.
    std::size_t required = 1;
};

/// An entry group and a target group that it can reach with everything up (flow).
struct BrutePair {
    BruteDemand entry;
    BruteDemand target;
};

/// A topology in one reading, made out as far as whether it works can be asked.
struct BruteSystem {
    BruteModel model;
    BruteReading reading;
    BruteGroups groups;
    std::vector<BruteCall> calls;  ///< Those that are part of the function, take-overs included.
    std::vector<BruteDemand> entries;
    std::vector<BruteDemand> targets;  ///< Flow: of all target groups, reachable or not.
    std::vector<BrutePair> pairs;      ///< Flow: active ones.
    bool reachesOnlyClients = false;   ///< Flow: nothing else, from all entries together.
    std::vector<std::string> errors;   ///< In words; empty: none.
};

[[nodiscard]] BruteSystem systemOf(const Topology& topology, BruteReading reading);

/// Whether there is something to work: no error, an entry, and in flow a target.
[[nodiscard]] bool isAnswerable(const BruteSystem& system);

/// The calls of the function over connections that are up.
[[nodiscard]] std::vector<BruteCall> workingCalls(const BruteSystem& system,
                                                  const BruteState& state);

/// By component: whether it is reached from those of `starts` that are up, through up components.
[[nodiscard]] std::vector<bool> reachedFrom(const std::vector<std::size_t>& starts,
                                            const std::vector<BruteCall>& calls,
                                            const std::vector<bool>& up);

/// The components that are entries, ascending (MODEL.md section 1).
[[nodiscard]] std::vector<std::size_t> findEntries(const BruteModel& model,
                                                   const BruteGroups& groups);

/// The target groups of flow semantics (MODEL.md section 2).
[[nodiscard]] std::vector<BruteDemand> findTargets(const BruteModel& model,
                                                   const BruteGroups& groups,
                                                   const std::vector<BruteCall>& calls);

}  // namespace cutpoint::tests
