#pragma once

#include <QString>

#include <vector>

namespace cutpoint::ui {

/// Something that mouse or keys do on the canvas without an action in a menu.
struct GestureWords {
    QString gesture;  ///< "Double-click on a card".
    QString effect;   ///< "Rename the component".
};

/// All of them, for the list of shortcuts. Whoever adds a gesture to the canvas adds it here.
[[nodiscard]] std::vector<GestureWords> gestureTable();

}  // namespace cutpoint::ui
