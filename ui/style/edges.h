#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;

namespace cutpoint::ui {

/// Draws over the edge that Fusion gave an input, button or menu, which it takes from the window's
/// colour and which is not to be seen on black.
void drawInputEdge(QPainter& painter, const QStyleOption& option);
void drawButtonEdge(QPainter& painter, const QStyleOption& option);
void drawMenuEdge(QPainter& painter, const QStyleOption& option);

/// The line between groups of a menu.
void drawMenuSeparator(QPainter& painter, const QStyleOption& option);

/// Between docks: a gap, and where all surfaces are alike a line in it.
void drawDockSeparator(QPainter& painter, const QStyleOption& option);

}  // namespace cutpoint::ui
