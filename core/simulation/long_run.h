#pragma once

#include "core/analysis/time_limit.h"
#include "core/io/diagnostic.h"
#include "core/model/availability.h"
#include "core/model/rates.h"
#include "core/model/topology.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint {

/// How the times to repair spread around their mean.
enum class RepairShape : std::uint8_t {
    Exponential,
    LogNormal,  ///< The logarithm is normal with standard deviation `logNormalSpread`.
};

/// Half of all repairs take less than exp(−1/2), 61 %, of their mean; one in forty over 4.3 means.
inline constexpr double logNormalSpread = 1.0;

/// The longest run there is, in years.
inline constexpr double mostSimulatedYears = 1e6;

/// Why users have no service, the first of these that holds: if nothing were switching back, they
/// would; if nothing were switching over; if nobody had to switch by hand; if all domains were up;
/// without common causes; else parts fail by themselves, and it takes one of them or several.
enum class OutageCause : std::uint8_t {
    SingleFault,  ///< One instance or connection is down that users cannot do without.
    DoubleFault,  ///< Several are.
    CommonCause,
    Domain,
    MissedFailover,
    Switchover,
    Failback,
};
inline constexpr std::size_t outageCauseCount = 7;

/// What a long run is asked for.
struct LongRunOptions {
    double years = 1000.0;  ///< Of every run, > 0, at most `mostSimulatedYears`.
    std::uint64_t seed = 1;
    unsigned runs = 1;  ///< >= 1: with the seeds that follow, all together.
    RepairShape repair = RepairShape::Exponential;
    Duration timeLimit{60.0};                   ///< Of all runs together.
    std::uint64_t mostEvents = 20'000'000'000;  ///< Of every run.
    unsigned threads = 0;                       ///< 0: as many as the machine has.
    std::stop_token stop;                       ///< Asked for now and then: what there is so far.
    std::function<void(double)> progress;       ///< Told which fraction is done, from any thread.
};

/// What of the topology was down in an outage.
struct LostPart {
    enum class Type : std::uint8_t {
        Instances,
        Connection,
        Domain,
        CommonCause,
        MissedFailover,
        Switchover,
        Failback,
    };

    Type type = Type::Instances;
    std::string id;               ///< Of the component, connection, group; "zone:a" of a domain.
    std::string title;            ///< For people.
    std::uint32_t lost = 0;       ///< Of instances: how many.
    std::uint32_t instances = 0;  ///< Of how many.

    friend bool operator==(const LostPart&, const LostPart&) = default;
};

/// A time without service.
struct Outage {
    std::uint64_t seed = 0;                        ///< Of its run.
    Hours begin{0};                                ///< Since the run began.
    Hours duration{0};                             ///< As far as it was seen.
    OutageCause cause = OutageCause::SingleFault;  ///< As it began.
    std::vector<LostPart> lost;  ///< As it began: all it took, nothing that it did not take.

    friend bool operator==(const Outage&, const Outage&) = default;
};

/// What one cause comes to.
struct CauseShare {
    OutageCause cause = OutageCause::SingleFault;
    Hours downtime{0};
    std::uint64_t outages = 0;  ///< That began so.

    friend bool operator==(const CauseShare&, const CauseShare&) = default;
};

/// Why a run ended before its time.
enum class LongRunEnd : std::uint8_t { Complete, TimeLimit, EventLimit, Stopped };

/// What became of a system in simulated years. The same for the same topology and options, whatever
/// the number of threads, as long as it is complete.
struct LongRun {
    std::uint64_t seed = 1;  ///< Of the first run.
    unsigned runs = 1;
    double yearsAsked = 0.0;  ///< Of all runs together.
    double years = 0.0;       ///< As many as there were.
    double yearDays = 365.0;
    RepairShape repair = RepairShape::Exponential;
    LongRunEnd end = LongRunEnd::Complete;
    std::uint64_t events = 0;
    Availability availability;
    std::pair<Availability, Availability> interval;  ///< 95 %, worse end first.
    std::size_t batches = 0;                         ///< It was found from.
    std::uint64_t outages = 0;
    Hours downtime{0};
    std::array<CauseShare, outageCauseCount> causes;  ///< In the order of the enumeration.
    std::vector<Outage> longest;                      ///< At most ten, longest first.
    std::vector<Diagnostic> findings;                 ///< `repair-time-assumed` (info).

    friend bool operator==(const LongRun&, const LongRun&) = default;
};

/// Lets everything fail and be repaired at random for a long time, with all failovers as delays,
/// and says how often and how long users were without service. It begins with everything up.
///
/// Means the same as MODEL.md section 4: components by themselves, connections, domains and common
/// causes go on independently of one another. While a component or group switches, time stands
/// still for its own instances or members. A switch that hits part of the users counts as one of
/// all of them that comes to the same: so many times as short.
///
/// The interval comes from the downtime of batches of equal length, twenty times as long as the
/// longest mean time down of a part where there is room; it is that of a gamma distribution, so
/// that it is right with few outages too, and one more outage may have been missed.
///
/// @throws std::domain_error  if `years` or `runs` are not as they must be.
///
/// A topology without entries or targets, or with errors, gives a run of no years.
///
/// Cost: about 0.2 µs for each failure and repair, and at most `timeLimit`; memory linear in the
/// topology.
[[nodiscard]] LongRun simulate(const Topology& topology, const LongRunOptions& options = {});

}  // namespace cutpoint
