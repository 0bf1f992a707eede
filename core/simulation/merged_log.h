#pragma once

#include "core/simulation/transaction.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cutpoint {

/// A balance that is kept as the log of its transactions: of two that meet, all entries stay, each
/// once, and the balance is worked out anew.
///
/// Nothing is lost; an overdraft that no site would have allowed alone comes to light.
struct MergedLog {
    std::map<std::string, Transaction> entries;  ///< By id.

    friend bool operator==(const MergedLog&, const MergedLog&) = default;
};

/// Takes a transaction in; of two with one id the earlier in the order of all sites stays.
void write(MergedLog& log, const Transaction& transaction);

/// What both sites hold after they have met.
[[nodiscard]] MergedLog merged(const MergedLog& one, const MergedLog& other);

/// A moment at which the log says that more was taken out than there was.
struct Overdraft {
    std::string transaction;   ///< Id.
    std::int64_t balance = 0;  ///< After it; below 0.

    friend bool operator==(const Overdraft&, const Overdraft&) = default;
};

/// What a log comes to, entry by entry in the order of `inTime`.
struct Account {
    std::int64_t balance = 0;
    std::vector<Overdraft> overdrafts;

    friend bool operator==(const Account&, const Account&) = default;
};

/// Cost: O(n log n) in the entries.
[[nodiscard]] Account accountOf(const MergedLog& log, std::int64_t openingBalance);

}  // namespace cutpoint
