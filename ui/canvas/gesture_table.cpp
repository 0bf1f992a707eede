#include "ui/canvas/gesture_table.h"

#include <QCoreApplication>

namespace cutpoint::ui {

namespace {

struct Gesture {
    Q_DECLARE_TR_FUNCTIONS(Gesture)
};

}  // namespace

std::vector<GestureWords> gestureTable()
{
    return {
        {Gesture::tr("Click"), Gesture::tr("Select a component or a connection")},
        {Gesture::tr("Ctrl+click"), Gesture::tr("Add to the selection, or take away")},
        {Gesture::tr("Shift+click"), Gesture::tr("Add to the selection")},
        {Gesture::tr("Drag on empty canvas"), Gesture::tr("Select what a frame touches")},
        {Gesture::tr("Double-click empty canvas"), Gesture::tr("Add a component: type what it is")},
        {Gesture::tr("Drag from a handle"), Gesture::tr("Connect, or add and connect")},
        {Gesture::tr("Drag the end of a connection"), Gesture::tr("Connect it elsewhere")},
        {Gesture::tr("Ctrl+arrow keys"), Gesture::tr("Add a connected component that way")},
        {Gesture::tr("Alt+arrow keys"), Gesture::tr("Go to the neighbour that way")},
        {Gesture::tr("Drag a card"), Gesture::tr("Move what is selected, into a lane or zone too")},
        {Gesture::tr("Shift while dragging"), Gesture::tr("Keep to one axis")},
        {Gesture::tr("Alt while dragging"), Gesture::tr("Leave the grid")},
        {Gesture::tr("Double-click a card"), Gesture::tr("Rename it")},
        {Gesture::tr("Arrow keys"), Gesture::tr("Move what is selected by a step of the grid")},
        {Gesture::tr("Shift+arrow keys"), Gesture::tr("Move it by five steps")},
        {Gesture::tr("Tab, Shift+Tab"), Gesture::tr("Go to the next or previous component")},
        {Gesture::tr("Ctrl+wheel"), Gesture::tr("Zoom at the pointer")},
        {Gesture::tr("Wheel, Shift+wheel"), Gesture::tr("Scroll down or across")},
        {Gesture::tr("Space+drag, middle drag"), Gesture::tr("Move the view")},
        {Gesture::tr("Esc"), Gesture::tr("Give up a drag, end a what-if, or select nothing")},
    };
}

}  // namespace cutpoint::ui
