#pragma once

#include <QAction>
#include <QPalette>

class QMainWindow;

namespace cutpoint::ui {

/// Everything the window can do from menus, toolbar and keys. The window owns them.
struct Actions {
    /// Makes them, with texts, icons and shortcuts, and adds them to the window.
    explicit Actions(QMainWindow& window);

    /// Draws the icons in the colours of a palette.
    void setIcons(const QPalette& palette) const;

    QAction* makeNew;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* welcome;
    QAction* exportReport;
    QAction* exportPicture;
    QAction* copyPicture;
    QAction* print;
    QAction* quit;
    QAction* undo = nullptr;  ///< Made by the history; set by the window.
    QAction* redo = nullptr;
    QAction* rename;
    QAction* addComponent;  ///< Its key and that of connectTo work on the canvas alone.
    QAction* connectTo;
    QAction* selectAll;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* resetZoom;
    QAction* fit;
    QAction* zoomToSelection;
    QAction* resetLayout;
    QAction* about;
};

}  // namespace cutpoint::ui
