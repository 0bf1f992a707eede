#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// The keys of `nodes` within `graph`, or within the items of `graphs`, at the top of a document,
/// in document order, which a parsed document does not keep.
///
/// @param text  well-formed JSON.
///
/// Cost: one pass over the text.
[[nodiscard]] std::vector<std::string> nodeOrder(std::string_view text);

}  // namespace cutpoint
