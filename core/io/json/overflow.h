#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint::json {

/// A text with its numbers beyond the range of a double, such as 1e999, replaced by as many bytes
/// that read as 1, so that everything else keeps its place.
struct WithoutOverflows {
    std::string text;
    std::vector<std::size_t> offsets;  ///< Where the replaced numbers begin, in ascending order.
};

/// The rest of the text need not be valid JSON.
[[nodiscard]] WithoutOverflows replaceOverflows(std::string_view text);

}  // namespace cutpoint::json
