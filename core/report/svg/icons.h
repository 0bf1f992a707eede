#pragma once

#include <string_view>

namespace cutpoint::svg {

/// The shapes of an icon of resources/icons as SVG, on a square of 24: strokes of `iconInk`, marks
/// inside a filled shape of `iconInner`.
///
/// @param name  of the file, without ".svg".
/// @return  empty if there is none of that name.
[[nodiscard]] std::string_view iconShapes(std::string_view name);

inline constexpr double iconSquare = 24.0;
inline constexpr std::string_view iconInk = "#1B2129";
inline constexpr std::string_view iconInner = "#FFFFFF";

}  // namespace cutpoint::svg
