#pragma once

#include "core/analysis/frontier/frontier_engine.h"
#include "core/analysis/report.h"
#include "core/analysis/system_diagram.h"
#include "core/model/topology.h"

#include <optional>
#include <vector>

namespace cutpoint {

/// The figures of the layers: for each, everything outside it perfect. Clients without a layer make
/// no row of their own.
///
/// @return  in order of first appearance; the weakest is marked unless all are perfect.
///
/// Cost: linear in the diagram for each layer.
[[nodiscard]] std::vector<LayerFigures> layerFigures(const Topology& topology,
                                                     const SystemDiagram& system);

/// Cost: linear in the states passed, for each layer.
[[nodiscard]] std::vector<LayerFigures> layerFigures(const Topology& topology,
                                                     const FrontierSystem& system);

/// What the layers would come to if they failed independently: their product.
[[nodiscard]] Availability productOf(const std::vector<LayerFigures>& layers);

}  // namespace cutpoint
