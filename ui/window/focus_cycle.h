#pragma once

class QDockWidget;
class QMainWindow;
class QWidget;

namespace cutpoint::ui {

/// Gives the keyboard to the next pane of the window: the canvas, then the docks that can be seen,
/// from left to right and from top to bottom; after the last the first. A pane gives it to the
/// widget in it that had it last.
///
/// @param forward  false: the one before.
void cycleFocus(const QMainWindow& window, bool forward);

/// Whether the dock is to be seen: not hidden, and not behind another in tabs.
[[nodiscard]] bool isInFront(const QDockWidget& dock);

/// Gives the keyboard to the widget in a pane that had it last, else to the first that takes it.
void giveFocusTo(QWidget& pane);

}  // namespace cutpoint::ui
