#pragma once

#include "core/compare/compare.h"

#include <string>

namespace cutpoint {

/// The comparison as JSON: `{ "format": "cutpoint-comparison", "version": 1, "unrelated", "before",
/// "after": { "name", "components", "connections", "system", "spofs" }, "changes": [ { "item",
/// "change", "id", "id_before", "title", "fields": [ { "field", "before", "after" } ] } ],
/// "spofs_gone", "spofs_new", "spofs_unchanged": [ { "type", "id" } ] }`. Fields hold what the
/// files hold, `null` for what they do not state.
[[nodiscard]] std::string formatComparisonAsJson(const Comparison& comparison);

}  // namespace cutpoint
