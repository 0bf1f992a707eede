#pragma once

#include "core/harden/hardening.h"
#include "core/harden/system_evaluator.h"
#include "core/model/topology_parts.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint {

/// Which of a list of changes are made: one state for each, in its order.
using HardeningStates = std::vector<HardeningState>;

/// The unavailability of a topology under many choices of changes. What only alters how often one
/// component is down is put into a diagram that is there already; a diagram is built for every
/// other choice, and kept.
class OptionEvaluator {
public:
    /// @param options  the changes there are to choose from.
    OptionEvaluator(const TopologyParts& parts, std::vector<Hardening> options,
                    std::size_t nodeBudget, std::stop_token stop);

    [[nodiscard]] const TopologyParts& parts() const noexcept { return m_parts; }
    [[nodiscard]] const std::vector<Hardening>& options() const noexcept { return m_options; }

    /// Whether the change alters nothing but how often its component is down.
    [[nodiscard]] bool isLocal(std::size_t option) const { return m_isLocal[option]; }

    /// Open changes count as in `hardenedAtBest`: then it is a lower bound of what follows from any
    /// decision about them.
    ///
    /// @return  1 where a choice makes the topology meaningless or its diagram too large.
    [[nodiscard]] double unavailability(const HardeningStates& states);

    /// The same with one component always down or always up.
    [[nodiscard]] double unavailabilityWith(const HardeningStates& states, std::uint32_t vertex,
                                            double down);

    /// Of the topology without changes; empty: it has no exact availability.
    [[nodiscard]] const SystemEvaluator* base() const;

    /// Whether its component shares a switch, or a cause of failures, with the rest of its group.
    [[nodiscard]] bool isShared(std::size_t option) const { return m_isShared[option]; }

    /// Whether it decides what users need at all, so that nothing can be said before it is decided:
    /// doing without something, or one more member of a group that needs several.
    [[nodiscard]] bool isUnpredictable(std::size_t option) const
    {
        return m_isUnpredictable[option];
    }

    /// The component that the change is made to; empty: it is none.
    [[nodiscard]] std::optional<std::uint32_t> vertexOf(std::size_t option) const
    {
        return m_vertex[option];
    }

    /// What has been spent: one for every evaluation, `costOfBuild` for every diagram.
    [[nodiscard]] std::size_t effort() const noexcept { return m_effort; }

    static constexpr std::size_t costOfBuild = 20;

private:
    using Built = std::optional<SystemEvaluator>;

    [[nodiscard]] const Built& built(const HardeningStates& states);
    [[nodiscard]] OtherRates localRates(const HardeningStates& states);
    [[nodiscard]] double ownAfter(std::uint32_t vertex, const HardeningStates& states);

    TopologyParts m_parts;
    std::vector<Hardening> m_options;
    std::size_t m_nodeBudget;
    std::stop_token m_stop;
    std::vector<std::optional<std::uint32_t>> m_vertex;
    std::vector<bool> m_isLocal;
    std::vector<bool> m_isShared;
    std::vector<bool> m_isUnpredictable;
    std::map<std::uint32_t, std::vector<std::size_t>> m_localOptions;  ///< By vertex.
    std::map<HardeningStates, Built> m_built;  ///< By the states of what is not local.
    std::map<std::pair<std::uint32_t, HardeningStates>, double> m_own;
    std::size_t m_effort = 0;
    Built m_base;
};

}  // namespace cutpoint
