#pragma once

#include "core/analysis/report.h"
#include "core/harden/hardening.h"
#include "core/model/topology.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cutpoint {

/// What a search for changes may spend and is told.
struct HardenOptions {
    std::optional<double> target;          ///< Fraction of time up; empty: the topology's own.
    std::optional<double> budgetPerMonth;  ///< >= 0; changes of unknown cost are left out then.
    bool mayDoWithout = false;  ///< For the target, callers may do without components: users get
                                ///< less then, so nobody decides that but who knows them.
    std::optional<Date> today;  ///< For acceptances; empty: none expires.
    std::size_t nodeBudget = 2'000'000;  ///< Of a decision diagram.
    std::stop_token stop;
    std::function<void(double)> progress;  ///< Told a share of the work, 0 to 1; may be empty.
};

/// A single change, and what it does by itself.
struct HardeningProposal {
    Hardening change;
    std::string id;                      ///< As `idOf`.
    std::string words;                   ///< As `inWords`.
    double savedUnavailability = 0.0;    ///< Negative if it makes things worse.
    std::optional<double> costPerMonth;  ///< Empty: not known.
    std::vector<Spof> removedSpofs;
    std::vector<Spof> newSpofs;
    std::vector<std::string> caveats;  ///< Why it does less than it seems to, in sentences.

    friend bool operator==(const HardeningProposal&, const HardeningProposal&) = default;
};

/// What keeps a system from being better.
struct HardeningLimit {
    std::string title;                 ///< Of a component, or "zone a".
    double savedUnavailability = 0.0;  ///< If it were perfect.

    friend bool operator==(const HardeningLimit&, const HardeningLimit&) = default;
};

/// A choice of changes for a target or a budget.
struct HardeningPlan {
    std::optional<double> target;  ///< Fraction of time up; empty: the best within a budget.
    std::optional<double> budgetPerMonth;
    std::vector<HardeningProposal> changes;  ///< What each saves if it is made after those before.
    bool reachesTarget = false;
    bool countsChanges = false;  ///< Costs are not known: the fewest changes in place of the
                                 ///< cheapest.
    std::vector<std::string> unknownCosts;  ///< Titles or names of what states no cost, each once.
    std::optional<double> costPerMonth;     ///< Of all changes; empty: not known.
    std::size_t consideredCount = 0;        ///< Changes to choose from.
    bool isProven = true;    ///< Nothing cheaper reaches the target; nothing better is to be had.
    double leastCost = 0.0;  ///< A bound where it is not proven: no choice is cheaper, per month or
                             ///< in changes.
    double leastDown = 0.0;  ///< Likewise where the target is not reached: none is down less.
    Report after;            ///< Of the topology with the changes.
    std::vector<HardeningLimit> limits;  ///< Where the target is not reached: most first, five at
                                         ///< most.

    friend bool operator==(const HardeningPlan&, const HardeningPlan&) = default;
};

/// What can be done against the failures of a topology.
struct HardeningAdvice {
    Report before;
    std::vector<HardeningProposal> proposals;  ///< That save something or remove a SPOF, best value
                                               ///< first; see `areCostsKnown`.
    std::vector<HardeningProposal> fooled;     ///< That seem to help and do not, with the reason.
    bool areCostsKnown = false;  ///< Of all proposals that files can state a cost of: then they are
                                 ///< sorted by what they save for it, the others last; else by what
                                 ///< they save.
    std::optional<HardeningPlan> plan;  ///< Empty: neither target nor budget, or no exact figure.
    bool isCancelled = false;           ///< Stopped half way: to be dropped.

    friend bool operator==(const HardeningAdvice&, const HardeningAdvice&) = default;
};

/// Looks for changes that make a topology fail less, one by one and, if there is a target or a
/// budget, together.
///
/// The plan is proven to be the best one for up to 30 changes to choose from; for more, and where
/// the search grows too large, it says how far from the best it may be. Without an exact
/// availability there are no proposals.
///
/// Cost: an analysis for every change, and some ten thousand evaluations of the system.
[[nodiscard]] HardeningAdvice harden(const Topology& topology, const HardenOptions& options = {});

/// The proposals as a report holds them.
[[nodiscard]] std::vector<Recommendation> recommendationsOf(const HardeningAdvice& advice);

/// The topology with the changes of a plan.
[[nodiscard]] Topology hardenedTopology(const Topology& topology, const HardeningPlan& plan);

}  // namespace cutpoint
