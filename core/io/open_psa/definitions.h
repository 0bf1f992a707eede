#pragma once

#include "core/io/open_psa/model.h"
#include "core/io/xml/tree.h"

#include <span>

namespace cutpoint::open_psa {

/// What the files define, references not yet looked up. What is not understood is an error that
/// names it.
///
/// @param files  live longer than the model.
///
/// Cost: linear; nesting costs no stack.
[[nodiscard]] Model readDefinitions(std::span<const xml::Tree> files, xml::Findings& findings);

}  // namespace cutpoint::open_psa
