#pragma once

#include "ui/style/window_width.h"

#include <QDockWidget>

namespace cutpoint::ui {

class DiagramCanvas;
class PaletteView;

/// The dock at the left: what can be added. Choosing an entry puts it in the middle of the view.
class PaletteDock final : public QDockWidget {
    Q_OBJECT

public:
    /// @param canvas  outlives the dock.
    PaletteDock(DiagramCanvas& canvas, QMainWindow& window);

    /// Puts the dock where it belongs, in a width that fits the window.
    void resetLayout();

protected:
    void resizeEvent(QResizeEvent* event) override;

    /// Folds and unfolds with the window.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitWindow();
    void updateTitle();

    QMainWindow& m_window;
    PaletteView* m_view;
    WindowWidth m_windowWidth = WindowWidth::Usual;
    QWidget* m_title = nullptr;  ///< Null where there is room for icons alone, or it floats.
};

}  // namespace cutpoint::ui
