#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cutpoint::svg {

enum class Weight : std::uint8_t { Normal = 0, Bold = 1 };

/// How wide a line of UTF-8 is at a size in pixels, on the safe side: measured in DejaVu Sans, the
/// widest of the fonts that a picture asks for. What is not ASCII is estimated.
[[nodiscard]] double textWidth(std::string_view text, double size, Weight weight = Weight::Normal);

/// The text, cut with an ellipsis at its end if it is wider than `width`. No room for anything but
/// the ellipsis: just that.
///
/// @param text  valid UTF-8.
[[nodiscard]] std::string elided(std::string_view text, double width, double size,
                                 Weight weight = Weight::Normal);

}  // namespace cutpoint::svg
