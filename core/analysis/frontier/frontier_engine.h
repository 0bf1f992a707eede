#pragma once

#include "core/analysis/frontier/problem.h"
#include "core/analysis/frontier/solve.h"
#include "core/analysis/system_probability.h"

#include <functional>
#include <optional>
#include <vector>

namespace cutpoint {

/// A two-way network over independent units, passed over once: it can be evaluated under other
/// rates and for the effects of its units.
struct FrontierSystem {
    frontier::Formula formula;
    frontier::Reduced reduced;
    std::vector<frontier::SolvedPiece> pieces;
    std::vector<DiagramUnit> units;
    std::vector<frontier::Index> parts;  ///< Of every unit: its part of the formula.
    frontier::Interval unavailability;   ///< Under the units' own rates.

    [[nodiscard]] bool isExact() const { return unavailability.low == unavailability.high; }
    [[nodiscard]] std::size_t peakStates() const;
};

/// Passes over a function that has entries and works with everything up.
///
/// @return  empty if it is no two-way network (see `networkOf`), or beyond all budgets, or it was
///          told to stop.
///
/// Source: G. Hardy, C. Lucet and N. Limnios, "K-terminal network reliability measures with binary
/// decision diagrams", IEEE Trans. Reliability 56(3), 2007, doi:10.1109/TR.2007.898572.
[[nodiscard]] std::optional<FrontierSystem>
buildFrontierSystem(const StructureFunction& function, const UnitRates& rates,
                    const CriticalUnits& critical, const frontier::SolveOptions& options);

/// The unavailability of the system under given rates: exact if the system is, else the upper end
/// of a certain interval. Added up from positive terms throughout.
///
/// @param downOf  of a unit: its unavailability, in [0, 1].
///
/// Cost: linear in the states passed. Needs `keepsLayers`.
[[nodiscard]] double unavailabilityOf(const FrontierSystem& system,
                                      const std::function<double(const DiagramUnit&)>& downOf);

/// With the units' own rates, and the effect of every unit. Where states were dropped, effects
/// leave them out, and the unavailability is the upper end of the interval.
///
/// Cost: linear in the states passed. Needs `keepsLayers`.
/// Source: Z. Birnbaum, "On the importance of different components in a multicomponent system",
/// Multivariate Analysis II, 1969; reverse mode over the layers.
[[nodiscard]] SystemProbability probabilityOf(const FrontierSystem& system,
                                              const StructureFunction& function);

}  // namespace cutpoint
