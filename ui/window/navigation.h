#pragma once

#include "ui/canvas/view_options.h"

#include <QList>
#include <QObject>
#include <QPalette>

#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QToolBar;
class QUndoStack;

namespace cutpoint::ui {

class AnalysisRunner;
class CommandPalette;
class DiagramCanvas;
class FindBar;

/// The ways around the window: finding, the command palette, the list of shortcuts, history and
/// minimap, what the canvas shows, the docks, and the keys that go from pane to pane.
class Navigation final : public QObject {
    Q_OBJECT

public:
    /// Puts the find bar below the window's central widget, adds the docks for history and minimap,
    /// and takes over what was shown last time.
    ///
    /// @param window  has a central widget; owns this.
    Navigation(DiagramCanvas& canvas, QUndoStack& history, const AnalysisRunner& analysis,
               QMainWindow& window);

    void addToEdit(QMenu& menu) const;

    /// Adds what is shown and hidden.
    ///
    /// @param docks  those that come first in the menu; its own come last.
    void addToView(QMenu& menu, const QList<QDockWidget*>& docks);

    void addToHelp(QMenu& menu) const;
    void addToToolBar(QToolBar& bar) const;

    /// What is of use whatever the window shows: the command palette, the keys, full screen.
    [[nodiscard]] QList<QAction*> useful() const { return {m_commands, m_shortcuts, m_fullScreen}; }

    /// Hides the find bar.
    void closeFind() const;

    /// Draws the icons in the colours of a palette.
    void setIcons(const QPalette& palette) const;

    /// Puts its docks where they belong: the minimap below the others at the right, open in wide
    /// windows; the history hidden.
    void resetLayout();

    /// Shows the minimap in a wide window, hides it in others.
    void fitMinimap();

signals:
    /// A dock was moved, made to float or put back.
    void dockMoved();

private:
    QAction* make(const QString& text, const QList<QKeySequence>& keys);
    QDockWidget* makeDock(const QString& title, const char* name, QWidget* content);
    void makeFinding();
    void makeOptions();
    void makeKeys();
    void setShown(bool ViewOptions::*option, bool isShown);
    [[nodiscard]] QList<QDockWidget*> inOrder(const QList<QDockWidget*>& first) const;
    void addDock(QMenu& menu, QDockWidget& dock, int number);
    void showShortcuts();
    void showFullScreen(bool isFull);

    DiagramCanvas& m_canvas;
    QMainWindow& m_window;
    FindBar* m_findBar;
    CommandPalette* m_palette;
    QDockWidget* m_history;
    QDockWidget* m_minimap;
    QAction* m_find = nullptr;
    QAction* m_findNext = nullptr;
    QAction* m_findPrevious = nullptr;
    QAction* m_commands = nullptr;
    QAction* m_shortcuts = nullptr;
    QAction* m_nextPane = nullptr;
    QAction* m_previousPane = nullptr;
    QAction* m_fullScreen = nullptr;
    std::vector<QAction*> m_options;
};

}  // namespace cutpoint::ui
