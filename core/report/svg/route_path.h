#pragma once

#include "core/layout/geometry.h"

#include <string>
#include <vector>

namespace cutpoint::svg {

/// A straight part of a route.
struct Segment {
    Point from;
    Point to;

    [[nodiscard]] double length() const;
    [[nodiscard]] Point middle() const;
};

/// The route as the data of a path: corners rounded, its ends shortened so that the line does not
/// show through its heads.
///
/// @param route  two points at least.
[[nodiscard]] std::string pathData(const std::vector<Point>& route, double atStart, double atEnd);

/// The longest segment, the first of several: where a label stands. Two points at least.
[[nodiscard]] Segment longestSegment(const std::vector<Point>& route);

/// The point half way along. Two points at least.
[[nodiscard]] Point middleOf(const std::vector<Point>& route);

/// The corners of a head with its tip at the end of the segment, as the points of a polygon; empty
/// for a segment without length.
[[nodiscard]] std::string headPoints(const Segment& segment);

}  // namespace cutpoint::svg
