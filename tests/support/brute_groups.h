#pragma once

#include "tests/support/brute_model.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// An arrow from the one who calls to the one who is called.
struct BruteCall {
    static constexpr std::size_t unfailing = SIZE_MAX;

    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t connection = unfailing;  ///< Its number; a take-over has none.
    std::string group;                   ///< The connection's own; empty: none stated.
    bool isOptional = false;
    bool isTwoWay = false;
};

/// All calls of the connections in file order, optional ones included, two-way ones each way.
[[nodiscard]] std::vector<BruteCall> statedCalls(const BruteModel& model);

/// Components that can stand in for one another.
struct BruteGroup {
    std::string id;                    ///< Empty: inferred, or one component by itself.
    std::vector<std::size_t> members;  ///< Ascending, one at least.
    std::size_t required = 1;
    bool statesRequired = false;
};

/// The group of every component.
struct BruteGroups {
    std::vector<BruteGroup> groups;
    std::vector<std::size_t> groupOf;  ///< By component.
    std::vector<std::string> errors;   ///< In words; empty: none.
};

/// Groups by MODEL.md section 1: explicit ones, those of replication ties, and look-alikes if
/// `infersLookAlikes`.
[[nodiscard]] BruteGroups findGroups(const BruteModel& model, bool infersLookAlikes);

/// The name stem of a component; empty: equals no other.
[[nodiscard]] std::string nameStem(const Component& component);

}  // namespace cutpoint::tests
