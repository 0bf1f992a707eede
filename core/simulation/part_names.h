#pragma once

#include "core/analysis/unit_names.h"
#include "core/model/topology.h"
#include "core/simulation/long_run.h"
#include "core/simulation/long_run_plan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// The parts of a long run as people know them.
class PartNames {
public:
    /// Both outlive the names. Cost: O(E).
    PartNames(const Topology& topology, const LongRunPlan& plan);

    /// In their order; the instances of a component in several places together.
    [[nodiscard]] std::vector<LostPart> of(const std::vector<PartState>& states) const;

private:
    [[nodiscard]] LostPart named(const PartState& state) const;
    [[nodiscard]] LostPart instances(std::uint32_t number, std::uint32_t lost) const;
    [[nodiscard]] LostPart unit(LostPart::Type type, UnitType unit, std::uint32_t number) const;
    [[nodiscard]] LostPart shared(LostPart::Type type, std::uint32_t domain) const;

    const Topology& m_topology;
    const LongRunPlan& m_plan;
    UnitNames m_names;
};

}  // namespace cutpoint
