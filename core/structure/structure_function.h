#pragma once

#include "core/model/domain.h"
#include "core/model/topology.h"
#include "core/structure/compressed_rows.h"
#include "core/structure/strong_components.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint {

/// A call that is part of the structure function: one direction of a connection, or a take-over.
struct Arc {
    static constexpr std::uint32_t unfailing = UINT32_MAX;

    std::uint32_t from = 0;          ///< Component.
    std::uint32_t to = 0;            ///< Component.
    std::uint32_t link = unfailing;  ///< Index into `links`, or `unfailing`.
};

/// How many instances a component has and how many it needs; clients never fail.
struct Multiplicity {
    std::uint32_t instances = 1;
    std::uint32_t required = 1;
    bool neverFails = false;
};

/// Users who come in by stand-ins for one another.
struct EntryGroup {
    std::vector<std::uint32_t> members;  ///< Components, ascending.
    std::uint32_t required = 1;          ///< At most the number of members; 0 in `flow` if it
                                         ///< reaches no target.
    std::vector<std::uint32_t> targets;  ///< `flow`: indices into `targets`, those within reach.
};

/// What users want to reach (`flow`).
struct TargetGroup {
    std::vector<std::uint32_t> members;  ///< Components, ascending.
    std::uint32_t required = 1;
};

/// What a component needs of those it calls (`dependency`).
struct Requirement {
    std::vector<std::uint32_t> members;  ///< Called components, each once.
    std::vector<std::uint32_t> arcs;     ///< The calls, sorted by member.
    std::uint32_t required = 1;          ///< At most the number of members.
};

/// Where the instances of a component live in one dimension: instance i in domain [i mod size].
struct DomainSpread {
    std::vector<std::uint32_t> domains;  ///< Indices into `domains`.
};

/// A topology compiled to integers: when does the system work? Components have their vertices as
/// numbers. The one thing that all analyses evaluate; see evaluate.h.
///
/// Source: MODEL.md, section 2.
struct StructureFunction {
    Semantics semantics = Semantics::Flow;
    std::vector<Multiplicity> components;
    std::vector<Arc> arcs;                ///< Sorted by `from`.
    std::vector<std::uint32_t> arcBegin;  ///< Arcs of v: arcBegin[v] .. arcBegin[v + 1] - 1.
    CompressedRows incoming;              ///< Of every component: indices into `arcs`.
    std::vector<std::uint32_t> links;  ///< Connections that are units of their own, two-way or with
                                       ///< a rate: their places in file order, ascending.
    std::vector<EntryGroup> entries;
    std::vector<TargetGroup> targets;       ///< `flow` only.
    std::vector<Requirement> requirements;  ///< `dependency` only.
    CompressedRows requirementsOf;          ///< Of every component: indices into `requirements`.
    std::vector<DomainKey> domains;         ///< Those that components live in, by first mention.
    std::vector<std::vector<DomainSpread>> spreads;  ///< Of every component.
    CompressedRows residents;  ///< Of every domain: components that live in it, clients left out.

    StrongComponents sets;         ///< Of components over arcs.
    CompressedRows membersOfSets;  ///< Of every set.

    [[nodiscard]] std::span<const Arc> arcsFrom(std::size_t component) const
    {
        return std::span{arcs}.subspan(arcBegin[component],
                                       arcBegin[component + 1] - arcBegin[component]);
    }
};

/// Instances that live in the very same domains: they are up or down by domains together.
struct InstanceClass {
    std::vector<std::uint32_t> domains;  ///< Ascending, each once.
    std::uint32_t count = 0;

    friend auto operator<=>(const InstanceClass&, const InstanceClass&) = default;
};

/// The classes of a component's instances; a single one, maybe without domains, if it is not
/// spread.
///
/// Cost: the number of instances, or of the combinations of domains that it runs through if lower.
[[nodiscard]] std::vector<InstanceClass> instanceClassesOf(const StructureFunction& function,
                                                           std::size_t component);

/// Whether all instances live in the same domains, so that domains take down all or none.
[[nodiscard]] bool livesInOnePlace(const StructureFunction& function, std::size_t component);

/// How many instances of a component are left when some domains are lost.
///
/// @param isLost  of every domain.
[[nodiscard]] std::uint32_t instancesLeft(const StructureFunction& function, std::size_t component,
                                          const std::vector<bool>& isLost);

}  // namespace cutpoint
