#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cutpoint::json {

/// How many bytes of a UTF-8 byte order mark the text begins with: 0 or 3.
[[nodiscard]] std::size_t byteOrderMark(std::string_view text);

/// Says so if the text is in an encoding other than UTF-8, by its byte order mark or the zero bytes
/// of its first character: "this is UTF-16; save it as UTF-8". Empty otherwise.
[[nodiscard]] std::optional<std::string> foreignEncoding(std::string_view text);

/// Where the text stops to be UTF-8: the first byte of the first character that is none. Empty if
/// it is UTF-8 throughout. Overlong forms, surrogates and what is beyond U+10FFFF are none.
[[nodiscard]] std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

}  // namespace cutpoint::json
