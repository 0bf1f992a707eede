#pragma once

namespace cutpoint::ui {

/// What of the diagram's ground is shown.
struct ViewOptions {
    bool lanes = true;  ///< Bands and headers of the layers.
    bool zones = true;  ///< Frames of the zones.
    bool grid = true;   ///< The dots.

    friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

}  // namespace cutpoint::ui
