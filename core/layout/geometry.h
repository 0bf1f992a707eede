#pragma once

#include <algorithm>

namespace cutpoint {

/// A place on the canvas, in pixels at 100 %; y grows downwards.
struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// A rectangle by its top left corner.
struct Rectangle {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }

    friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// The least rectangle around both.
[[nodiscard]] inline Rectangle unitedWith(const Rectangle& one, const Rectangle& other)
{
    const double x = std::min(one.x, other.x);
    const double y = std::min(one.y, other.y);
    return {x, y, std::max(one.right(), other.right()) - x,
            std::max(one.bottom(), other.bottom()) - y};
}

/// Measures of LOOK.md section 3.
inline constexpr double gridStep = 8.0;
inline constexpr double cardWidth = 168.0;
inline constexpr double cardHeight = 56.0;
inline constexpr double narrowestCard = 120.0;
inline constexpr double widestCard = 320.0;
inline constexpr double columnPitch = 192.0;
inline constexpr double laneHeight = 112.0;
inline constexpr double emptyLaneHeight = 56.0;
inline constexpr double cardBelowLaneTop = 30.0;
inline constexpr double laneHeaderWidth = 72.0;

}  // namespace cutpoint
