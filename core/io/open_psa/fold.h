#pragma once

#include "core/io/open_psa/model.h"

#include <span>
#include <vector>

namespace cutpoint::open_psa {

/// What a formula comes to once house events and constants are worked in.
struct FoldedFormula {
    std::optional<bool> constant;         ///< Present: it happens always, or never.
    std::uint32_t least = 1;              ///< How many arguments must happen; 1 to their number.
    std::vector<std::uint32_t> formulas;  ///< Arguments that are no constants, in order.
    std::vector<std::uint32_t> basics;    ///< Likewise: numbers of basic events.
};

/// @param bottomUp  all formulas, each after those it needs.
/// @return  of every formula.
[[nodiscard]] std::vector<FoldedFormula> foldConstants(const Model& model,
                                                       std::span<const std::uint32_t> bottomUp);

}  // namespace cutpoint::open_psa
