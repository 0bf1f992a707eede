#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/report.h"
#include "core/model/topology.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint {

/// What becomes of a component when units are lost.
enum class Fate : std::uint8_t {
    Works,   ///< Or was out of reach before, too.
    Failed,  ///< Lost itself, or left with too few instances by a lost domain.
    CutOff,  ///< Up, but in `flow` no longer reached, in `dependency` without what it needs.
};

/// A component's fate, and the nearest lost unit that it is owed to.
struct ComponentFate {
    Fate fate = Fate::Works;
    std::uint32_t instancesLost = 0;    ///< In lost domains; all of them if it is lost itself.
    std::optional<std::uint32_t> next;  ///< Vertex of the component that it leans on, one step
                                        ///< nearer to the cause; empty: the cause itself is next.
    std::optional<std::size_t> cause;   ///< Place in `WhatIf::lost`; empty: it works.

    friend bool operator==(const ComponentFate&, const ComponentFate&) = default;
};

/// What is left of a system without some of its units.
struct WhatIf {
    std::vector<UnitName> lost;        ///< Those that were found, in the order given, each once.
    bool works = false;                ///< False also if there is nothing to work.
    std::vector<ComponentFate> fates;  ///< Of every component, in file order.
    std::vector<bool> isDead;          ///< Of every connection, in file order: lost, or with an end
                                       ///< that does not work.
    Report report;                     ///< Of what is left: its availability given the losses, its
                                       ///< SPOFs; advisories and notes on influence are left out.
    std::optional<UnitName> worstNext;  ///< See `worstNextFailure`.

    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

/// Fails units and tells what follows. The topology stays as it is.
///
/// @param lost     components with all their instances, any connections, domains with all that
/// lives
///                 in them. Unknown names and clients, which never fail, are left out.
/// @param options  `lost` is not looked at.
///
/// Cost: O(V + E) and an analysis.
[[nodiscard]] WhatIf analyseWhatIf(const Topology& topology, const std::vector<UnitName>& lost,
                                   AnalysisOptions options = {});

/// The way from a component to the lost unit that it is owed to: the components that it leans on,
/// the nearest first, and the lost unit at the end. Empty if the component works; the lost unit
/// alone if it is that itself.
[[nodiscard]] std::vector<UnitName> pathToCause(const WhatIf& whatIf, const Topology& topology,
                                                std::size_t vertex);

/// The failure to fear next: a SPOF, the one that costs most; without one, the component whose loss
/// leaves the least availability; last a choke point. Empty if nothing is known to matter.
[[nodiscard]] std::optional<UnitName> worstNextFailure(const Report& report);

}  // namespace cutpoint
