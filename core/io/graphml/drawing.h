#pragma once

#include "core/io/xml/tree.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cutpoint::graphml {

/// A point of another tool's plane: x to the right, y downwards, in any unit.
struct Point {
    double x = 0.0;
    double y = 0.0;
};

/// Which ends of an edge bear an arrowhead.
struct ArrowHeads {
    bool isAtSource = false;
    bool isAtTarget = false;
};

/// What yEd says of how a node or an edge is drawn, within a data element.
struct Drawing {
    std::string label;            ///< In one line; empty: none.
    std::optional<Point> corner;  ///< Of a node: top left.
    std::optional<ArrowHeads> heads;

    /// Takes over what it does not say itself.
    void complete(Drawing more);
};

/// @param data  a data element; one without elements in it says nothing.
///
/// Cost: what is within it.
[[nodiscard]] Drawing readDrawing(const xml::Tree& tree, std::uint32_t data);

}  // namespace cutpoint::graphml
