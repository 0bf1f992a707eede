#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace cutpoint {

/// A counter that only grows and never conflicts: each site counts for itself, and of two that
/// meet the greater count of every site stays.
///
/// Source: M. Shapiro et al., "A comprehensive study of convergent and commutative replicated data
/// types", INRIA RR-7506, 2011 (G-Counter).
struct SiteCounter {
    std::map<std::string, std::uint64_t> counts;  ///< By site.

    friend bool operator==(const SiteCounter&, const SiteCounter&) = default;
};

/// Counts on at a site.
void increment(SiteCounter& counter, const std::string& site, std::uint64_t by);

/// What both sites hold after they have met.
[[nodiscard]] SiteCounter merged(const SiteCounter& one, const SiteCounter& other);

[[nodiscard]] std::uint64_t totalOf(const SiteCounter& counter);

/// A counter that goes both ways: a pair of those that only grow (PN-Counter of the same source).
struct TwoWayCounter {
    SiteCounter up;
    SiteCounter down;

    friend bool operator==(const TwoWayCounter&, const TwoWayCounter&) = default;
};

void change(TwoWayCounter& counter, const std::string& site, std::int64_t by);
[[nodiscard]] TwoWayCounter merged(const TwoWayCounter& one, const TwoWayCounter& other);
[[nodiscard]] std::int64_t totalOf(const TwoWayCounter& counter);

}  // namespace cutpoint
