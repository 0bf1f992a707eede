#pragma once

#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint::open_psa {

/// What entries can reach (`flow`) or need (`dependency`), they included: of every component. Cost:
/// O(V + E).
[[nodiscard]] std::vector<bool> findRelevant(const StructureFunction& function);

/// A component on a cycle of what users need; empty if there is none.
[[nodiscard]] std::optional<std::uint32_t> onCycle(const StructureFunction& function);

}  // namespace cutpoint::open_psa
