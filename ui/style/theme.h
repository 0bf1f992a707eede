#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace cutpoint::ui {

enum class ThemeId { Light, Dark, HighContrast };

/// The band of a layer: its tint, and the key colour of its stripe.
struct LaneColours {
    QColor tint;
    QColor key;
};

/// All colours of the program, by what they are for.
///
/// Contrast (WCAG 2) and distances under colour blindness are those of LOOK.md section 1; a test
/// computes them. Exported pictures are light.
struct Theme {
    ThemeId id = ThemeId::Light;
    QColor window, surface, sunken, canvas, control;
    QColor text, muted, disabled, accent, onAccent, focus;
    QColor spof, spofText, onSpof;
    QColor choke, advisory, accepted, failed, onFailed, cut, cutText, healthy, added;
    QColor connection, twoWay, optional, replication, zone, group;
    QColor grid, border, hover, accentTint, spofTint, cutFill;
    QColor healthyTint, advisoryTint, acceptedTint, chokeTint, zoneFill;
    std::array<LaneColours, 6> lanes;  ///< Layers take them in turn.

    [[nodiscard]] bool isDark() const { return id != ThemeId::Light; }
};

/// The theme of that name; lives as long as the program.
[[nodiscard]] const Theme& theme(ThemeId id);

/// The theme that fits a palette: by its lightness, high contrast for white on pure black.
[[nodiscard]] const Theme& themeFor(const QPalette& palette);

/// The palette that standard widgets take their colours from under a theme.
[[nodiscard]] QPalette paletteFor(const Theme& theme);

/// A colour between two: `part` of `over`, the rest of `under`. For lines that would else be
/// see-through, which costs and darkens where they cross.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double part);

}  // namespace cutpoint::ui
