#pragma once

#include "core/io/json/events.h"

#include <cstddef>
#include <string_view>

namespace cutpoint::json {

/// Puts the complaint of the JSON library into words for the author of the file.
///
/// @param consumed  how many bytes of `text` the library had read when it gave up.
/// @param complaint  its message, such as "… while parsing value - invalid literal; last read: …".
[[nodiscard]] SyntaxError describeSyntaxError(std::string_view text, std::size_t consumed,
                                              std::string_view complaint);

/// A zero byte after the document, which the library takes for its end.
[[nodiscard]] SyntaxError describeZeroByte(std::size_t offset);

}  // namespace cutpoint::json
