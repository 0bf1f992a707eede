#pragma once

#include "core/simulation/transaction.h"

#include <cstdint>
#include <set>
#include <string>

namespace cutpoint {

/// A balance that is kept as one value: of two that meet, the one written later stays, whole.
///
/// What only the other had taken in is gone. Merging is commutative, associative and idempotent,
/// so sites agree in the end, on a balance that may be wrong.
struct LastWriteWins {
    std::int64_t balance = 0;
    std::int64_t stamp = INT64_MIN;  ///< Of the last write; INT64_MIN: never written.
    std::string site;                ///< Decides between equal stamps.
    std::set<std::string> included;  ///< Ids of the transactions that the balance counts.

    friend bool operator==(const LastWriteWins&, const LastWriteWins&) = default;
};

/// Takes a transaction in; one that is counted already changes nothing.
void write(LastWriteWins& value, const Transaction& transaction);

/// What both sites hold after they have met.
[[nodiscard]] LastWriteWins merged(const LastWriteWins& one, const LastWriteWins& other);

}  // namespace cutpoint
