#pragma once

#include "core/simulation/merged_log.h"
#include "core/simulation/transaction.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint {

/// Two or more sites that write the same account while they cannot see each other.
struct ConflictingWrites {
    std::int64_t openingBalance = 0;        ///< That all sites know.
    std::vector<Transaction> transactions;  ///< Of all sites, in the order they were taken in.
};

/// What a way of settling the conflict leaves.
struct Settlement {
    std::int64_t balance = 0;       ///< That all sites end with.
    std::int64_t error = 0;         ///< Beyond the balance that counts every transaction once.
    std::vector<Transaction> lost;  ///< That the balance does not count, in order of time.
    std::int64_t lostAmount = 0;    ///< The sum of what they moved, either way.
    std::vector<Overdraft> overdrafts;

    friend bool operator==(const Settlement&, const Settlement&) = default;
};

/// The same writes, settled in each of the ways.
struct Settlements {
    std::size_t conflicts =
        0;  ///< Pairs of transactions of different sites: neither saw the other.
    Settlement lastWriteWins;
    Settlement mergedLogs;
    Settlement counters;  ///< Changes added up per site.

    friend bool operator==(const Settlements&, const Settlements&) = default;
};

/// Plays the writes at their sites, and lets the sites meet afterwards.
///
/// Cost: O(n log n) in the transactions.
/// Source: MODEL.md, section 6 (two writers).
[[nodiscard]] Settlements settle(const ConflictingWrites& writes);

}  // namespace cutpoint
