#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/simulation/scenario.h"

#include <QString>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// When what is chosen happens in a drill.
inline constexpr Seconds drillStart{10};

/// What a drill can be of.
enum class DrillKind {
    WhatIf,  ///< What a what-if has failed.
    Domain,
    Component,
    Instance,  ///< One of several.
    Connection,
    Planned,  ///< Operators move the work.
    File,     ///< A scenario file.
};

/// Something that can happen in a drill.
struct DrillChoice {
    DrillKind kind = DrillKind::Component;
    QString title;                      ///< "Zone a fails at 10 s".
    QString icon;                       ///< Name of it.
    std::vector<ScenarioEvent> events;  ///< In order of time.
    std::optional<Scenario> scenario;   ///< Of a file, whole.

    friend bool operator==(const DrillChoice&, const DrillChoice&) = default;
};

/// All that can be played: what a what-if has failed, domains, components, one of several
/// instances, connections that can fail, planned failovers. In file order each.
///
/// @param whatIf  may be empty.
///
/// Cost: that of compiling the topology.
[[nodiscard]] std::vector<DrillChoice> drillChoicesOf(const Topology& topology,
                                                      const std::vector<UnitName>& whatIf);

/// The one that fails exactly this; empty if there is none.
[[nodiscard]] std::optional<DrillChoice> choiceFor(const UnitName& unit,
                                                   const std::vector<DrillChoice>& choices);

/// The choice as it is called after a change of the topology; empty if what it names is no more.
[[nodiscard]] std::optional<DrillChoice> renewed(const DrillChoice& choice,
                                                 const Topology& topology);

}  // namespace cutpoint::ui
