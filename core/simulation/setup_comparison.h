#pragma once

#include "core/analysis/analyse.h"
#include "core/model/topology.h"
#include "core/simulation/spare_set.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Ways to have a spare.
enum class Setup : std::uint8_t {
    Hot,            ///< All run and serve; a write is on all of them before it counts.
    Warm,           ///< The spare runs; a monitor promotes it and moves the clients.
    Cold,           ///< The spare is off; it is started and restored from the last backup.
    ActivePassive,  ///< The spare listens for the beats of the active one and takes its address.
    ActiveActive,   ///< All serve and take writes; these meet afterwards.
};

inline constexpr std::array allSetups{Setup::Hot, Setup::Warm, Setup::Cold, Setup::ActivePassive,
                                      Setup::ActiveActive};

/// What a setup costs, as a multiple of the members that must serve.
struct CostFactors {
    double hot = 2.0;   ///< > 0; of active-active too.
    double warm = 1.5;  ///< > 0; of active-passive too.
    double cold = 1.1;  ///< > 0.

    friend bool operator==(const CostFactors&, const CostFactors&) = default;
};

struct SetupOptions {
    CostFactors factors;
    std::optional<double> budgetPerMonth;  ///< >= 0; empty: none.
    AnalysisOptions analysis;
};

/// What of the data is gone after a failover.
enum class DataRisk : std::uint8_t {
    NoData,  ///< The members keep none.
    None,
    Lag,        ///< What had not been replicated.
    Backup,     ///< What was written since the last backup.
    Conflicts,  ///< What several sites wrote before they had met.
};

/// Whether two members can take themselves for the active one.
enum class SplitRisk : std::uint8_t {
    None,     ///< There are no roles, or one monitor gives them.
    Guarded,  ///< A witness or fencing is stated.
    Open,     ///< A cut between the two makes both active.
};

/// What a setup is measured by, where it is stated.
enum class Wish : std::uint8_t { RecoveryTime, RecoveryPoint, Budget, Target };

inline constexpr std::array allWishes{Wish::RecoveryTime, Wish::RecoveryPoint, Wish::Budget,
                                      Wish::Target};

/// Whether a setup does as is wished.
enum class WishState : std::uint8_t { NotStated, Met, Unknown, Missed };

/// What one setup would come to.
struct SetupFigures {
    Setup setup = Setup::Hot;
    bool isCurrent = false;  ///< The topology says that it is so.
    FailoverMechanism mechanism = FailoverMechanism::LoadBalanced;
    Seconds meanFailover{0};   ///< Of all users, or of those that the failed member served.
    Seconds worstFailover{0};  ///< Until the last client is served.
    std::optional<SystemFigures> system;  ///< Of the whole with this setup; empty: no figure.
    DataRisk dataRisk = DataRisk::NoData;
    std::optional<Seconds> writesAtRisk;  ///< At most; empty: not known.
    SplitRisk splitRisk = SplitRisk::None;
    double costFactor = 1.0;
    std::optional<double> costPerMonth;  ///< Empty: not stated.
    std::array<WishState, allWishes.size()> wishes{};

    /// Whether only some of the requests wait while it takes over.
    [[nodiscard]] bool isPartial() const { return mechanism == FailoverMechanism::LoadBalanced; }

    [[nodiscard]] WishState wish(Wish which) const
    {
        return wishes.at(static_cast<std::size_t>(which));
    }
};

/// All setups of one component or group side by side.
struct SetupComparison {
    std::string topologyName;
    std::string currency;
    std::string id;
    std::string title;
    std::size_t members = 0;
    bool isSpareAdded = false;  ///< It has none: figures are with one more instance.
    bool holdsData = false;
    std::optional<SystemFigures> now;  ///< Of the system as the topology is.
    std::vector<SetupFigures> setups;  ///< In the order of `allSetups`.
    std::optional<Seconds> recoveryTimeObjective;
    std::optional<Seconds> recoveryPointObjective;
    std::optional<double> budgetPerMonth;
    std::optional<double> target;
    Setup recommended = Setup::Warm;

    [[nodiscard]] const SetupFigures& figuresOf(Setup setup) const
    {
        return setups.at(static_cast<std::size_t>(setup));
    }
};

/// What `spareSetNamed` finds; for a component without a spare, what it is with one instance more.
///
/// @return  empty if there is nothing of that id, or only a client.
[[nodiscard]] std::optional<SpareSet> setToCompare(const Topology& topology, std::string_view id);

/// Compares the setups of a set: what would change if it took over in each of the ways, with the
/// times that it states for that way, else the usual ones.
///
/// Recommended is, of those that miss the fewest wishes and then leave the fewest unknown, the
/// first in this order: for what keeps no data active-active, hot, warm, active-passive, cold; else
/// active-passive if a witness or fencing is stated, warm, active-passive, hot, cold,
/// active-active.
///
/// @param topology  in which the set is.
///
/// Cost: six analyses.
/// Source: MODEL.md sections 4 and 6.
[[nodiscard]] SetupComparison compareSetups(const Topology& topology, const SpareSet& spare,
                                            const SetupOptions& options = {});

/// The topology with the set taking over in that way.
[[nodiscard]] Topology withSetup(const Topology& topology, const SpareSet& spare,
                                 const SetupFigures& figures);

}  // namespace cutpoint
