#pragma once

#include "core/io/diagnostic.h"

#include <string_view>
#include <vector>

namespace cutpoint {

/// Gives diagnostics that name a place by a JSON pointer alone the line and column of that place.
///
/// Where the document has no such member, because it has its default value, the place is that of
/// the innermost thing around it that is there. A document that is no JSON is left off at its
/// error.
///
/// @param text  the document that they are about.
///
/// Cost: one pass over the text; none if every diagnostic has its position.
[[nodiscard]] std::vector<Diagnostic> located(std::vector<Diagnostic> diagnostics,
                                              std::string_view text);

}  // namespace cutpoint
