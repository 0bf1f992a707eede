#pragma once

#include "core/analysis/report.h"
#include "core/analysis/system_probability.h"

#include <vector>

namespace cutpoint {

/// What an exact engine comes to, however it got there.
struct ExactFigures {
    Method method = Method::Diagram;
    SystemProbability probability;
    std::vector<LayerFigures> layers;  ///< In order of first appearance.
};

}  // namespace cutpoint
