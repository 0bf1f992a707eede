#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace cutpoint {

/// A change of one account that one of several writing sites took in.
struct Transaction {
    std::string id;           ///< Unique; the same transaction may be delivered several times.
    std::string site;         ///< That took it in.
    std::int64_t stamp = 0;   ///< Milliseconds on that site's clock, which may be skewed.
    std::int64_t amount = 0;  ///< In the smallest unit of the currency; negative: taken out.

    friend bool operator==(const Transaction&, const Transaction&) = default;
};

/// The order in which all sites see transactions: by time, then by site and id, so that it is
/// total and the same everywhere.
[[nodiscard]] inline std::strong_ordering inTime(const Transaction& one, const Transaction& other)
{
    if (const auto order = one.stamp <=> other.stamp; std::is_neq(order)) {
        return order;
    }
    if (const auto order = one.site <=> other.site; std::is_neq(order)) {
        return order;
    }
    return one.id <=> other.id;
}

}  // namespace cutpoint
