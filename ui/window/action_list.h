#pragma once

#include <QAction>
#include <QString>

#include <vector>

class QMainWindow;

namespace cutpoint::ui {

/// An action as a list shows it.
struct ActionEntry {
    QAction* action = nullptr;
    QString text;   ///< Without mnemonic and dots.
    QString group;  ///< The menus that lead to it: "View › Theme"; the toolbar's name for others.

    /// "Ctrl+S"; empty: none.
    [[nodiscard]] QString key() const;

    /// All of them, with commas between.
    [[nodiscard]] QString keys() const;
};

/// Every action that the window offers in menus, toolbars and by keys alone: each once, in the
/// order of the menus; without separators and those that only open a menu.
[[nodiscard]] std::vector<ActionEntry> actionsOf(const QMainWindow& window);

}  // namespace cutpoint::ui
