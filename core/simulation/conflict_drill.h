#pragma once

#include "core/model/standby.h"
#include "core/simulation/spare_set.h"
#include "core/simulation/write_conflicts.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// A change of one account at one of several sites that all take writes.
struct SiteWrite {
    std::string id;           ///< The same id again is the same change, delivered again.
    std::string site;         ///< That takes it in.
    Seconds at{0};            ///< True time, >= 0.
    std::int64_t amount = 0;  ///< In the smallest unit of the currency; negative: taken out.

    friend bool operator==(const SiteWrite&, const SiteWrite&) = default;
};

/// A time in which no site hears of another.
struct Separation {
    Seconds from{0};
    Seconds to{0};  ///< > from.

    friend bool operator==(const Separation&, const Separation&) = default;
};

/// What several sites write, and when they hear of one another.
struct ConflictCase {
    std::int64_t openingBalance = 0;           ///< That all sites know.
    std::vector<SiteWrite> writes;             ///< In order of time.
    std::map<std::string, Seconds> clockSkew;  ///< By site: how much its clock is ahead.
    std::optional<Seconds> lag;                ///< >= 0: what a write takes to the other sites.
    std::optional<Separation> separation;      ///< Neither: they do not meet before the end.

    friend bool operator==(const ConflictCase&, const ConflictCase&) = default;
};

/// More writes are not played.
inline constexpr std::size_t mostSiteWrites = 1'000;

/// No balance on the way can be beyond what a whole number holds.
inline constexpr std::int64_t greatestAmount = 1'000'000'000'000;

/// The case of the textbook: 1 000 on both, of which one site pays out 500 and the other, a
/// quarter of a minute later, 600, while they do not see each other.
[[nodiscard]] ConflictCase textbookCase(const std::string& firstSite,
                                        const std::string& secondSite);

/// Last write wins with a clock that is wrong.
struct SkewedOutcome {
    std::map<std::string, Seconds> clockSkew;
    bool isStated = false;  ///< Else the least whole seconds that make another site win.
    Settlement settlement;

    friend bool operator==(const SkewedOutcome&, const SkewedOutcome&) = default;
};

/// The same writes under each way of settling conflicts.
struct ConflictDrill {
    ConflictCase played;
    std::vector<std::string> sites;  ///< That write, ascending.
    std::size_t conflicts = 0;       ///< Pairs of writes at different sites of which neither had
                                     ///< heard of the other.
    Settlement lastWriteWins;        ///< All clocks right.
    std::optional<SkewedOutcome> skewed;  ///< Empty: no skew stated, and none would change it.
    Settlement mergedLogs;
    Settlement counters;                ///< A pair of counters that only grow.
    std::size_t refusedDecrements = 0;  ///< That one counter, which only grows, could not take.
    std::size_t orders = 0;             ///< Of delivery that were tried, with repetitions.
    bool lastWriteConverges = false;    ///< Whether all of them led to the same.
    bool logsConverge = false;
    bool countersConverge = false;

    friend bool operator==(const ConflictDrill&, const ConflictDrill&) = default;
};

/// Plays the writes at their sites, lets the sites hear of one another as the case says and meet
/// at the end, and tries deliveries in other orders and repeated.
///
/// @param seed  of those orders; a hundred, fewer for many writes.
/// @throws std::invalid_argument  if there are more than `mostSiteWrites` writes.
///
/// Cost: O(n² log n) in the writes.
/// Source: MODEL.md section 6 (two writers).
[[nodiscard]] ConflictDrill playConflicts(const ConflictCase& given, std::uint64_t seed = 1);

/// The sets whose members may take writes at once: those that keep data by replication, and those
/// that keep data and all serve.
[[nodiscard]] std::vector<SpareSet> writerSetsOf(const Topology& topology);

/// The sites of a set as cases name them: the ids of components; of instances "db#1" and so on.
[[nodiscard]] std::vector<std::string> sitesOf(const Topology& topology, const SpareSet& spare);

}  // namespace cutpoint
