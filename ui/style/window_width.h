#pragma once

#include <QWidget>

#include <cstdint>

namespace cutpoint::ui {

/// The widths of windows that LOOK.md section 4 tells apart.
enum class WindowWidth : std::uint8_t {
    Small,  ///< The palette shows icons alone.
    Usual,
    Wide,  ///< Docks are wider, and the minimap has room.
};

[[nodiscard]] inline WindowWidth widthOf(const QWidget& window)
{
    constexpr int usualFrom = 1100;
    constexpr int wideFrom = 1600;
    return window.width() >= wideFrom    ? WindowWidth::Wide
           : window.width() >= usualFrom ? WindowWidth::Usual
                                         : WindowWidth::Small;
}

}  // namespace cutpoint::ui
