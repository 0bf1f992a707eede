#pragma once

#include "core/report/svg/svg_writer.h"

namespace cutpoint::svg {

/// A rounded label.
struct Pill {
    std::string_view text;
    std::string_view icon = {};  ///< Empty: none.
    std::string_view fill = {};
    std::string_view edge = {};  ///< Empty: none.
    std::string_view ink = {};
};

/// The width that a pill takes.
[[nodiscard]] double pillWidth(const Pill& pill, double height, double fontSize);

/// Writes a pill with its left edge and middle there.
void writePill(SvgWriter& writer, const Point& leftMiddle, const Pill& pill, double height,
               double fontSize);

}  // namespace cutpoint::svg
