#include "ui/window/focus_cycle.h"

#include "ui/window/pane_frame.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>
#include <utility>
#include <vector>

namespace cutpoint::ui {

namespace {

/// The widget of a pane to get the focus: the one that had it last, else the first that takes it
/// with Tab; null: none does.
QWidget* entranceOf(QWidget& pane)
{
    if (QWidget* const last = pane.focusWidget(); last != nullptr && last->isEnabled()) {
        return last;
    }
    if (pane.focusPolicy() & Qt::TabFocus) {
        return &pane;
    }
    for (QWidget* const child : pane.findChildren<QWidget*>()) {
        const bool takesFocus = (child->focusPolicy() & Qt::TabFocus) != 0;
        if (takesFocus && child->isEnabled() && child->isVisibleTo(&pane)) {
            return child;
        }
    }
    return nullptr;
}

std::vector<QWidget*> panesOf(const QMainWindow& window)
{
    std::vector<QWidget*> docks;
    for (const QDockWidget* const dock :
         window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        if (isInFront(*dock) && dock->widget() != nullptr &&
            entranceOf(*dock->widget()) != nullptr) {
            docks.push_back(dock->widget());
        }
    }
    const auto placeOf = [](const QWidget* pane) {
        const QPoint place = pane->mapToGlobal(QPoint{});
        return std::pair{place.x(), place.y()};
    };
    std::sort(docks.begin(), docks.end(), [&](const QWidget* one, const QWidget* other) {
        return placeOf(one) < placeOf(other);
    });
    docks.insert(docks.begin(), window.centralWidget());
    return docks;
}

}  // namespace

void cycleFocus(const QMainWindow& window, bool forward)
{
    const std::vector<QWidget*> panes = panesOf(window);
    QWidget* const present = QApplication::focusWidget();
    const auto found = std::find_if(panes.begin(), panes.end(), [present](const QWidget* pane) {
        return pane == present || (present != nullptr && pane->isAncestorOf(present));
    });
    const auto count = static_cast<std::ptrdiff_t>(panes.size());
    std::ptrdiff_t at = found - panes.begin();
    if (found == panes.end()) {
        at = forward ? -1 : 0;
    }
    giveFocusTo(*panes[static_cast<std::size_t>((at + (forward ? 1 : count - 1)) % count)]);
}

bool isInFront(const QDockWidget& dock)
{
    // Behind others in tabs they are put beyond the edge of the window.
    return dock.isVisible() && (dock.isFloating() || dock.geometry().right() >= 0);
}

void giveFocusTo(QWidget& pane)
{
    if (QWidget* const entrance = entranceOf(pane)) {
        entrance->setFocus(Qt::ShortcutFocusReason);
        new PaneFrame{pane};
    }
}

}  // namespace cutpoint::ui
