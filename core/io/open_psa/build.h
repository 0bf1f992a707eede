#pragma once

#include "core/io/open_psa/model.h"
#include "core/model/topology.h"

#include <span>

namespace cutpoint::open_psa {

/// Makes the topology that fault trees stand for, in the `dependency` reading: top events, those
/// that no gate needs, are entries; gates are components that never fail by themselves; basic
/// events are components. A gate calls its arguments: one that any of them sets off needs each; one
/// that takes several calls them as a group of which so many must be left.
///
/// Says how the model was read, and which events take no part.
///
/// @param model  without errors, of one gate at least.
/// @param bottomUp  all formulas, each after those it needs.
[[nodiscard]] Topology buildTopology(const Model& model, std::span<const std::uint32_t> bottomUp,
                                     xml::Findings& findings);

}  // namespace cutpoint::open_psa
