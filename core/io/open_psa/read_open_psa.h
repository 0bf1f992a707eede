#pragma once

#include "core/io/read_topology.h"
#include "core/io/xml/findings.h"

#include <span>
#include <string_view>

namespace cutpoint {

/// Whether the text is an Open-PSA file: its root element is <opsa-mef>.
[[nodiscard]] bool isOpenPsa(std::string_view document);

/// Reads fault trees in the Open-PSA Model Exchange Format: and, or, atleast, nested in each other,
/// house events, constants, and basic events of constant probability. The files are one model, so
/// that probabilities may stand in a file of their own. All else is refused by name; see
/// `open_psa::buildTopology` for what becomes of it.
///
/// @param files  one at least; each in UTF-8, without byte order mark.
/// @return  the topology or the reasons there is none. Never throws on bad input.
///
/// Cost: linear but for sorting; nesting costs no stack.
[[nodiscard]] ReadResult readOpenPsa(std::span<const SourceText> files);

}  // namespace cutpoint
