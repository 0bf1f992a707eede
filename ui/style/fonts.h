#pragma once

#include <QFont>

namespace cutpoint::ui {

/// The type scale of LOOK.md section 2.
struct Fonts {
    QFont display;  ///< 26 px, semibold: the total.
    QFont heading;  ///< 16 px, semibold.
    QFont strong;   ///< 12.5 px, semibold: card and list titles.
    QFont body;     ///< 12 px.
    QFont small;    ///< 11 px: second lines.
    QFont label;    ///< 11 px, semibold: section heads, zone tabs.
    QFont badge;    ///< 10 px, bold: pills.
    QFont caption;  ///< 10.5 px: key figures, connection labels.
};

/// The scale for widgets: in proportion to their own font, whose size is the system's.
[[nodiscard]] Fonts fontsFor(const QFont& base);

/// The scale for the canvas at 100 %, where the size of a card is given in pixels.
[[nodiscard]] Fonts canvasFonts(const QFont& base);

/// The system's font for user interfaces; where the system leaves the choice open, the best that is
/// installed.
[[nodiscard]] QFont interfaceFont();

}  // namespace cutpoint::ui
