#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/simulation/failover_set.h"
#include "core/simulation/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// What a line of the timeline is about.
enum class EntryKind : std::uint8_t {
    Failure,   ///< Something went wrong by itself.
    Notice,    ///< Somebody saw it, or went on by a step.
    Alert,     ///< People are called.
    Recovery,  ///< Something works again.
};

/// Something that happened in a drill, in words that an operator would use.
struct TimelineEntry {
    Seconds at{0};
    EntryKind kind = EntryKind::Notice;
    std::string who;   ///< Title of the component, group or zone.
    std::string what;  ///< "no answer in 2 s, taken out of rotation".

    friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

/// How something is, as its lane shows it.
enum class LaneState : std::uint8_t {
    Up,
    Degraded,   ///< Works, with fewer instances or slowly.
    Waiting,    ///< Has not been seen to fail yet, or is being checked.
    Promoting,  ///< Is taking over.
    Standby,    ///< Up, without work.
    CutOff,     ///< Up, and nobody reaches it or it lacks what it needs.
    Down,
};

struct LaneSpan {
    Seconds from{0};
    Seconds to{0};
    LaneState state = LaneState::Up;
    std::string label;  ///< "down with zone a", "primary since 15.0 s".

    friend bool operator==(const LaneSpan&, const LaneSpan&) = default;
};

/// A component over time. The spans follow one another from 0 to the end.
struct DrillLane {
    std::uint32_t component = 0;  ///< Vertex.
    std::string title;
    std::vector<LaneSpan> spans;

    friend bool operator==(const DrillLane&, const DrillLane&) = default;
};

/// How users fare from one moment to another. Fractions of the requests run evenly from the first
/// to the last figure.
struct ServiceSpan {
    Seconds from{0};
    Seconds to{0};
    double lostFirst = 0.0;
    double lostLast = 0.0;
    double slow = 0.0;
    bool isReadOnly = false;  ///< Writes wait for a planned failover.

    [[nodiscard]] double meanLost() const { return (lostFirst + lostLast) / 2.0; }
    friend bool operator==(const ServiceSpan&, const ServiceSpan&) = default;
};

/// Writes that were done and are gone, or stand where nobody reads them.
struct DataLoss {
    Seconds writes{0};          ///< How long the writes took that are lost.
    double transactions = 0.0;  ///< How many: a request each.
    std::string why;            ///< "what had not been replicated".

    friend bool operator==(const DataLoss&, const DataLoss&) = default;
};

/// The work of a member given to another one.
struct Takeover {
    std::string set;    ///< Id of the component or group.
    std::string title;  ///< Of it.
    std::string from;   ///< Title of the member that failed.
    std::string to;     ///< Of the one that took over; empty: none did.
    bool isPlanned = false;
    Seconds failed{0};                  ///< When it stopped serving, or was told to.
    std::optional<Seconds> detected;    ///< When that was certain to whoever acts.
    std::optional<Seconds> served;      ///< When the first clients were served by the other one.
    std::optional<Seconds> settled;     ///< When all were.
    std::optional<DataLoss> loss;       ///< Empty: the members hold no data, or nobody says how.
    std::optional<Seconds> writePause;  ///< Of a planned one.
    std::optional<Seconds> recoveryTimeObjective;
    std::optional<Seconds> recoveryPointObjective;

    [[nodiscard]] std::optional<Seconds> recovery() const;
    [[nodiscard]] std::optional<bool> meetsRecoveryTime() const;   ///< Empty: none is stated.
    [[nodiscard]] std::optional<bool> meetsRecoveryPoint() const;  ///< Likewise, or loss unknown.
    friend bool operator==(const Takeover&, const Takeover&) = default;
};

/// Two members that both took themselves for the active one.
struct SplitBrain {
    std::string set;
    std::string title;
    Seconds from{0};
    Seconds to{0};
    DataLoss wrongSide;  ///< Writes of the one that stepped down afterwards.

    friend bool operator==(const SplitBrain&, const SplitBrain&) = default;
};

/// What users noticed.
struct UsersView {
    double requests = 0.0;
    double failed = 0.0;
    double slow = 0.0;
    Seconds noService{0};                 ///< Time in which every request failed.
    Seconds partialService{0};            ///< Time in which some did.
    Seconds longestGap{0};                ///< The longest time without any served request.
    std::optional<Seconds> firstTrouble;  ///< When the first request failed; empty: none did.
    std::optional<Seconds> lastTrouble;   ///< When the last one had failed.

    friend bool operator==(const UsersView&, const UsersView&) = default;
};

/// @param service  spans that follow one another.
[[nodiscard]] UsersView usersViewOf(const std::vector<ServiceSpan>& service,
                                    double requestsPerSecond);

/// A drill that has been played.
struct Drill {
    Scenario scenario;
    std::vector<TimelineEntry> timeline;  ///< In order of time.
    std::vector<DrillLane> lanes;  ///< Members of sets and components that something happened to,
                                   ///< in file order.
    std::vector<ServiceSpan> service;  ///< From 0 to the end.
    std::vector<Takeover> takeovers;
    std::vector<SplitBrain> splitBrains;
    UsersView users;
    std::size_t alerts = 0;
    bool isServedAtEnd = false;  ///< Whether all requests are served when all has settled.
    bool isCut = false;          ///< Too much happened: the rest was left out.

    friend bool operator==(const Drill&, const Drill&) = default;
};

/// So many events are played at most.
inline constexpr std::size_t mostDrillEvents = 200'000;

/// Plays a scenario on virtual time: who notices what when, who takes over, what users lose.
///
/// Deterministic. Health checks and beats fall on multiples of their interval, shifted by what the
/// seed says; what a scenario does at such a moment comes first. A member that fails gives no
/// answer. Who checks and who asks sits where the callers are. Requests are counted as they would
/// fall evenly.
///
/// @return  empty if the topology has no entries or targets, or errors: there is nothing to play.
///
/// Cost: an evaluation of the structure function for every moment at which something changes;
/// independent of the duration and of the number of requests.
/// Source: MODEL.md section 6.
[[nodiscard]] std::optional<Drill> playDrill(const Topology& topology, const Scenario& scenario);

}  // namespace cutpoint
