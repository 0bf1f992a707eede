#pragma once

#include "core/model/topology_parts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// What may be done against failures that the model can express.
enum class HardeningKind : std::uint8_t {
    MoreInstances,   ///< One more instance of a component.
    Spread,          ///< Its instances in several domains of every dimension in which the loss of
                     ///< one takes it down; one more if it has no spare.
    StandIn,         ///< One more member of its group of stand-ins, made like it.
    SecondProvider,  ///< A stand-in for what somebody else runs.
    SecondLink,      ///< A connection beside a connection.
    ActiveStandby,   ///< All instances serve, in place of a warm or cold standby.
    ActiveGroup,     ///< The same of a group.
    OptionalCall,    ///< Callers do without a component.
};

/// One change against failures.
struct Hardening {
    HardeningKind kind = HardeningKind::MoreInstances;
    std::string subject;  ///< Id of a component or a group, or the name of a connection.
    unsigned step = 1;    ///< 2: what can be done only after the same of step 1.

    friend auto operator<=>(const Hardening&, const Hardening&) = default;
};

/// How far a change is carried out.
enum class HardeningState : std::uint8_t {
    Out,
    In,
    Open,  ///< Maybe: the topology is at least as good as with it and as without it.
};

/// A change, and how far it goes.
struct HardeningChoice {
    Hardening change;
    HardeningState state = HardeningState::Out;
};

/// All changes that could be made to a topology, useful or not, in file order of what they are made
/// to. Left out are those that a change of another kind makes in a better way: a component in a
/// group of several gets a stand-in, what somebody else runs a second provider, all else one more
/// instance (twice) or a spread over domains where it lives in one that could take it down.
/// Callers may do without caches, searches, queues, workers, schedulers, monitoring and third
/// parties.
[[nodiscard]] std::vector<Hardening> possibleHardenings(const TopologyParts& parts);

/// The topology with the changes; unknown subjects are passed over. The order of the changes does
/// not matter: stand-ins are made like the component was before.
[[nodiscard]] TopologyParts hardened(TopologyParts parts, const std::vector<Hardening>& changes);

/// The topology with changes that are in, and better than with or without those that are open:
/// these are made, open spreads leave those dimensions altogether, and switching to spares of what
/// they concern takes no time. What callers may do without cannot be open.
[[nodiscard]] TopologyParts hardenedAtBest(TopologyParts parts,
                                           const std::vector<HardeningChoice>& choices);

/// The dimensions in which one domain takes a component down although it has, or would get, a
/// spare: those that a spread changes. Never persons and teams.
[[nodiscard]] std::vector<std::string> tooCloseIn(const Component& component);

/// What the change costs per month, in the topology's currency: the instances that it adds. Empty:
/// not stated, or beyond what the format can state (a connection, the work of doing without).
[[nodiscard]] std::optional<double> costPerMonth(const TopologyParts& parts,
                                                 const Hardening& change);

/// A stable name for files: "more-instances:lb", "spread:web".
[[nodiscard]] std::string idOf(const Hardening& change);

/// "One more instance of Load balancer (2 in place of 1)".
[[nodiscard]] std::string inWords(const TopologyParts& parts, const Hardening& change);

}  // namespace cutpoint
