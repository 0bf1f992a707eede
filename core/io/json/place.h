#pragma once

#include "core/io/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint::json {

/// Offset of the first byte of the key or scalar that ends just before `end`, or of the bracket
/// that does. The text up to there is well-formed JSON.
///
/// Cost: the length of the key or scalar.
[[nodiscard]] std::size_t startOf(std::string_view text, std::size_t end);

/// What a scalar of a document says: a text unescaped, anything else as it stands there.
[[nodiscard]] std::string textOf(std::string_view scalar);

/// Line and column of each offset.
///
/// @param offsets  in ascending order, none beyond the end of the text.
///
/// Cost: one pass over the text for all.
[[nodiscard]] std::vector<TextPosition> positionsOf(std::string_view text,
                                                    const std::vector<std::size_t>& offsets);

/// The JSON Pointer (RFC 6901) of what begins at each offset, a key standing for its member; of the
/// innermost thing around it where nothing begins there. Ends at the 64th level of deeper nesting.
///
/// @param offsets  in ascending order; the text before the last one is well-formed JSON.
///
/// Cost: one pass over the text for all.
[[nodiscard]] std::vector<std::string> pointersOf(std::string_view text,
                                                  const std::vector<std::size_t>& offsets);

}  // namespace cutpoint::json
