#pragma once

#include "core/model/topology.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// A component spelt out for brute force.
struct BruteComponent {
    Component stated;
    bool isClient = false;
    bool isUncritical = false;   ///< `critical: false`, or monitoring that says nothing of it.
    std::optional<double> down;  ///< Unavailability of one instance; empty: not stated.
    double instanceDown = 0.0;   ///< The same without what `causes` take of it.
    std::vector<std::vector<std::size_t>> domainsOfInstance;  ///< Numbers of domains.
};

/// A connection spelt out for brute force.
struct BruteConnection {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string name;  ///< As reports name it.
    Connection stated;
    std::optional<double> down;  ///< Empty: not stated.

    [[nodiscard]] bool isReplication() const { return stated.kind == ConnectionKind::Replication; }
};

/// A failure domain that a component which can fail lives in.
struct BruteDomain {
    DomainKey key;
    std::optional<double> down;  ///< Empty: not stated.
};

/// Something that takes down components and is a unit of the probability only: a common cause, a
/// switch to a spare, or the whole of what a component with a standby does by itself.
struct BruteCause {
    static constexpr std::size_t nobody = SIZE_MAX;

    std::string name;
    std::size_t owner = nobody;  ///< The component that it is a part of; `nobody`: of a group.
    std::vector<std::size_t> members;
    double down = 0.0;  ///< > 0.
    bool isCommon = false;
};

/// A topology with numbers in place of ids: components and connections in file order.
struct BruteModel {
    std::vector<BruteComponent> components;
    std::vector<BruteConnection> connections;
    std::vector<BruteDomain> domains;  ///< Ascending by key.
    std::vector<Group> groups;         ///< As stated.
    std::vector<BruteCause> causes;    ///< Empty until they are added: see brute_standby.h.

    /// The `required` that `groups` states for that id; empty if it states none.
    [[nodiscard]] std::optional<std::size_t> statedRequirement(const std::string& group) const;
};

[[nodiscard]] BruteModel modelOf(const Topology& topology);

/// Who is up: one entry for every unit of a model.
struct BruteState {
    std::vector<std::vector<bool>> instances;  ///< Of each component.
    std::vector<bool> connections;
    std::vector<bool> domains;
    std::vector<bool> causes;  ///< May be shorter than those of the model: the others are up.
};

/// The state with everything up.
[[nodiscard]] BruteState allUp(const BruteModel& model);

/// The state with all instances of one component down besides what is down already.
[[nodiscard]] BruteState withoutComponent(BruteState state, std::size_t component);

/// Which components are up (MODEL.md section 1): clients always, any other with `required`
/// instances up that live in domains that are all up.
[[nodiscard]] std::vector<bool> componentsUp(const BruteModel& model, const BruteState& state);

/// A component's own unavailability, domains left out: fewer than k of n instances up, and its own
/// causes; without its common cause if `hasCommon` is false. 0 if nothing is stated.
[[nodiscard]] long double ownUnavailability(const BruteModel& model, std::size_t component,
                                            bool hasCommon);

}  // namespace cutpoint::tests
