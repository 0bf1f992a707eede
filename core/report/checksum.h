#pragma once

#include <string>
#include <string_view>

namespace cutpoint {

/// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
///
/// Source: FIPS 180-4.
[[nodiscard]] std::string sha256InHex(std::string_view bytes);

/// The same in base 64, as a content security policy names a script.
[[nodiscard]] std::string sha256InBase64(std::string_view bytes);

}  // namespace cutpoint
