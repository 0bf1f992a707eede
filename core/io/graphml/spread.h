#pragma once

#include "core/io/graphml/drawing.h"

#include <optional>
#include <vector>

namespace cutpoint::graphml {

/// The most points that are spread.
inline constexpr std::size_t mostSpread = 5'000;

/// Turns places of another plane into places of cards: scaled to leave room for all, moved to where
/// none hides another. What lay left of, or above, something else mostly still does.
///
/// @param points  at most `mostSpread`; absent ones stay absent.
/// @return  top left corners, in pixels at 100 %, none negative.
///
/// Cost: O(n) for points that lie apart, O(n²) if all lie in one place.
[[nodiscard]] std::vector<std::optional<Point>>
spreadPoints(const std::vector<std::optional<Point>>& points);

/// Longitude and latitude, in degrees, as points of a map.
///
/// @param middleLatitude  where the map is true to shape.
[[nodiscard]] Point pointOnMap(double longitude, double latitude, double middleLatitude);

}  // namespace cutpoint::graphml
