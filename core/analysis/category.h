#pragma once

#include "core/analysis/report.h"
#include "core/model/kind.h"

#include <string_view>

namespace cutpoint {

/// Where the field's checklist looks for a component of that kind. Source: MODEL.md section 3.
[[nodiscard]] Category categoryOf(Kind kind);

/// Likewise for a domain of that dimension.
[[nodiscard]] Category categoryOfDimension(std::string_view dimension);

}  // namespace cutpoint
