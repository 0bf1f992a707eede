#pragma once

#include "core/io/open_psa/model.h"

#include <span>
#include <vector>

namespace cutpoint::open_psa {

/// Gives every reference the number of its event. Names that stand twice, references to nothing or
/// to something of another kind, and events that stand twice in a formula are errors.
///
/// @param fileCount  how many files were read, for the advice to give another.
void resolveReferences(Model& model, std::size_t fileCount, xml::Findings& findings);

/// The formulas of a resolved model, each after those it needs. A gate that needs itself is an
/// error that names the gates in between.
[[nodiscard]] std::vector<std::uint32_t> bottomUp(const Model& model, xml::Findings& findings);

/// The number of the formula that an argument stands for; empty if it is no gate and no formula.
[[nodiscard]] std::optional<std::uint32_t> formulaOf(const Model& model, const Argument& argument);

}  // namespace cutpoint::open_psa
