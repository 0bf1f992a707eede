#pragma once

#include <cstdint>

namespace cutpoint::ui {

/// What became of something between two topologies, as their pictures mark it.
enum class ChangeMark : std::uint8_t {
    None,
    Added,
    Changed,
    Moved,    ///< To another layer or domain, otherwise as it was.
    Removed,  ///< In the picture of before alone.
};

}  // namespace cutpoint::ui
